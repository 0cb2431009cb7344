// Diagnostics on the terminal and in JSON, in the one format that there is.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { formatDiagnostic, summarise } from "../diagnostics/format.js";
import { fromSite } from "./shown-path.js";
import type { Terminal } from "./terminal.js";

/** All of them on stderr, with a closing line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], root: string, terminal: Terminal): void {
  if (diagnostics.length === 0) return;
  const options = { relative: fromSite(terminal.workingFolder, root), colour: terminal.colour.err };
  for (const diagnostic of diagnostics)
    terminal.err(`${formatDiagnostic(diagnostic, options).trimEnd()}\n\n`);
  terminal.err(`${summarise(diagnostics)}\n`);
}

/** What is worth telling but no mistake: marked as such, never counted. */
export function printNotes(notes: readonly Diagnostic[], root: string, terminal: Terminal): void {
  const options = { relative: fromSite(terminal.workingFolder, root), colour: terminal.colour.err };
  for (const note of notes) {
    terminal.err(`${formatDiagnostic(note, options).replace(/[⚠✘]/, "ℹ").trimEnd()}\n\n`);
  }
}

/** As data, with paths relative to the working folder, each with the text that the terminal shows. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  root: string,
  terminal: Terminal,
): readonly object[] {
  const relative = fromSite(terminal.workingFolder, root);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: { ...diagnostic.place, path: relative(diagnostic.place.path) },
    ...(diagnostic.other === undefined
      ? {}
      : { other: { ...diagnostic.other, path: relative(diagnostic.other.path) } }),
    text: formatDiagnostic(diagnostic, { relative, colour: false }),
  }));
}
