// The words of the interface: English, below the site's language, below what the site's own files say, key by key.

import { isMapping } from "../config/as-text.js";
import { readYaml } from "../config/yaml.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { onOneLine } from "../text/one-line.js";
import type { Words } from "../text/words.js";
import { readJson } from "./read-json.js";

/** A file of locales/ as text. */
export interface WordsFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The words in a language, from files by language tag in lower case, those of the package before the site's.
 * `pt-BR` is read over `pt`, and `pt` over English. Codes: `words-invalid`, `words-missing` (a warning).
 */
export function readWords(
  locales: ReadonlyMap<string, readonly WordsFile[]>,
  language: string,
): {
  readonly words: Words;
  /** The language of the words: `language`, or `en` where there are none in it. */
  readonly wordsLanguage: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parts = language.toLowerCase().split("-");
  const tags = parts.map((_, index) => parts.slice(0, index + 1).join("-")).filter((tag) => locales.has(tag));
  const diagnostics: Diagnostic[] = tags.length > 0 ? [] : [missing(language)];
  const words: { [key: string]: Words[string] } = {};
  for (const tag of new Set(["en", ...tags])) {
    for (const file of locales.get(tag) ?? []) Object.assign(words, readFile(file, diagnostics));
  }
  return { words, wordsLanguage: tags.length > 0 ? language : "en", diagnostics };
}

function readFile(file: WordsFile, diagnostics: Diagnostic[]): Words {
  const tell = (offset: number, length: number, message: string, fix: string | null): void => {
    const place = placeAt(file.path, file.text, offset, length);
    diagnostics.push({ code: "words-invalid", severity: "error", message, place, fix });
  };
  const read = readJson(file.text);
  if ("problems" in read) {
    for (const { offset, length, message, fix } of read.problems) tell(offset, length, message, fix);
    return {};
  }
  if (!isMapping(read.value)) {
    tell(0, 0, "A file of words must be a mapping of keys to texts.", 'Write { "contact": "Contact" }.');
    return {};
  }
  const words: { [key: string]: Words[string] } = {};
  for (const [key, value] of Object.entries(read.value)) {
    // A label is a name like any other: feeds, titles and machines have it.
    if (typeof value === "string") words[key] = key.startsWith("label-") ? onOneLine(value) : value;
    else if (isPlural(value)) words[key] = value;
    else {
      const { offset, length } = spotOf(file.text, key);
      const message = `"${key}" must be a text, or a mapping of plural forms with "other".`;
      tell(offset, length, message, "Write it in quotes.");
    }
  }
  return words;
}

/** JSON is YAML, and the reader of YAML knows places. */
function spotOf(text: string, key: string): { readonly offset: number; readonly length: number } {
  const read = readYaml(text);
  return ("spotOf" in read ? read.spotOf([key], "value") : null) ?? { offset: 0, length: 0 };
}

function isPlural(value: unknown): value is { readonly [plural: string]: string } {
  return (
    isMapping(value) &&
    typeof value.other === "string" &&
    Object.values(value).every((form) => typeof form === "string")
  );
}

const missing = (language: string): Diagnostic => ({
  code: "words-missing",
  severity: "warning",
  message: `There are no words of the interface in "${language}", so they are in English.`,
  place: wholeFile("site.yaml"),
  fix: `Translate the package's templates/locales/en.json into templates/locales/${language}.json.`,
});
