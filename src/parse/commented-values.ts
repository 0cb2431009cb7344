// A `#` after a space begins a comment in YAML, so that `topics: #budget` is an empty field: told, since what was written is lost.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FrontMatter } from "./front-matter.js";
import type { Positions } from "./positions.js";

/** Warns of fields whose value is all comment, one that looks like a value. Code: `field-commented`. */
export function findCommented(
  text: string,
  matter: FrontMatter,
  positions: Positions,
): readonly Diagnostic[] {
  return Object.entries(matter.values).flatMap(([key, value]): Diagnostic[] => {
    const spot = value === null ? matter.at([key], "key") : null;
    if (spot === null) return [];
    const from = spot.offset + spot.length;
    // A comment is usually written with a space behind its mark.
    const [, before = "", comment = ""] =
      /^([ \t]*:[ \t]+)(#[^\s#][^\r\n]*)/.exec(text.slice(from, from + 1000)) ?? [];
    if (comment === "") return [];
    const words = comment.trimEnd();
    const tags = words.split(/\s+/);
    const written =
      tags.length > 1 && tags.every((tag) => tag.startsWith("#"))
        ? `[${tags.map((tag) => tag.replace(/^#|,$/g, "")).join(", ")}]`
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
