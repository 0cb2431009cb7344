// What a build does when its site is in place: the record of addresses, what the next build gets, and the result.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { noteInStore } from "../engine/despite-store.js";
import type { Engine } from "../engine/engine.js";
import type { LastState } from "../engine/recall.js";
import type { Remembered } from "../engine/remembered.js";
import type { Stillness } from "../engine/stillness.js";
import { isByClock } from "../time/now.js";
import type { PutReport } from "../write/put-site.js";
import type { Gathered } from "./gather.js";
import { keepUrls } from "./keep-urls.js";
import type { LookedBack } from "./look-back.js";
import { type OutputOptions, published, type Timeless } from "./outcome.js";
import type { Planned } from "./plan.js";
import { rememberedOf } from "./remembered.js";
import { timingOf } from "./timing.js";

export interface InPlace extends Pick<Remembered, "out" | "outs" | "rendering" | "hidden"> {
  readonly gathered: Gathered;
  readonly planned: Planned;
  readonly past: LookedBack;
  /** What was known of the last build before this one began. */
  readonly last: LastState | null;
  readonly report: Exclude<PutReport, { failure: unknown }>;
  readonly diagnostics: readonly Diagnostic[];
  /** The moments between which the linter finds what it found; null where it was not asked. */
  readonly still: Stillness | null;
}

export function leaveBehind(
  disk: Disk,
  engine: Engine,
  options: OutputOptions,
  { gathered, planned, past, last, report, ...built }: InPlace,
): Promise<Timeless> {
  const counted = past.recount();
  const kept = keepUrls(disk, engine, options, gathered, planned);
  const byClock = isByClock(options.now, process.env);
  const remembered = rememberedOf({ ...built, byClock, planAlways: kept.planAlways }, gathered, planned);
  const { now, parsed, extensions } = gathered;
  const timing = timingOf(disk, options, last, { now, turns: planned.turns, files: parsed.files });
  noteInStore(disk, options.root, () => {
    engine.remember(remembered);
    counted.note();
  });
  return published(options, remembered.verdict, {
    ...{ out: built.out, extensions, timing, stats: engine.stats },
    ...{ sinceLast: past.told, changes: counted.changes },
    report: { ...report, warnings: [...report.warnings, ...kept.warnings] },
  });
}
