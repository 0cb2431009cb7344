// What becomes of every address that was published before: what the plan says of it, as data.

import type { UrlEntry } from "../../urls/urls-file.js";

/** What a reader gets at an address that was published once. */
export type UrlState =
  /** A page, or a notice in its place. */
  | "living"
  | "redirected"
  | "gone"
  /** An article that is not published now: no page until it is. */
  | "withheld"
  /** An article that has errors of its own. */
  | "failed"
  /** Its article is at another address, and nothing leads there. */
  | "moved"
  | "lost";

export interface UrlFate {
  readonly address: string;
  readonly state: UrlState;
  /** Where a redirect ends, without the base path, or the address of the article that moved; null for nowhere. */
  readonly to: string | null;
  /** Path of the file of the article that it belongs to, or belonged to; null where that is not known. */
  readonly file: string | null;
}

/** What hosts are told of an old address. */
export interface Redirect {
  /** Root-relative, with the base path, percent-encoded. */
  readonly from: string;
  /** The same, or an absolute URL; null for what is gone. */
  readonly to: string | null;
  readonly status: 301 | 302 | 410;
}

export interface UrlsPlan {
  /** Of all addresses in urls.txt, in their order; empty without one. */
  readonly fates: readonly UrlFate[];
  /** What urls.txt should hold after this build, apart from what it holds; null without one. */
  readonly published: readonly UrlEntry[] | null;
}
