// What of that which pages show of withheld texts is a leak, what is a quotation, and what is neither.

import type { Page } from "../../pages/page.js";
import { weightOfAll } from "../../text/runs/read-words.js";
import { longRun } from "../../text/runs/shingles.js";
import type { FoundRun } from "./find-runs.js";
import type { PublicTexts } from "./public-texts.js";
import { createQuotes, mostSpeakers, type Quote } from "./quotes.js";
import { listen, type Speakers, splits } from "./speakers.js";
import type { Leak } from "./tell-leaks.js";
import { createWindows, type Windows } from "./windows.js";
import type { WithheldText } from "./withheld-texts.js";

/** The leaks, by page, and the quotations, by path. `windows` has those of all runs. */
export async function judge(
  shows: readonly Show[],
  windows: Windows,
  texts: readonly WithheldText[],
  found: PublicTexts,
): Promise<{ readonly leaks: readonly Leak[]; readonly quotes: readonly Quote[] }> {
  const speakers = await listen(windows, sourcesOfAll(shows), found, found.listed());
  const ofSettings = await found.settings();
  const anywhere = [...found.listed(), ...ofSettings.flatMap(([, words]) => words)];
  const isBorder = await borders(windows, shows, speakers, found, anywhere);
  const holders = countHolders(windows, texts);
  const settings = ofSettings.map(([path, words]) => [path, windows.saidIn(words)] as const);
  const quotes = createQuotes();
  const leaks: Leak[] = [];
  for (const show of shows)
    for (const run of show.runs) {
      const { text, words, numbers } = run;
      const isSource = isSourceOf(show, run);
      const isSaid = (number: number): boolean => speakers.isPublic(number, isSource);
      const wordsAt = ({ from, to }: Stretch): Int32Array =>
        words.subarray(from, to - 1 + windows.wordsOf(numbers[from] ?? 0).length);
      const unsaid = firstWithout(numbers, isSaid);
      const setting = unsaid === null ? null : settingWith(numbers.slice(unsaid.from, unsaid.to), settings);
      const leaked = firstWithout(numbers, (number) => isSaid(number) || isBorder(number, isSource));
      if (unsaid !== null && setting !== null) quotes.add(text, setting, wordsAt(unsaid));
      else if (leaked !== null) leaks.push({ text, words: wordsAt(leaked), page: show.page });
      else if (weightOfAll(words) >= longRun)
        for (const number of numbers) {
          const said = speakers.of(number);
          if (said.length + (holders.get(number) ?? 0) > mostSpeakers) continue;
          for (const path of said)
            if (show.sources.has(path) && path !== text.path) quotes.add(text, path, words);
        }
    }
  return { leaks, quotes: quotes.all() };
}

/** A page, and what it shows of withheld texts. */
export interface Show {
  readonly page: Page;
  readonly sources: ReadonlySet<string>;
  readonly runs: readonly Shown[];
}

type Shown = FoundRun & { readonly numbers: readonly number[] };

/** What is free of an article is public, whatever shows it. */
const isSourceOf =
  ({ sources }: Show, { text }: Shown) =>
  (path: string): boolean =>
    sources.has(path) || path === text.path;

function sourcesOfAll(shows: readonly Show[]): readonly string[] {
  const all = new Set<string>();
  for (const { runs, sources } of shows) {
    for (const path of sources) all.add(path);
    for (const { text } of runs) all.add(text.path);
  }
  return [...all].sort();
}

/** Tells words where one public text ends and another begins from those that none says. */
async function borders(
  windows: Windows,
  shows: readonly Show[],
  speakers: Speakers,
  found: PublicTexts,
  anywhere: readonly Int32Array[],
): Promise<(number: number, isSource: (path: string) => boolean) => boolean> {
  const parts = createWindows();
  const partsOf = new Map<number, readonly (readonly number[])[]>();
  const inDoubt = shows.filter((show) => {
    let isInDoubt = false;
    for (const run of show.runs)
      for (const number of run.numbers) {
        if (speakers.isPublic(number, isSourceOf(show, run))) continue;
        isInDoubt = true;
        if (!partsOf.has(number))
          partsOf.set(
            number,
            splits(windows.wordsOf(number)).map((pair) => pair.flatMap(parts.of)),
          );
      }
    return isInDoubt;
  });
  if (inDoubt.length === 0) return () => false;
  const ofParts = await listen(parts, sourcesOfAll(inDoubt), found, anywhere);
  return (number, isSource) =>
    (partsOf.get(number) ?? []).some((pair) => pair.every((part) => ofParts.isPublic(part, isSource)));
}

/** How many withheld texts say the words with a number. */
function countHolders(windows: Windows, texts: readonly WithheldText[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { runs, wholes } of texts)
    for (const number of windows.saidIn([...runs, ...wholes]))
      counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** The setting, section or author that says all of these words; null for none. */
function settingWith(
  numbers: readonly number[],
  settings: readonly (readonly [path: string, said: ReadonlySet<number>])[],
): string | null {
  const sayers = numbers.map((number) => settings.find(([, said]) => said.has(number))?.[0]);
  return sayers.every((path) => path !== undefined) ? (sayers.at(-1) ?? null) : null;
}

/** Windows of a run, by their indexes: from one up to another, which is none of them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first windows, one after another, for which something does not hold; null where it holds for all. */
function firstWithout(numbers: readonly number[], holds: (number: number) => boolean): Stretch | null {
  const from = numbers.findIndex((number) => !holds(number));
  if (from < 0) return null;
  const length = numbers.slice(from).findIndex(holds);
  return { from, to: length < 0 ? numbers.length : from + length };
}
