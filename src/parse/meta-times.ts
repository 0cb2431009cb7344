// An article's dates, and whether and when they withhold it.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { isBefore } from "../time/is-before.js";
import type { Moment } from "../time/moment.js";
import type { Wrong } from "./check-field.js";
import { dateOfPermalink, dateParts, readDate, readPublished } from "./dates.js";
import type { Given } from "./given.js";
import { noted, type Reading } from "./reading.js";
import { isMapping, withPartNames } from "./text-value.js";

/** The part of an article that says when. */
export interface MetaTimes {
  readonly date: Moment | null;
  readonly updated: Moment | null;
  readonly expires: Moment | null;
  readonly embargo: Moment | null;
  readonly draft: boolean;
}

/**
 * Reads the dates; one that the front matter lacks comes from the path's name or the permalink.
 * Codes: `date-invalid`, `date-missing`, `expires-early` and `updated-early` (warnings).
 */
export function readTimes(
  reading: Reading,
  permalink: string | null,
): { readonly times: MetaTimes; readonly diagnostics: readonly Diagnostic[] } {
  const { taker } = reading;
  const { timeZone } = reading.context.config;
  const moment = (text: string) => readDate(text, timeZone);
  const date = taker.take("date", (value) => readPublished(value, timeZone), dateParts);
  const updatedTaken = taker.take("updated", moment);
  const updated = noted(reading, "updated", updatedTaken);
  const expires = taker.take("expires", moment);
  const times = {
    updated: updated ?? updatedOfPair(reading, date),
    expires: noted(reading, "expires", expires),
    embargo: noted(reading, "embargo", taker.take("embargo", moment)),
    draft: readDraft(reading),
  };
  const own = noted(reading, "date", date);
  const { date: day, diagnostics } =
    own === null ? dateWithoutField(reading, permalink) : { date: own, diagnostics: [] };
  // Both in one file: what a section's defaults say of an end is told of no article.
  const isEarly =
    own !== null && expires !== null && expires.level === date?.level && expires.value.instant <= own.instant;
  const changedEarly = day !== null && times.updated !== null && isBefore(times.updated, day);
  return {
    times: { ...times, date: day },
    diagnostics: [
      ...diagnostics,
      ...(isEarly ? [expiresEarly(reading, expires.given)] : []),
      ...(changedEarly ? updatedEarly(reading, updatedTaken, date) : []),
    ],
  };
}

/** Told of what the article's own file says, be it in the pair of dates. */
function updatedEarly(reading: Reading, updated: TakenDate, date: TakenDate): Diagnostic[] {
  const taken = updated ?? date;
  if (taken === null || !reading.taker.isOwn(taken)) return [];
  const { name, spot } = taken.given;
  return [
    {
      code: "updated-early",
      severity: "warning",
      message: `\`${updated === null ? `${name}.updated` : name}\` is before the article's date, so it was changed before it was published.`,
      place: { path: reading.path, ...spot(updated === null ? ["updated"] : []) },
      fix: "Correct the one date or the other, or take the field out.",
    },
  ];
}

/** No day is left between an article's date and its end. */
const expiresEarly = ({ path }: Reading, given: Given): Diagnostic => ({
  code: "expires-early",
  severity: "warning",
  message: `\`${given.name}\` is not after the article's date, so it is never published.`,
  place: { path, ...given.spot([]) },
  fix: "Write a later date, or take the field out.",
});

/** A draft where any of its names says so: `draft: true`, `published: false`. */
function readDraft(reading: Reading): boolean {
  const flags = reading.taker.takeAll("draft", (value) => ({
    value: value === "true" || value === "yes" || value === "on",
  }));
  const draft = flags.find(({ value }) => value) ?? flags[0] ?? null;
  return noted(reading, "draft", draft) ?? false;
}

type TakenDate = ReturnType<Reading["taker"]["take"]>;

function updatedOfPair(reading: Reading, date: TakenDate): Moment | null {
  if (date === null) return null;
  const pair = withPartNames(date.given.value, dateParts);
  const text = isMapping(pair) ? pair.updated : null;
  if (typeof text !== "string") return null;
  const result = readDate(text, reading.context.config.timeZone, ["updated"]);
  if ("wrong" in result) {
    reading.taker.reject(date.given, date.level, result.wrong);
    return null;
  }
  return result.value;
}

type Fallback = { readonly date: Moment | null; readonly diagnostics: readonly Diagnostic[] };

function dateWithoutField(reading: Reading, permalink: string | null): Fallback {
  const { place, taker, context } = reading;
  const text = place.date ?? (permalink === null ? null : dateOfPermalink(permalink));
  const result = text === null ? null : readDate(text, context.config.timeZone);
  if (result !== null && "value" in result) return { date: result.value, diagnostics: [] };
  // A date that is there but wrong has been told already.
  if (reading.kind === "page" || taker.failed.has("date")) return { date: null, diagnostics: [] };
  return {
    date: null,
    diagnostics: [result === null ? missing(reading) : impossible(reading, result.wrong)],
  };
}

function impossible(reading: Reading, wrong: readonly Wrong[]): Diagnostic {
  const holder = reading.place.date === null ? "permalink" : "file's name";
  return {
    code: "date-invalid",
    severity: "error",
    message: `The article has no \`date\`, and its ${holder} begins with one that does not exist: ${wrong[0]?.message ?? ""}`,
    place: reading.positions.start,
    fix: `Add a line such as \`date: 2026-01-20\` to the front matter, or correct the ${holder}.`,
  };
}

function missing(reading: Reading): Diagnostic {
  return {
    code: "date-missing",
    severity: "error",
    message: "The article has no date: neither a `date` in its front matter nor one in its file's name.",
    place: reading.positions.start,
    fix: fixOfMissing(reading),
  };
}

/** What is probably no article is told what it would be. */
function fixOfMissing({ path, place }: Reading): string {
  const add = "dd a line such as `date: 2026-01-20` to the front matter.";
  const name = (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  const isSection = name.startsWith("_")
    ? nearest(name, ["_index"]) !== null
    : name === "index" && place.folders.length === 0;
  if (isSection) return `Rename it to _index.md if it describes the section; else a${add}`;
  const isPage = place.folders.length === 0 && standing.includes(place.name.toLowerCase());
  return isPage ? `Move it to pages/ if it is a standing page; else a${add}` : `A${add}`;
}

const standing = [
  "about",
  "about-us",
  "contact",
  "imprint",
  "impressum",
  "legal",
  "privacy",
  "team",
  "terms",
];
