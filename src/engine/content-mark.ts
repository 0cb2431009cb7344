// The content of a page in a few characters, for its record in the store.

import type { Config } from "../config/config.js";
import { hashOf } from "../hash.js";
import { chromeAlone, contentOf, notIndexed } from "../pages/content-of.js";
import type { Page } from "../pages/page.js";
import type { Fingerprint } from "./fingerprints.js";
import type { PageRecord } from "./store/site-state.js";

/** Characters of base64url: 48 bits, of which one page's before and after alone are compared. */
const length = 8;

/** What a record says of the content of a page; `before` is the record of the last build, which says it of the same view. */
export function contentMark(
  page: Page,
  { view, encoded }: Fingerprint,
  config: Config,
  before: PageRecord | undefined,
): Pick<PageRecord, "content"> {
  if (before !== undefined && view !== null && before.view === view)
    return before.content === undefined ? {} : { content: before.content };
  const cards = encoded?.cards ?? [];
  const text = contentOf(page, page.render === "template" ? cards.slice(1) : cards, config);
  if (text === null) return {};
  if (text === chromeAlone) return { content: text };
  const sign = text.startsWith(notIndexed) ? notIndexed : "";
  // The sign is none of the content, and no hash begins as if it had one.
  const mark = hashOf(text.slice(sign.length)).slice(0, length).replace(/^-/, ".");
  return { content: sign + mark };
}
