// Where in an output the words of withheld texts stand, exactly.

import { type WordStream, weightOfAll } from "../../text/runs/read-words.js";
import { longRun, printOfStart, shortRun } from "../../text/runs/shingles.js";
import type { WithheldText } from "./withheld-texts.js";

/** Words of a withheld text in an output. */
export interface FoundRun {
  readonly text: WithheldText;
  readonly words: Int32Array;
  /** The run of the text that they are of, and from which of its words on. */
  readonly run: Int32Array;
  readonly from: number;
  /** In bytes of the output. */
  readonly offset: number;
}

interface Entry {
  readonly text: WithheldText;
  readonly run: Int32Array;
  readonly from: number;
  readonly isWhole: boolean;
}

/** By the fingerprint of the words with which they begin. */
type Entries = ReadonlyMap<number, readonly Entry[]>;

/** What a text says more often than this is no way into it: words that are repeated without end. */
const mostEntries = 40;

/** A search for texts. */
export function createFinder(
  texts: readonly WithheldText[],
): (streams: readonly WordStream[]) => readonly FoundRun[] {
  const entries = new Map<number, Entry[]>();
  const noteRuns = (text: WithheldText, runs: readonly Int32Array[], isWhole: boolean): void => {
    const counts = new Map<number, number>();
    for (const run of runs)
      for (let from = 0; from < (isWhole ? 1 : run.length); from++) {
        const key = printOfStart(run, from);
        const count = key === null ? mostEntries : (counts.get(key) ?? 0);
        if (key === null || count === mostEntries) continue;
        counts.set(key, count + 1);
        const known = entries.get(key);
        if (known === undefined) entries.set(key, [{ text, run, from, isWhole }]);
        else known.push({ text, run, from, isWhole });
      }
  };
  for (const text of texts) {
    noteRuns(text, text.runs, false);
    noteRuns(text, text.wholes, true);
  }
  return (streams) => streams.flatMap((stream) => findIn(stream, entries));
}

function findIn({ words, offsets }: WordStream, entries: Entries): readonly FoundRun[] {
  const found: FoundRun[] = [];
  // Up to where runs were followed already, by run and by how far apart its words are from those of the output.
  const followed = new Map<Int32Array, Map<number, number>>();
  // Where what was found of a text ends: each ten words of an output are told of once.
  const ends = new Map<WithheldText, number>();
  for (let at = 0; at + shortRun <= words.length; at++) {
    for (const { text, run, from, isWhole } of entries.get(printOfStart(words, at) ?? 0) ?? []) {
      const shifts = followed.get(run) ?? new Map<number, number>();
      if (!isWhole && (shifts.get(at - from) ?? -1) > at) continue;
      let length = 0;
      while (from + length < run.length && run[from + length] === words[at + length]) length++;
      if (isWhole) {
        if (length === run.length && weightOfAll(run) >= shortRun)
          found.push({ text, words: run, run, from, offset: offsets[at] ?? 0 });
        continue;
      }
      if (length < shortRun) continue;
      followed.set(run, shifts.set(at - from, at + length));
      // Words before these may be no way into the text.
      let before = 0;
      while (before < Math.min(from, at) && run[from - before - 1] === words[at - before - 1]) before++;
      const end = ends.get(text) ?? 0;
      if (at + length <= end || weightOfAll(run.subarray(from - before, from + length)) < longRun) continue;
      const skipped = Math.max(end - (longRun - 1) - (at - before), 0);
      const first = before - Math.min(skipped, before + length - longRun);
      ends.set(text, at + length);
      found.push({
        ...{ text, words: run.subarray(from - first, from + length), run, from: from - first },
        offset: offsets[at - first] ?? 0,
      });
    }
  }
  return found;
}
