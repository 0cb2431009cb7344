// How readers reach the publisher and subscribe: what `contact` and `subscribe` of the settings mean.

import type { Config } from "../config/config.js";
import { decodePath, hrefOf } from "./address.js";

/** A value of `contact` or `subscribe`. */
export type Reach =
  | { readonly is: "email"; readonly email: string }
  | { readonly is: "elsewhere"; readonly url: string }
  /** A path of this site, as written, without the base path. */
  | { readonly is: "here"; readonly path: string }
  | { readonly is: "unset" };

export function readReach(value: string | null, config: Config): Reach {
  if (value === null || value.trim() === "") return { is: "unset" };
  const text = value.trim();
  const email = /^(?:mailto:)?([^\s@/]+@[^\s@/]+)$/i.exec(text)?.[1];
  if (email !== undefined) return { is: "email", email };
  const own = ownPath(text, config);
  if (own !== null) return { is: "here", path: own };
  return { is: "elsewhere", url: text };
}

/** The path of an address on this site, without the base path; null for another host's. */
export function ownPath(address: string, config: Config): string | null {
  const { url, basePath } = config;
  const local = address.startsWith("/") && !address.startsWith("//");
  const rest = local
    ? address
    : url !== null && `${address}/`.startsWith(`${url}/`)
      ? basePath + (address.slice(url.length) || "/")
      : null;
  if (rest === null) return null;
  const below = basePath !== "" && `${rest}/`.startsWith(`${basePath}/`) ? rest.slice(basePath.length) : rest;
  return below === "" ? "/" : below;
}

/** The link for a value; `page` is the address of the page that the program makes where nothing else is named. */
export function reachHref(reach: Reach, page: string, config: Config): string {
  switch (reach.is) {
    case "email":
      return `mailto:${reach.email}`;
    case "elsewhere":
      return reach.url;
    case "here":
      return hrefOfPath(reach.path, config);
    case "unset":
      return hrefOf(config, page);
  }
}

/** The link to a path that may have a query and a fragment. */
export function hrefOfPath(path: string, config: Config): string {
  const [, bare = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return hrefOf(config, decodePath(bare) ?? bare) + rest;
}

/** Another host's address as people read it: `forms.example.org/letters`. */
export function shownAddress(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, "");
}
