// A `#` after a space begins a comment in YAML, so that `topics: #budget` is an empty field: told, since what was written is lost.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fieldNamed } from "./fields.js";
import type { FrontMatter } from "./front-matter.js";
import type { Positions } from "./positions.js";

const commented = /^([ \t]*:[ \t]+)(#[^\s#][^\r\n]*)/;
/** Markdown writes a headline with a space behind its mark. */
const headed = /^([ \t]*:[ \t]+)(#[ \t]*[^\s#][^\r\n]*)/;

const hasGap = (value: unknown): boolean => Array.isArray(value) && value.includes(null);

/** The first entry of a list that is all comment. */
function entryCommented(key: string, text: string, from: number, positions: Positions): Diagnostic[] {
  const rest = text.slice(from, from + 5000);
  const end = /\n[^\s-]/.exec(rest)?.index ?? rest.length;
  const found = /(\n[ \t]*-[ \t]+)(#[^\s#][^\r\n]*)/.exec(rest.slice(0, end));
  if (found === null) return [];
  const [, before = "", comment = ""] = found;
  const words = comment.trimEnd();
  return [
    {
      code: "field-commented",
      severity: "warning",
      message: `A \`#\` after a space begins a comment, so this entry of \`${key}\` is empty.`,
      place: positions.place(from + found.index + before.length, words.length),
      fix: `Write \`- ${words.slice(1)}\`, or \`- "${words.replaceAll('"', "'")}"\` if the mark belongs to it.`,
    },
  ];
}

/** Warns of fields whose value is all comment, one that looks like a value. Code: `field-commented`. */
export function findCommented(
  text: string,
  matter: FrontMatter,
  positions: Positions,
): readonly Diagnostic[] {
  const { values } = matter;
  const gaps = Object.keys(values).filter((key) => values[key] === null || hasGap(values[key]));
  return gaps.flatMap((key): Diagnostic[] => {
    const value = values[key];
    const spot = matter.at([key], "key");
    if (spot === null) return [];
    if (value !== null) return entryCommented(key, text, spot.offset + spot.length, positions);
    const from = spot.offset + spot.length;
    // A comment is usually written with a space behind its mark.
    const [, before = "", comment = ""] =
      (fieldNamed(key)?.field === "headline" ? headed : commented).exec(text.slice(from, from + 1000)) ?? [];
    if (comment === "") return [];
    const words = comment.trimEnd();
    const tags = words.split(/\s+/);
    const written =
      tags.length > 1 && tags.every((tag) => tag.startsWith("#"))
        ? `[${tags.map((tag) => tag.replace(/^#|,$/g, "")).join(", ")}]`
        : /^#\s/.test(words)
          ? `"${words.replace(/^#\s+/, "").replaceAll('"', "'")}"`
          : `"${words.replaceAll('"', "'")}"`;
    return [
      {
        code: "field-commented",
        severity: "warning",
        message: `A \`#\` after a space begins a comment, so \`${key}\` is empty.`,
        place: positions.place(from + before.length, words.length),
        fix: `Write \`${key}: ${written}\`.`,
      },
    ];
  });
}
