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

/** Parses a source; loads what it needs. The body is null where nothing may show it. */
export async function parseFile(
  source: Source,
  context: ParseContext,
): Promise<{ readonly parsed: Parsed; readonly body: Body | null }> {
  if (source.kind === "section") {
    const { body, ...section } = await whenLoaded(context.lanes, () => parseSection(source, context));
    return { parsed: { section }, body: section.section?.introduction ? body : null };
  }
  const { body, ...file } = await whenLoaded(context.lanes, () => parseArticle(source, context));
  return { parsed: { file }, body: file.article === null ? null : body };
}

/** The address under which pages know the body; null where there is none. */
export const bodyAddress = (parsed: Parsed): string | null =>
  ("file" in parsed ? parsed.file.article?.body : parsed.section.section?.introduction)?.address ?? null;
