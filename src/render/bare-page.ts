// A page without a theme, for those who come to an address where nothing is any more.

import { escapeHtml } from "../text/escape.js";
import { directionOf } from "../text/language.js";

/** A valid HTML page that no search engine keeps. `head` and `main` are HTML of whole lines; `language` is that of the words. */
export function barePage(
  language: string,
  title: string,
  { head = "", main }: { readonly head?: string; readonly main: string },
): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
${head}</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}</main>
</body>
</html>
`;
}
