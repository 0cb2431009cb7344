// The page that stands at an address which is gone for good, on hosts that cannot answer 410 by themselves.

import type { Page } from "../pages/page.js";
import { escapeHtml } from "../text/escape.js";
import { say, type Words } from "../text/words.js";
import { barePage } from "./bare-page.js";
import { safeUrl } from "./helpers/addresses.js";

/** The page, with the links that lead on. `language` is that of the words. */
export function gonePage(page: Page & { readonly render: "gone" }, language: string, words: Words): string {
  const links = page.links.map(
    ({ name, href }) => `<li><a href="${escapeHtml(safeUrl(href) ?? "/")}">${escapeHtml(name)}</a></li>`,
  );
  return barePage(language, say(words, language, "gone"), {
    main: `<p>${escapeHtml(say(words, language, "gone-text"))}</p>\n<ul>\n${links.join("\n")}\n</ul>\n`,
  });
}
