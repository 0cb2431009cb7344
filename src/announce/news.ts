// What there is to announce: addresses for search engines, and feeds for hubs.

import { relative } from "node:path";
import type { Config } from "../config/config.js";
import type { Disk } from "../disk/disk.js";
import { type Unannounced, type Unsent, unannouncedFile } from "../engine/store/unannounced.js";
import { searchUrls, touchedFeeds } from "../pipeline/changes/list-changes.js";
import { outputUrl } from "../pipeline/changes/output-url.js";

export interface News {
  /** Absolute, sorted. */
  readonly urls: readonly string[];
  /** Addresses of feeds, each with the hub that is to be told. */
  readonly pings: Unsent["pings"];
}

type Settings = Pick<Config, "url" | "basePath" | "announce" | "hubs">;

/** The news of feeds, for each hub. */
export const pingsOf = (feeds: readonly string[], { hubs }: Pick<Config, "hubs">): News["pings"] =>
  hubs.flatMap((hub) => feeds.map((feed) => ({ hub, feed })));

/** What builds have changed since the last time, with what was left over then for a key and hubs that there are still. */
export function newsOfBuilds({ delta, unsent }: Unannounced, config: Settings): News {
  const isHub = new Set(config.hubs);
  const feeds = touchedFeeds(delta, config).map((path) => outputUrl(path, config));
  return {
    urls: config.announce.key === null ? [] : [...searchUrls(delta, config), ...unsent.urls],
    pings: [...pingsOf(feeds, config), ...unsent.pings.filter(({ hub }) => isHub.has(hub))],
  };
}

/** Both, each once and in order. */
export function together(one: News, other: News): News {
  const pings = new Map(
    [...one.pings, ...other.pings].map((ping) => [`${ping.hub} ${ping.feed}`, ping] as const),
  );
  return {
    urls: [...new Set([...one.urls, ...other.urls])].sort(),
    pings: [...pings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ping]) => ping),
  };
}

/** The file in which builds note what they changed in an output folder; both folders absolute. */
export const notesOf = (root: string, store: string, out: string): string =>
  unannouncedFile(store, relative(root, out));

export const nothingNew: News = { urls: [], pings: [] };

/** A file of the built site as text. */
export const textIn = (disk: Disk, out: string, path: string): string =>
  Buffer.from(disk.read(`${out}/${path}`)).toString("utf8");
