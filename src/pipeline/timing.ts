// What a build says of time: what is due next, whether it comes too late for what was due, and a clock that went backwards.
// The last two are the memory's: they decide no byte, and are no part of what an unchanged build repeats.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { type LastState, requestIdentity, stateKey } from "../engine/recall.js";
import { siteFolder } from "../engine/site-folder.js";
import { storeName } from "../engine/store/store.js";
import { readUnchanged } from "../engine/unchanged-note.js";
import type { Turn } from "../model/turn.js";
import { turnInWords } from "../model/turn-words.js";
import type { ParsedFile } from "../parse/parse-article.js";
import { clockTime } from "../time/clock-time.js";
import { isByClock } from "../time/now.js";
import { spanInWords } from "../time/span.js";
import { type LateBuild, type OutputOptions, requestOf, type Timing } from "./outcome.js";
import { firstDue, isOfArticle } from "./turns-of-build.js";

/** In milliseconds. cron knows nothing smaller than a minute, and a build by it takes a moment to begin. */
const punctual = 2 * 60_000;

/** In milliseconds: a clock that is set by the network goes back by less now and then, and those of two machines differ by it. */
const steady = 1000;

/**
 * `turns`: what is due, sorted; `files`: the articles as they are now, null where they are as the last build left them.
 * Codes of the notes: `build-late`, `clock-backwards`.
 */
export function timingOf(
  disk: Disk,
  options: OutputOptions,
  last: LastState | null,
  {
    now,
    turns,
    files,
  }: {
    /** Milliseconds since 1970. */
    readonly now: number;
    readonly turns: readonly Turn[];
    readonly files: readonly Pick<ParsedFile, "path" | "schedule">[] | null;
  },
): Timing {
  const next = firstDue(turns);
  const request = requestOf(options);
  // Another version's state may lack anything.
  if (last === null || last.state.key !== requestIdentity(request) || !isByClock(options.now, process.env))
    return { next, late: null, notes: [] };
  const { state } = last;
  const { timeZone } = state.verdict.config;
  const before =
    readUnchanged(disk, siteFolder(join(options.root, storeName), stateKey(request)).unchanged, state.at) ??
    state.at;
  const late = state.byClock && files !== null ? lateness(state.turns, now, files) : null;
  const notes = [
    ...(before - now > steady ? [clockBackwards(before, now, timeZone)] : []),
    ...(late !== null && late.milliseconds >= punctual ? [buildLate(late, timeZone)] : []),
  ];
  return { next, late, notes };
}

/** What was due and has not been taken back since; what articles do counts for more than what tells of them. */
function lateness(
  turns: readonly Turn[],
  now: number,
  files: readonly Pick<ParsedFile, "path" | "schedule">[],
): LateBuild | null {
  const gone = turns.filter(({ instant }) => instant <= now);
  if (gone.length === 0) return null;
  const paths = new Set(gone.map(({ path }) => path));
  const schedules = new Map(
    files.flatMap(({ path, schedule }) => (paths.has(path) ? [[path, schedule]] : [])),
  );
  const missed = gone.filter((turn) => {
    const schedule = schedules.get(turn.path);
    if (turn.reason === "picture") return true;
    if (schedule === undefined || schedule.draft) return false;
    if (!isOfArticle(turn)) return true;
    const { date, embargo, expires, corrections } = schedule;
    return [date, embargo, expires, ...corrections].some((moment) => moment?.instant === turn.instant);
  });
  const [first] = missed;
  if (first === undefined) return null;
  return { instant: first.instant, turns: missed, milliseconds: now - first.instant };
}

function buildLate({ instant, turns, milliseconds }: LateBuild, timeZone: string): Diagnostic {
  const weightiest = turns.find(isOfArticle) ?? turns[0];
  const told = weightiest === undefined ? "" : turnInWords(weightiest, weightiest.path, "past");
  const others = turns.length - 1;
  const at = clockTime(weightiest?.instant ?? instant, timeZone);
  const away = spanInWords(milliseconds - ((weightiest?.instant ?? instant) - instant));
  const more = others === 0 ? "" : ` ${others} more ${others === 1 ? "change was" : "changes were"} due.`;
  return {
    code: "build-late",
    severity: "warning",
    message: `${told.charAt(0).toUpperCase()}${told.slice(1)} at ${at}; this build comes ${away} later.${more}`,
    place: wholeFile(weightiest?.path ?? "."),
    fix: "Build when something is due: `broadsheet due --cron` and `broadsheet due --ci` give the times.",
  };
}

function clockBackwards(before: number, now: number, timeZone: string): Diagnostic {
  return {
    code: "clock-backwards",
    severity: "warning",
    message: `The clock went backwards by ${spanInWords(before - now)}: the last build was at ${clockTime(before, timeZone)}, and now it is ${clockTime(now, timeZone)}. The site is that of now.`,
    place: wholeFile("."),
    fix: "Set the machine's clock; what came in the meantime comes again in its time.",
  };
}
