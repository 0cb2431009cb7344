// Collects what is wrong with templates: each mistake once, however many pages run into it.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { Location } from "./syntax.js";

/** What there is to say about a mistake, apart from where it stands. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fix: string | null;
}

/** A list of Diagnostics that takes each only once. */
export interface Problems {
  readonly diagnostics: Diagnostic[];
  /** Adds an error: one of its kind a place. `other` is where the template was called from. */
  add(problem: Problem, place: Place, other?: Place): void;
  /** Adds a warning. */
  warn(problem: Problem, place: Place): void;
  /** Adds an error that came up on a page: told for the first page alone. */
  addOnPage(problem: Problem, place: Place, page: string): void;
}

/** An empty list. */
export function createProblems(): Problems {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const places = new Set<string>();
  const isNew = (problem: Problem, place: Place, what: string): boolean => {
    const key = keyOf(problem, place, what);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return {
    diagnostics,
    add(problem, place, other) {
      if (!isNew(problem, place, "")) return;
      places.add(spotOf(place));
      diagnostics.push({ ...problem, severity: "error", place, ...(other === undefined ? {} : { other }) });
    },
    warn(problem, place) {
      if (isNew(problem, place, "")) diagnostics.push({ ...problem, severity: "warning", place });
    },
    addOnPage(problem, place, page) {
      // What the check before any page found is not told again.
      if (places.has(spotOf(place)) || !isNew(problem, place, problem.message)) return;
      diagnostics.push({
        ...problem,
        message: `${problem.message} It came up on ${page}.`,
        severity: "error",
        place,
      });
    },
  };
}

/** Turns Handlebars' locations in one file into Places. */
export function createPlaces(path: string, text: string): (location: Location) => Place {
  let lines: string[] | null = null;
  return ({ start, end }) => {
    lines ??= text.split(/\r\n?|\n/);
    const line = lines[start.line - 1] ?? "";
    const to = end.line === start.line ? end.column : line.length;
    return {
      path,
      line: start.line,
      column: start.column + 1,
      length: Math.max(0, Math.min(to, line.length) - start.column),
      text: line,
    };
  };
}

const spotOf = ({ path, line, column }: Place): string => `${path}:${line}:${column}`;

const keyOf = (problem: Problem, place: Place, what: string): string =>
  [problem.code, place.path, place.line, place.column, what].join("\n");
