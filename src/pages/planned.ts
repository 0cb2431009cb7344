// A page on its way into the plan: with what it takes to tell whom it stands in the way of.

import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { outputOf } from "./address.js";
import type { Page } from "./page.js";
import type { View } from "./views.js";

export interface Claim {
  /** Output path without a leading slash. */
  readonly path: string;
  /** For messages: `the article articles/world/budget.md`. */
  readonly what: string;
  /** The words of the source that ask for the path; null where no file does. */
  readonly place: Place | null;
  /**
   * `page` an article or another page, `default` a file that public/ may replace, `public` a file of it, `file` one that
   * is published beside articles, `alias` a redirect, `withheld` an article that is not published now.
   */
  readonly rank: "page" | "default" | "public" | "file" | "alias" | "withheld";
}

export interface Planned {
  /** Null for what only would be published. */
  readonly page: Page | null;
  readonly claim: Claim;
}

/** A page rendered by a template at a decoded address. */
export function templatePage(input: {
  readonly path: string;
  readonly template: string;
  readonly view: View;
  readonly what: string;
  readonly from?: readonly string[];
  readonly place?: Place | null;
  readonly rank?: Claim["rank"];
}): Planned {
  const { template, view, what, from = [], rank = "page" } = input;
  const path = outputOf(input.path);
  const [first] = from;
  const place = input.place ?? (first === undefined ? null : wholeFile(first));
  return { page: { render: "template", path, template, view, from }, claim: { path, what, place, rank } };
}
