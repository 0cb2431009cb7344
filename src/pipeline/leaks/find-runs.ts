// Where in an output the words of withheld texts stand, exactly.

import { type WordStream, weightOf } from "../../text/runs/read-words.js";
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

const weight = (words: Int32Array): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** A search for texts. */
export function createFinder(
  texts: readonly WithheldText[],
): (streams: readonly WordStream[]) => readonly FoundRun[] {
  const entries = new Map<number, Entry[]>();
  const note = (entry: Entry): void => {
    const key = printOfStart(entry.run, entry.from);
    if (key === null) return;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [entry]);
    else known.push(entry);
  };
  for (const text of texts) {
    for (const run of text.runs)
      for (let from = 0; from < run.length; from++) note({ text, run, from, isWhole: false });
    for (const run of text.wholes) note({ text, run, from: 0, isWhole: true });
  }
  return (streams) => streams.flatMap(({ words, offsets }) => findIn(words, offsets, entries));
}

function findIn(words: Int32Array, offsets: Int32Array, entries: Entries): readonly FoundRun[] {
  const found: FoundRun[] = [];
  // Up to where runs were followed already, by run and by how far apart its words are from those of the output.
  const followed = new Map<Int32Array, Map<number, number>>();
  const follow = (run: Int32Array, shift: number, end: number): void => {
    const known = followed.get(run) ?? new Map<number, number>();
    followed.set(run, known.set(shift, end));
  };
  for (let at = 0; at + shortRun <= words.length; at++) {
    for (const { text, run, from, isWhole } of entries.get(printOfStart(words, at) ?? 0) ?? []) {
      if (!isWhole && (followed.get(run)?.get(at - from) ?? -1) > at) continue;
      let length = 0;
      while (from + length < run.length && run[from + length] === words[at + length]) length++;
      if (!isWhole) follow(run, at - from, at + length);
      if (length < shortRun) continue;
      const shown = run.subarray(from, from + length);
      if (isWhole ? length < run.length : weight(shown) < longRun) continue;
      if (isWhole && weight(shown) < shortRun) continue;
      found.push({ text, words: shown, run, from, offset: offsets[at] ?? 0 });
    }
  }
  return found;
}

/** Whether words follow one another in any of these sequences. */
export function isIn(words: Int32Array, sequences: readonly Int32Array[]): boolean {
  const [first = 0] = words;
  return sequences.some((sequence) => {
    for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
      let length = 1;
      while (length < words.length && sequence[at + length] === words[length]) length++;
      if (length === words.length) return true;
    }
    return false;
  });
}
