// A feed as a reader takes it in, the same for each format.

import type { FeedFormat } from "../../../src/config/config.js";
import { noCharacters } from "../../rig/xml.js";

export interface ReadMedia {
  readonly url: string;
  readonly type: string | null;
  readonly medium: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly credit: string | null;
}

export interface ReadItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** Null where it has a dek alone. */
  readonly html: string | null;
  /** Instants. */
  readonly published: number | null;
  readonly updated: number | null;
  readonly authors: readonly string[];
  readonly source: string | null;
  readonly media: readonly ReadMedia[];
}

export interface ReadFeed {
  readonly format: FeedFormat;
  readonly self: string;
  readonly home: string;
  readonly title: string;
  /** An instant; null where it does not say. */
  readonly updated: number | null;
  readonly items: readonly ReadItem[];
  /** What is wrong with it by the rules of its format. */
  readonly faults: readonly string[];
}

/** Collects faults: `check(isSound, "what is wrong")`. */
export function createFaults() {
  const found: string[] = [];
  return {
    found: found as readonly string[],
    check(isSound: boolean, fault: string): void {
      if (!isSound) found.push(fault);
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;

/** Whether it is an absolute address that a reader can follow, without what an address must not hold. */
export const isAbsolute = (address: string): boolean =>
  /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(address) && URL.canParse(address);

/** A text for people: something to read, and no character that XML forbids. */
export const isPlain = (text: string): boolean => text.trim() !== "" && text.search(noCharacters) < 0;

export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
