// The list of a build that found all as the last one left it, which a shortcut gives without loading what compares builds.

import type { Config } from "../../config/config.js";
import type { Changes } from "./changes.js";

export interface Span {
  /** When the last build began, in milliseconds since 1970; null where none is known. */
  readonly since: number | null;
  /** When this one did. */
  readonly until: number;
}

export const noChanges = ({ since, until }: Span, { url }: Pick<Config, "url">): Changes => ({
  version: 1,
  since: since === null ? null : new Date(since).toISOString(),
  until: new Date(until).toISOString(),
  site: url,
  added: [],
  changed: [],
  removed: [],
  moved: [],
  purge: [],
  indexnow: [],
  feeds: [],
});
