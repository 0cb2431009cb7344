// The articles that a whole build found at other addresses than the last one.

import type { LastBuild } from "../../engine/last-build.js";
import type { Delta } from "../../engine/transition.js";
import type { Page } from "../../pages/page.js";
import type { Article } from "../../parse/article.js";
import { findMoves, type StoryAt } from "./find-moves.js";
import type { Move } from "./list-changes.js";

/** `articleBefore` gives an article of the last build by its file. Both ends of a move are in the delta. */
export function movedStories(
  delta: Delta,
  { state }: LastBuild,
  pages: readonly Page[],
  articles: ReadonlyMap<string, Article>,
  articleBefore: (path: string) => Article | null,
): readonly Move[] {
  const now = new Map(pages.flatMap((page) => storyNow(page)));
  const storyBefore = (path: string): string | null => {
    const record = state.pages[path];
    const [source, ...others] = record?.from ?? [];
    if (record === undefined || source === undefined || others.length > 0) return null;
    if (state.templates[record.reach] === undefined) return null;
    const kind = state.sources[source]?.[0];
    return kind === "article" || kind === "page" ? source : null;
  };
  const before: StoryAt[] = [];
  const after: StoryAt[] = [];
  for (const path of delta.keys()) {
    const [was, is] = [storyBefore(path), now.get(path) ?? null];
    if (was === is) continue;
    if (was !== null) before.push(storyAt(path, was, articleBefore(was)));
    if (is !== null) after.push(storyAt(path, is, articles.get(is) ?? null));
  }
  return findMoves(before, after);
}

function storyNow(page: Page): readonly (readonly [string, string])[] {
  if (page.render !== "template") return [];
  const { kind } = page.view;
  const [source] = page.from;
  const isStory = kind === "article" || kind === "page" || kind === "retracted";
  return isStory && source !== undefined ? [[page.path, source]] : [];
}

/** An article, or what is not known any more, at a path. */
export const storyAt = (path: string, source: string, article: Article | null): StoryAt => ({
  ...{ path, source, id: article?.id ?? null },
  // An empty text is no mark of any.
  text: article === null || article.body.words === 0 ? null : (article.whole ?? article.body).address,
  sketch: article?.sketch ?? "",
});
