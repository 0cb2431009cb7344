// What `build` says at its end: the mistakes, then what a person wants to know.

import type { BuildResult } from "../build.js";
import { createPaint } from "./colour.js";
import { printDiagnostics, printNotes, toJson } from "./print-diagnostics.js";
import { shownPath } from "./shown-path.js";
import type { Terminal } from "./terminal.js";

/** Mistakes on stderr; the result on stdout, unless mistakes alone are wanted. */
export function reportBuild(
  result: BuildResult,
  root: string,
  terminal: Terminal,
  wanted: "everything" | "mistakes",
): void {
  if (wanted === "everything") printNotes(result.notes, root, terminal);
  printDiagnostics(result.diagnostics, root, terminal);
  const out = shownPath(terminal.workingFolder, result.out);
  if (!result.published) {
    terminal.err(`Nothing was published: ${out} is as it was.\n`);
    return;
  }
  if (wanted === "mistakes") return;
  const paint = createPaint(terminal.colour.out);
  const { written, unchanged, removed } = result.files;
  const warnings = result.diagnostics.filter((diagnostic) => diagnostic.severity === "warning").length;
  const errors = result.diagnostics.length - warnings;
  const mark = errors > 0 ? paint("red", "✘") : paint("green", "✔");
  const mistakes = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    warnings === 0 ? "no warnings" : count(warnings, "warning"),
  ].join(", ");
  terminal.out(
    `${mark} ${paint("bold", `${count(result.articles, "article")} and ${count(result.pages, "page")}`)} in ${duration(result.milliseconds)}, ${mistakes}\n` +
      `  ${out}: ${count(written, "file")} written, ${unchanged} unchanged, ${removed} removed\n`,
  );
}

/** The whole result as one JSON object on stdout. */
export function reportBuildAsJson(result: BuildResult, root: string, terminal: Terminal): void {
  const { diagnostics, notes, out, config, ...rest } = result;
  const json = {
    ...rest,
    milliseconds: Math.round(result.milliseconds),
    out: shownPath(terminal.workingFolder, out),
    diagnostics: toJson(diagnostics, root, terminal),
    notes: toJson(notes, root, terminal),
  };
  terminal.out(`${JSON.stringify(json, null, 2)}\n`);
}

function count(number: number, noun: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${number === 1 ? "" : "s"}`;
}

function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}
