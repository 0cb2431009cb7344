// What is told of leaks: which output shows what, where that was written, and which text it is.

import { join } from "node:path";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../../diagnostics/place.js";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import type { Page } from "../../pages/page.js";
import { findFiles } from "../../read/find-files.js";
import { wordsToKeep } from "../../text/runs/read-words.js";
import type { LeakInput } from "./find-leaks.js";
import { isText } from "./output-prints.js";
import type { Quote } from "./quotes.js";
import type { WhyWithheld } from "./why-withheld.js";
import type { WithheldText } from "./withheld-texts.js";

/** Words of a withheld text that no published source of a page says. */
export interface Leak {
  readonly text: WithheldText;
  readonly words: Int32Array;
  readonly page: Page;
}

const reasons: { readonly [why in WhyWithheld]: string } = {
  draft: "which is a draft",
  embargo: "which is under embargo",
  future: "whose date is still to come",
  paid: "from the part that is not free",
};

/** Codes: `withheld-leaked`, and the warning `withheld-quoted`. */
export function tellLeaks(
  input: LeakInput,
  leaks: readonly Leak[],
  quotes: readonly Quote[],
): readonly Diagnostic[] {
  if (leaks.length + quotes.length === 0) return [];
  const { disk, options } = input;
  const texts = new Map<string, readonly WordsAt[]>();
  const find: Find = (path, words) => {
    const known = texts.get(path) ?? wordsIn(disk, options.root, path);
    texts.set(path, known);
    return placeOfWords(path, known, words);
  };
  const origins = originsOf(input);
  const groups = new Map<
    string,
    { readonly leak: Leak; readonly origin: Place | null; outputs: Set<string> }
  >();
  for (const leak of leaks) {
    const origin = originOf(leak, origins, find);
    const key = JSON.stringify([leak.text.path, origin?.path ?? null, origin?.line ?? null]);
    const group = groups.get(key) ?? { leak, origin, outputs: new Set() };
    group.outputs.add(leak.page.path);
    groups.set(key, group);
  }
  return [
    ...[...groups.values()].map(({ leak, origin, outputs }) => leaked(leak, origin, outputs.size - 1, find)),
    ...quotes.map((quote) => quoted(quote, find)),
  ];
}

type Find = (path: string, words: Int32Array) => Place | null;

function leaked({ text, words, page }: Leak, origin: Place | null, others: number, find: Find): Diagnostic {
  const place = find(text.path, words) ?? wholeFile(text.path);
  const more = others === 0 ? "" : ` and ${others} more ${others === 1 ? "file" : "files"}`;
  const by = page.render === "template" ? ` (template \`${page.template}\`)` : "";
  const verb = others === 0 ? "shows" : "show";
  const message = `The file ${page.path}${by}${more} of the site ${verb} text of ${text.path}, ${reasons[text.why]}. Nothing was written.`;
  const head = { code: "withheld-leaked", severity: "error", message } as const;
  if (origin !== null)
    return { ...head, place: origin, other: place, fix: "Take the words out there, or publish the article." };
  const fix =
    "They stand in no template, data or published file: look at what the extensions module adds, and what it reads.";
  return { ...head, place, fix };
}

function quoted({ text, path, words }: Quote, find: Find): Diagnostic {
  return {
    code: "withheld-quoted",
    severity: "warning",
    message: `Readers can read words here that are also in ${text.path}, ${reasons[text.why]}.`,
    place: find(path, words) ?? wholeFile(path),
    other: find(text.path, words) ?? wholeFile(text.path),
    fix: "Take them out, if they are not public already.",
  };
}

/** Files in which a leak may have been written, by path; those of the package are nobody's. */
function originsOf({ disk, gathered, options: { root } }: LeakInput): readonly string[] {
  const { config, parsed } = gathered;
  const folders = [config.folders.templates, "data", "assets", "authors"];
  return [
    ...folders.flatMap((folder) => findFiles(disk, root, folder).files.map(({ path }) => path)),
    ...parsed.sections.map(({ path }) => path),
    ...["site.yaml", "site.yml", config.extensions ?? ""],
  ].filter((path) => path !== "" && isText(path));
}

function originOf({ page, words }: Leak, origins: readonly string[], find: Find): Place | null {
  const copied = page.render === "copy" && !page.package ? [page.file] : [];
  for (const path of [...copied, ...origins]) {
    const place = find(path, words);
    if (place !== null) return place;
  }
  return null;
}

interface WordsAt {
  readonly text: string;
  readonly words: Int32Array;
  /** Of each word, in UTF-16 code units. */
  readonly offsets: readonly number[];
}

/** A text file of the site; null where it cannot be read. */
export function readSiteText(disk: Disk, root: string, path: string): string | null {
  try {
    return disk.kindOf(join(root, path)) === "file"
      ? Buffer.from(disk.read(join(root, path))).toString("utf8")
      : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

function wordsIn(disk: Disk, root: string, path: string): readonly WordsAt[] {
  const text = readSiteText(disk, root, path);
  if (text === null) return [];
  const bytes = Buffer.from(text);
  return wordsToKeep(bytes).map(({ words, offsets }) => {
    let at = 0;
    let units = 0;
    const inUnits = Array.from(offsets, (offset) => {
      units += bytes.toString("utf8", at, offset).length;
      at = offset;
      return units;
    });
    return { text, words, offsets: inUnits };
  });
}

/** So many words make a place. */
const enough = 5;

/** Where the longest part of these words stands that a text has; null where that is not even five of them. */
function placeOfWords(path: string, texts: readonly WordsAt[], words: Int32Array): Place | null {
  let best: { readonly from: WordsAt; readonly at: number; readonly length: number } | null = null;
  for (const from of texts) {
    for (let at = 0; at < from.words.length; at++) {
      for (let start = 0; start + enough <= words.length; start++) {
        let length = 0;
        while (start + length < words.length && from.words[at + length] === words[start + length]) length++;
        if (length >= enough && length > (best?.length ?? 0)) best = { from, at, length };
      }
    }
  }
  if (best === null) return null;
  const { from, at, length } = best;
  const begin = from.offsets[at] ?? 0;
  const end = from.offsets[at + length] ?? from.text.length;
  const said = /^[^\r\n]*/.exec(from.text.slice(begin, end))?.[0].trimEnd() ?? "";
  return placeAt(path, from.text, begin, said.length);
}
