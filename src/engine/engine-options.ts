// What an engine is opened with.

import type { LastState, Request } from "./recall.js";

export interface EngineOptions {
  readonly root: string;
  /** Everything that a build was asked for, apart from its moment. */
  readonly request: Request;
  /** What was read already of the last build that was asked for the same; absent or null for nothing. */
  readonly last?: LastState | null;
  /** Threads beside the main one, which must reach the disk; 0 for none, undefined for as many as suit the machine and the work. */
  readonly threads: number | undefined;
  /** Milliseconds of work for one article, on threads. */
  readonly limit?: number | undefined;
}

/** Milliseconds: a thousand times what the largest real article takes. */
export const longest = 20_000;
