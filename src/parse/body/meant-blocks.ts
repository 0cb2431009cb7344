// Headings and tables that Markdown takes for paragraphs, and what git leaves where it could not merge.

import type { Pass, Remark } from "./pass.js";

const closeHeading = /^(#{2,6})[^\s#][^\n]{0,80}/;
const conflict = /^<{7}(?: [^\n]{0,80}|$)/m;

/** Adds a remark for a paragraph that was meant for another block. `text` is its beginning. */
export function tellBlocks(pass: Pass, text: string): void {
  const [heading, marks = ""] = closeHeading.exec(text) ?? [];
  if (heading !== undefined) {
    const message = "This is no heading, since no space stands behind its marks; it stays text.";
    add(
      pass,
      "block-unread",
      "warning",
      heading,
      message,
      `Write "${marks} ${heading.slice(marks.length)}".`,
    );
  }
  if (text.startsWith("|")) tellTable(pass, text);
  const [mark] = text.includes("<<<<<<<") ? (conflict.exec(text) ?? []) : [];
  if (mark !== undefined) {
    const message = "Git left this mark where two versions of the file could not be merged.";
    const fix = "Keep one of the two versions, and remove the marks.";
    add(pass, "merge-unfinished", "error", mark, message, fix);
  }
}

/** Two lines of cells, and no line of dashes of the same number between them. */
function tellTable(pass: Pass, text: string): void {
  const [first = "", second = ""] = text.split("\n", 2);
  if (!/^\|.*\|\s*$/.test(first) || !/^\|.*\|/.test(second)) return;
  const cells = first.trim().slice(1, -1).split("|").length;
  const message =
    "This is no table: below its first line there is none of dashes with as many cells. It stays text.";
  const fix = `Write the line |${" --- |".repeat(Math.min(cells, 12))} below the first.`;
  add(pass, "block-unread", "warning", first.trimEnd().slice(0, 80), message, fix);
}

function add(
  pass: Pass,
  code: Remark["code"],
  severity: Remark["severity"],
  value: string,
  message: string,
  fix: string,
): void {
  pass.remarks.push({ code, severity, message, fix, at: { kind: "unescaped", value } });
}
