// What is due, as text for people and for schedulers.

import type { DueListing } from "../due.js";
import type { Turn } from "../model/turn.js";
import { turnInWords } from "../model/turn-words.js";
import { clockTime } from "../time/clock-time.js";
import { momentAt } from "../time/parse-moment.js";
import { spanInWords } from "../time/span.js";
import { createPaint } from "./colour.js";
import { visible } from "./visible.js";

interface Shown {
  readonly timeZone: string;
  readonly shown: (path: string) => string;
  /** The site's folder, absolute. */
  readonly root: string;
  readonly colour: boolean;
}

/** `articles/a.md` as seen from the working folder; a web address stays. */
const wordsOf = (turn: Turn, shown: (path: string) => string): string =>
  visible(turnInWords(turn, /^https?:/.test(turn.path) ? turn.path : shown(turn.path)));

/** A line for each reason, with the instant in the site's zone and how far away it is before the first. */
export function formatDue(listing: DueListing, { timeZone, shown, colour }: Shown): string {
  const { due, more, now } = listing;
  const failing = listing.failing.map(
    (path) => `${visible(shown(path))} has errors: what is due of it does not come until they are mended.\n`,
  );
  if (due.length === 0) return `${failing.join("")}${nothingDue(listing, timeZone)}`;
  const paint = createPaint(colour);
  const rows = due.map(({ instant, turns }) => ({
    at: clockTime(instant, timeZone),
    away: `in ${spanInWords(instant - now)}`,
    reasons: turns.map((turn) => wordsOf(turn, shown)),
  }));
  const [atWidth, awayWidth] = [
    Math.max(...rows.map(({ at }) => at.length)),
    Math.max(...rows.map(({ away }) => away.length)),
  ];
  const lines = rows.flatMap(({ at, away, reasons }) =>
    reasons.map((reason, index) =>
      index === 0
        ? `${at.padEnd(atWidth)}  ${paint("dim", away.padEnd(awayWidth))}  ${reason}`
        : `${" ".repeat(atWidth + awayWidth + 4)}${reason}`,
    ),
  );
  const rest = more ? "; there is more: --limit shows it" : "";
  return `${failing.join("")}${lines.join("\n")}\n\nTimes are of ${timeZone}${rest}.\n`;
}

function nothingDue({ until, now }: DueListing, timeZone: string): string {
  if (until === null) return "Nothing is due: the site stays as it is until something in it is edited.\n";
  const end = clockTime(until, timeZone);
  return until < now
    ? `Nothing is due: ${end} (${timeZone}), where the list was to end, is past.\n`
    : `Nothing is due until ${end} (${timeZone}). Without --until the list goes on.\n`;
}

/** Instants as RFC 3339 has them, with the offset of the site's zone, to the millisecond. */
export function dueAsJson(
  { due, more, now, failing }: DueListing,
  timeZone: string,
  shown: (path: string) => string,
): object {
  const at = (instant: number): string => momentAt(instant, timeZone).iso;
  return {
    now: at(now),
    timeZone,
    due: due.map(({ instant, turns }) => ({
      at: at(instant),
      milliseconds: instant - now,
      changes: turns.map((turn) => ({
        path: /^https?:/.test(turn.path) ? turn.path : shown(turn.path),
        reason: turn.reason,
        ...(turn.name === null ? {} : { feed: turn.name }),
        text: wordsOf(turn, shown),
      })),
    })),
    more,
    ...(failing.length === 0 ? {} : { failing: failing.map(shown) }),
  };
}

/** Five fields each (crontab(5)); the command builds the site. */
export function formatCron(listing: DueListing, { root, shown }: Shown): string {
  const command = `broadsheet build ${quoted(root)}`.replaceAll("%", "\\%");
  const lines = ticks(listing, shown).flatMap(({ comment, fields }) => [
    `# ${comment}`,
    `${fields} ${command}`,
  ]);
  return [
    "# Times are UTC. A cron that does not know CRON_TZ (Debian's) takes the machine's zone: set that to UTC.",
    "# cron has no year: a line that has done its work comes again in a year, and builds once more than it needs to.",
    "CRON_TZ=UTC",
    ...lines,
    "",
  ].join("\n");
}

/** The trigger of a workflow (GitHub Actions, "schedule"); GitHub's schedules are in UTC. */
export function formatSchedule(listing: DueListing, { shown }: Shown): string {
  const found = ticks(listing, shown);
  if (found.length === 0) return "# Nothing is due.\non:\n  workflow_dispatch:\n";
  const lines = found.map(({ comment, fields }) => `    - cron: "${fields}" # ${comment}`);
  return `# Times are UTC. cron has no year: an entry that has done its work comes again in a year.\non:\n  workflow_dispatch:\n  schedule:\n${lines.join("\n")}\n`;
}

/** A time of cron for each instant, rounded up to the minute, so that no build comes before it; each minute once. */
function ticks(
  { due }: DueListing,
  shown: (path: string) => string,
): readonly { readonly fields: string; readonly comment: string }[] {
  const minutes = new Map<number, Turn[]>();
  for (const { instant, turns } of due) {
    const minute = Math.ceil(instant / 60_000) * 60_000;
    minutes.set(minute, [...(minutes.get(minute) ?? []), ...turns]);
  }
  return [...minutes].map(([minute, turns]) => {
    const date = new Date(minute);
    const [first] = turns;
    const more = turns.length > 1 ? `, and ${turns.length - 1} more` : "";
    const why = first === undefined ? "" : `: ${wordsOf(first, shown)}${more}`;
    return {
      fields: `${date.getUTCMinutes()} ${date.getUTCHours()} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`,
      comment: `${date.toISOString().slice(0, 16)}Z${why}`,
    };
  });
}

/** A path as one word of a shell. */
const quoted = (path: string): string =>
  /^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
