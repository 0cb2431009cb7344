// The texts of the stories that show everything an article may hold.

import { english, german } from "./fixture-texts.mjs";

const [first, second, third, fourth] = english.paragraphs;

/** Everything: boxes, a timeline, pictures, an embed, a table, code, notes, a quotation. */
export const everything = `${first}

## What was decided

${second} The full text of the motion runs to four pages.[^motion]

:::factbox[The ferry in figures]
- **Length:** 41.2 metres
- **Passengers:** 148, and 12 bicycles
- **Crossing:** eleven minutes with the tide, fourteen against it
:::

${third}

![Evening over the southern bank](coast-2.jpg "Evening over the southern bank, an hour before the vote | Priya Raman")

:::pullquote[The harbour master]
Then we were told that it had always been the plan.
:::

## How it came to this

:::timeline[Seven years of a crossing]
- **March 2019:** the old boat fails its survey
- **2021:** the council orders a new one, then cancels the order
- **14 February 2026:** eleven votes to nine
:::

${fourth}

| Year | Passengers | Sailings cancelled |
| --- | ---: | ---: |
| 2023 | 391,204 | 212 |
| 2024 | 402,877 | 340 |
| 2025 | 418,031 | 97 |

> The undertaking shall be run for the common good, and at no man's profit.

### The timetable, for those who write programs

\`\`\`js
// Minutes between two sailings, by the hour of the day.
const interval = (hour) => (hour >= 6 && hour < 9 ? 15 : 30);
\`\`\`

:::gallery[The last day of the old boat]
![A bay between hills](coast-3.jpg "The bay at seven | Priya Raman")
![Hills behind the water](coast-4.jpg "From the upper deck | Priya Raman")
![The sun low over the coast](coast-5.jpg "The last crossing | Tom Achterberg")
:::

:::embed[The harbour from the air]{url=https://www.youtube.com/watch?v=aqz-KE-bpKQ}
The harbour, filmed in **January**.
:::

:::qa
**Will it cost more?**

No. A single stays at 2.40.

**And in winter?**

${second}
:::

:::note
The timetable changes on Monday.
:::

1. Buy a ticket at the quay, not on board.
2. Keep it: inspectors come twice a day.

- [x] The second boat is ordered
- [ ] The quay is dredged

[^motion]: *Motion 26/114*, carried on 14 February 2026.
`;

/** Chapters, and a picture between them. */
export const longread = ["The letter", "The engineers", "The money", "What remains"]
  .map((chapter, at) => {
    const text = [...english.paragraphs, ...english.paragraphs].slice(at, at + 4).join("\n\n");
    const picture = at === 1 ? `\n\n![The coast at dusk](coast-6.jpg "The coast at dusk | Priya Raman")` : "";
    return `## ${chapter}\n\n${text}${picture}`;
  })
  .join("\n\n");

/** Two paragraphs. */
export const brief = `${first}\n\n${fourth}`;

/** A long word wherever one may stand. */
export const compounds = `${german.paragraphs[0]}

## Hochwasserschutzbeauftragtenkonferenz

${german.paragraphs[1]}

:::factbox[Verkehrsinfrastrukturfinanzierungsgesellschaft]
- **Gründung:** 2003
- **Rechtsschutzversicherungsgesellschaften:** drei
:::

:::pullquote[Der Hafenmeister]
Dann hat man uns gesagt, das sei immer so geplant gewesen.
:::

${german.paragraphs[2]}
`;
