// Whether a site that is about to be put in place shows what is withheld. Each output has fingerprints of its words, which rest in
// the store; one that shares any with a withheld text is read, and its words are held against that text and against what is public.
//
// What was public once is not withheld again by time, and clears what shows it: so the clock alone makes no leak of what was none,
// as long as what it brings to light was not written into a template or into data before.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Hidden } from "../../engine/leak-watch.js";
import type { PrintsFile } from "../../engine/prints-file.js";
import type { Page } from "../../pages/page.js";
import { isText } from "../../text/runs/is-text.js";
import { printTable } from "../../text/runs/print-table.js";
import { readWords, weightOf } from "../../text/runs/read-words.js";
import { longRun, printOfStart, printsOfRun } from "../../text/runs/shingles.js";
import { createFinder, type FoundRun } from "./find-runs.js";
import type { LeakInput } from "./leak-input.js";
import { printsOfOutput } from "./output-prints.js";
import { type PublicTexts, publicTexts, windowsOf } from "./public-texts.js";
import { createQuotes } from "./quotes.js";
import { readSiteText } from "./site-text.js";
import { type Leak, tellLeaks } from "./tell-leaks.js";
import { type WithheldText, withheldTexts } from "./withheld-texts.js";

export interface FoundLeaks {
  readonly diagnostics: readonly Diagnostic[];
  readonly hidden: Pick<Hidden, "prints" | "suspects">;
}

/** Codes: `withheld-leaked`, and the warning `withheld-quoted`. */
export async function findLeaks(input: LeakInput): Promise<FoundLeaks> {
  const { disk, engine, gathered, options } = input;
  const texts = await withheldTexts(engine, gathered, options, (path) =>
    readSiteText(disk, options.root, path),
  );
  const file = engine.prints();
  const prints = printsOfTexts(texts);
  const suspects = suspectsOf(input, texts, prints, file);
  const hidden = { prints, suspects: suspects.map(({ page }) => page.path) };
  file?.flush();
  const found = publicTexts(engine, gathered, options);
  const quotes = createQuotes();
  const leaks: Leak[] = [];
  for (const { page, texts: theirs } of suspects) {
    const runs = createFinder(theirs)(readWords(disk.read(input.stage.fileOf(page.path))));
    for (const run of runs) {
      const words = await leakedOf(run, page, found);
      if (words !== null) {
        const setting = await settingThatSays(words, found);
        if (setting === null) leaks.push({ text: run.text, words, page });
        else quotes.addSetting(run.text, setting, words);
      } else if (weighs(run.words))
        for (const path of await quotersOf(run, page, found)) quotes.add(run, path);
    }
  }
  return { diagnostics: tellLeaks(input, leaks, quotes.all()), hidden };
}

const weighs = (words: Int32Array): boolean =>
  words.reduce((sum, word) => sum + weightOf(word), 0) >= longRun;

function printsOfTexts(texts: readonly WithheldText[]): Int32Array {
  const prints = new Set<number>();
  for (const text of texts) for (const print of printsOfText(text)) prints.add(print);
  return Int32Array.from(prints).sort();
}

function printsOfText({ runs, wholes }: WithheldText): readonly number[] {
  const prints = runs.flatMap(printsOfRun);
  for (const words of wholes) prints.push(...[printOfStart(words, 0)].filter((print) => print !== null));
  return prints;
}

/** The outputs that share fingerprints with withheld texts, with those texts. */
function suspectsOf(
  { disk, pages, stage }: LeakInput,
  texts: readonly WithheldText[],
  prints: Int32Array,
  file: PrintsFile | null,
) {
  const table = printTable(prints);
  const owners = new Map<number, WithheldText[]>();
  const ownersOf = (print: number): readonly WithheldText[] => {
    if (owners.size === 0)
      for (const text of texts)
        for (const each of printsOfText(text)) {
          const known = owners.get(each);
          if (known === undefined) owners.set(each, [text]);
          else if (known.at(-1) !== text) known.push(text);
        }
    return owners.get(print) ?? [];
  };
  const found: { readonly page: Page; readonly texts: readonly WithheldText[] }[] = [];
  for (const page of pages) {
    const hash = stage.files.get(page.path);
    if (hash === undefined || !isText(page.path)) continue;
    const theirs = new Set<WithheldText>();
    for (const print of printsOfOutput(disk, stage, page.path, hash, file))
      if (table.has(print)) for (const text of ownersOf(print)) theirs.add(text);
    if (theirs.size > 0) found.push({ page, texts: [...theirs] });
  }
  return found;
}

/** The articles whose texts a page shows. */
const sourcesOf = (page: Page, { paths }: PublicTexts): readonly string[] => {
  if (page.render === "feed") return [...page.from, ...page.stories];
  // What the program itself makes of the whole site is made of what is public.
  return page.render === "text" ? paths : page.from;
};

/** What of a run no published source of the page says; null for nothing. */
async function leakedOf(
  { words, text }: FoundRun,
  page: Page,
  found: PublicTexts,
): Promise<Int32Array | null> {
  const sources = [...new Set([text.path, ...sourcesOf(page, found)])];
  const windows = windowsOf(words);
  let first = -1;
  let last = -1;
  for (const [at, window] of windows.entries()) {
    if (await isPublic(window, sources, found)) {
      if (first >= 0) break;
      continue;
    }
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? null : words.subarray(first, last + (windows[0]?.length ?? 0));
}

/** Whether these words are public: as they follow one another, or as the end of one public text and the beginning of the next. */
async function isPublic(words: Int32Array, sources: readonly string[], found: PublicTexts): Promise<boolean> {
  const isSaid = async (part: Int32Array): Promise<boolean> => {
    if (found.isListed(part)) return true;
    for (const path of sources) if (await found.isOf(path, part)) return true;
    return false;
  };
  if (await isSaid(words)) return true;
  // How many of the first words are said together.
  let said = 0;
  for (let length = words.length - 1; said < length; ) {
    const middle = Math.ceil((said + length) / 2);
    if (await isSaid(words.subarray(0, middle))) said = middle;
    else length = middle - 1;
  }
  return said > 0 && (await isSaid(words.subarray(said)));
}

/** The setting, section or author that says all of a run's words. */
async function settingThatSays(words: Int32Array, found: PublicTexts): Promise<string | null> {
  let path: string | null = null;
  for (const window of windowsOf(words)) {
    path = await found.settingWith(window);
    if (path === null) return null;
  }
  return path;
}

/** The articles among a page's sources that say a part of a run, other than the one that it is of. */
async function quotersOf(run: FoundRun, page: Page, found: PublicTexts): Promise<readonly string[]> {
  const quoters: string[] = [];
  for (const path of new Set(sourcesOf(page, found)))
    if (path !== run.text.path)
      for (const window of windowsOf(run.words))
        if (await found.isOf(path, window)) {
          quoters.push(path);
          break;
        }
  return quoters;
}
