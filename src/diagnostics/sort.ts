// The order in which Diagnostics are told.

import type { Diagnostic } from "./diagnostic.js";

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** By path, line, column, code and message; what is said twice is told once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((diagnostic) => {
      const key = JSON.stringify([
        diagnostic.code,
        diagnostic.severity,
        diagnostic.message,
        diagnostic.place,
        diagnostic.other,
      ]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(
      (a, b) =>
        compare(a.place.path, b.place.path) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    );
}
