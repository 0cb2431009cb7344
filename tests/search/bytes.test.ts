// What a query costs at twenty thousand articles: bytes as they lie on the disk, the script and the list of files with them.

import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { stemmerOf } from "../../src/parse/search/stemmer.js";
import { chance, drawRank, indexOf, manyArticles, wordOf } from "./many-articles.js";
import { openIndex } from "./script.js";

const most = 250_000;
const count = 20_000;
const articles = manyArticles(count);
let files: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  files = indexOf(articles);
}, 120_000);

/** A reader's first query: what it found, and all that it loaded. */
async function first(query: Parameters<Awaited<ReturnType<typeof openIndex>>["search"]>[0]) {
  let bytes = readFileSync("templates/assets/search.js").length;
  const take = (path: string): Buffer => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`there is no ${path}`);
    bytes += file.length;
    return file;
  };
  const index = await openIndex(
    async (name, kind) => {
      const file = take(`assets/search/${name}`);
      return kind === "json" ? JSON.parse(file.toString()) : new Uint8Array(file);
    },
    async (address) => {
      take(address.slice(1));
      return { stemmer: stemmerOf("en") };
    },
  );
  const found = await index.search(query);
  const shown = (await Promise.all(index.read(found.articles.slice(0, 10)))).filter((one) => one !== null);
  return { ...found, shown, bytes };
}

it("loads at most 250 KB for any query of one to four words", async () => {
  const draw = chance(11);
  for (let round = 0; round < 60; round++) {
    const words = Array.from({ length: 1 + (round % 4) }, () => wordOf(drawRank(draw)));
    const { bytes } = await first({ query: words.join(" ") });
    expect(bytes, words.join(" ")).toBeLessThanOrEqual(most);
  }
  for (const query of [
    wordOf(0),
    wordOf(3).slice(0, 2),
    `${wordOf(0)} ${wordOf(1)} ${wordOf(2)} ${wordOf(40)}`,
  ]) {
    const { bytes } = await first({
      query,
      section: "world",
      author: "x",
      from: "2018-01-01",
      to: "2020-01-01",
    });
    expect(bytes, query).toBeLessThanOrEqual(most);
  }
}, 120_000);

it("finds each of some articles by its headline, and shows it first", async () => {
  for (const index of [0, 4321, 10_000, 19_999]) {
    const { headline = "" } = articles[index] ?? {};
    const { shown } = await first({ query: headline });
    expect(shown[0]?.headline).toBe(headline);
  }
});

it("keeps to filters", async () => {
  const range = { from: "2018-03-01", to: "2018-03-31" };
  const { articles: found, shown } = await first({ query: "", section: "local", ...range });
  const expected = articles.filter(
    ({ section, date }) =>
      section === "local" && date !== null && date.day >= range.from && date.day <= range.to,
  );
  expect(found).toHaveLength(expected.length);
  expect(shown.map(({ section }) => section)).not.toContain("world");
  const all = await first({ query: "", ...range });
  expect(all.articles.length).toBeGreaterThan(expected.length);
  expect((await first({ query: "" })).articles).toEqual([]);
});

it("changes few files with one article", () => {
  const changed = articles.map((article, index) =>
    index === 9000 ? { ...article, terms: `${article.terms?.replace(/^\S+ /, "")} zzzzzz1` } : article,
  );
  const after = indexOf(changed);
  const isNew = [...after.keys()].filter((path) => !files.has(path) && !path.endsWith("index.json"));
  // The shard of the term that it lost, and that of the one that it won; each with what that moves beside it.
  expect(isNew.length).toBeLessThanOrEqual(6);
  expect(isNew.length).toBeGreaterThan(0);
  const published = indexOf(articles.slice(0, -1));
  const ofNew = [...files.keys()].filter((path) => !published.has(path) && path.endsWith(".json"));
  expect(ofNew.length).toBeLessThanOrEqual(3);
}, 120_000);
