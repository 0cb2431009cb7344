// All sources to articles, one by one; the folders' `_index.md` first, since they give the articles their defaults.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Source } from "../read/source.js";
import type { Article, Body } from "./article.js";
import { foldersOf, type ParseContext } from "./context.js";
import { parseArticle, type Schedule } from "./parse-article.js";
import { parseSection, type SectionFile } from "./parse-section.js";

/** What one article's file came to; `article` is null where there is an error. */
interface ParsedFile {
  readonly path: string;
  readonly article: Article | null;
  readonly schedule: Schedule;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParsedSite {
  readonly files: readonly ParsedFile[];
  readonly sections: readonly SectionFile[];
  /** Of the `_index.md` files. */
  readonly diagnostics: readonly Diagnostic[];
  /** By their address. */
  readonly bodies: ReadonlyMap<string, Body>;
}

/** Parses every source of a site, in the order given. `onProgress` hears of each file that is done. */
export function parseSite(
  sources: readonly Source[],
  context: Omit<ParseContext, "folders">,
  onProgress: (done: number) => void,
): ParsedSite {
  const bodies = new Map<string, Body>();
  const results = sources
    .filter(({ kind }) => kind === "section")
    .map((source) => parseSection(source, context));
  for (const { section, body } of results) {
    if (section?.introduction && body !== null) bodies.set(section.introduction.address, body);
  }
  const whole = { ...context, folders: foldersOf(results.map(({ defaults }) => defaults)) };
  const files: ParsedFile[] = [];
  for (const source of sources) {
    if (source.kind !== "article" && source.kind !== "page") continue;
    const { article, body, schedule, diagnostics } = parseArticle(source, whole);
    if (article !== null && body !== null) bodies.set(article.body.address, body);
    files.push({ path: source.path, article, schedule, diagnostics });
    onProgress(files.length);
  }
  return {
    files,
    sections: results.flatMap(({ section }) => (section === null ? [] : [section])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    bodies,
  };
}
