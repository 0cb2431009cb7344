// The starter site's articles: explainers whose statements stay true.

/** Contents by path, relative to the new site's folder. */
export const starterArticles: { readonly [path: string]: string } = {
  "articles/science/two-tides-a-day.md": `---
headline: Why most coasts have two high tides a day
dek: The Moon pulls at the sea on both sides of the Earth, though it stands on one.
authors: [The Example]
topics: [Sea, Astronomy]
date: 2026-01-19
priority: lead
---

Stand on an Atlantic beach for a day and you will see the sea come in twice. The Moon passes overhead only once. Where
does the second tide come from?

Gravity grows weaker with distance. The Moon pulls the water that is nearest to it a little more than it pulls the Earth
as a whole, and it pulls the water on the far side a little less. So the sea is drawn out on both sides, and as the Earth
turns, a coast passes through both bulges.

## Fifty minutes later every day

While the Earth turns once, the Moon moves on along its orbit. A coast needs about 24 hours and 50 minutes to stand below
it again, and so the tides come some fifty minutes later each day.

:::factbox Spring and neap
At new and full moon the Sun pulls along the same line as the Moon, and high tides are higher: *spring tides*. At half
moon it pulls across, and the tides are weak: *neap tides*.
:::

Continents stand in the way, and the water in each basin sways in a rhythm of its own. That is why some coasts, among
them parts of the northern Gulf of Mexico, have one high tide a day instead of two. The calendar has a drift of its own
to deal with; see [how leap years keep it in step](leap-years.md).
`,
  "articles/science/leap-years.md": `---
headline: The leap year that is left out
dek: Three times in four hundred years, February keeps its 28 days although the year can be divided by four.
authors: [The Example]
topics: [Calendar, Astronomy]
date: 2026-01-12
---

The seasons come back after about 365.2422 days. A calendar has to be made of whole days, and so it needs a correction
from time to time.

The Julian calendar added a day every fourth year. Its average year of 365.25 days was eleven minutes too long, which
came to about three days in four centuries. By 1582 the spring equinox had moved ten days ahead of its date. The reform
of that year, named for Pope Gregory XIII, left those days out: in the countries that followed it at once, Thursday,
4 October was followed by Friday, 15 October.

## The rule

| Year | Divided by 4 | Divided by 100 | Divided by 400 | Leap year |
| ---- | ------------ | -------------- | -------------- | --------- |
| 1900 | yes          | yes            | no             | no        |
| 2000 | yes          | yes            | yes            | yes       |
| 2024 | yes          | no             | no             | yes       |
| 2100 | yes          | yes            | no             | no        |

The average year of this calendar has 365.2425 days. It will be a day off after some three thousand years.
`,
  "articles/culture/library-numbers.md": `---
headline: What the number on a library book says
dek: A decimal fraction can always be made finer, and that is the whole idea.
authors: [The Example]
topics: [Books]
date: 2026-01-05
---

Many libraries put their books in an order that Melvil Dewey published in 1876. It has ten classes, from 000 to 900, and
each digit narrows the subject: the five hundreds are science, the five hundred and fifties the sciences of the Earth.

After the third digit comes a point, and the number can go on for as long as a subject needs. A book about the sea may
stand at 551.46, and so a new subject never needs a new shelf plan: it gets one more digit. If the sea is what you came
for, begin with [the tides](../science/two-tides-a-day.md).
`,
};
