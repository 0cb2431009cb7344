// Published sources that say ten words or more of what is withheld: each pair once.

import type { FoundRun } from "./find-runs.js";
import { windowsOf } from "./public-texts.js";
import type { WithheldText } from "./withheld-texts.js";

/** A published source and the words of a withheld text that it says. */
export interface Quote {
  readonly text: WithheldText;
  /** Of the published source. */
  readonly path: string;
  readonly words: Int32Array;
}

/** What more articles than these say, withheld or not, is a phrase of the house: who wrote it, where to complain. */
const mostSpeakers = 3;

export function createQuotes(): {
  add(run: FoundRun, path: string): void;
  /** For what a setting, a section or an author's note says. */
  addSetting(text: WithheldText, path: string, words: Int32Array): void;
  /** By paths. */
  all(): readonly Quote[];
} {
  const quotes = new Map<string, { readonly quote: Quote; readonly windows: readonly string[] }[]>();
  const speakers = new Map<string, Set<string>>();
  const settings = new Map<string, Quote>();
  const pairOf = (text: WithheldText, path: string): string => JSON.stringify([path, text.path]);
  return {
    add({ text, words }, path) {
      const windows = windowsOf(words).map((window) => window.join());
      const pair = pairOf(text, path);
      quotes.set(pair, [...(quotes.get(pair) ?? []), { quote: { text, path, words }, windows }]);
      for (const window of windows)
        speakers.set(window, (speakers.get(window) ?? new Set()).add(path).add(text.path));
    },
    addSetting(text, path, words) {
      const pair = pairOf(text, path);
      if (!settings.has(pair)) settings.set(pair, { text, path, words });
    },
    all() {
      const told = [...quotes].flatMap(([pair, theirs]) => {
        const said = theirs.find(({ windows }) =>
          windows.some((window) => (speakers.get(window)?.size ?? 0) <= mostSpeakers),
        );
        return said === undefined ? [] : [[pair, said.quote] as const];
      });
      return [...told, ...settings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quote]) => quote);
    },
  };
}
