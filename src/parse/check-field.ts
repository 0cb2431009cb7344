// Holds a value against its field's schema and says what is wrong in words that name the field.

import type * as z from "zod";
import { nearest } from "../text/nearest.js";
import { inWords, type TextValue, type ValuePath } from "./text-value.js";

/** A mistake in a field's value. */
export interface Wrong {
  readonly code: string;
  /** Below the field's value; empty for the value as a whole. */
  readonly path: ValuePath;
  readonly message: string;
  readonly fix: string | null;
  /** Set where it is a warning whatever name the field goes by. */
  readonly mild?: boolean;
  /** Set where the key is meant, not its value. */
  readonly ofKey?: boolean;
}

/** A field's value, with notes on it that are warnings, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly notes?: readonly Wrong[] }
  | { readonly wrong: readonly Wrong[] };

/** More mistakes than this in one field are told as these. */
const mostMistakes = 5;

/** Codes: `field-type`, `value-unknown` (one of a fixed set was expected; always a warning). */
export function checkField<S extends z.ZodType>(
  name: string,
  schema: S,
  value: TextValue,
): Read<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const issues = telling(result.error.issues).slice(0, mostMistakes);
  return { wrong: issues.map((issue) => wrongOf(name, deepest(issue), value)) };
}

/** Without what zod says of the length of a value whose type is wrong to begin with. */
function telling(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const mistyped = new Set(
    issues.filter(({ code }) => code === "invalid_type").map(({ path }) => path.join(".")),
  );
  return issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(path.join(".")));
}

interface Issue {
  readonly path: ValuePath;
  readonly message: string;
  readonly values: readonly string[] | null;
}

/** The issue that lies deepest: of a list of mappings with one bad date, the date. */
function deepest(issue: z.core.$ZodIssue): Issue {
  const own: Issue = {
    path: issue.path.map((key) => (typeof key === "symbol" ? String(key) : key)),
    message: issue.message,
    values: issue.code === "invalid_value" ? issue.values.map(String) : null,
  };
  if (issue.code !== "invalid_union") return own;
  let best = own;
  for (const option of issue.errors) {
    for (const inner of telling(option)) {
      const found = deepest(inner);
      const tooLong = (inner.code === "too_big" || inner.code === "custom") && best === own;
      if (found.path.length > best.path.length - own.path.length || tooLong) {
        best = { ...found, path: [...own.path, ...found.path] };
      }
    }
  }
  return best;
}

function wrongOf(name: string, issue: Issue, whole: TextValue): Wrong {
  const value = valueAt(whole, issue.path);
  const field = `\`${[name, ...issue.path.map((key) => (typeof key === "number" ? key + 1 : key))].join(".")}\``;
  const message = `${field} ${issue.message}, but it is ${inWords(value)}.`;
  if (issue.values !== null && typeof value === "string") {
    const near = nearest(value.toLowerCase(), issue.values);
    const fix = near === null ? `Write one of ${issue.values.join(", ")}.` : `Write \`${near}\`.`;
    return { code: "value-unknown", path: issue.path, message, fix, mild: true };
  }
  const wanted = /^must be (?!at most)(.*)$/.exec(issue.message)?.[1];
  const fix = wanted === undefined ? "Shorten it." : value === null ? `Add ${wanted}.` : rewrite(wanted);
  return {
    code: "field-type",
    path: issue.path,
    message,
    fix,
  };
}

function rewrite(wanted: string): string {
  return wanted === "text"
    ? "Write it as plain text, in quotes where it has a colon or brackets."
    : `Write ${wanted}.`;
}

function valueAt(value: TextValue, path: ValuePath): TextValue {
  let at: TextValue | undefined = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return null;
    at = (at as { readonly [key: string | number]: TextValue })[key]; // A list's indices are keys too.
  }
  return at ?? null;
}
