// The page that stands at an address which is gone for good, on hosts that cannot answer 410 by themselves.

import type { Page } from "../pages/page.js";
import { escapeHtml } from "../text/escape.js";
import { directionOf } from "../text/language.js";
import { say, type Words } from "../text/words.js";
import { safeUrl } from "./helpers/addresses.js";

/** A valid HTML page that no search engine keeps. `language` is that of the words. */
export function gonePage(page: Page & { readonly render: "gone" }, language: string, words: Words): string {
  const title = escapeHtml(say(words, language, "gone"));
  const links = page.links.map(
    ({ name, href }) => `<li><a href="${escapeHtml(safeUrl(href) ?? "/")}">${escapeHtml(name)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(say(words, language, "gone-text"))}</p>
<ul>
${links.join("\n")}
</ul>
</main>
</body>
</html>
`;
}
