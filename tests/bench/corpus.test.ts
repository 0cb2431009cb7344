// The corpus of the benchmark: the same bytes for the same number, and as large and as mixed as the README says.

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeArticle, placeOf } from "../../bench/article.mjs";
import { programs } from "../../bench/layouts.mjs";
import { corpusFiles } from "../../bench/write-corpus.mjs";
import { makeSite } from "../rig/site.js";

const articlesOf = (program: string, count: number) =>
  [...corpusFiles(program, count)].filter(({ path }) => path.endsWith(".md"));

function hashOf(program: string, count: number): string {
  const hash = createHash("sha256");
  for (const { path, content } of corpusFiles(program, count)) hash.update(path).update("\0").update(content);
  return hash.digest("hex").slice(0, 16);
}

describe("the corpus", () => {
  it("has the same bytes for the same number, on every machine", () => {
    // A change of the generator changes these, and makes older measurements incomparable: say so in the change log.
    expect(programs.map((program) => [program, hashOf(program, 300)])).toEqual([
      ["broadsheet", "b601b5deec4821f0"],
      ["hugo", "da3c886659fdd564"],
      ["eleventy", "17a733eb0c38dbe7"],
    ]);
    expect(hashOf("broadsheet", 301)).not.toBe(hashOf("broadsheet", 300));
  });

  it("has files of 4.2 KB on average", () => {
    const sizes = articlesOf("broadsheet", 2000).map(({ content }) => Buffer.byteLength(content));
    const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(average).toBeGreaterThan(4100);
    expect(average).toBeLessThan(4300);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(3);
  });

  it("has tables, footnotes and pictures in a few percent of the articles", () => {
    const texts = articlesOf("broadsheet", 2000).map(({ content }) => String(content));
    for (const sign of [/^\| --- /m, /^\[\^1\]: /m, /^image:$/m, /^!\[/m]) {
      const share = texts.filter((text) => sign.test(text)).length / texts.length;
      expect(share, String(sign)).toBeGreaterThan(0.01);
      expect(share, String(sign)).toBeLessThan(0.06);
    }
  });

  it("spreads over sections, topics, authors and years", () => {
    const articles = Array.from({ length: 2000 }, (_, index) => makeArticle(index, 2000));
    const different = (values: readonly string[]) => new Set(values).size;
    expect(different(articles.map(({ section }) => section))).toBe(8);
    expect(different(articles.flatMap(({ topics }) => topics))).toBe(60);
    expect(different(articles.flatMap(({ authors }) => authors))).toBe(24);
    expect(different(articles.map(({ date }) => date.slice(0, 4)))).toBe(10);
    expect(different(articles.map(({ slug }) => slug))).toBe(2000);
    expect(articles.map(({ date }) => date)).toEqual(articles.map(({ date }) => date).sort());
  });

  it("says the same in every program's form", () => {
    const [ours, ...theirs] = programs.map((program) => articlesOf(program, 50));
    const bodies = (files: ReturnType<typeof articlesOf> | undefined) =>
      files?.map(({ content }) => String(content).split("\n---\n")[1]);
    expect(theirs).toHaveLength(2);
    for (const files of theirs) expect(bodies(files)).toEqual(bodies(ours));
  });

  it("builds without a mistake, and its links lead to articles", async () => {
    const files = Object.fromEntries(
      [...corpusFiles("broadsheet", 60)].map(({ path, content }) => [path, content]),
    );
    const site = makeSite({ ...files, "site.yaml": "title: Bench\nurl: https://bench.example\n" });
    const { diagnostics } = await site.build();
    expect(diagnostics).toEqual([]);
    const { section, slug } = placeOf(30);
    expect(site.read(`dist/${section}/${slug}/index.html`)).toContain(makeArticle(30, 60).headline);
    site.close();
  });
});
