// Where a line of urls.txt stands, for messages.

import type { Place } from "../../diagnostics/diagnostic.js";
import { type UrlLine, urlsName } from "../../urls/urls-file.js";

/** The address at the beginning of a line. */
export function placeOfLine({ line, text }: Pick<UrlLine, "line" | "text">): Place {
  return { path: urlsName, line, column: 1, length: text.split(/\s/, 1)[0]?.length ?? 0, text };
}
