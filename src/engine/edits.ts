// Which articles have changed since the last build, and whether it is their texts alone.

import type { Disk } from "../disk/disk.js";
import { differsInTextAlone } from "../pages/bodies-of.js";
import type { Body } from "../parse/article.js";
import { loadLanes } from "../parse/markdown/lanes.js";
import type { ParsedFile } from "../parse/parse-article.js";
import { readSource } from "../read/read-sources.js";
import { type Parsed, parseFile, slowOf } from "./parse-file.js";
import { parseConfigOf, parseContextKey, parseKey } from "./parse-keys.js";
import type { Recalled } from "./recall.js";
import type { Stats } from "./stats.js";
import { readResult } from "./store/article-store.js";
import type { Store } from "./store/store.js";
import { type FileMark, markOf } from "./trace.js";

/** Whether a file of the site is an article or a page. */
export function isArticle({ state }: Recalled, path: string): boolean {
  const kind = state.sources[path]?.[0];
  return kind === "article" || kind === "page";
}

/** An article of which at most the text is another. */
export interface Edit {
  readonly path: string;
  readonly mark: FileMark;
  readonly hash: string;
  /** Null where the file holds what it held. */
  readonly texts: {
    readonly before: ParsedFile;
    readonly after: ParsedFile;
    readonly body: Body;
    /** The whole, where the body is a part of it alone. */
    readonly whole: Body | null;
    readonly key: string;
  } | null;
}

/** What has become of the changed files; null where it is more than texts. */
export async function readEdits(
  disk: Disk,
  { root, state, changed, stats }: Recalled & { readonly root: string; readonly stats: Stats },
  store: Store,
): Promise<readonly Edit[] | null> {
  const { verdict, parsing } = state;
  const told = new Set(verdict.diagnostics.flatMap(({ place, other }) => [place.path, other?.path ?? ""]));
  const settings = { config: parseConfigOf(verdict.config), words: parsing.words, plugins: "" };
  const context = parseContextKey(settings, parsing.folders);
  let lanes: Awaited<ReturnType<typeof loadLanes>> | null = null;
  const edits: Edit[] = [];
  for (const path of changed) {
    const record = state.sources[path];
    const now = disk.state(`${root}/${path}`);
    if (record === undefined || now?.kind !== "file") return null;
    const [kind, earlier, at] = record;
    const read = readSource(disk, root, { kind, path, size: now.size, modified: now.modified });
    stats.readSource(path);
    if ("diagnostic" in read) return null;
    const { source } = read;
    const edit = { path, mark: markOf(now), hash: source.hash };
    if (source.hash === earlier) {
      edits.push({ ...edit, texts: null });
      continue;
    }
    const stored = readResult<Parsed>(disk, store.articles, at);
    lanes ??= await loadLanes(verdict.config.markdown);
    if (stored === null || !("file" in stored.result) || lanes.diagnostics.length > 0) return null;
    const before = stored.result.file;
    const attempt = parseFile(source, { ...settings, lanes: lanes.lanes, folders: parsing.folders });
    // Where the parser fails on an article, a whole build tells of it, and of whatever else there is.
    const result = await attempt.catch(() => null);
    if (result === null) return null;
    const { parsed, body, whole, milliseconds } = result;
    stats.parsed(path, milliseconds, slowOf(parsed));
    if (!("file" in parsed) || body === null || told.has(path)) return null;
    const after = parsed.file;
    if (before.article === null || after.article === null) return null;
    if (before.diagnostics.length + after.diagnostics.length > 0) return null;
    if (!differsInTextAlone(before.article, after.article)) return null;
    const key = parseKey(context, source, source.hash);
    edits.push({ ...edit, texts: { before, after, body, whole, key } });
  }
  return edits;
}
