// What a withheld article shares with what is public is no leak: addresses, headlines and deks that it names, what other
// generators would have read. Where a published article has ten words of it, the warning is all.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const long = "/2025/07/22/buying-better-digital-products-part-two-setting-the-vision-and-the-strategy/";
const published = `---
headline: "The mayor answers: nine questions on the new ferry pier"
dek: Hanna Riis tells what the pier has cost, and who pays for it in the end.
date: 2026-01-10
---
More is in [the series](https://elsewhere.example${long}), and [there](https://elsewhere.example/zero-views-is-your-goal-how-to-find-the-pages-nobody-reads/).

{{< figure src="2026/01/600-x-400-the-ferry-pier-seen-from-the-old-lighthouse-at-noon.jpg" alt="Pier" >}}
`;

/** What is said of leaks where a draft has this text. */
async function leaksWith(text: string, headline = "A draft"): Promise<readonly string[]> {
  site = makeSite({
    "site.yaml": 'title: The Test\nurl: https://test.example\nsearch: "full"\nfeeds:\n  text: full\n',
    "articles/city/pier.md": published,
    "articles/city/draft.md": `---\nheadline: ${headline}\ndate: 2026-01-11\ndraft: true\n---\n${text}\n`,
  });
  const { diagnostics } = await site.build();
  return diagnostics.flatMap(({ code }) => (code.startsWith("withheld") ? code : []));
}

it("is an address that both lead to", async () => {
  expect(await leaksWith(`As we wrote at https://elsewhere.example${long}, all is well.`)).toEqual([]);
  expect(await leaksWith(`As ([we wrote]({{ "${long}" | url }})) all is well.`)).toEqual([]);
  expect(await leaksWith(`As [we](${long} "Long") wrote, all is well.`)).toEqual([]);
});

it("is a headline that makes the address to which a published article leads", async () => {
  const headline = '"Zero views is your goal: how to find the pages nobody reads"';
  expect(await leaksWith("Not yet.", headline)).toEqual(["withheld-quoted"]);
});

it("is the headline of a published article, and the beginning of its dek", async () => {
  const words = "The mayor answers: nine questions on the new ferry pier. Hanna Riis tells what the pier";
  expect(await leaksWith(`We have *${words} means to her.*`)).toEqual(["withheld-quoted"]);
});

it("is the byline of a published article", async () => {
  site = makeSite({
    "site.yaml": "title: The Test\nurl: https://test.example\n",
    "articles/city/pier.md":
      "---\nheadline: The pier\ndate: 2026-01-10\nauthors: [Hanna Riis, Ida Munk Holm, Per Dahl, Ole Bang Falk]\n---\nIt stands.\n",
    "articles/city/draft.md":
      "---\nheadline: A draft\ndate: 2026-01-11\ndraft: true\n---\nBy Hanna Riis, Ida Munk Holm, Per Dahl, and Ole Bang Falk.\n",
  });
  expect((await site.build()).diagnostics.flatMap(({ code }) => (/withheld/.test(code) ? code : []))).toEqual(
    ["withheld-quoted"],
  );
});

it("is what another generator would have read", async () => {
  const tag = 'figure src="2026/01/600-x-400-the-ferry-pier-seen-from-the-old-lighthouse-at-noon.jpg"';
  expect(await leaksWith(`{{< ${tag} alt="Something else" >}}\n\nAll is well.`)).toEqual([]);
});

it.each([
  ["public/a.js", 'a("the pier was never me\\x61nt to carry the weight of two b\\u{75}ses at a time")'],
  [
    "public/a.css",
    'a::after{content:"the pier was never me\\61 nt to carry the weight of two b\\000075ses at a time"}',
  ],
  [
    "public/a.vtt",
    "WEBVTT\n\n1\n00:00.000 --> 00:05.000\nthe pier was never meant to\n\n2\n00:05.000 --> 00:09.000\ncarry the weight of two buses at a time\n",
  ],
])("but no escape and no cue of %s hides what is said", async (path, text) => {
  expect(await leaksWith("The pier was never meant to carry the weight of two buses at a time.")).toEqual([]);
  const made = site?.write(path, text);
  expect((await made?.build())?.diagnostics.map(({ code }) => code)).toContain("withheld-leaked");
});

it("but a table that is not UTF-8 is read all the same", async () => {
  const said = "über die Brücke dürfen künftig höchstens zwei Busse täglich zum Hafen fahren";
  for (const encoding of ["latin1", "utf16le"] as const) {
    expect(await leaksWith(`${said}.`)).toEqual([]);
    const bytes = Buffer.from(encoding === "utf16le" ? `\ufeff${said}` : said, encoding);
    mkdirSync(join(site?.root ?? "", "public"), { recursive: true });
    writeFileSync(join(site?.root ?? "", "public/a.csv"), bytes);
    expect((await site?.build())?.diagnostics.map(({ code }) => code)).toContain("withheld-leaked");
    site?.close();
  }
});

it("but what is said around all that is told of", async () => {
  const said = "the pier was never meant to carry the weight of two buses at a time";
  const draft = `See https://elsewhere.example${long} for ${said}.`;
  const first = await leaksWith(draft);
  site?.write("public/note.txt", said);
  const second = await site?.build();
  expect(first).toEqual([]);
  expect(second?.diagnostics.map(({ code }) => code)).toContain("withheld-leaked");
});
