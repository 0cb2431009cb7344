// What the search shows of each article, in small files of neighbours by date.

import type { Story } from "../../model/site.js";
import { publishedOf, sectionLink } from "../card.js";
import type { Planner } from "../planner.js";
import type { Numbered } from "./number-stories.js";
import { cutBySpread } from "./spread.js";

export interface ResultChunk {
  /** Number of its first article. */
  readonly first: number;
  /** JSON: a list of `[number, headline, address, day, dek, section, names, language]`, null for what an article has not. */
  readonly text: string;
}

/** Articles in a file: ten results are ten files at most. */
const chunkSize = { least: 8, most: 24, of: 6 };

/** Characters of a dek that are shown. */
const longestDek = 240;

export function resultChunks(numbered: readonly Numbered[], planner: Planner): readonly ResultChunk[] {
  const pieces = cutBySpread(
    numbered,
    ({ number }) => String(number),
    () => 1,
    chunkSize,
  );
  return pieces.map((piece) => ({
    first: piece[0]?.number ?? 0,
    text: JSON.stringify(piece.map(({ number, story }) => [number, ...resultOf(story, planner)])),
  }));
}

function resultOf(story: Story, planner: Planner): readonly (string | readonly string[] | null)[] {
  const { article, permalink } = story;
  const names = story.authors.map(({ id }) => planner.author(id)?.name ?? id);
  const source = planner.source(story.source)?.name;
  return [
    article.headline,
    planner.href(permalink),
    publishedOf(story).day,
    beginning(article.dek ?? article.excerpt ?? ""),
    sectionLink(story.section, planner)?.name ?? null,
    names.length > 0 || source === undefined ? names : [source],
    article.language === planner.config.language ? null : article.language,
  ];
}

/** A dek is a sentence or two; not every one is. */
function beginning(text: string): string {
  if (text.length <= longestDek) return text;
  const cut = text.slice(0, longestDek);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestDek / 2)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
