// Tells search engines and hubs what builds changed, when somebody asks for it: never as a part of a build.

import { join } from "node:path";
import type { Config } from "../config/config.js";
import type { Disk } from "../disk/disk.js";
import { type LastBuild, lastBuild } from "../engine/last-build.js";
import { openStore, storeName } from "../engine/store/store.js";
import { readUnannounced, settleUnannounced, type Unannounced } from "../engine/store/unannounced.js";
import { allNews } from "./all-news.js";
import { fileNews } from "./file-news.js";
import { messagesOf } from "./messages.js";
import { newsOfBuilds, notesOf, nothingNew, together } from "./news.js";
import { type Answer, type Message, send } from "./send.js";

export interface AnnounceOptions {
  /** The site's folder, and its output folder, absolute. */
  readonly root: string;
  readonly out: string;
  readonly config: Config;
  /** A file that `build --changes` wrote, absolute, instead of what builds have left. */
  readonly changesFile?: string;
  /** Every page and every feed that there is. */
  readonly all?: boolean;
  /** Send it; else nothing is sent. */
  readonly send?: boolean;
  /** Milliseconds for each answer. */
  readonly limit?: number;
  /** Milliseconds to wait for a build that is under way. */
  readonly patience?: number;
}

export interface Told extends Message {
  /** Null where it was not sent. */
  readonly answer: Answer | null;
}

export type Announced =
  /** What is wrong with how it was asked, and what to do. */
  | { readonly wrong: string; readonly fix: string }
  | {
      /** RFC 3339; null for everything there is, and where nothing is known. */
      readonly since: string | null;
      /** `unknown`: nothing is remembered of any build. */
      readonly known: "changes" | "all" | "unknown";
      readonly messages: readonly Told[];
      /** Whether what was not accepted is kept for the next time. */
      readonly kept: boolean;
      /** Whether what was accepted could be taken off the list; else the next time tells it again. */
      readonly settled: boolean;
    };

/** Announces; what was sent and accepted is forgotten, the rest is kept. */
export async function announce(disk: Disk, options: AnnounceOptions): Promise<Announced> {
  const { root, out, changesFile } = options;
  const last = lastBuild(disk, root, out, null);
  const config = asBuilt(options.config, last);
  if (config.url === null)
    return { wrong: "The site's address is not known.", fix: "Set `url:` in site.yaml, or give --base-url." };
  if (config.announce.key === null && config.hubs.length === 0)
    return {
      wrong: "There is nobody to tell: site.yaml names neither a key for IndexNow nor a hub.",
      fix: "Add `announce:` with `indexnow: <key>` below it, or `hubs:` with the address of a WebSub hub.",
    };
  const notes = notesOf(root, join(root, storeName), out);
  if (changesFile !== undefined) {
    const read = fileNews(disk, changesFile, config);
    if ("wrong" in read)
      return {
        wrong: `The changes cannot be read from "${changesFile}": ${read.wrong}.`,
        fix: "Give a file that `broadsheet build --changes <file>` wrote.",
      };
    const messages = await tell(messagesOf(together(read.news, nothingNew), config), options);
    return {
      since: read.since,
      known: read.since === null ? "unknown" : "changes",
      messages,
      kept: false,
      settled: true,
    };
  }
  const unannounced = readUnannounced(disk, notes);
  const ofBuilds = unannounced === null ? nothingNew : newsOfBuilds(unannounced, config);
  const everything = options.all === true ? allNews(disk, out, config) : nothingNew;
  if (everything === null)
    return { wrong: "There is no built site to announce.", fix: "Run `broadsheet build` first." };
  const messages = await tell(messagesOf(together(ofBuilds, everything), config), options);
  const isUnknown = unannounced === null ? last === null : unannounced.begins && messages.length === 0;
  const known = options.all ? "all" : isUnknown ? "unknown" : "changes";
  const since = options.all ? null : (unannounced?.since ?? last?.at ?? null);
  // Who has told nothing knows as little as before.
  const { kept, settled } =
    options.send === true && known !== "unknown"
      ? await settle(disk, options, notes, unannounced, messages)
      : { kept: false, settled: true };
  return { since: since === null ? null : new Date(since).toISOString(), known, messages, kept, settled };
}

/** With the address under which the site was built last. */
function asBuilt(config: Config, last: LastBuild | null): Config {
  if (config.url !== null || last === null) return config;
  const { url, basePath } = last.state.verdict.config;
  return { ...config, url, basePath };
}

/** Sends one after another; a service that was not reached is not asked again. */
async function tell(
  messages: readonly Message[],
  { send: isSent, limit }: AnnounceOptions,
): Promise<readonly Told[]> {
  const unreached = new Map<string, Answer>();
  const told: Told[] = [];
  for (const message of messages) {
    const before = unreached.get(message.to);
    const answer = isSent ? (before ?? (await send(message, limit))) : null;
    if (answer?.status === null) unreached.set(message.to, answer);
    told.push({ ...message, answer });
  }
  return told;
}

/** Milliseconds for which a build that is under way is waited for, and between two looks. */
const usualPatience = 10_000;
const pause = 250;

/** Notes what is still to be told. While a build has the store, all stays as it is. */
async function settle(
  disk: Disk,
  { root, patience = usualPatience }: AnnounceOptions,
  notes: string,
  unannounced: Unannounced | null,
  messages: readonly Told[],
): Promise<{ readonly kept: boolean; readonly settled: boolean }> {
  const failed = messages.filter(({ answer }) => answer?.accepted === false);
  const unsent = {
    urls: failed.flatMap(({ protocol, urls }) => (protocol === "indexnow" ? urls : [])),
    pings: failed.flatMap(({ protocol, to, urls }) =>
      protocol === "websub" ? urls.map((feed) => ({ hub: to, feed })) : [],
    ),
  };
  if (unannounced === null && failed.length === 0) return { kept: false, settled: true };
  const until = performance.now() + patience;
  for (;;) {
    const store = openStore(disk, root);
    try {
      const at = Date.now();
      const none = { begins: false, since: at, until: at, delta: new Map(), unsent, size: 0 };
      if (store.folder !== null) {
        settleUnannounced(disk, notes, unannounced ?? none, unsent);
        return { kept: failed.length > 0, settled: true };
      }
    } finally {
      store.close();
    }
    if (performance.now() >= until)
      return { kept: unannounced !== null && failed.length > 0, settled: false };
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
