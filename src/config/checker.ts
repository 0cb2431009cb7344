// Holds parts of site.yaml (or of an author's file) against their schemas, and gathers what is wrong with its place.

import type { z } from "zod";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { createPlaces, wholeFile } from "../diagnostics/place.js";
import { nearest } from "../text/nearest.js";
import { asText, isEmpty, isMapping, type SettingText } from "./as-text.js";
import { nearestSetting, settingNamed } from "./setting-names.js";
import type { TextValues } from "./yaml.js";

type Path = readonly (string | number)[];

/** A value where the file gives it. */
export interface Found {
  readonly path: Path;
  readonly value: SettingText;
}

export type Fields = ReadonlyMap<string, Found>;

export interface Checker {
  readonly diagnostics: Diagnostic[];
  /** First keys of the values that are wrong. */
  readonly wrongKeys: ReadonlySet<string | number>;
  /** The whole file; an empty mapping where it has nothing. */
  readonly root: Found;
  /** The entries of a mapping that say something, under our names; unknown ones are warnings. */
  fields(found: Found, known: readonly string[]): Fields;
  /** A value as its schema reads it; undefined where it is wrong, which is told. */
  check<T>(schema: z.ZodType<T>, found: Found): T | undefined;
  /** Each of a schema's fields by itself, so that one mistake hides no other; what is wrong or not given is not there. */
  checkAll<Shape extends z.ZodRawShape>(
    schema: z.ZodObject<Shape>,
    fields: Fields,
  ): Partial<z.output<z.ZodObject<Shape>>>;
  /** Tells a mistake at a value; `other` is the second value that it is about. */
  wrong(found: Found, message: string, fix: string, other?: Found): void;
  placeOf(found: Found): Place;
  /** Where its name stands. */
  keyPlaceOf(found: Found): Place;
  /** A value as YAML types it, below which nothing is turned to text. */
  typed(found: Found): unknown;
}

/** Codes: `setting-invalid`, `setting-unknown` (a warning). `offset` is where the read text begins in the file. */
export function createChecker(path: string, text: string, values: TextValues, offset = 0): Checker {
  const diagnostics: Diagnostic[] = [];
  const wrongKeys = new Set<string | number>();
  const placeAt = createPlaces(path, text);
  const written = (at: Path): string | null => {
    const spot = values.spotOf(at, "value");
    return spot === null ? null : text.slice(offset + spot.offset, offset + spot.offset + spot.length);
  };
  const place = (at: Path, what: "key" | "value"): Place => {
    for (let length = at.length; length > 0; length--) {
      const above = at.slice(0, length);
      // Of a mapping in which something is missing, its name tells more than its first line.
      const inside = length < at.length && isMapping(valueAt(values.value, above));
      const spot = values.spotOf(above, inside ? "key" : what) ?? values.spotOf(above, "value");
      if (spot !== null) return placeAt(offset + spot.offset, spot.length);
    }
    return wholeFile(path);
  };
  const tell = (at: Path, message: string, fix: string, other?: Path): void => {
    const both = other === undefined ? {} : { other: place(other, "value") };
    const code = "setting-invalid";
    for (const key of at.slice(0, 1)) wrongKeys.add(key);
    diagnostics.push({ code, severity: "error", message, place: place(at, "value"), ...both, fix });
  };
  const unknown = (at: Path, known: readonly string[]): void => {
    const key = String(at.at(-1));
    const meant = nearestSetting(key, known);
    const inside = at.length > 1 ? ` in \`${nameOf(at.slice(0, -1))}\`` : "";
    const params = known.includes("params") ? "put it below `params:` for your templates" : "mend its name";
    diagnostics.push({
      code: "setting-unknown",
      severity: "warning",
      message: `There is no setting \`${key}\`${inside}; nothing reads it.`,
      place: place(at, "key"),
      fix:
        meant === null ? `Remove it, or ${params}. Known here: ${known.join(", ")}.` : `Write \`${meant}\`.`,
    });
  };
  const checker: Checker = {
    diagnostics,
    wrongKeys,
    root: { path: [], value: asText(values.value ?? {}, written) },
    wrong: (found, message, fix, other) => tell(found.path, message, fix, other?.path),
    placeOf: (found) => place(found.path, "value"),
    keyPlaceOf: (found) => place(found.path, "key"),
    typed: (found) => valueAt(values.value, found.path),
    fields(found, known) {
      const fields = new Map<string, Found>();
      for (const [key, value] of Object.entries(isMapping(found.value) ? found.value : {})) {
        const at = { path: [...found.path, key], value };
        const name = settingNamed(key, known);
        const first = name === null ? undefined : fields.get(name);
        if (name === null) unknown(at.path, known);
        else if (isEmpty(value)) tellEmpty(at, name);
        else if (first === undefined) fields.set(name, at);
        else
          tell(
            at.path,
            `\`${key}\` is \`${name}\`, which stands here already.`,
            "Keep one of the two.",
            first.path,
          );
      }
      return fields;
    },
    check(schema, found) {
      const result = schema.safeParse(found.value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) {
        const path = [...found.path, ...issue.path.filter((step) => typeof step !== "symbol")];
        const value = valueAt(found.value, issue.path);
        const name = nameOf(path);
        tell(path, `\`${name}\` must be ${issue.message}, not ${inWords(value)}.`, fixOf(issue, value, name));
      }
      return undefined;
    },
    checkAll(schema, fields) {
      const given: { [name: string]: unknown } = {};
      for (const [name, type] of Object.entries(schema.shape)) {
        const found = fields.get(name);
        // Shapes of z.object are made of full schemas, though the type says less.
        const value = found === undefined ? undefined : checker.check(type as z.ZodType, found);
        if (value !== undefined) given[name] = value;
      }
      // Each value is what the schema of its name gave.
      return given as ReturnType<typeof checker.checkAll<typeof schema.shape>>;
    },
  };
  return checker;

  /** What is empty is not given; but `theme: []` and `accent: {}` are meant to say something. */
  function tellEmpty(found: Found, name: string): void {
    const { value } = found;
    const isList = Array.isArray(value);
    if ((isList && ofMappings.has(name)) || (ofColours.has(name) && (isList || isMapping(value)))) {
      const fix = `Write its value, or take \`${name}\` out for the default.`;
      tell(found.path, `\`${nameOf(found.path)}\` must not be an empty ${isList ? "list" : "mapping"}.`, fix);
    } else tellComment(found, name);
  }

  /** `colour: #1a7f5a` is empty, since YAML takes the rest for a comment. */
  function tellComment(found: Found, name: string): void {
    const key = values.spotOf(found.path, "key");
    if (!ofColours.has(name) || key === null) return;
    const rest = text.slice(offset + key.offset + key.length).match(/^\s*:[ \t]+(#[0-9a-f]{3,8})\b/i);
    if (rest === null) return;
    const message = `\`${nameOf(found.path)}\` is empty, because \`#\` after a space begins a comment.`;
    tell(found.path, message, `Write \`"${rest[1]}"\`, in quotes.`);
  }
}

/** Settings that hold a colour. */
const ofColours: ReadonlySet<string> = new Set(["colour", "paper", "ink", "link", "accent", "light", "dark"]);

/** Settings of which an empty list says something that cannot be meant: they are mappings, or what has feeds. */
const ofMappings: ReadonlySet<string> = new Set(
  ["theme", "fonts", "home", "markdown", "social"].concat(["feeds", "formats", "for", "sitemap", "news"]),
);

/** A path as people name it: without the numbers of lists, which the place tells. */
const nameOf = (path: Path): string => path.filter((step) => typeof step === "string").join(".");

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else at = isMapping(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined;
  }
  return at;
}

/** What to write instead, as near to what stands there as can be. */
function fixOf(issue: z.core.$ZodIssue, value: unknown, name: string): string {
  const near = typeof value === "string" ? proposalFor(issue, value) : null;
  return near === null ? `Correct \`${name}\`, or take it out for the default.` : `Write \`${near}\`.`;
}

function proposalFor(issue: z.core.$ZodIssue, value: string): string | null {
  if (issue.code === "invalid_value") return nearest(value, issue.values.map(String));
  const suggest: unknown = issue.code === "custom" ? issue.params?.suggest : undefined;
  const proposal: unknown = typeof suggest === "function" ? suggest(value) : null;
  return typeof proposal === "string" ? proposal : null;
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
