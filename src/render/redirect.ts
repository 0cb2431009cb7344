// The page that stands at an old address and sends its reader on.

import { escapeHtml } from "../text/escape.js";
import { say, type Words } from "../text/words.js";
import { barePage } from "./bare-page.js";
import { safeUrl } from "./helpers/addresses.js";

/** A page that works without scripts and on any host. `language` is that of the words. */
export function redirectPage(to: string, canonical: string | null, language: string, words: Words): string {
  const address = escapeHtml(safeUrl(to) ?? "/");
  const link = `<a href="${address}">${address}</a>`;
  // The words are escaped before the link is put between them.
  const text = escapeHtml(say(words, language, "redirect-text", { address: "\u0000" })).replace(
    "\u0000",
    () => link,
  );
  const refresh = `<meta http-equiv="refresh" content="0; url=${address}">\n`;
  const of =
    canonical === null ? "" : `<link rel="canonical" href="${escapeHtml(safeUrl(canonical) ?? "/")}">\n`;
  return barePage(language, say(words, language, "redirect"), {
    head: `${refresh}${of}`,
    main: `<p>${text}</p>\n`,
  });
}
