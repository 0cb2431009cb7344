// What `build` says at its end: the mistakes, then what a person wants to know.

import type { BuildResult, GatedResult } from "../build.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import { turnInWords } from "../model/turn-words.js";
import type { Changes } from "../pipeline/changes/changes.js";
import type { DueInstant } from "../pipeline/outcome.js";
import { clockTime } from "../time/clock-time.js";
import { momentAt } from "../time/parse-moment.js";
import { count, duration, withCommas } from "./amounts.js";
import { createPaint, type Paint } from "./colour.js";
import { printDiagnostics, printNotes, toJson } from "./print-diagnostics.js";
import { fromSite, shownPath } from "./shown-path.js";
import { formatStats, statsAsJson } from "./stats-report.js";
import type { Terminal } from "./terminal.js";

interface Wanted {
  readonly summary: boolean;
  readonly stats: boolean;
  /** How much has changed since the last build. */
  readonly changes: boolean;
}

/** Mistakes on stderr; on stdout what is wanted of the result. */
export function reportBuild(result: BuildResult, root: string, terminal: Terminal, wanted: Wanted): void {
  if (wanted.summary) printNotes(result.notes, root, terminal);
  printDiagnostics(allOf(result), root, terminal);
  const out = shownPath(terminal.workingFolder, result.out);
  if (!result.published) {
    terminal.err(`Nothing was published: ${out} is as it was.\n`);
    return;
  }
  const paint = createPaint(terminal.colour.out);
  if (wanted.summary) {
    terminal.out(summary(result, out, paint));
    const { gated, changes, next } = result;
    if (wanted.changes && changes !== null) terminal.out(changesLine(changes));
    if (next !== null) terminal.out(nextLine(next, result, fromSite(terminal.workingFolder, root)));
    if (gated !== null) terminal.out(gatedLine(gated, shownPath(terminal.workingFolder, gated.out)));
  }
  if (wanted.stats && result.stats !== null) {
    const shown = fromSite(terminal.workingFolder, root);
    terminal.out(
      `${wanted.summary ? "\n" : ""}${formatStats(result.stats, result.milliseconds, shown, paint)}`,
    );
  }
}

function summary(result: BuildResult, out: string, paint: Paint): string {
  const { written, unchanged, removed } = result.files;
  const all = allOf(result);
  const warnings = all.filter((diagnostic) => diagnostic.severity === "warning").length;
  const errors = all.length - warnings;
  const mark = errors > 0 ? paint("red", "✘") : paint("green", "✔");
  const mistakes = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    warnings === 0 ? "no warnings" : count(warnings, "warning"),
  ].join(", ");
  return (
    `${mark} ${paint("bold", `${count(result.articles, "article")} and ${count(result.pages, "page")}`)} in ${duration(result.milliseconds)}, ${mistakes}\n` +
    `  ${out}: ${count(written, "file")} written, ${withCommas(unchanged)} unchanged, ${withCommas(removed)} removed\n`
  );
}

/** Those of the memory of the last build among the others. */
const allOf = ({ diagnostics, sinceLast }: BuildResult): readonly Diagnostic[] =>
  sinceLast.length === 0 ? diagnostics : sortDiagnostics([...diagnostics, ...sinceLast]);

/** What differs from the last build, in numbers. */
function changesLine({ since, added, changed, removed, moved }: Changes): string {
  if (since === null) return "  changes: not known, since nothing is remembered of a build before\n";
  const parts = [
    `${withCommas(added.length)} added`,
    `${withCommas(changed.length)} changed`,
    `${withCommas(removed.length)} removed`,
    `${withCommas(moved.length)} moved`,
  ];
  return `  changes since ${since}: ${parts.join(", ")}\n`;
}

/** When the site changes by itself next, and the first reason. */
function nextLine(
  { instant, turns }: DueInstant,
  { config }: BuildResult,
  shown: (path: string) => string,
): string {
  const [first] = turns;
  if (first === undefined) return "";
  const more = turns.length > 1 ? `, and ${withCommas(turns.length - 1)} more` : "";
  const at = clockTime(instant, config?.timeZone ?? "UTC");
  return `  Next: ${at}, ${turnInWords(first, /^https?:/.test(first.path) ? first.path : shown(first.path))}${more}\n`;
}

/** An instant as data: RFC 3339, with the offset of the site's zone. */
function dueAsJson(due: DueInstant, { config }: BuildResult, shown: (path: string) => string): object {
  return {
    at: momentAt(due.instant, config?.timeZone ?? "UTC").iso,
    changes: due.turns.map(({ path, reason, name }) => ({
      path: /^https?:/.test(path) ? path : shown(path),
      reason,
      ...(name === null ? {} : { feed: name }),
    })),
  };
}

/** What became of the whole articles that are not free. */
function gatedLine({ published, pages, files }: GatedResult, out: string): string {
  if (!published) return `  ${out}: as it was, since the whole articles could not be built\n`;
  const { written, unchanged, removed } = files;
  return `  ${out}: ${count(pages, "whole article")} for readers who may read them, ${count(written, "file")} written, ${withCommas(unchanged)} unchanged, ${withCommas(removed)} removed\n`;
}

/** The whole result as one JSON object on stdout. */
export function reportBuildAsJson(result: BuildResult, root: string, terminal: Terminal): void {
  const { diagnostics, sinceLast, notes, out, config, stats, gated, next, late, ...rest } = result;
  const shown = fromSite(terminal.workingFolder, root);
  const json = {
    ...rest,
    stats: stats === null ? null : statsAsJson(stats, shown),
    milliseconds: Math.round(result.milliseconds),
    out: shownPath(terminal.workingFolder, out),
    next: next === null ? null : dueAsJson(next, result, shown),
    late: late === null ? null : { ...dueAsJson(late, result, shown), milliseconds: late.milliseconds },
    gated: gated === null ? null : { ...gated, out: shownPath(terminal.workingFolder, gated.out) },
    diagnostics: toJson(allOf(result), root, terminal),
    notes: toJson(notes, root, terminal),
  };
  terminal.out(`${JSON.stringify(json, null, 2)}\n`);
}
