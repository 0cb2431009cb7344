// Numbered pages that stay as they are when a story is added: number 1 holds the oldest.

import { numberedPath } from "./address.js";

export interface ListPart {
  /** Decoded, without the base path. */
  readonly path: string;
  /** Null for the list's own address, which shows the newest. */
  readonly number: number | null;
  /** Ranks of the stories, newest first. */
  readonly stories: readonly number[];
  /** Addresses of the neighbours, or null. */
  readonly newer: string | null;
  readonly older: string | null;
}

/**
 * A list's own address shows the newest p to 2p - 1 stories; when there are 2p, the oldest p of them become the next
 * numbered page. So a new story rewrites the list's own page, and each p-th story one numbered page and its neighbour.
 */
export function splitList(path: string, stories: readonly number[], pageSize: number): readonly ListPart[] {
  const numbered = Math.max(0, Math.floor(stories.length / pageSize) - 1);
  const own = stories.length - numbered * pageSize;
  const address = (number: number): string | null => {
    if (number < 1) return null;
    return number > numbered ? path : numberedPath(path, number);
  };
  const parts: ListPart[] = [
    { path, number: null, stories: stories.slice(0, own), newer: null, older: address(numbered) },
  ];
  for (let number = numbered; number >= 1; number--) {
    const start = stories.length - number * pageSize;
    parts.push({
      path: numberedPath(path, number),
      number,
      stories: stories.slice(start, start + pageSize),
      newer: address(number + 1),
      older: address(number - 1),
    });
  }
  return parts;
}
