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
 * Articles or pages from which one thread beside the main one is worth its start and its warming up. Measured on two cores
 * (Node 20): a clean build of 10,000 articles takes 4.7 s without and 4.8 s with it, since V8's own threads have part of the
 * second core already; 50,000 take 25 s without and 20 s with it. More threads share the cost.
 */
const enoughForOne = 15_000;

/** Fewer than these are never worth threads. */
const least = 2_000;

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
      if (crew !== null || wanted !== undefined) return 1;
      return Math.max(least, Math.ceil(enoughForOne / size));
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
