// Twenty thousand made-up articles of ten years, with words as rare and as common as those of a language, and their index.

import { nodeDisk } from "../../src/disk/node-disk.js";
import { openPlan } from "../../src/pages/open-plan.js";
import { searchIndex } from "../../src/pages/search/search-index.js";
import type { Article } from "../../src/parse/article.js";
import { searchTerms } from "../../src/parse/search/search-terms.js";
import { readStemmers } from "../../src/read/read-stemmers.js";
import { article, model, plainConfig, testNow } from "../model/rig.js";

/** Numbers that look like chance, the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = [..."bdfghjklmnprstvwz"].flatMap((consonant) =>
  [..."aeiou"].map((vowel) => consonant + vowel),
);

/** The word with a rank: common ones are short. */
export function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[(rest * 7 + word.length * 3) % syllables.length];
  return word;
}

const vocabulary = 60_000;

/** A rank as often as words of that rank are in texts (Zipf's law). */
export const drawRank = (draw: () => number): number => Math.floor(vocabulary ** draw()) - 1;

const config = { ...plainConfig, search: "yes" as const };
const names = Array.from({ length: 60 }, (_, index) => `${wordOf(index + 900)} ${wordOf(index + 4000)}`);

export function manyArticles(count: number): readonly Article[] {
  const draw = chance(7);
  const some = (length: number): string => Array.from({ length }, () => wordOf(drawRank(draw))).join(" ");
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor((index * 3650) / count) * 86_400_000);
    const made = article(`articles/${["world", "local", "sport", "arts"][index % 4]}/story-${index}.md`, {
      headline: some(8),
      dek: some(18),
      topics: [wordOf(200 + (index % 80))],
      authors: [{ name: names[index % names.length] ?? "", role: null }],
      date: day.toISOString().slice(0, 10),
    });
    return { ...made, terms: searchTerms(made, [`<p>${some(170)}</p>`], "en", "yes") };
  });
}

/** The files of the index by their paths. */
export function indexOf(articles: readonly Article[]): ReadonlyMap<string, Buffer> {
  const { site } = model(articles, { config });
  const { planner } = openPlan({
    ...{ site, config, now: testNow, words: {}, assets: [], pictureSizes: {}, data: {}, templates: [] },
    themeAssets: [],
    stemmers: readStemmers(nodeDisk, ["arabic", "english", "greek"]),
  });
  return new Map(
    searchIndex(planner).flatMap(({ page }) =>
      page?.render === "packed"
        ? [[page.path, Buffer.from(page.bytes, "latin1")] as const]
        : page?.render === "text"
          ? [[page.path, Buffer.from(page.text)] as const]
          : [],
    ),
  );
}
