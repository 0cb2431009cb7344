// Published sources that say ten words or more of what is withheld: each pair once.

import type { WithheldText } from "./withheld-texts.js";

/** A published source and the words of a withheld text that it says. */
export interface Quote {
  readonly text: WithheldText;
  /** Of the published source. */
  readonly path: string;
  readonly words: Int32Array;
}

/** What more articles than these say, withheld or not, is a phrase of the house: who wrote it, where to complain. */
export const mostSpeakers = 3;

export function createQuotes(): {
  /** The first words of a pair are those that are told. */
  add(text: WithheldText, path: string, words: Int32Array): void;
  /** By paths. */
  all(): readonly Quote[];
} {
  const quotes = new Map<string, Quote>();
  return {
    add(text, path, words) {
      const pair = JSON.stringify([path, text.path]);
      if (!quotes.has(pair)) quotes.set(pair, { text, path, words });
    },
    all: () => [...quotes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quote]) => quote),
  };
}
