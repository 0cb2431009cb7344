// The addresses of articles in the last build, for who asks what has become of them.

import type { SiteState } from "./store/site-state.js";

/** A page that stood at an article's address, or sent its reader there. */
export interface LastAddress {
  /** Output path. */
  readonly path: string;
  /** The article's file, relative to the site's folder. */
  readonly file: string;
}

export function lastAddresses({
  pages,
  sources,
}: Pick<SiteState, "pages" | "sources">): readonly LastAddress[] {
  return Object.entries(pages).flatMap(([path, { from }]) => {
    const [file] = from;
    if (file === undefined || from.length !== 1 || !/\.html?$/i.test(path)) return [];
    const kind = Object.hasOwn(sources, file) ? sources[file]?.[0] : undefined;
    return kind === "article" || kind === "page" ? { path, file } : [];
  });
}
