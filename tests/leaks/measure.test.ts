// What counts as a leak, and what does not.

import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const secret = "one two three four five six seven eight nine ten eleven twelve thirteen".split(" ");
const words = (count: number): string => secret.slice(0, count).join(" ");
const article = (head: string, text: string): string => `---\n${head}\ndate: 2026-01-20\n---\n${text}\n`;
const paper = (more: { readonly [path: string]: string }): TestSite =>
  makeSite({
    "site.yaml": "title: The Test\nurl: https://test.example\n",
    "articles/world/open.md": article("headline: Open", "Nothing to be seen here."),
    "articles/world/secret.md": article(
      "headline: All that nobody may know yet\ndraft: true",
      `${secret.join(" ")}.`,
    ),
    ...more,
  });
const codesOf = async (made: TestSite, options = {}): Promise<readonly string[]> => {
  site = made;
  return (await made.build(options)).diagnostics.map(({ code }) => code);
};

it("takes ten words in another article for a quotation, and nine for chance", async () => {
  const quoting = (count: number): TestSite =>
    paper({
      "articles/world/quoting.md": article("headline: Quoting", `He said: “${words(count)}” and left.`),
    });
  expect(await codesOf(quoting(10))).toEqual(["withheld-quoted"]);
  site?.close();
  expect(await codesOf(quoting(9))).toEqual([]);
});

it("takes ten words in a file for a leak, and nine for chance", async () => {
  expect(await codesOf(paper({ "public/a.txt": `So: ${words(10)} and so on` }))).toEqual(["withheld-leaked"]);
  site?.close();
  expect(await codesOf(paper({ "public/a.txt": `So: ${words(9)} and so on` }))).toEqual([]);
});

it("finds a headline alone", async () => {
  expect(await codesOf(paper({ "public/a.txt": "Soon: ALL THAT nobody may know, yet" }))).toEqual([
    "withheld-leaked",
  ]);
});

it.each([
  ["Chinese", "港口大桥重新开放通车仪式"],
  ["Japanese", "港の橋がまた開通するらしい"],
  ["Thai", "สะพานท่าเรือเปิดใช้อีกครั้งวันนี้แล้ว"],
])("finds a headline in %s alone", async (_, headline) => {
  const draft = article(`headline: ${headline}\ndraft: true`, "Text.");
  expect(await codesOf(paper({ "articles/world/far.md": draft, "public/a.txt": headline }))).toEqual([
    "withheld-leaked",
  ]);
});

it("lets a headline stand that a public article has too", async () => {
  const twice = { "articles/world/twice.md": article("headline: All that nobody may know yet", "Text.") };
  expect(await codesOf(paper({ ...twice, "public/a.txt": "All that nobody may know yet" }))).toEqual([]);
});

it("withholds nothing that a flag shows", async () => {
  expect(await codesOf(paper({ "public/a.txt": words(13) }), { drafts: true })).toEqual([]);
});

it("withholds nothing that was public once", async () => {
  const over = `${words(0)}It was a long and winding text of which each reader has known every word`;
  const made = paper({
    "articles/world/over.md": article("headline: Over\nexpires: 2026-01-25", over),
    "public/a.txt": over,
  });
  expect(await codesOf(made)).toEqual([]);
});

it("says nothing of a phrase of the house", async () => {
  const phrase = "This article was first sent to our readers by letter every Friday morning.";
  const open = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `articles/world/open-${index}.md`,
        article(`headline: Open ${index}`, `Text ${index}.\n\n${phrase}`),
      ]),
    );
  const draft = { "articles/world/draft.md": article("headline: Draft\ndraft: true", phrase) };
  expect(await codesOf(paper({ ...draft, ...open(3) }))).toEqual([]);
  site?.close();
  expect(await codesOf(paper({ ...draft, ...open(2) }))).toEqual(["withheld-quoted", "withheld-quoted"]);
});

it("publishes a leak under no flag, and looks through drafts with mistakes too", async () => {
  const broken = article("headline: Broken\ndraft: true\nsection: 12", `${words(13)}.`).replace(
    "date: 2026-01-20",
    "date: 2026-13-45",
  );
  const made = paper({ "articles/world/secret.md": broken, "public/a.txt": words(13) });
  site = made;
  const result = await made.build({ keepGoing: true });
  expect(result.diagnostics.map(({ code }) => code)).toContain("withheld-leaked");
  expect(result.published).toBe(false);
});

it("looks for what is withheld without spaces between words too", async () => {
  const text = "市议会周三晚间就港口重建计划进行了长达五个小时的辩论最终以微弱多数否决";
  const draft = { "articles/world/draft.md": article("headline: Draft\ndraft: true", text) };
  expect(await codesOf(paper({ ...draft, "public/a.txt": text.slice(3, 27) }))).toEqual(["withheld-leaked"]);
  site?.close();
  expect(await codesOf(paper({ ...draft, "public/a.txt": text.slice(3, 15) }))).toEqual([]);
});

it("guards the part that is not free in the public output alone", async () => {
  const members = article("headline: Members\naccess: members", `Free.\n\nFree too.\n\n${words(13)}.`);
  const made = paper({ "articles/world/secret.md": members, "public/a.txt": words(13) });
  expect(await codesOf(made)).toEqual(["withheld-leaked"]);
  made
    .remove("public")
    .write("site.yaml", "title: The Test\nurl: https://test.example\naccess:\n  output: gated\n");
  const result = await made.build();
  expect(result.diagnostics).toEqual([]);
  expect(result.gated?.published).toBe(true);
});
