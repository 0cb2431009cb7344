// What every page says of the site to machines: the same for all of them, so that no view needs to hold it.

import type { Link, SiteView } from "./views.js";

export interface Publication {
  readonly url: string | null;
  readonly basePath: string;
  readonly title: string;
  readonly tagline: string | null;
  readonly home: string;
  readonly archive: Link;
  readonly corrections: Link;
  /** Addresses of the pages by which readers reach the publisher. */
  readonly contacts: readonly string[];
  readonly publisher: SiteView["publisher"];
  readonly founded: string | null;
}
