// The whole pipeline, top to bottom: read, parse, model, pages, render, write. What a build does not use is not loaded.

import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Disk } from "./disk/disk.js";
import { codeOf, nodeDisk } from "./disk/node-disk.js";
import { despiteStore, noteInStore } from "./engine/despite-store.js";
import type { Engine } from "./engine/engine.js";
import type { Hidden } from "./engine/leak-watch.js";
import type { LastState } from "./engine/recall.js";
import type { Linted } from "./lint/lint-pages.js";
import type { Page } from "./pages/page.js";
import { refuseChanges } from "./pipeline/changes/refuse-changes.js";
import { withChangesFile } from "./pipeline/changes/with-changes-file.js";
import type { Gathered } from "./pipeline/gather.js";
import { withheldPaths } from "./pipeline/leaks/why-withheld.js";
import {
  type BuildOptions,
  type BuildResult,
  nothing,
  type OutputOptions,
  published,
  requestOf,
  settled,
  type Timeless,
  unreadable,
} from "./pipeline/outcome.js";
import { outputFolders, putPlaces } from "./pipeline/put-places.js";
import { shortcut } from "./pipeline/shortcut.js";
import { withGated } from "./pipeline/with-gated.js";
import { isSite } from "./read/is-site.js";
import { isByClock } from "./time/now.js";
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
  const [{ plan }, { prepare }, { putInPlace }, { rememberedOf }, { keepUrls }, { lookBack }, { timingOf }] =
    await Promise.all([
      import("./pipeline/plan.js"),
      import("./pipeline/prepare.js"),
      import("./pipeline/put-in-place.js"),
      import("./pipeline/remembered.js"),
      import("./pipeline/keep-urls.js"),
      import("./pipeline/look-back.js"),
      import("./pipeline/timing.js"),
    ]);
  const { config } = gathered;
  const planned = await plan(engine, gathered, options);
  const { renderer, rendererInput, rendering } = prepare(engine, gathered, planned, options.root);
  const ofDrawing: Diagnostic[] = [];
  const findings: Diagnostic[] = [];
  const refused = await refuseChanges(disk, options, config);
  if (refused !== null) return refused;
  const past = lookBack(engine, gathered, planned, options);
  const told = (): readonly Diagnostic[] =>
    settled([...planned.diagnostics, ...renderer.diagnostics, ...ofDrawing, ...findings], options).filter(
      ({ code }) => !gathered.doubtful.has(code),
    );
  const stops = (): boolean =>
    [...told(), ...past.told].some(
      ({ code, severity, place }) =>
        severity === "error" &&
        // What is withheld stays so, whatever a build is told to go on in spite of.
        (code === "withheld-leaked" || !(options.keepGoing && planned.mendable.has(place.path))),
    );
  const lint = async (): Promise<Linted> => {
    const { lintPages } = await import("./lint/lint-pages.js");
    return lintPages({ root: options.root, engine, gathered, planned, renderer, choice: {} });
  };
  const withheld = withheldPaths(gathered, options);
  let hidden: Hidden | null = null;
  const render = async (putting: Putting | null): Promise<Diagnostic | null> => {
    const failure = await engine.render({
      ...{ pages: planned.pages, config, kept: planned.kept, renderer, rendererInput, putting },
      report: (diagnostic) => void ofDrawing.push(diagnostic),
      onProgress: (done) => options.onProgress?.("render", done, planned.pages.length),
    });
    if (failure !== null || putting === null || withheld.length === 0) return failure;
    const { findLeaks } = await import("./pipeline/leaks/find-leaks.js");
    engine.stats.phase("look for leaks");
    const { pages } = planned;
    const { stage } = putting;
    const reachOf = (page: Page): readonly string[] => renderer.reach(page).map(([thing]) => thing);
    const found = await findLeaks({ disk, engine, gathered, pages, options, stage, reachOf });
    findings.push(...found.diagnostics);
    hidden = { paths: withheld, ...found.hidden };
    return null;
  };
  // The rules are for a site that is in order otherwise; of the second output, a part of one, the first has said it.
  const linted = options.strict && options.edition === undefined && !stops() ? await lint() : null;
  findings.push(...(linted?.diagnostics ?? []));
  if (stops()) {
    // Nothing will be written, but mistakes in templates shall be told in the same run.
    await render(null);
    return nothing(options, gathered.sound ? config : null, "content", told(), past.told);
  }
  const places = { ...putPlaces(options, config), accept: () => !stops() };
  const { out } = places;
  const outs = outputFolders(options, config);
  const report = await putInPlace(disk, places, engine.stats, render);
  if ("failure" in report) return nothing(options, config, "environment", [...told(), report.failure]);
  if (!report.accepted) return nothing(options, config, "content", told(), past.told);
  const counted = past.recount();
  const still = linted?.still ?? null;
  const kept = keepUrls(disk, engine, options, gathered, planned);
  const { planAlways } = kept;
  const byClock = isByClock(options.now, process.env);
  const remembered = rememberedOf(
    { out, outs, diagnostics: told(), rendering, hidden, still, byClock, planAlways },
    gathered,
    planned,
  );
  const timing = timingOf(disk, options, last, {
    ...{ now: gathered.now, turns: planned.turns, files: gathered.parsed.files },
  });
  noteInStore(disk, options.root, () => {
    engine.remember(remembered);
    counted.note();
  });
  const { extensions } = gathered;
  return published(options, remembered.verdict, {
    ...{ out, extensions, timing, stats: engine.stats },
    ...{ sinceLast: past.told, changes: counted.changes },
    report: { ...report, warnings: [...report.warnings, ...kept.warnings] },
  });
}
