// The whole pipeline, top to bottom: read, parse, model, pages, render, write. What a build does not use is not loaded.

import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Disk } from "./disk/disk.js";
import { codeOf, nodeDisk } from "./disk/node-disk.js";
import { despiteStore } from "./engine/despite-store.js";
import type { Engine } from "./engine/engine.js";
import type { LastState } from "./engine/recall.js";
import type { Linted } from "./lint/lint-pages.js";
import { refuseChanges } from "./pipeline/changes/refuse-changes.js";
import { withChangesFile } from "./pipeline/changes/with-changes-file.js";
import type { Gathered } from "./pipeline/gather.js";
import { createLeakScan } from "./pipeline/leaks/leak-scan.js";
import { createMistakes } from "./pipeline/mistakes.js";
import {
  type BuildOptions,
  type BuildResult,
  nothing,
  type OutputOptions,
  requestOf,
  type Timeless,
  unreadable,
} from "./pipeline/outcome.js";
import type { Planned } from "./pipeline/plan.js";
import { outputFolders, putPlaces } from "./pipeline/put-places.js";
import { shortcut } from "./pipeline/shortcut.js";
import { withGated } from "./pipeline/with-gated.js";
import { isSite } from "./read/is-site.js";
import type { Renderer } from "./render/renderer.js";
import type { Putting } from "./write/put-site.js";

export type { BuildOptions, BuildResult, GatedResult } from "./pipeline/outcome.js";

/** Builds a site; never throws for anything that is wrong with the site or the disk. */
export function build(options: BuildOptions): Promise<BuildResult> {
  return buildOn(nodeDisk, options);
}

/** The same on a given disk. */
export async function buildOn(disk: Disk, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const moment = Date.now();
  const built = await attempt(disk, { ...options, moment });
  const whole = await withGated(built, options, (asked) =>
    attempt(disk, { ...asked, edition: "gated", moment }),
  );
  const result = options.changesFile === undefined ? whole : await withChangesFile(disk, whole, options);
  return { ...result, milliseconds: performance.now() - started };
}

async function attempt(disk: Disk, options: OutputOptions): Promise<Timeless> {
  try {
    return await despiteStore(disk, options.root, async (site) => {
      const began = performance.now();
      const short = await shortcut(site, options);
      if ("result" in short) return short.result;
      return await wholeBuild(site, options, { began, last: short.last, isReached: disk === nodeDisk });
    });
  } catch (error) {
    if (codeOf(error) === "" || !(error instanceof Error) || !("syscall" in error)) throw error;
    return nothing(options, null, "environment", [unreadable(error)]);
  }
}

async function wholeBuild(
  disk: Disk,
  options: OutputOptions,
  {
    began,
    last,
    isReached,
  }: {
    /** From when on a shortcut was looked for, by the process's clock. */
    readonly began: number;
    readonly last: LastState | null;
    /** Whether other threads reach this disk too. */
    readonly isReached: boolean;
  },
): Promise<Timeless> {
  const looked = performance.now();
  const [{ openEngine }, { gather, siteMissing }] = await Promise.all([
    import("./engine/engine.js"),
    import("./pipeline/gather.js"),
  ]);
  const { root } = options;
  if (!isSite(disk, root)) return nothing(options, null, "usage", [siteMissing]);
  const engine = openEngine(disk, {
    ...{ root, request: requestOf(options), last, threads: isReached ? options.threads : 0 },
    limit: options.articleSeconds === undefined ? undefined : options.articleSeconds * 1000,
  });
  engine.stats.spent("look for changes", looked - began);
  engine.stats.spent("begin", performance.now() - looked);
  try {
    const result = await gather(engine, options);
    if ("stopped" in result) return nothing(options, null, "usage", [result.stopped]);
    return await finish(disk, engine, options, last, result.gathered);
  } finally {
    engine.close();
  }
}

async function finish(
  disk: Disk,
  engine: Engine,
  options: OutputOptions,
  last: LastState | null,
  gathered: Gathered,
): Promise<Timeless> {
  const [{ plan }, { prepare }, { lookBack }, { putInPlace }, { leaveBehind }] = await Promise.all([
    import("./pipeline/plan.js"),
    import("./pipeline/prepare.js"),
    import("./pipeline/look-back.js"),
    import("./pipeline/put-in-place.js"),
    import("./pipeline/leave-behind.js"),
  ]);
  const { config } = gathered;
  const planned = await plan(engine, gathered, options);
  const { renderer, rendererInput, rendering } = prepare(engine, gathered, planned, options.root);
  const refused = await refuseChanges(disk, options, config);
  if (refused !== null) return refused;
  const past = lookBack(engine, gathered, planned, options);
  const mistakes = createMistakes(gathered, planned, renderer, past.told, options);
  const scan = createLeakScan(disk, engine, gathered, { pages: planned.pages, renderer }, options);
  const stopped = (): Timeless =>
    nothing(options, gathered.sound ? config : null, "content", mistakes.told(), past.told);
  const render = async (putting: Putting | null): Promise<Diagnostic | null> => {
    const failure = await engine.render({
      ...{ pages: planned.pages, config, kept: planned.kept, renderer, rendererInput, putting },
      isWatched: scan.isNeeded,
      report: mistakes.add,
      onProgress: (done) => options.onProgress?.("render", done, planned.pages.length),
    });
    if (failure === null && putting !== null) mistakes.add(...(await scan.look(putting)));
    return failure;
  };
  // The rules are for a site that is in order otherwise; of the second output, a part of one, the first has said it.
  const isLinted = options.strict && options.edition === undefined && mistakes.inOrder();
  const linted = isLinted ? await lint(engine, gathered, planned, renderer, options) : null;
  mistakes.add(...(linted?.diagnostics ?? []));
  if (mistakes.stop()) {
    // Nothing will be written, but mistakes in templates shall be told in the same run.
    await render(null);
    return stopped();
  }
  const places = { ...putPlaces(options, config), accept: () => !mistakes.stop() };
  const { out } = places;
  const report = await putInPlace(disk, places, engine.stats, render);
  if ("failure" in report)
    return nothing(options, config, "environment", [...mistakes.told(), report.failure]);
  if (!report.accepted) return stopped();
  return leaveBehind(disk, engine, options, {
    ...{ gathered, planned, past, last, report, out, outs: outputFolders(options, config), rendering },
    ...{ diagnostics: mistakes.told(), hidden: scan.hidden, still: linted?.still ?? null },
  });
}

async function lint(
  engine: Engine,
  gathered: Gathered,
  planned: Planned,
  renderer: Renderer,
  { root }: OutputOptions,
): Promise<Linted> {
  const { lintPages } = await import("./lint/lint-pages.js");
  return lintPages({ root, engine, gathered, planned, renderer, choice: {} });
}
