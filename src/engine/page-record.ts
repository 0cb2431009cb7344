// What is remembered of a page that has landed.

import type { Config } from "../config/config.js";
import type { FeedPage, Page } from "../pages/page.js";
import type { Landed } from "../write/stage.js";
import { contentMark } from "./content-mark.js";
import type { Fingerprint } from "./fingerprints.js";
import type { Location } from "./store/appender.js";
import type { PageRecord } from "./store/site-state.js";

/** `before`: the record of the last build, where there is one. */
export function pageRecord(
  { page, print, why }: { readonly page: Page; readonly print: Fingerprint; readonly why: string | null },
  { hash, size, modified, changed }: Landed,
  viewAt: Location | null,
  config: Config,
  before: PageRecord | undefined,
): PageRecord {
  const { view, reach } = print;
  return {
    ...{ view, reach, bodies: [...print.bodies], from: [...page.from], why },
    ...{ hash, size, modified, changed, viewAt },
    ...contentMark(page, print, config, before),
    ...(page.render === "feed" ? { feed: feedOf(page) } : {}),
  };
}

const feedOf = ({ format, self, stories }: FeedPage): NonNullable<PageRecord["feed"]> => ({
  ...{ format, self, stories },
});
