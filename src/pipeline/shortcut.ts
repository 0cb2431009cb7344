// The two shortcuts past the pipeline: nothing has changed, or texts alone. They load none of it.

import type { Disk } from "../disk/disk.js";
import { type Recalled, recall } from "../engine/recall.js";
import { createStats } from "../engine/stats.js";
import { noteUnchanged } from "../engine/unchanged-note.js";
import type { Extensions } from "../read/read-extensions.js";
import { readNow } from "../time/now.js";
import { type BuildOptions, nothing, published, requestOf, type Timeless } from "./outcome.js";
import { outputFolder } from "./put-places.js";

/** The result where nothing has changed since the last build, or texts alone; null where more has. */
export async function shortcut(disk: Disk, options: BuildOptions): Promise<Timeless | null> {
  const { root, now } = options;
  const stats = createStats();
  stats.phase("look for changes");
  const recalled = recall(disk, root, requestOf(options), (timeZone) => {
    const read = readNow(now, process.env, Date.now, timeZone);
    return "now" in read ? read.now : null;
  });
  if (recalled === null) return null;
  const { state, changed, out } = recalled;
  const { verdict } = state;
  // A site that was moved is not built into the folder where it was.
  if (out !== outputFolder(root, options.out, verdict.config)) return null;
  stats.found = Object.keys(state.sources).length;
  const done = (report: Parameters<typeof published>[2]["report"], extensions: AfterBuild) =>
    published(options, verdict, { out, report, extensions, stats });
  if (changed.length === 0) {
    if (Object.keys(state.young).length > 0) {
      const { grow } = await import("../engine/grow.js");
      grow(disk, root, recalled);
    }
    noteUnchanged(disk, recalled.places.unchanged, state.at, recalled.at);
    const unchanged = Object.keys(state.pages).length;
    const report = { accepted: true, written: 0, unchanged, removed: 0, kept: [], warnings: [] };
    return done(report, await extensionsOf(disk, root, recalled));
  }
  const { retextSite } = await import("./retext-site.js");
  const report = await retextSite(disk, root, recalled, stats);
  if (report === null) return null;
  if ("failure" in report)
    return nothing(options, verdict.config, "environment", [...verdict.diagnostics, report.failure]);
  return done(report, await extensionsOf(disk, root, recalled));
}

type AfterBuild = Pick<Extensions, "afterBuild">;

async function extensionsOf(disk: Disk, root: string, { state }: Recalled): Promise<AfterBuild> {
  const { config } = state.verdict;
  if (config.extensions === null) return { afterBuild: null };
  const { loadExtensions } = await import("./load-extensions.js");
  return (await loadExtensions(disk, root, config, {})).extensions;
}
