// The page that stands at an old address and sends its reader on.

import { escapeHtml } from "../text/escape.js";
import { directionOf } from "../text/language.js";
import { say, type Words } from "../text/words.js";
import { safeUrl } from "./helpers/addresses.js";

/** A valid HTML page that works without scripts and on any host. */
export function redirectPage(to: string, canonical: string | null, language: string, words: Words): string {
  const address = escapeHtml(safeUrl(to) ?? "/");
  const title = escapeHtml(say(words, language, "redirect"));
  const link = `<a href="${address}">${address}</a>`;
  // The words are escaped before the link is put between them.
  const text = escapeHtml(say(words, language, "redirect-text", { address: "\u0000" })).replace(
    "\u0000",
    () => link,
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="robots" content="noindex">
${canonical === null ? "" : `<link rel="canonical" href="${escapeHtml(safeUrl(canonical) ?? "/")}">\n`}</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}
