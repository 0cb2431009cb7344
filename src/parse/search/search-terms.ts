// What an article is found by: its terms, each with the weight of the place where it stands.

import type { Config } from "../../config/config.js";
import { createCutter, type WordCutter, wordsOf } from "../../text/search-words.js";
import type { Article, Piece } from "../article.js";
import { plainText } from "./plain-text.js";
import { stemmerOf } from "./stemmer.js";

/** Words of the text that are looked at by default. */
const leadWords = 150;

/** Weights, of 1 to 7: one digit in a record, three bits in the index. What stands in the text too weighs one more. */
const weights = { headline: 6, name: 4, dek: 3, repeated: 2, text: 1 } as const;

type Found = Pick<
  Article,
  "headline" | "dek" | "kicker" | "topics" | "authors" | "source" | "dateline" | "series"
>;

/**
 * The terms of an article, sorted, each followed by its weight and parted by spaces: `bridg7 reopen3 river1`. `pieces` are
 * those that every reader gets.
 */
export function searchTerms(
  article: Found,
  pieces: readonly Piece[],
  language: string,
  search: Exclude<Config["search"], "no">,
): string {
  const { termsOf } = cutterOf(language);
  const named = new Map<string, number>();
  const name = (text: string | null, weight: number): void => {
    if (text === null) return;
    for (const word of wordsOf(text))
      for (const term of termsOf(word)) named.set(term, Math.max(named.get(term) ?? 0, weight));
  };
  name(article.headline, weights.headline);
  for (const text of [
    article.kicker,
    article.dateline,
    article.series,
    article.source?.name ?? null,
    ...article.topics,
  ])
    name(text, weights.name);
  for (const author of article.authors) name(author.name, weights.name);
  name(article.dek, weights.dek);
  const counts = new Map<string, number>();
  let left = search === "full" ? Number.POSITIVE_INFINITY : leadWords;
  for (const word of wordsOf(plainText(pieces))) {
    const terms = termsOf(word);
    // What has no spaces has two letters to a word.
    left -= Math.max(1, terms.length / 2);
    if (left < 0) break;
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weighed = new Map<string, number>();
  for (const [term, count] of counts) weighed.set(term, count >= 3 ? weights.repeated : weights.text);
  for (const [term, weight] of named)
    weighed.set(term, weight + (counts.has(term) && weight !== weights.dek ? 1 : 0));
  return [...weighed.keys()]
    .sort()
    .map((term) => `${term}${weighed.get(term)}`)
    .join(" ");
}

const cutters = new Map<string, WordCutter>();

function cutterOf(language: string): WordCutter {
  const known = cutters.get(language);
  if (known !== undefined) return known;
  const made = createCutter(stemmerOf(language));
  cutters.set(language, made);
  return made;
}
