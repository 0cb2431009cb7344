// Lines below a field that holds a list, without the hyphens that make entries of them: YAML reads them as one text.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Field, fieldNamed } from "./fields.js";
import type { TextValue } from "./text-value.js";

const lists: ReadonlySet<Field> = new Set(["topics", "authors", "aliases", "related"]);

/** A value that is such a list: its Diagnostic with offset and length for a place; null where it is none. Code: `field-type`. */
export function undashedList(
  text: string,
  key: string,
  value: TextValue,
  find: () => { readonly offset: number; readonly length: number } | null,
): (Omit<Diagnostic, "place"> & { readonly place: readonly [offset: number, length: number] }) | null {
  const name = typeof value === "string" ? fieldNamed(key) : null;
  const at = name !== null && lists.has(name.field) ? find() : null;
  if (name === null || at === null) return null;
  const written = text.slice(at.offset, at.offset + at.length);
  // On the field's own line a text has begun, which may go on below.
  const isBelow = /[:\n][ \t]*\r?\n[ \t]+$/.test(text.slice(Math.max(0, at.offset - 200), at.offset));
  if (!isBelow || /^["'|>]/.test(written) || written.includes(",")) return null;
  const [first = "", ...more] = written.split(/\r?\n/);
  if (more.length === 0 && !/^-\S/.test(first)) return null;
  return {
    code: "field-type",
    severity: name.strict ? "error" : "warning",
    message: `The entries of \`${key}\` have no hyphen with a space behind it in front, so they are read as one text.`,
    place: [at.offset, first.length],
    fix: `Write one entry a line, each beginning with a hyphen and a space: \`- ${first.replace(/^-/, "").trim()}\`.`,
  };
}
