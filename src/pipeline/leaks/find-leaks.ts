// Whether a site that is about to be put in place shows what is withheld. Each output has fingerprints of its words, which rest in
// the store; one that shares any with a withheld text is read, and its words are held against that text and against what is public.
//
// What was public once is not withheld again by time, and clears what shows it: so the clock alone makes no leak of what was none,
// as long as what it brings to light was not written into a template or into data before.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Hidden } from "../../engine/hidden.js";
import type { PrintsFile } from "../../engine/prints-file.js";
import type { Page } from "../../pages/page.js";
import { isText } from "../../text/runs/is-text.js";
import { plainBytes } from "../../text/runs/plain-bytes.js";
import { printTable } from "../../text/runs/print-table.js";
import { readWords } from "../../text/runs/read-words.js";
import { printOfStart, printsOfRun } from "../../text/runs/shingles.js";
import { createFinder } from "./find-runs.js";
import { judge } from "./judge.js";
import type { LeakInput } from "./leak-input.js";
import { printsOfOutput } from "./output-prints.js";
import { type PublicTexts, publicTexts } from "./public-texts.js";
import { readSiteText } from "./site-text.js";
import { tellLeaks } from "./tell-leaks.js";
import { createWindows } from "./windows.js";
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
  const windows = createWindows();
  const shows = suspects.flatMap(({ page, texts: theirs }) => {
    const bytes = plainBytes(page.path, disk.read(input.stage.fileOf(page.path)));
    const runs = createFinder(theirs)(readWords(bytes));
    const shown = runs.map((run) => ({ ...run, numbers: windows.of(run.words) }));
    return runs.length === 0 ? [] : { page, runs: shown, sources: new Set(sourcesOf(page, found)) };
  });
  const { leaks, quotes } = await judge(shows, windows, texts, found);
  return { diagnostics: tellLeaks(input, leaks, quotes), hidden };
}

function printsOfTexts(texts: readonly WithheldText[]): Int32Array {
  const prints = new Set<number>();
  for (const text of texts) for (const print of printsOfText(text)) prints.add(print);
  return Int32Array.from(prints).sort();
}

const printsOfText = ({ runs, wholes }: WithheldText): readonly number[] => [
  ...runs.flatMap(printsOfRun),
  ...wholes.flatMap((words) => printOfStart(words, 0) ?? []),
];

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
