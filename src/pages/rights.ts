// What is known of rights to pictures while one site is planned.

import type { Moment } from "../time/moment.js";

/** By the path of a file relative to the site's folder, or by a web address: from when on nobody may show it. */
type PictureRights = ReadonlyMap<string, Moment>;

export interface FoundRights {
  readonly rights: PictureRights;
  /** Those that have ended. */
  readonly ended: PictureRights;
  /** Entries of the settings that name no file. */
  readonly strangers: readonly string[];
}
