// An article that took the parser down: a mistake of that article's own, and the others are still parsed.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { FoundSource } from "../read/source.js";
import type { Parsed } from "./parse-file.js";
import type { Loss } from "./threads/loss.js";

/** What stands in for the result of a source that could not be parsed. Codes: `article-crashed`, `article-stuck`. */
export function failedParse({ kind, path }: FoundSource, diagnostic: Diagnostic): Parsed {
  const diagnostics = [diagnostic];
  if (kind === "section") {
    const folder = path.split("/").slice(1, -1).join("/");
    return { section: { section: null, defaults: { folder, path, entries: [], title: null }, diagnostics } };
  }
  const schedule = { draft: false, date: null, embargo: null, expires: null, corrections: [] };
  return { file: { path, article: null, diagnostics, schedule, slow: null } };
}

/** Whether a code tells of an article that a thread may yet parse. */
export const isLoss = (code: string): boolean => code === "article-crashed" || code === "article-stuck";

/** The first line of what was thrown. */
export const thrownBy = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** `reason`: what was thrown, or null. `limit`: milliseconds for one article. */
export function lossOf(path: string, how: Loss, reason: string | null, limit: number): Diagnostic {
  const said = reason === null ? "" : `: ${reason}`;
  return how === "stuck"
    ? {
        code: "article-stuck",
        severity: "error",
        message: `This article was not parsed within ${limit / 1000} seconds; the others were parsed without it.`,
        place: wholeFile(path),
        fix: "Look for what is endless in its text, or in a remark plugin of the extensions module; take half of the text out to find it.",
      }
    : {
        code: "article-crashed",
        severity: "error",
        message: `The parser failed on this article${said}; the others were parsed without it.`,
        place: wholeFile(path),
        fix: "Look for what is unusual in its text, or for a mistake in a remark plugin; take half of the text out to find it.",
      };
}
