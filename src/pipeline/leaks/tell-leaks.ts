// What is told of leaks: which output shows what, where that was written, and which text it is.

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import type { Page } from "../../pages/page.js";
import { findFiles } from "../../read/find-files.js";
import { isText } from "../../text/runs/is-text.js";
import type { LeakInput } from "./leak-input.js";
import type { Quote } from "./quotes.js";
import { placeOfWords, type WordsAt, wordsIn } from "./site-text.js";
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
    const origin = originOf(leak, input, origins, find);
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
    return {
      ...head,
      place: origin,
      other: place,
      fix: "Take the words out there; or out of the article, where they are public already; or publish it.",
    };
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

/** Files in which a leak may have been written; those of the package are nobody's. */
function originsOf({ disk, gathered, options: { root } }: LeakInput): readonly string[] {
  const { config, parsed } = gathered;
  const folders = [config.folders.templates, "data", "assets", "authors"];
  return [
    ...folders.flatMap((folder) => findFiles(disk, root, folder).files.map(({ path }) => path)),
    ...parsed.sections.map(({ path }) => path),
    ...["site.yaml", "site.yml", config.extensions ?? ""],
  ].filter((path) => path !== "" && isText(path));
}

/** Where a leak was written: first where its page has it from for sure, last in templates that nobody knows to have a part in it. */
function originOf(
  { page, words }: Leak,
  { reachOf }: LeakInput,
  origins: readonly string[],
  find: Find,
): Place | null {
  const copied = page.render === "copy" && !page.package ? [page.file] : [];
  const reach = new Set(reachOf(page));
  const isStray = (path: string): boolean => path.endsWith(".hbs") && !reach.has(path);
  const likely = origins.filter((path) => !isStray(path));
  for (const path of [...copied, ...likely, ...origins.filter(isStray)]) {
    const place = find(path, words);
    if (place !== null) return place;
  }
  return null;
}
