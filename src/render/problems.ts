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
  /** False once the check before any page has found an error. */
  readonly isSound: boolean;
  /** Adds an error that came up on a page: told for the first page alone. */
  addOnPage(problem: Problem, place: Place, page: string): void;
}

/** An empty list. */
export function createProblems(): Problems {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const checked: Place[] = [];
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
      checked.push(place);
      diagnostics.push({ ...problem, severity: "error", place, ...(other === undefined ? {} : { other }) });
    },
    warn(problem, place) {
      if (isNew(problem, place, "")) diagnostics.push({ ...problem, severity: "warning", place });
    },
    get isSound() {
      return checked.length === 0;
    },
    addOnPage(problem, place, page) {
      // What the check before any page found is not told again.
      if (checked.some((found) => covers(place, found)) || !isNew(problem, place, problem.message)) return;
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

/** Whether a place is, or holds, another that points at a line. */
const covers = (outer: Place, inner: Place): boolean =>
  outer.path === inner.path &&
  outer.line === inner.line &&
  inner.column >= outer.column &&
  inner.column <= outer.column + Math.max(0, outer.length - 1);

const keyOf = (problem: Problem, place: Place, what: string): string =>
  [problem.code, place.path, place.line, place.column, what].join("\n");
