// Holds parts of site.yaml (or of an author's file) against their schemas, and gathers what is wrong with its place.

import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { nearest } from "../text/nearest.js";
import { zoneMessage } from "./schema.js";
import type { TextValues } from "./yaml.js";

type Path = readonly (string | number)[];

/** A value under the name that the file gives it. */
export interface Found {
  readonly path: Path;
  readonly value: unknown;
}

export interface Checker {
  readonly diagnostics: Diagnostic[];
  /** The entries of a mapping under our names, whatever their case, `-` and `_`; unknown ones are warnings. */
  fields(found: Found, known: readonly string[]): ReadonlyMap<string, Found>;
  /** A value as its schema reads it; undefined where it is wrong, which is told. */
  check<T>(schema: z.ZodType<T>, found: Found, name: string): T | undefined;
  /** Tells a mistake at a value. */
  wrong(found: Found, message: string, fix: string): void;
}

export const isMapping = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plainName = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, "");

/** Whether a setting counts as not given. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Codes: `setting-invalid`, `setting-unknown` (a warning). `offset` is where the read text begins in the file. */
export function createChecker(path: string, text: string, values: TextValues, offset = 0): Checker {
  const diagnostics: Diagnostic[] = [];
  const place = (at: Path, what: "key" | "value") => {
    for (let length = at.length; length > 0; length--) {
      const above = at.slice(0, length);
      // Of a mapping in which something is missing, its name tells more than its first line.
      const inside = length < at.length && isMapping(valueAt(values.value, above));
      const spot = values.spotOf(above, inside ? "key" : what) ?? values.spotOf(above, "value");
      if (spot !== null) return placeAt(path, text, offset + spot.offset, spot.length);
    }
    return wholeFile(path);
  };
  const wrong: Checker["wrong"] = (found, message, fix) => {
    diagnostics.push({
      code: "setting-invalid",
      severity: "error",
      message,
      place: place(found.path, "value"),
      fix,
    });
  };
  const unknown = (at: Path, key: string, known: readonly string[]): void => {
    const meant = nearest(key, known);
    diagnostics.push({
      code: "setting-unknown",
      severity: "warning",
      message: `There is no setting \`${key}\`${at.length > 1 ? ` in \`${at.slice(0, -1).join(".")}\`` : ""}; nothing reads it.`,
      place: place(at, "key"),
      fix:
        meant === null
          ? `Remove it, or put it below \`params:\` for your templates. Known here: ${known.join(", ")}.`
          : `Write \`${meant}\`.`,
    });
  };
  return {
    diagnostics,
    wrong,
    fields(found, known) {
      const fields = new Map<string, Found>();
      if (!isMapping(found.value)) return fields;
      for (const [key, value] of Object.entries(found.value)) {
        const at = [...found.path, key];
        const name = known.find(
          (candidate) => plainName(candidate) === plainName(aliases[plainName(key)] ?? key),
        );
        if (name === undefined) unknown(at, key, known);
        else if (!isEmpty(value) && !fields.has(name)) fields.set(name, { path: at, value });
      }
      return fields;
    },
    check(schema, found, name) {
      const result = schema.safeParse(found.value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) {
        const path = [...found.path, ...issue.path.filter((step) => typeof step !== "symbol")];
        const where = [name, ...issue.path.map(String)].join(".");
        const value = valueAt(found.value, issue.path);
        const message =
          value === undefined
            ? `\`${where}\` is missing; it must be ${issue.message}.`
            : `\`${where}\` must be ${issue.message}, not ${shown(value)}.`;
        wrong({ path, value }, message, fixOf(issue, value, where));
      }
      return undefined;
    },
  };
}

/** Other spellings of settings. */
const aliases: { readonly [name: string]: string } = {
  color: "colour",
  bio: "biography",
  lang: "language",
  timezone: "timeZone",
  image: "picture",
  photo: "picture",
  baseurl: "url",
  nav: "navigation",
  menu: "navigation",
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path)
    at = Array.isArray(at) ? at[Number(step)] : isMapping(at) ? at[String(step)] : undefined;
  return at;
}

/** Words that a value may have meant, by what it must be. */
const suggestions: { readonly [message: string]: readonly string[] } = {
  [zoneMessage]: Intl.supportedValuesOf("timeZone"),
};

/** What to write instead, as near to what stands there as can be. */
function fixOf(issue: z.core.$ZodIssue, value: unknown, where: string): string {
  if (value === undefined) return `Add \`${where.split(".").at(-1)}\`.`;
  const words = issue.code === "invalid_value" ? issue.values.map(String) : suggestions[issue.message];
  const near = typeof value === "string" && words !== undefined ? nearest(value, words) : null;
  if (near !== null) return `Write \`${near}\`.`;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(String(value)) && issue.message.includes("https://"))
    return `Write \`https://${value}\`.`;
  return `Correct \`${where}\`, or take it out for the default.`;
}

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
