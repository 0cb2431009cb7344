// What `lint` says at its end.

import type { LintResult } from "../lint-site.js";
import { count } from "./amounts.js";
import { createPaint } from "./colour.js";
import { printDiagnostics, toJson } from "./print-diagnostics.js";
import type { Terminal } from "./terminal.js";

/** What was found on stderr; on stdout, where it is wanted, that nothing was. */
export function reportLint(
  { outcome, diagnostics, pages }: LintResult,
  root: string,
  terminal: Terminal,
  { summary }: { readonly summary: boolean },
): void {
  printDiagnostics(diagnostics, root, terminal);
  if (outcome !== "clean" || !summary) return;
  const paint = createPaint(terminal.colour.out);
  terminal.out(`${paint("green", "✔")} Nothing found in ${count(pages, "file")}\n`);
}

/** The same as one JSON object on stdout. */
export function reportLintAsJson(
  { outcome, diagnostics, pages }: LintResult,
  root: string,
  terminal: Terminal,
): void {
  const found = toJson(diagnostics, root, terminal);
  terminal.out(`${JSON.stringify({ outcome, files: pages, diagnostics: found }, null, 2)}\n`);
}
