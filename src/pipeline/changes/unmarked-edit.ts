// Articles that say something else than they did in the last build, and do not say that they do.

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import type { ArticleText } from "../../engine/past-articles.js";
import type { Article } from "../../parse/article.js";
import { plainWord, type WordDiff, wordDiff } from "../../text/word-diff.js";
import { bodyText } from "./body-text.js";

/**
 * What is to be told of an article that was published with `before` and is with `after`, or null. `source` is its file as it
 * is now, null where it cannot be read. Code: `edit-unmarked`.
 */
export function unmarkedEdit(
  path: string,
  before: ArticleText,
  after: ArticleText,
  source: () => string | null,
): Diagnostic | null {
  if (isMarked(before.article, after.article)) return null;
  const diff = wordDiff(textOf(before), textOf(after));
  if (diff === null) return null;
  return {
    code: "edit-unmarked",
    severity: "warning",
    message: `The text of this article, which is published, has changed since the last build, and nothing tells its readers: ${diff.shown}`,
    place: placeOf(path, source(), diff),
    fix: `Set \`updated:\` or add to \`corrections:\`; for a change that readers need not know of, write ${affirming(after.article)}.`,
  };
}

/** What silences it for this text. */
function affirming({ minor }: Article): string {
  return minor === null
    ? "`minor: true`"
    : `another value of \`minor:\` than ${JSON.stringify(minor)}, such as a date`;
}

/** Whether readers are told of a change, or somebody has affirmed that it is too small for that. */
function isMarked(before: Article, after: Article): boolean {
  if (after.updated !== null && after.updated.iso !== before.updated?.iso) return true;
  if (after.minor !== null && after.minor !== before.minor) return true;
  const known = new Set(before.corrections.map((correction) => JSON.stringify(correction)));
  return after.corrections.some((correction) => !known.has(JSON.stringify(correction)));
}

const textOf = ({ article, body, whole }: ArticleText): string =>
  [article.headline, article.dek ?? "", bodyText(whole ?? body)].join("\n");

/** The new words where most of the first of them stand in a row; the whole file where there are none. */
function placeOf(
  path: string,
  source: string | null,
  { there, fresh }: Pick<WordDiff, "there" | "fresh">,
): Place {
  const sought = there.map(bare).filter((word) => word !== "");
  let best = { line: -1, count: 0, column: 1, length: 0 };
  const lines = source?.split(/\r\n?|\n/) ?? [];
  const [first = ""] = sought;
  for (const [line, text] of lines.entries()) {
    // Most lines have nothing of it, and are not taken apart.
    if (isPlain.test(first) && !text.includes(first)) continue;
    const words = [...text.matchAll(/\S+/g)]
      .map(({ 0: word, index }) => ({ word: bare(word), start: index, end: index + word.length }))
      .filter(({ word }) => word !== "");
    for (const [at, { start }] of words.entries()) {
      let count = 0;
      while (count < sought.length && words[at + count]?.word === sought[count]) count++;
      if (count <= best.count) continue;
      // Where words went alone, the next one marks their place.
      const meant = Math.min(
        count,
        Math.max(1, there.slice(0, fresh).filter((word) => bare(word) !== "").length),
      );
      best = { line, count, column: start + 1, length: (words[at + meant - 1]?.end ?? start) - start };
    }
  }
  const text = lines[best.line];
  if (text === undefined) return wholeFile(path);
  return { path, line: best.line + 1, column: best.column, length: best.length, text };
}

/** Letters and digits that can be written in one way only. */
const isPlain = /^[a-z0-9]+$/i;

/** A word without punctuation and what Markdown marks it with. */
const bare = (word: string): string =>
  isPlain.test(word) ? word : plainWord(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
