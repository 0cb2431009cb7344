// What a page is made of, in hashes: the same hashes, the same bytes.

import { hashOf } from "../hash.js";
import { bodiesOf } from "../pages/bodies-of.js";
import type { Page } from "../pages/page.js";
import type { Reach } from "../render/reach.js";
import type { CardTable, EncodedView } from "./encode-view.js";
import type { PageRecord, SiteState } from "./store/site-state.js";

export interface Fingerprint {
  /** Of its view, or of what else it is made of; null for a file of which nothing is known. */
  readonly view: string | null;
  /** Of its reach. */
  readonly reach: string;
  readonly bodies: readonly string[];
  /** The view as text, with the hashes of its cards; null for what no template renders. */
  readonly encoded: EncodedView | null;
}

export interface Fingerprints {
  of(page: Page): Fingerprint;
  /** Each reach by its hash. */
  readonly reaches: { readonly [key: string]: Reach };
  /** The template behind a reach, by its hash. */
  readonly templates: { readonly [reach: string]: string };
}

/** `markOf` gives what changes with the content of a file that is copied, or null. */
export function createFingerprints(
  cards: CardTable,
  reachOf: (page: Page) => Reach,
  markOf: (page: Page & { readonly render: "copy" }) => string | null,
): Fingerprints {
  const reaches: { [key: string]: Reach } = {};
  const templates: { [reach: string]: string } = {};
  const keys = new Map<Reach, string>();
  const keyOf = (reach: Reach): string => {
    const known = keys.get(reach);
    if (known !== undefined) return known;
    const key = hashOf(JSON.stringify(reach));
    keys.set(reach, key);
    reaches[key] = reach;
    return key;
  };
  return {
    reaches,
    templates,
    of(page) {
      const reach = keyOf(reachOf(page));
      if (page.render === "copy") return { view: markOf(page), reach, bodies: [], encoded: null };
      if (page.render === "packed") return { view: page.hash, reach, bodies: [], encoded: null };
      if (page.render === "feed") {
        const encoded = cards.encodeFeed(page.view);
        const view = hashOf(page.format, page.self, encoded.text);
        return { view, reach, bodies: bodiesOf(page), encoded };
      }
      if (page.render !== "template") {
        const { from, ...made } = page;
        return { view: hashOf(JSON.stringify(made)), reach, bodies: [], encoded: null };
      }
      templates[reach] = page.template;
      const encoded = cards.encode(page.view);
      const view = hashOf(page.template, encoded.text);
      return { view, reach, bodies: bodiesOf(page), encoded };
    },
  };
}

/** Why a page is rendered of which the text alone is another, in words. */
export const textHasChanged = "the text that it shows has changed";

/** Why a page that was there before would not come out as the last time, in words; null where it would. */
export function whyRender(
  print: Fingerprint,
  before: PageRecord,
  reaches: SiteState["reaches"],
  reach: Reach,
): string | null {
  if (print.view === null) return "its file may have changed";
  if (print.view !== before.view) {
    const sameBodies = print.bodies.join() === before.bodies.join();
    return sameBodies ? "what it shows has changed" : textHasChanged;
  }
  if (print.reach !== before.reach) {
    const earlier = new Map(reaches[before.reach] ?? []);
    const changed = reach.filter(([thing, hash]) => earlier.get(thing) !== hash).map(([thing]) => thing);
    return `${changed.length > 0 ? changed.join(", ") : "its templates"} changed`;
  }
  return null;
}

/** Whether the last build published a style sheet as it was written: each build says so, or does better. */
export const isUnfinished = (page: Page, { verdict }: SiteState): boolean =>
  page.render === "style" && verdict.diagnostics.some(({ code }) => code === "lightningcss-missing");
