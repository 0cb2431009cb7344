// A page that has to be rendered.

import type { Page } from "../pages/page.js";
import type { Berth } from "../write/stage.js";
import type { Fingerprint } from "./fingerprints.js";

export interface Due {
  readonly page: Page;
  readonly print: Fingerprint;
  /** Why, in words. */
  readonly why: string;
  /** Where it goes, once that is settled. */
  berth?: Berth;
}
