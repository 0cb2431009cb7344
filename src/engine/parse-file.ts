// One source to what is stored of it: for the main thread and for workers alike.

import type { Body } from "../parse/article.js";
import type { ParseContext } from "../parse/context.js";
import { whenLoaded } from "../parse/markdown/lanes.js";
import { type ParsedFile, parseArticle } from "../parse/parse-article.js";
import { parseSection, type SectionResult } from "../parse/parse-section.js";
import type { Source } from "../read/source.js";

/** What came of an `_index.md`, its text apart. */
export type ParsedSection = Omit<SectionResult, "body">;

/** What came of a source. Plain data. */
export type Parsed = { readonly section: ParsedSection } | { readonly file: ParsedFile };

interface FileResult {
  readonly parsed: Parsed;
  /** Null where nothing may show it. */
  readonly body: Body | null;
  /** The whole, where the body is a part of it alone; else null. */
  readonly whole: Body | null;
  /** What it took, apart from loading what it needs. */
  readonly milliseconds: number;
}

/** Parses a source; loads what it needs. */
export async function parseFile(source: Source, context: ParseContext): Promise<FileResult> {
  let began = 0;
  const timed = <T>(parse: () => T): Promise<T> =>
    whenLoaded(context.lanes, () => {
      began = performance.now();
      return parse();
    });
  if (source.kind === "section") {
    const { body, ...section } = await timed(() => parseSection(source, context));
    const milliseconds = performance.now() - began;
    return {
      parsed: { section },
      body: section.section?.introduction ? body : null,
      whole: null,
      milliseconds,
    };
  }
  const { body, whole, ...file } = await timed(() => parseArticle(source, context));
  const milliseconds = performance.now() - began;
  const { article } = file;
  return {
    parsed: { file },
    body: article === null ? null : body,
    whole: article?.whole?.address === article?.body.address ? null : whole,
    milliseconds,
  };
}

/** The address under which pages know the body; null where there is none. */
export const bodyAddress = (parsed: Parsed): string | null =>
  ("file" in parsed ? parsed.file.article?.body : parsed.section.section?.introduction)?.address ?? null;

/** The same of the whole, where an article is not free. */
export const wholeAddress = (parsed: Parsed): string | null =>
  ("file" in parsed ? parsed.file.article?.whole?.address : undefined) ?? null;

/** Why remark read the text of an article or a page; null where it did not. */
export const slowOf = (parsed: Parsed): string | null => ("file" in parsed ? parsed.file.slow : null);
