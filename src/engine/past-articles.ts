// The articles of the last build as the store still has them, beside what they are now.

import type { Disk } from "../disk/disk.js";
import type { Article, Body } from "../parse/article.js";
import { type LastBuild, lastBuild, lastPublicBuild } from "./last-build.js";
import type { Parsed } from "./parse-file.js";
import type { ParseOutcome } from "./parse-sources.js";
import { readBody, readResult, type StoredResult } from "./store/article-store.js";
import type { SiteState } from "./store/site-state.js";
import type { Store } from "./store/store.js";

/** An article with all of its text: `body` is what everybody gets, `whole` the rest with it, null where there is no more. */
export interface ArticleText {
  readonly article: Article;
  readonly body: Body;
  readonly whole: Body | null;
}

/** A file of which the content is another than in the last build. */
export interface EditedArticle {
  readonly path: string;
  /** Its name then. */
  readonly was: string;
  readonly before: ArticleText;
  readonly after: ArticleText;
}

type Places = Pick<Store, "folder" | "articles" | "generation">;

/** What the last build knew, for a build that is under way. */
export interface Past {
  /** The store's folder, absolute; null where it is not ours. */
  readonly folder: string | null;
  /** The last build, where its site is in this output folder; to be asked before another is put there. */
  lastBuild(out: string): LastBuild | null;
  /** The last one that showed nothing that is withheld. */
  lastPublicBuild(out: string): LastBuild | null;
  /** The articles whose files were there before, or had the name that `renamed` has for them, and hold something else now. */
  edited(last: LastBuild, renamed: ReadonlyMap<string, string>): readonly EditedArticle[];
  /** An article of that build, by its file; null where the store has it no more. */
  article(last: LastBuild, path: string): Article | null;
}

/** `first` is the state that is most likely the last build's; `kept` what became of the sources since. */
export function openPast(
  disk: Disk,
  {
    root,
    store,
    first,
    kept,
  }: {
    readonly root: string;
    readonly store: Places;
    readonly first: SiteState | null;
    readonly kept: () => ParseOutcome["kept"];
  },
): Past {
  return {
    folder: store.folder,
    lastBuild: (out) => lastBuild(disk, root, out, first),
    lastPublicBuild: (out) => lastPublicBuild(disk, root, out),
    edited: (last, renamed) => editedArticles(disk, store, last, { kept: kept(), renamed }),
    article({ state }, path) {
      const stored = storedBefore(disk, store, state, path);
      return stored !== null && "file" in stored.result ? stored.result.file.article : null;
    },
  };
}

/** An article of the last build with its texts; null where the store has them no more. */
export function textBefore(
  disk: Disk,
  store: Places,
  state: LastBuild["state"],
  path: string,
): ArticleText | null {
  const stored = storedBefore(disk, store, state, path);
  return stored === null ? null : textOf(disk, store, stored);
}

function editedArticles(
  disk: Disk,
  store: Places,
  { state }: LastBuild,
  { kept, renamed }: { readonly kept: ParseOutcome["kept"]; readonly renamed: ReadonlyMap<string, string> },
): readonly EditedArticle[] {
  return Object.entries(state.sources).flatMap(([was, [kind, hash]]) => {
    const path = renamed.get(was) ?? was;
    const now = kept.get(path);
    if (kind !== "article" || now === undefined || now.record[1] === hash) return [];
    const before = textBefore(disk, store, state, was);
    const after = textOf(disk, store, now.stored);
    return before === null || after === null ? [] : [{ path, was, before, after }];
  });
}

function storedBefore(
  disk: Disk,
  { articles, generation }: Places,
  { sources, generation: of }: LastBuild["state"],
  path: string,
): StoredResult<Parsed> | null {
  const at = Object.hasOwn(sources, path) && of === generation ? sources[path]?.[2] : undefined;
  return at === undefined ? null : readResult<Parsed>(disk, articles, at);
}

/** What is stored of an article with its texts; null where there is none, or one is lost. */
function textOf(
  disk: Disk,
  { articles }: Pick<Store, "articles">,
  { result, body: at, whole: wholeAt }: StoredResult<Parsed>,
): ArticleText | null {
  const article = "file" in result ? result.file.article : null;
  const body = at === null ? null : readBody<Body>(disk, articles, at);
  const whole = wholeAt === undefined ? null : readBody<Body>(disk, articles, wholeAt);
  return article === null || body === null ? null : { article, body, whole };
}
