// What every rule may ask of the site as a whole.

import type { Config } from "../config/config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { decodePath } from "../pages/address.js";
import type { Page } from "../pages/page.js";
import type { LintClock } from "./clock.js";

export interface LintedSite {
  readonly config: Config;
  readonly clock: LintClock;
  /** Output paths of all that the site publishes. */
  readonly outputs: ReadonlySet<string>;
  /**
   * Output paths of pages of which the site's own view says that they are not to be indexed, whatever templates add to it; complete
   * once all pages have been looked at.
   */
  readonly unindexed: Set<string>;
  /** Output paths of pages that only send readers on. */
  readonly redirects: ReadonlySet<string>;
  /** Whether a setting is given. */
  isSet(name: string): boolean;
  /** Where the first of these settings stands that is given; the settings as a whole where none is. */
  setting(...names: readonly string[]): Place;
  /** The absolute address of an output; null without `url` in the settings. */
  addressOf(path: string): string | null;
  /**
   * The output behind an absolute address of this site; null where there is none, `elsewhere` for an address of another host, or
   * outside the path that the site lies below.
   */
  outputBehind(address: string): string | null | "elsewhere";
}

export function createLintedSite(
  pages: readonly Page[],
  { config, places, clock }: { config: Config; places: SettingPlaces; clock: LintClock },
): LintedSite {
  const outputs = new Set(pages.map(({ path }) => path));
  const base = config.url === null ? null : new URL(`${config.url}/`);
  return {
    config,
    clock,
    outputs,
    unindexed: new Set(),
    redirects: new Set(
      pages.flatMap(({ render, path }) => (render === "redirect" || render === "gone" ? path : [])),
    ),
    isSet: (name) => Object.hasOwn(places, name),
    setting(...names) {
      const name = names.find((candidate) => Object.hasOwn(places, candidate));
      return (name === undefined ? undefined : places[name]) ?? wholeFile("site.yaml");
    },
    addressOf(path) {
      if (base === null) return null;
      const plain = path.replace(/(^|\/)index\.html$/, "$1");
      return base.href + plain.split("/").map(encodeURIComponent).join("/");
    },
    outputBehind(address) {
      if (base === null || !URL.canParse(address)) return "elsewhere";
      const { host, pathname } = new URL(address);
      if (host !== base.host || !`${pathname}/`.startsWith(base.pathname)) return "elsewhere";
      const path = decodePath(pathname.slice(base.pathname.length));
      if (path === null) return null;
      const candidates = [
        path,
        path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`,
      ];
      return candidates.find((candidate) => outputs.has(candidate)) ?? null;
    },
  };
}
