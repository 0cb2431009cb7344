// Addresses of the site: from decoded paths (`/world/budget/`) to links, absolute URLs and output files.

import type { Config } from "../config/config.js";
import { slugify } from "../text/slug.js";

/** A path as it stands in a link: percent-encoded where a URL's path must be (RFC 3986, 3.3). */
function encodePath(path: string): string {
  if (/^[\w./~-]*$/.test(path)) return path;
  return encodeURI(path.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/[?#]/g, (character) =>
    encodeURIComponent(character),
  );
}

/** A reference as someone wrote it, with what a URL does not allow percent-encoded; codes in it stay. */
export function tidyReference(href: string): string {
  return encodeURI(href.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(/%25([0-9a-f]{2})/gi, "%$1");
}

/** The link to a path of the site, root-relative with the base path in front. */
export function hrefOf(config: Pick<Config, "basePath">, path: string): string {
  return config.basePath + encodePath(path);
}

/** Whether an address as someone wrote it names a host or a scheme, and so no file of this site by its path. */
export const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** The file that answers a path: `/world/` is `world/index.html`, `/a.html` is `a.html`. */
export function outputOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The path that a file answers, decoded: `world/index.html` is `/world/`, `a.html` is `/a.html`. */
export const addressOfOutput = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;

/** Characters of a name that the address of a file which is made keeps. */
const longestStem = 60;

/** What the address of a file which is made begins with: the name of what it is made of; `otherwise` where that has no letters. */
export const stemOf = (name: string, otherwise: string): string =>
  slugify(name).slice(0, longestStem).replace(/-+$/, "") || otherwise;

/** A path in the form in which two can be compared: decoded, NFC. */
export function plainPath(path: string): string {
  return path.normalize("NFC");
}

/** Percent-decoded, NFC; null where a `%` is followed by no valid code. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
}

export const sectionPath = (slug: string): string => `/${slug}/`;
export const topicPath = (slug: string): string => `/topics/${slug}/`;
export const authorPath = (id: string): string => `/authors/${id}/`;
export const sourcePath = (slug: string): string => `/sources/${slug}/`;
export const archivePath = "/archive/";
export const yearPath = (year: string): string => `/archive/${year}/`;
export const monthPath = (month: string): string => `/archive/${month.replace("-", "/")}/`;
export const labelPath = (label: string): string => `/labels/${label}/`;
export const feedsPath = "/feeds/";
export const searchPath = "/search/";
export const correctionsPath = "/corrections/";
export const correctionsMonthPath = (month: string): string => `/corrections/${month.replace("-", "/")}/`;
export const contactPath = "/contact/";
export const subscribePath = "/subscribe/";
export const notFoundPath = "/404.html";
/** A numbered page of the list at `list`. */
export const numberedPath = (list: string, number: number): string => `${list}page/${number}/`;
