// The terms with the articles that have each, as bytes in shards: what a reader's browser loads for a word.

import { namedWeight, weightSteps } from "./index-format.js";
import { cutBySpread } from "./spread.js";

/** An article as the index has it. */
export interface IndexedArticle {
  readonly number: number;
  /** As `parse` gives them: a digit for the weight at the end of each, parted by spaces. */
  readonly terms: string;
  /** Terms that filters ask for. */
  readonly filters: readonly string[];
}

export interface TermShard {
  /** Its first term; terms are sorted by code units. */
  readonly first: string;
  /** One character a byte. */
  readonly bytes: string;
}

/** Bytes of a shard: what one word costs a reader, beside its neighbours' names. */
const shardSize = { least: 4_000, most: 10_000, of: 16 };

/** Words that more than a part of all articles have tell little: such a one is known for headlines, names and topics alone. */
const commonPart = 3;
/** In fewer articles nothing is common. */
const fewArticles = 100;

/** The shards in the order of their terms. `articles` are sorted by number. */
export function termShards(articles: readonly IndexedArticle[]): readonly TermShard[] {
  const postings = invert(articles);
  const isMany = articles.length >= fewArticles;
  const entries = [...postings.keys()].sort().map((term) => {
    const found = postings.get(term) ?? [];
    const isCommon = isMany && !isFilter(term) && found.length * commonPart > articles.length;
    return { term, bytes: entryBytes(found, isCommon) };
  });
  const pieces = cutBySpread(
    entries,
    ({ term }) => term,
    ({ term, bytes }) => term.length + bytes.length,
    shardSize,
  );
  return pieces.map((piece) => {
    let before = "";
    let bytes = "";
    for (const entry of piece) {
      bytes += termBytes(before, entry.term) + entry.bytes;
      before = entry.term;
    }
    return { first: piece[0]?.term ?? "", bytes };
  });
}

const isFilter = (term: string): boolean => term === "*" || /^[as]:/.test(term);

/** By term: number times eight plus weight, ascending. */
function invert(articles: readonly IndexedArticle[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  const add = (term: string, value: number): void => {
    const known = postings.get(term);
    if (known === undefined) postings.set(term, [value]);
    else known.push(value);
  };
  for (const { number, terms, filters } of articles) {
    const base = number * weightSteps;
    for (const filter of filters) add(filter, base + 1);
    if (terms === "") continue;
    for (const entry of terms.split(" "))
      add(entry.slice(0, -1), base + entry.charCodeAt(entry.length - 1) - 48);
  }
  return postings;
}

/** How many letters it has in common with the term before it, and the others in UTF-8. */
function termBytes(before: string, term: string): string {
  let shared = 0;
  while (shared < before.length && before[shared] === term[shared]) shared++;
  // Not between the halves of one character.
  if (/[\ud800-\udbff]/.test(term[shared - 1] ?? "")) shared--;
  const rest = utf8(term.slice(shared));
  return number(shared) + number(rest.length) + rest;
}

const utf8 = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : Buffer.from(text, "utf8").toString("latin1");

/**
 * How many articles have the term, twice, and one more where it is common; how many bytes follow; each article's number, as the
 * distance from the one before it, times eight plus the weight.
 */
function entryBytes(found: readonly number[], isCommon: boolean): string {
  const kept = isCommon ? found.filter((value) => weightOf(value) >= namedWeight) : found;
  let last = 0;
  let bytes = "";
  for (const value of kept) {
    const weight = weightOf(value);
    const article = (value - weight) / weightSteps;
    // The first may be of before the year 2000.
    const distance = bytes === "" ? zigzag(article) : article - last;
    bytes += number(distance * weightSteps + weight);
    last = article;
  }
  return number(found.length * 2 + (isCommon ? 1 : 0)) + number(bytes.length) + bytes;
}

/** Numbers of before the year 2000 are below zero, weights are not. */
const weightOf = (value: number): number => value - Math.floor(value / weightSteps) * weightSteps;

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** Seven bits a byte, the lowest first; the eighth says that more follow (as in LEB128). */
function number(value: number): string {
  let rest = value;
  let bytes = "";
  while (rest > 127) {
    bytes += String.fromCharCode((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return bytes + String.fromCharCode(rest);
}
