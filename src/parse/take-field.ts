// Decides which of the values that a file and its folders give for a field counts, and reports those that are wrong.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { checkField, type Read, type Wrong } from "./check-field.js";
import type { Field } from "./fields.js";
import type { Given, Level } from "./given.js";
import { blameParts, misspeltParts } from "./misspelt-parts.js";
import { type FieldValue, fieldSchemas, passes } from "./schema.js";
import { noParts, type PartNames, type TextValue, withPartNames } from "./text-value.js";

/** A field's value and where it was given. */
export interface Taken<T> {
  readonly value: T;
  readonly given: Given;
  readonly level: Level;
}

/** Makes of a value that the field's schema lets through what the article holds. */
type Reader<F extends Field, T> = (value: FieldValue<F>, given: Given, level: Level) => Read<T>;

/** Takes fields from the levels and gathers what it has to say. */
export interface Taker {
  /** The value that counts: of the innermost level, under the name that counts first; null where none is sound. */
  readonly take: <F extends Field, T>(field: F, read: Reader<F, T>, parts?: PartNames) => Taken<T> | null;
  /** Every sound value of the innermost level that has one, for fields that several names fill together. */
  readonly takeAll: <F extends Field, T>(
    field: F,
    read: Reader<F, T>,
    parts?: PartNames,
  ) => readonly Taken<T>[];
  /** Reports mistakes in a value that was found wrong after it was taken. */
  readonly reject: (given: Given, level: Level, wrong: readonly Wrong[]) => void;
  /** Whether a value stands in the article's own file. */
  readonly isOwn: (taken: Pick<Taken<unknown>, "level">) => boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Keys of the front matter with their values that count as no field after all. */
  readonly leftOver: ReadonlyMap<string, unknown>;
  /** Names of the keys whose values were wrong, in any level. */
  readonly wrongNames: ReadonlySet<string>;
  /** Fields of the first level with a mistake that is an error. */
  readonly failed: ReadonlySet<Field>;
}

/** Fields that files for other tools often give twice with different meanings, a teaser beside a subtitle. */
const oftenTwice: readonly Field[] = ["dek", "image", "topics", "draft"];

/**
 * A taker over the levels, innermost first. Mistakes are told of the first level only, which is the file `path`; those
 * of defaults are told where they stand. Codes: those of the schema and the readers, `field-twice`.
 */
export function createTaker(path: string, levels: readonly Level[]): Taker {
  const diagnostics: Diagnostic[] = [];
  const leftOver = new Map<string, unknown>();
  const wrongNames = new Set<string>();
  const failed = new Set<Field>();

  const reject: Taker["reject"] = (given, level, wrong) => {
    if (!leftOver.has(given.name)) leftOver.set(given.name, given.raw);
    // What is another tool's is not wrong.
    if (wrong.length === 0) return;
    wrongNames.add(given.name);
    if (level !== levels[0]) return;
    const told = wrong.map((each) => reported(path, given, each));
    if (told.some(({ severity }) => severity === "error")) failed.add(given.field);
    diagnostics.push(...told);
  };

  const takeAll: Taker["takeAll"] = (field, read, parts = noParts) => {
    for (const level of levels) {
      const all = level.fields.get(field);
      if (all === undefined) continue;
      const taken = [];
      for (const given of all) {
        const checked = held(given.name, field, withPartNames(given.value, parts));
        const result = "wrong" in checked ? checked : read(checked.value, given, level);
        const strays = misspeltParts(given.name, given.value, parts);
        if ("value" in result) {
          taken.push({ value: result.value, given, level });
          if (level !== levels[0]) continue;
          for (const note of strays) diagnostics.push(noted(path, given, note));
          for (const note of result.notes ?? []) diagnostics.push(noted(path, given, note));
          continue;
        }
        reject(given, level, blameParts(result.wrong, strays));
      }
      if (taken.length > 0) return taken;
    }
    return [];
  };

  const take: Taker["take"] = (field, read, parts) => {
    const all = takeAll(field, read, parts);
    const [first] = all;
    if (first === undefined) return null;
    for (const other of all) {
      if (other === first) continue;
      leftOver.set(other.given.name, other.given.raw);
      if (first.level !== levels[0] || oftenTwice.includes(field)) continue;
      if (JSON.stringify(other.given.value) !== JSON.stringify(first.given.value)) {
        diagnostics.push(twice(path, first.given, other.given));
      }
    }
    return first;
  };

  const isOwn: Taker["isOwn"] = ({ level }) => level === levels[0];

  return { take, takeAll, reject, isOwn, diagnostics, leftOver, wrongNames, failed };
}

function held<F extends Field>(name: string, field: F, value: TextValue): Read<FieldValue<F>> {
  if (passes(field, value)) return { value };
  // TypeScript does not see that what the schema of one of many fields gives is that field's value.
  return checkField(name, fieldSchemas()[field], value) as Read<FieldValue<F>>;
}

/** Whom an article is for is never guessed in favour of everybody. */
const consequence = (field: Field): string =>
  field === "access" ? "The article counts as `paid`." : "It stays in `extra`, for templates alone.";

function reported(path: string, given: Given, wrong: Wrong): Diagnostic {
  const error = given.strict && wrong.mild !== true;
  return {
    code: wrong.code,
    severity: error ? "error" : "warning",
    message: error ? wrong.message : `${wrong.message} ${consequence(given.field)}`,
    place: { path, ...given.spot(wrong.path, wrong.ofKey ? "key" : "value") },
    fix: wrong.fix,
  };
}

function noted(path: string, given: Given, note: Wrong): Diagnostic {
  const place = { path, ...given.spot(note.path, note.ofKey ? "key" : "value") };
  return { code: note.code, severity: "warning", message: note.message, place, fix: note.fix };
}

function twice(path: string, first: Given, other: Given): Diagnostic {
  return {
    code: "field-twice",
    severity: "warning",
    message: `\`${other.name}\` says something else than \`${first.name}\`, which is the same field and counts; this one stays in \`extra\`.`,
    place: { path, ...other.spot([]) },
    other: { path, ...first.spot([]) },
    fix: "Keep one of the two.",
  };
}
