// The two shortcuts past the pipeline: nothing has changed, or texts alone. They load none of it.

import type { Disk } from "../disk/disk.js";
import { type LastState, type Recalled, recall } from "../engine/recall.js";
import { createStats } from "../engine/stats.js";
import { noteUnchanged, readUnchanged } from "../engine/unchanged-note.js";
import type { Extensions } from "../read/read-extensions.js";
import { readNow } from "../time/now.js";
import { isAskedForChanges } from "./asked.js";
import { noChanges } from "./changes/no-changes.js";
import { refuseChanges } from "./changes/refuse-changes.js";
import { nothing, type OutputOptions, published, requestOf, type Timeless } from "./outcome.js";
import { outputFolder } from "./put-places.js";
import { timingOf } from "./timing.js";

/** The result where nothing has changed since the last build, or texts alone; where more has, what was read of that build. */
export async function shortcut(
  disk: Disk,
  options: OutputOptions,
): Promise<{ readonly result: Timeless } | { readonly last: LastState | null }> {
  const { root, now, moment } = options;
  const stats = createStats();
  stats.phase("look for changes");
  let at = 0;
  const recollection = recall(disk, root, requestOf(options), (timeZone) => {
    const read = readNow(now, process.env, () => moment ?? Date.now(), timeZone);
    if (!("now" in read)) return null;
    at = read.now;
    return at;
  });
  if ("last" in recollection) return recollection;
  const { recalled } = recollection;
  const { state, changed, out } = recalled;
  const { verdict } = state;
  // A site that was moved is not built into the folder where it was.
  if (out !== outputFolder(options, verdict.config)) return { last: recalled };
  const refused = await refuseChanges(disk, options, verdict.config);
  if (refused !== null) return { result: refused };
  const timing = timingOf(disk, options, recalled, { now: at, turns: state.turns, files: null });
  stats.found = Object.keys(state.sources).length;
  // Once: to find out its version, all that the module imports is read.
  let loaded: Promise<Loaded> | null = null;
  const extensions = (): Promise<Loaded> => (loaded ??= extensionsOf(disk, root, recalled));
  const last = { state, at: readUnchanged(disk, recalled.places.unchanged, state.at) ?? state.at };
  const done = async (
    report: Parameters<typeof published>[2]["report"],
    told: Pick<Parameters<typeof published>[2], "sinceLast" | "changes"> = {},
  ) => ({
    result: await published(options, verdict, {
      out,
      report,
      extensions: await extensions(),
      timing,
      stats,
      ...told,
    }),
  });
  if (changed.length === 0) {
    if (Object.keys(state.young).length > 0) {
      const { grow } = await import("../engine/grow.js");
      grow(disk, root, recalled);
    }
    noteUnchanged(disk, recalled.places.unchanged, state.at, recalled.at);
    const unchanged = Object.keys(state.pages).length;
    const changes = isAskedForChanges(options)
      ? noChanges({ since: last.at, until: recalled.at }, verdict.config)
      : null;
    return done({ accepted: true, written: 0, unchanged, removed: 0, kept: [], warnings: [] }, { changes });
  }
  // The rules are held against whole pages.
  if (options.strict) return { last: recalled };
  const { retextSite } = await import("./retext-site.js");
  const { tellTexts } = await import("./changes/tell-texts.js");
  const told = tellTexts(disk, options, recalled, last);
  const report = await retextSite(disk, options, recalled, stats, extensions, told);
  if (report === null) return { last: recalled };
  if ("failure" in report) {
    const told = [...verdict.diagnostics, report.failure];
    return { result: nothing(options, verdict.config, "environment", told) };
  }
  return done(report, told.result());
}

type Loaded = Pick<Extensions, "afterBuild" | "helpers">;

async function extensionsOf(disk: Disk, root: string, { state }: Recalled): Promise<Loaded> {
  const { config } = state.verdict;
  if (config.extensions === null) return { afterBuild: null, helpers: {} };
  const { loadExtensions } = await import("./load-extensions.js");
  return (await loadExtensions(disk, root, config, {})).extensions;
}
