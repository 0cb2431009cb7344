// Everything that a built site has, for where nothing is known of what changed.

import type { Config } from "../config/config.js";
import type { Disk } from "../disk/disk.js";
import { outputUrl } from "../pipeline/changes/output-url.js";
import { readManifest } from "../write/manifest.js";
import { type News, pingsOf, textIn } from "./news.js";

/** The pages that search engines may show, and all feeds, as they lie in the output folder (absolute); null where no site lies there. */
export function allNews(disk: Disk, out: string, config: Config): News | null {
  const manifest = readManifest(disk, out);
  if (manifest === null) return null;
  const paths = [...manifest.keys()].filter((path) => disk.state(`${out}/${path}`)?.kind === "file").sort();
  const feeds = paths.filter((path) => /\.(?:xml|json)$/.test(path) && isFeed(textIn(disk, out, path)));
  const pages =
    config.announce.key === null
      ? []
      : paths.filter(
          (path) => path.endsWith(".html") && isForSearch(textIn(disk, out, path), outputUrl(path, config)),
        );
  return {
    urls: pages.map((path) => outputUrl(path, config)),
    pings: pingsOf(
      feeds.map((path) => outputUrl(path, config)),
      config,
    ),
  };
}

/** Whether a page neither keeps search engines out, nor sends its reader on, nor is known by another address. */
function isForSearch(html: string, url: string): boolean {
  const head = html.slice(0, html.search(/<\/head>/i) + 1 || html.length);
  if (/<meta\b[^>]*\bname="robots"[^>]*\bnoindex\b/i.test(head)) return false;
  if (/<meta\b[^>]*\bhttp-equiv="refresh"/i.test(head)) return false;
  const canonical = /<link\b[^>]*\brel="canonical"[^>]*\bhref="([^"]*)"/i.exec(head)?.[1];
  return canonical === undefined || canonical.replaceAll("&amp;", "&") === url;
}

const isFeed = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:rss|feed)\b/.test(
    text.slice(0, 4000),
  ) || /^\s*\{\s*"version":\s*"https:\/\/jsonfeed\.org\//.test(text.slice(0, 200));
