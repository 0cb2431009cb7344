// The words of the interface in the site's language: the package's, and over them the site's own.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import type { Words } from "../text/words.js";

/** A file of locales/, of the site or of the package. */
export interface LocaleFile {
  /** Its name without the ending: `en`, `pt-BR`. */
  readonly language: string;
  /** For messages. */
  readonly path: string;
  readonly text: string;
  readonly origin: "site" | "package";
}

export interface ChosenWords {
  readonly words: Words;
  /** The language that they are in: the site's, or English. */
  readonly language: string;
  /** `words-invalid` (error), `language-words` (warning). */
  readonly diagnostics: readonly Diagnostic[];
}

/** The words for a language. `place` is where the site names it; what a language lacks is said in English. */
export function chooseWords(language: string, files: readonly LocaleFile[], place: Place): ChosenWords {
  const diagnostics: Diagnostic[] = [];
  const read = (wanted: string, origin: LocaleFile["origin"]): Words | null => {
    const file = bestFile(
      wanted,
      files.filter((one) => one.origin === origin),
    );
    return file === null ? null : readWords(file, diagnostics);
  };
  const english = { ...read("en", "package"), ...read("en", "site") };
  const own = language === "en" ? english : { ...read(language, "package"), ...read(language, "site") };
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(own, key));
  const isWithout = Object.keys(own).length === 0;
  if (missing.length > 0) diagnostics.push(lacking(language, isWithout ? [] : missing, place));
  return { words: { ...english, ...own }, language: isWithout ? "en" : language, diagnostics };
}

/** The file of exactly this language, else that of its base language. */
function bestFile(language: string, files: readonly LocaleFile[]): LocaleFile | null {
  const wanted = language.toLowerCase();
  const base = wanted.split("-")[0];
  return (
    files.find((file) => file.language.toLowerCase() === wanted) ??
    files.find((file) => file.language.toLowerCase() === base) ??
    null
  );
}

function lacking(language: string, missing: readonly string[], place: Place): Diagnostic {
  return {
    code: "language-words",
    severity: "warning",
    message:
      missing.length === 0
        ? `The words of the pages (such as “Published”) are not known in the language ${language}, so they are in English.`
        : `templates/locales/${language}.json lacks ${missing.length === 1 ? `"${missing[0]}"` : `${missing.length} of the words of the pages ("${missing[0]}" and others)`}, so they are in English.`,
    place,
    fix:
      missing.length === 0
        ? `Write them in templates/locales/${language}.json; the package's own locales/en.json has the keys.`
        : `Add ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " …" : ""} to it.`,
  };
}

function readWords(file: LocaleFile, diagnostics: Diagnostic[]): Words {
  const wrong = (message: string, at: Place, fix: string): Words => {
    diagnostics.push({ code: "words-invalid", severity: "error", message, place: at, fix });
    return {};
  };
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    return wrong(
      "This is not JSON.",
      placeAt(file.path, file.text, brokenAt(file.text), 1),
      'Write one object: { "published": "Published {date}", … }.',
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong(
      "The words must be one JSON object.",
      wholeFile(file.path),
      'Write { "published": "Published {date}", … }.',
    );
  const words: Record<string, Words[string]> = {};
  for (const [key, word] of Object.entries(value)) {
    if (isWord(word)) words[key] = word;
    else {
      const offset = Math.max(0, file.text.indexOf(JSON.stringify(key)));
      wrong(
        `"${key}" must be a text, or an object with a text for each plural form.`,
        placeAt(file.path, file.text, offset, key.length + 2),
        `Write "${key}": "…" or "${key}": { "one": "…", "other": "…" }.`,
      );
    }
  }
  return words;
}

/** The offset of the first character that no JSON can have there. Node says it for some mistakes only. */
function brokenAt(text: string): number {
  let [sound, broken] = [0, text.length];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (mayGoOn(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** Whether a beginning of JSON lacks nothing but its end. */
function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    return /end of JSON|Unterminated/.test(said) || said.includes(`at position ${text.length}`);
  }
}

const forms: ReadonlySet<string> = new Set(["zero", "one", "two", "few", "many", "other"]);

function isWord(word: unknown): word is Words[string] {
  if (typeof word === "string") return true;
  if (typeof word !== "object" || word === null || Array.isArray(word) || !("other" in word)) return false;
  return Object.entries(word).every(([form, text]) => forms.has(form) && typeof text === "string");
}
