// Sorts what a front matter says into fields, under whatever name they come, and what is not ours.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Spot } from "./article.js";
import type { DefaultEntry, FolderDefaults } from "./context.js";
import { type Field, fieldNamed, nearMiss, plainName } from "./fields.js";
import type { FrontMatter } from "./front-matter.js";
import type { Positions } from "./positions.js";
import { jsonValue, type TextValue, textValue, type ValuePath, writtenScalar } from "./text-value.js";
import { undashedList } from "./undashed-list.js";

/** One field as a file gives it, under one of its names; never empty. */
export interface Given {
  readonly field: Field;
  /** The key as written. */
  readonly name: string;
  readonly rank: number;
  /** Whether a wrong value is an error. */
  readonly strict: boolean;
  readonly value: TextValue;
  /** The value as its language gives it. */
  readonly raw: unknown;
  /** Where a value below this one, or its key, stands; the field's own for the empty path. */
  readonly spot: (path: ValuePath, what?: "key" | "value") => Spot;
}

/** What one file says: an article, or the defaults of a folder above it. */
export interface Level {
  /** Each field's values, our own name first, then the others in their order. */
  readonly fields: ReadonlyMap<Field, readonly Given[]>;
  /** What is not ours, by the keys as written. */
  readonly extra: ReadonlyMap<string, unknown>;
  /** The same as text, by plain names: `image_alt` says more of an `image`. */
  readonly others: ReadonlyMap<string, TextValue>;
}

/** More fields than this are none that a person wrote. */
const mostFields = 1000;
/** Misspelt fields beyond these are not told. */
const mostGuesses = 20;

/**
 * The fields of a front matter, or of a mapping in it at `base`.
 * Codes: `field-unknown` (a near miss), `fields-too-many`.
 */
export function collectGiven(
  text: string,
  matter: FrontMatter,
  positions: Positions,
  base: { readonly path: ValuePath; readonly values: { readonly [key: string]: unknown } },
): {
  readonly level: Level;
  /** Of a mapping inside the front matter: what rests in the context for the articles below. */
  readonly entries: readonly DefaultEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const entries: DefaultEntry[] = [];
  const written = (path: ValuePath): string | null => writtenScalar(text, matter.at(path, "value"));
  const placed = (path: ValuePath, what: "key" | "value") => {
    // A nested value that cannot be found is pointed at through what it stands in.
    for (let length = path.length; length > base.path.length; length--) {
      const part = length === path.length ? path : path.slice(0, length);
      const at = matter.at(part, what) ?? matter.at(part, "key");
      if (at !== null) return at;
    }
    return { offset: 0, length: 0 };
  };
  const diagnostics: Diagnostic[] = [];
  const keys = Object.keys(base.values);
  if (keys.length > mostFields) diagnostics.push(tooMany(keys.length, positions));
  const rows = keys.slice(0, mostFields).map((key): Row => {
    const raw = jsonValue(base.values[key]);
    const path = [...base.path, key];
    const spot = (inner: ValuePath, what: "key" | "value" = "value"): Spot => {
      const at = placed(inner.length === 0 ? path : [...path, ...inner], what);
      return positions.spot(at.offset, at.length);
    };
    // What is not ours is of use as text where it is flat: `image_alt`.
    const known = fieldNamed(key) !== null;
    const value =
      known || typeof raw !== "object" ? textValue(raw, path, known ? written : () => null) : null;
    const undashed = undashedList(text, key, value, () => matter.at(path, "value"));
    const row = rowOf(key, raw, undashed === null ? value : null, spot);
    if (undashed !== null) diagnostics.push({ ...undashed, place: positions.place(...undashed.place) });
    if (base.path.length > 0) entries.push({ name: key, value, raw, spot: "given" in row ? spot([]) : null });
    const meant = "given" in row || diagnostics.length > mostGuesses ? null : nearMiss(key);
    if (meant !== null) {
      const at = placed(path, "key");
      diagnostics.push(unknownField(key, meant, positions.place(at.offset, at.length)));
    }
    return row;
  });
  return { level: levelOf(rows), entries, diagnostics };
}

/** Kept by folder, since each article below it asks: a pure function's memory. */
const knownLevels = new WeakMap<FolderDefaults, Level>();

/** The level that a folder's defaults make for the articles below it. */
export function levelOfDefaults(defaults: FolderDefaults): Level {
  const known = knownLevels.get(defaults);
  if (known !== undefined) return known;
  const level = levelOf(
    defaults.entries.map(({ name, value, raw, spot }) => rowOf(name, raw, value, () => spot ?? nowhere)),
  );
  knownLevels.set(defaults, level);
  return level;
}

const nowhere: Spot = { line: 1, column: 1, length: 0, text: "" };

type Row =
  | { readonly given: Given | null }
  | { readonly key: string; readonly raw: unknown; readonly value: TextValue };

function rowOf(key: string, raw: unknown, value: TextValue, spot: Given["spot"]): Row {
  const name = fieldNamed(key);
  if (name === null) return { key, raw, value };
  if (value === null) return { given: null };
  if (plainName(key) === "published" && typeof value === "string" && /^(true|false|yes|no)$/i.test(value)) {
    // Jekyll's way to say that it is a draft; `published: true` says nothing.
    if (/^(true|yes)$/i.test(value)) return { given: null };
    return { given: { field: "draft", name: key, rank: 1, strict: false, value: "true", raw, spot } };
  }
  const { field, rank, strict } = name;
  return { given: { field, name: key, rank, strict, value, raw, spot } };
}

function levelOf(rows: readonly Row[]): Level {
  const fields = new Map<Field, Given[]>();
  const extra = new Map<string, unknown>();
  const others = new Map<string, TextValue>();
  for (const row of rows) {
    if ("key" in row) {
      extra.set(row.key, row.raw);
      others.set(plainName(row.key), row.value);
    } else if (row.given !== null) {
      const list = fields.get(row.given.field) ?? [];
      list.push(row.given);
      fields.set(row.given.field, list);
    }
  }
  for (const list of fields.values()) {
    if (list.length > 1) list.sort((one, other) => one.rank - other.rank);
  }
  return { fields, extra, others };
}

function tooMany(count: number, positions: Positions): Diagnostic {
  return {
    code: "fields-too-many",
    severity: "error",
    message: `There are ${count} fields here, and more than ${mostFields} are not read.`,
    place: positions.start,
    fix: "Move what is no field of the article to a file in data/.",
  };
}

function unknownField(key: string, meant: string, place: Diagnostic["place"]): Diagnostic {
  return {
    code: "field-unknown",
    severity: "warning",
    message: `\`${key}\` is not a field of an article, though close to one; it stays in \`extra\`, for templates alone.`,
    place,
    fix: `Write it as \`${meant}\` if that is what you mean.`,
  };
}
