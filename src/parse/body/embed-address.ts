// What the address of a video, a chart or a post elsewhere means: the provider and the number of the thing, from which
// both addresses are made anew. Nothing of what was written reaches a page but what these patterns let through.

import type { EmbedProvider } from "../../config/config.js";
import { judgeLink } from "./address.js";

/** Something of a provider's that a page may show in a frame. */
export interface Embed {
  readonly provider: EmbedProvider;
  /** The server, where anybody can run one. */
  readonly host: string | null;
  /** What the provider calls itself. */
  readonly name: string;
  readonly kind: "video" | "chart" | "post";
  readonly shape: EmbedShape;
  /** Where readers can see it. */
  readonly href: string;
  /** What the frame shows: the provider's address that sets no cookies, where it has one. */
  readonly frame: string;
}

export const embedShapes = ["wide", "square", "tall"] as const;
type EmbedShape = (typeof embedShapes)[number];

/** What stands behind an address that is not this long cannot be one of these. */
const longest = 500;
const address = /^https?:\/\/(?:www\.|m\.)?([a-z0-9][a-z0-9.-]*)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;

/** What an address shows that an article gives, or null where it is none of a provider's. */
export function readEmbed(written: string): Embed | null {
  if (written.length > longest) return null;
  const judged = judgeLink(written);
  if (judged.kind !== "external") return null;
  const [, host = "", path = "", query = ""] = address.exec(judged.href) ?? [];
  if (host === "") return null;
  const parts: Parts = { host: host.toLowerCase(), path, query: new URLSearchParams(query) };
  const known = byHost.get(parts.host);
  return known === undefined ? mastodon(parts) : known(parts);
}

interface Parts {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

const youtubePath = /^(?:(embed|shorts|live|v)\/)?([\w-]{11})\/?$/;

function youtube({ host, path, query }: Parts): Embed | null {
  const isWatched = /^watch\/?$/.test(path);
  const [, way, inPath] = (isWatched ? null : youtubePath.exec(path)) ?? [];
  const id = isWatched ? query.get("v") : way === undefined && host !== "youtu.be" ? null : inPath;
  if (id == null || !/^[\w-]{11}$/.test(id)) return null;
  const start = secondsOf(query.get("start") ?? query.get("t"));
  const isShort = way === "shorts";
  const at = start === 0 ? "" : `&start=${start}`;
  return {
    ...{ provider: "youtube", host: null, name: "YouTube", kind: "video", shape: isShort ? "tall" : "wide" },
    href: isShort
      ? `https://www.youtube.com/shorts/${id}`
      : `https://www.youtube.com/watch?v=${id}${start === 0 ? "" : `&t=${start}`}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${at}`,
  };
}

/** `90`, `90s`, `1m30s`, `1h2m3s`; 0 for what is none of these. */
function secondsOf(written: string | null): number {
  const [whole, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(written ?? "") ?? [];
  return whole === undefined ? 0 : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const vimeoPath =
  /^(?:video\/|videos\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d{5,12})(?:\/([0-9a-f]{6,20}))?\/?$/;

function vimeo({ path, query }: Parts): Embed | null {
  const [, id, inPath] = vimeoPath.exec(path) ?? [];
  if (id === undefined) return null;
  const secret = inPath ?? query.get("h") ?? "";
  const isSecret = /^[0-9a-f]{6,20}$/.test(secret);
  return {
    ...{ provider: "vimeo", host: null, name: "Vimeo", kind: "video", shape: "wide" },
    href: `https://vimeo.com/${id}${isSecret ? `/${secret}` : ""}`,
    frame: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${isSecret ? `&h=${secret}` : ""}`,
  };
}

function datawrapper({ host, path }: Parts): Embed | null {
  const own = host === "datawrapper.dwcdn.net" ? /^([A-Za-z0-9]{5})(?:\/|$)/ : /^_\/([A-Za-z0-9]{5})(?:\/|$)/;
  const id = own.exec(path)?.[1];
  if (id === undefined) return null;
  const href = `https://datawrapper.dwcdn.net/${id}/`;
  return {
    ...{ provider: "datawrapper", host: null, name: "Datawrapper", kind: "chart", shape: "square" },
    href,
    frame: href,
  };
}

function flourish({ path }: Parts): Embed | null {
  const [, what, id] = /^(visualisation|story)\/(\d{1,12})(?:\/|$)/.exec(path) ?? [];
  if (id === undefined) return null;
  return {
    ...{ provider: "flourish", host: null, name: "Flourish", kind: "chart", shape: "square" },
    href: `https://public.flourish.studio/${what}/${id}/`,
    frame: `https://flo.uri.sh/${what}/${id}/embed`,
  };
}

function mastodon({ host, path }: Parts): Embed | null {
  const [, user, id] =
    /^(?:@|users\/)([\w.-]{1,64}(?:@[a-z0-9.-]{1,100})?)\/(?:statuses\/)?(\d{5,25})(?:\/embed)?\/?$/i.exec(
      path,
    ) ?? [];
  if (id === undefined) return null;
  const href = `https://${host}/@${user}/${id}`;
  return {
    ...{ provider: "mastodon", host, name: "Mastodon", kind: "post", shape: "tall" },
    href,
    frame: `${href}/embed`,
  };
}

const blueskyName = "(did:[a-z]{3,5}:[a-z0-9.:-]{1,100}|[a-z0-9-]+(?:\\.[a-z0-9-]+)+)";
const blueskyPost = new RegExp(`^profile/${blueskyName}/post/([a-z0-9]{1,20})/?$`, "i");
const blueskyFrame = new RegExp(`^embed/${blueskyName}/app\\.bsky\\.feed\\.post/([a-z0-9]{1,20})/?$`, "i");

function bluesky({ host, path }: Parts): Embed | null {
  const [, user, id] = (host === "bsky.app" ? blueskyPost : blueskyFrame).exec(path) ?? [];
  if (id === undefined) return null;
  return {
    ...{ provider: "bluesky", host: null, name: "Bluesky", kind: "post", shape: "tall" },
    href: `https://bsky.app/profile/${user}/post/${id}`,
    frame: `https://embed.bsky.app/embed/${user}/app.bsky.feed.post/${id}`,
  };
}

const byHost = new Map<string, (parts: Parts) => Embed | null>([
  ["youtube.com", youtube],
  ["youtube-nocookie.com", youtube],
  ["youtu.be", youtube],
  ["vimeo.com", vimeo],
  ["player.vimeo.com", vimeo],
  ["datawrapper.dwcdn.net", datawrapper],
  ["datawrapper.de", datawrapper],
  ["flo.uri.sh", flourish],
  ["public.flourish.studio", flourish],
  ["bsky.app", bluesky],
  ["embed.bsky.app", bluesky],
]);
