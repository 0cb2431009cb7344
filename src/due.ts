// The next instants at which a site changes by itself. The plan of each moment says when it may change next; whether it does is
// looked at by planning that moment too, and where that does not settle it, by rendering what differs.

import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import type { Engine } from "./engine/engine.js";
import type { Turn } from "./model/turn.js";
import { differ } from "./pipeline/differ.js";
import { type Gathered, type GatherOptions, gather, siteMissing } from "./pipeline/gather.js";
import { keepRenderers, type Renderers } from "./pipeline/keep-renderers.js";
import { lookAtSite } from "./pipeline/look-at-site.js";
import type { DueInstant } from "./pipeline/outcome.js";
import { type Planned, plan } from "./pipeline/plan.js";
import { firstDue, soonerOf } from "./pipeline/turns-of-build.js";
import { readNow } from "./time/now.js";

export interface DueOptions extends Pick<GatherOptions, "root" | "now" | "baseUrl"> {
  /** How many instants at most. */
  readonly limit: number;
  /** An RFC 3339 instant or a date: none after it. */
  readonly until?: string | undefined;
}

export interface DueListing {
  /** The soonest first. */
  readonly due: readonly DueInstant[];
  /** Whether there are more of them. */
  readonly more: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where the list was to end, in milliseconds since 1970; null where nobody said. */
  readonly until: number | null;
  /** Paths of articles that are not in the list for their errors, and of which something is due. */
  readonly failing: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the settings cannot be read. */
  readonly config: Config | null;
}

/** Lists what is due of the site in an absolute folder; writes nothing but what it remembers of its articles. */
export async function listDue(options: DueOptions): Promise<DueListing> {
  const none = { due: [], more: false, now: 0, until: null, failing: [], config: null };
  const found = await lookAtSite(options.root, async (engine) => {
    const result = await gather(engine, options);
    if ("stopped" in result) return { ...none, diagnostics: [result.stopped] };
    const { gathered } = result;
    if (!gathered.sound) return { ...none, diagnostics: sortDiagnostics(gathered.diagnostics) };
    return await listOf(measuringOnce(engine), gathered, options);
  });
  return found ?? { ...none, diagnostics: [siteMissing] };
}

/** A site with the plans of its outputs at one moment. */
interface AtMoment {
  readonly gathered: Gathered;
  readonly plans: readonly Planned[];
}

async function listOf(engine: Engine, gathered: Gathered, options: DueOptions): Promise<DueListing> {
  const { config, now } = gathered;
  const until = untilOf(options.until, config.timeZone);
  const end = until ?? Number.POSITIVE_INFINITY;
  const renderers = keepRenderers(engine, options.root);
  let before = await planAt(engine, gathered, options.root);
  const { diagnostics } = before.plans[0] ?? { diagnostics: [] };
  const failing = failingOf(gathered, diagnostics);
  const due: DueInstant[] = [];
  for (;;) {
    const next = nextOf(before);
    const listing = { due, now, until, failing, diagnostics: sortDiagnostics(diagnostics), config };
    if (next === null || next.instant > end) return { ...listing, more: false };
    const after = await planAt(engine, { ...gathered, now: next.instant }, options.root);
    if (await changes(engine, before, after, next.turns, renderers)) {
      if (due.length === options.limit) return { ...listing, more: true };
      due.push(next);
    }
    before = after;
  }
}

const nextOf = ({ plans }: AtMoment): DueInstant | null =>
  plans.map(({ turns }) => firstDue(turns)).reduce(soonerOf, null);

function untilOf(until: string | undefined, timeZone: string): number | null {
  if (until === undefined) return null;
  const read = readNow(until, {}, () => 0, timeZone);
  return "now" in read ? read.now : null;
}

/** Articles with errors that say of themselves that something of them is due. A draft is due at no time. */
function failingOf({ parsed, now }: Gathered, diagnostics: readonly Diagnostic[]): readonly string[] {
  const wrong = new Set(
    diagnostics.flatMap(({ severity, place }) => (severity === "error" ? place.path : [])),
  );
  return parsed.files.flatMap(({ path, schedule, diagnostics: own }) => {
    const isWrong = wrong.has(path) || own.some(({ severity }) => severity === "error");
    const { draft, date, embargo, expires } = schedule;
    const isDue = [date, embargo, expires].some((moment) => moment !== null && moment.instant > now);
    return isWrong && isDue && !draft ? path : [];
  });
}

async function planAt(engine: Engine, gathered: Gathered, root: string): Promise<AtMoment> {
  const asked = { root, keepGoing: true };
  const plans = [await plan(engine, gathered, asked)];
  // The whole texts of articles that are not free are a site of their own.
  if (gathered.config.access.output !== null)
    plans.push(await plan(engine, gathered, { ...asked, edition: "gated" }));
  return { gathered, plans };
}

/** Whether the bytes of any output of the site are others. */
async function changes(
  engine: Engine,
  before: AtMoment,
  after: AtMoment,
  turns: readonly Turn[],
  renderers: Renderers,
): Promise<boolean> {
  for (const [index, planned] of before.plans.entries()) {
    const then = after.plans[index];
    if (then === undefined) continue;
    const sides = [
      { gathered: before.gathered, planned },
      { gathered: after.gathered, planned: then },
    ] as const;
    if (await differ(engine, sides, turns, renderers)) return true;
  }
  return false;
}

/** The pictures of a site are the same at each of its moments. */
function measuringOnce(engine: Engine): Engine {
  let measured: ReturnType<Engine["measure"]> | null = null;
  return {
    ...engine,
    measure(paths, measure) {
      measured ??= engine.measure(paths, measure);
      return measured;
    },
  };
}
