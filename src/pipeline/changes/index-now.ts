// Addresses for search engines that want to be told of changes (IndexNow, https://www.indexnow.org/documentation).

import type { Config } from "../../config/config.js";
import type { IndexNowBody } from "./changes.js";
import { outputUrl } from "./output-url.js";

/** The most addresses in one body, as the protocol has it. */
const mostUrls = 10_000;

/** The bodies that tell of these addresses; none without a key, or where the site's own address is not known. */
export function indexNowBodies(
  urls: readonly string[],
  config: Pick<Config, "url" | "basePath" | "announce">,
): readonly IndexNowBody[] {
  const { key } = config.announce;
  if (key === null || config.url === null || urls.length === 0) return [];
  const { host } = new URL(config.url);
  const keyLocation = outputUrl(`${key}.txt`, config);
  const count = Math.ceil(urls.length / mostUrls);
  return Array.from({ length: count }, (_, index) => ({
    ...{ host, key, keyLocation, urlList: urls.slice(index * mostUrls, (index + 1) * mostUrls) },
  }));
}
