// Which articles of the last build have another file now, so that nobody takes a renamed one for another.

import type { LastBuild } from "../../engine/last-build.js";
import type { Article } from "../../parse/article.js";
import { findMoves } from "./find-moves.js";
import { storyAt } from "./moved-stories.js";

/** From the old file to the new one, paths relative to the site's folder. `articleBefore` gives an article of the last build by its file. */
export function renamedFiles(
  { state }: LastBuild,
  files: readonly { readonly path: string; readonly article: Article | null }[],
  articleBefore: (path: string) => Article | null,
): ReadonlyMap<string, string> {
  const isThere = new Set(files.map(({ path }) => path));
  const gone = Object.entries(state.sources).flatMap(([path, [kind]]) =>
    (kind === "article" || kind === "page") && !isThere.has(path) ? path : [],
  );
  if (gone.length === 0) return new Map();
  const fresh = files.filter(({ path, article }) => article !== null && !Object.hasOwn(state.sources, path));
  const moves = findMoves(
    gone.map((path) => storyAt(path, path, articleBefore(path))),
    fresh.map(({ path, article }) => storyAt(path, path, article)),
  );
  return new Map(moves.map(({ from, to }) => [from, to]));
}
