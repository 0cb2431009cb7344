// Whether a build uses threads, and how many: decided when it is known how much there is to do.

import { availableParallelism } from "node:os";
import { type Crew, openCrew } from "./crew.js";

export interface Threads {
  /** Milliseconds of work for one article. */
  readonly limit: number;
  /** How many threads have been started. */
  readonly started: number;
  /** Whether somebody asked for threads, however little there is to do. */
  readonly asked: boolean;
  /** So many articles or pages are worth threads: none, where threads run already. */
  readonly enough: number;
  /** The threads, started when first asked for; null where there are none. */
  crew(): Crew | null;
  close(): void;
}

export interface ThreadsOptions {
  /** 0 for none; undefined for as many as suit the machine and the work. */
  readonly wanted: number | undefined;
  readonly limit: number;
}

/**
 * Fewer articles or pages are done sooner without threads: on two cores, two threads are ready after about 0.15 s, in which
 * the main thread would have parsed as many.
 */
const enough = 400;

/** More threads than these wait for the main one. */
const most = 8;

export function planThreads({ wanted, limit }: ThreadsOptions): Threads {
  // The main thread does its share.
  const size = wanted ?? Math.min(most, availableParallelism() - 1);
  let crew: Crew | null = null;
  return {
    limit,
    asked: size > 0 && wanted !== undefined,
    get started() {
      return crew?.size ?? 0;
    },
    get enough() {
      if (size === 0) return Number.POSITIVE_INFINITY;
      return crew !== null || wanted !== undefined ? 1 : enough;
    },
    crew() {
      if (size > 0) crew ??= openCrew({ size, limit });
      return crew;
    },
    close() {
      // The build need not wait for it.
      void crew?.close();
    },
  };
}
