// What is asked of a build, and what it comes to.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { sortDiagnostics } from "../diagnostics/sort.js";
import type { Request } from "../engine/recall.js";
import type { BuildStats, Stats } from "../engine/stats.js";
import type { Verdict } from "../engine/store/site-state.js";
import type { Turn } from "../model/turn.js";
import type { Extensions } from "../read/read-extensions.js";
import type { PutReport } from "../write/put-site.js";
import type { Changes } from "./changes/changes.js";
import { outputFolder } from "./put-places.js";

export interface BuildOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Where the built site goes, absolute; default: the `output` folder of the settings. */
  readonly out?: string;
  /** Replaces `url` of the settings. */
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  /** An RFC 3339 instant or a date; default: the environment's SOURCE_DATE_EPOCH, else the clock. */
  readonly now?: string;
  /** Publish all articles but the wrong ones. */
  readonly keepGoing?: boolean;
  readonly markdown?: "auto" | "remark";
  /** Style sheets and scripts keep their plain names, so that another text of one changes no page: for a preview. */
  readonly plainNames?: boolean;
  /** Warnings are errors. */
  readonly strict?: boolean;
  /** Worker threads, 0 for none; default: as many as suit the machine and the work. They change no result. */
  readonly threads?: number;
  /** Seconds of work that one article may take to be parsed, on threads; default 20. */
  readonly articleSeconds?: number;
  /** `false`: the folder of `access: output` is left as it is. Default: true. */
  readonly gated?: boolean;
  /** List what differs from the last build: `changes` of the result. Default: false, unless there is a `changesFile`. */
  readonly changes?: boolean;
  /** A file, absolute, that the list is written to: as JSON, or for a name in `.txt` what caches should forget, a line each. */
  readonly changesFile?: string;
  /** `false`: urls.txt is left as it is. Default: true, for what readers get. */
  readonly urls?: boolean;
  readonly onProgress?: (phase: "read" | "parse" | "model" | "render", done: number, total: number) => void;
}

/** A build of one of the outputs of a site: `gated` for the whole pages of articles that are not free. */
export interface OutputOptions extends BuildOptions {
  readonly edition?: "gated";
  /** What the clock said when the build began, in milliseconds since 1970: all outputs of a build are of one moment. */
  readonly moment?: number;
}

export interface BuildResult {
  /** `built`; `content`: errors in what was written, nothing published (unless keepGoing); `usage`: no site here, or no such moment; `environment`: disk, permission, lock. */
  readonly outcome: "built" | "content" | "usage" | "environment";
  /** Sorted by path, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** What only the memory of the last build could tell, sorted; not among `diagnostics`, and no other build says it again. */
  readonly sinceLast: readonly Diagnostic[];
  /** What differs from the last build, where that was asked for and something was published. */
  readonly changes: Changes | null;
  /** Worth telling, but no mistakes: they never count. */
  readonly notes: readonly Diagnostic[];
  /** The settings that it was built with (the preview needs their folders and base path); null where they cannot be read. */
  readonly config: Config | null;
  /** Absolute folder of the built site. */
  readonly out: string;
  /** Whether `out` now holds this build. */
  readonly published: boolean;
  readonly articles: number;
  readonly pages: number;
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** When the site changes by itself next, and by what; null for never, and where nothing was published. */
  readonly next: DueInstant | null;
  /** What was due since the last build, where that could tell and this one comes too late; null for nothing. */
  readonly late: LateBuild | null;
  /** What became of the folder of `access: output`; null where the settings name none, or nothing was to be written there. */
  readonly gated: GatedResult | null;
  /** Null where nothing was published. */
  readonly stats: BuildStats | null;
  readonly milliseconds: number;
}

/** An instant, in milliseconds since 1970, and all that is due then. */
export interface DueInstant {
  readonly instant: number;
  readonly turns: readonly Turn[];
}

export interface LateBuild extends DueInstant {
  /** How long after the first of these instants this build comes, in milliseconds. */
  readonly milliseconds: number;
}

/** What a build says of instants at which the site changes by itself. */
export interface Timing extends Pick<BuildResult, "next" | "late"> {
  /** What the memory of the last build says: of this build alone. */
  readonly notes: readonly Diagnostic[];
}

export interface GatedResult extends Pick<BuildResult, "out" | "published" | "pages" | "files"> {}

/** What the last build's results are remembered for: all that was asked, in one order, but what changes no result. A flag that is `false` asks for nothing. */
export function requestOf(options: OutputOptions): Request {
  const { root, onProgress, now, moment, threads, articleSeconds, gated, ...rest } = options;
  const { changes, changesFile, urls, ...request } = rest;
  const asked = Object.entries(request).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(asked.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A result without its duration. */
export type Timeless = Omit<BuildResult, "milliseconds">;

/** The result of a build whose site is in place, after the hook that waits for it. */
export async function published(
  options: OutputOptions,
  verdict: Verdict,
  done: {
    readonly out: string;
    readonly report: Exclude<PutReport, { failure: unknown }>;
    readonly extensions: Pick<Extensions, "afterBuild">;
    readonly stats: Stats;
    readonly sinceLast?: readonly Diagnostic[];
    readonly changes?: Changes | null;
    readonly timing: Timing;
  },
): Promise<Timeless> {
  const { out, report, stats, timing } = done;
  const { written, unchanged, removed, warnings } = report;
  const after: Diagnostic[] = [];
  try {
    if (options.edition === undefined)
      await done.extensions.afterBuild?.({ out, files: written + unchanged });
  } catch (error) {
    const { failed } = await import("../read/read-extensions.js");
    after.push(failed(verdict.config.extensions ?? "", error, "afterBuild"));
  }
  const diagnostics = settled([...verdict.diagnostics, ...warnings, ...after], options);
  return {
    ...verdict,
    outcome: outcomeOf([...diagnostics, ...(done.sinceLast ?? [])]),
    diagnostics,
    sinceLast: done.sinceLast ?? [],
    changes: done.changes ?? null,
    notes: [...timing.notes, ...verdict.notes],
    next: timing.next,
    late: timing.late,
    out,
    published: true,
    files: { written, unchanged, removed },
    gated: null,
    stats: stats.result({ written, removed }),
  };
}

/** How a build ends that put a site in place. */
export const outcomeOf = (diagnostics: readonly Diagnostic[]): "built" | "content" =>
  diagnostics.some(({ severity }) => severity === "error") ? "content" : "built";

/** Sorted by place; warnings as errors, where that was asked for. */
export const settled = (
  diagnostics: readonly Diagnostic[],
  { strict }: BuildOptions,
): readonly Diagnostic[] =>
  sortDiagnostics(diagnostics).map((diagnostic) =>
    strict ? { ...diagnostic, severity: "error" } : diagnostic,
  );

/** The result of a build that published nothing. */
export function nothing(
  options: OutputOptions,
  config: Config | null,
  outcome: BuildResult["outcome"],
  diagnostics: readonly Diagnostic[],
  sinceLast: readonly Diagnostic[] = [],
): Timeless {
  return {
    outcome,
    diagnostics: sortDiagnostics(diagnostics),
    sinceLast,
    changes: null,
    notes: [],
    config,
    out: outputFolder(options, config),
    published: false,
    articles: 0,
    pages: 0,
    files: { written: 0, unchanged: 0, removed: 0 },
    next: null,
    late: null,
    gated: null,
    stats: null,
  };
}

/** For what the disk refuses while the site is read. */
export const unreadable = (error: Error): Diagnostic => ({
  code: "disk-failed",
  severity: "error",
  message: `The site could not be read: ${error.message}`,
  place: wholeFile("."),
  fix: "Look for missing rights or a failing disk, and build again.",
});
