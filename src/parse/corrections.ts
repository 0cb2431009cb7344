// Reads what readers were told of an article after it was published: corrections, clarifications, notes, a retraction.

import { nearest } from "../text/nearest.js";
import { isBefore } from "../time/is-before.js";
import type { Moment } from "../time/moment.js";
import type { Correction, CorrectionKind } from "./article.js";
import type { Read, Wrong } from "./check-field.js";
import { readDate } from "./dates.js";
import { plainName } from "./fields.js";
import type { PartNames, ValuePath } from "./text-value.js";

/** Names of a correction's parts in a mapping. */
export const correctionParts: PartNames = {
  date: ["on", "time"],
  kind: ["type"],
  text: ["note", "correction", "description"],
};

/** Each kind, and what messages call it. */
const names: { readonly [kind in CorrectionKind]: string } = {
  correction: "correction",
  clarification: "clarification",
  "editors-note": "editor's note",
  update: "update",
  retraction: "retraction",
};

// The keys of a constant object are its type's keys.
const kinds = Object.keys(names) as CorrectionKind[];

/** By their letters alone: "Editor's note" is `editorsnote`. */
const byLetters: ReadonlyMap<string, CorrectionKind> = new Map(
  kinds.map((kind) => [plainName(kind), kind] as const),
);

type CorrectionValue =
  | string
  | {
      readonly date?: string | null | undefined;
      readonly kind?: string | null | undefined;
      readonly text?: string | null | undefined;
    };

/** A correction, and where it stands below its field. */
export interface PlacedCorrection extends Correction {
  readonly path: ValuePath;
}

/** What the corrections of an article are held against. */
interface CorrectionContext {
  readonly timeZone: string;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  /** Makes plain text of inline Markdown. */
  readonly plain: (text: string) => string;
}

/**
 * Corrections, newest first. Codes: `date-invalid`, `field-type`, `value-unknown` (an error where a retraction is meant), and
 * the warnings `correction-early`, `correction-late`, `retraction-unexplained`.
 */
export function readCorrections(
  value: CorrectionValue | readonly (CorrectionValue | null)[],
  context: CorrectionContext,
): Read<readonly PlacedCorrection[]> {
  const list: readonly (CorrectionValue | null)[] = Array.isArray(value) ? value : [value];
  const corrections: PlacedCorrection[] = [];
  const [wrong, notes]: [Wrong[], Wrong[]] = [[], []];
  for (const [index, entry] of list.entries()) {
    if (entry === null) continue;
    const path = Array.isArray(value) ? [index] : [];
    const correction = readCorrection(entry, path, context, notes);
    if ("wrong" in correction) wrong.push(...correction.wrong);
    else corrections.push(correction.value);
  }
  if (wrong.length > 0) return { wrong };
  const at = ({ date }: Correction): number => (date ?? context.updated ?? context.published)?.instant ?? 0;
  corrections.sort((a, b) => at(b) - at(a));
  return { value: corrections, notes: [...notes, ...afterTheEnd(corrections)] };
}

function readCorrection(
  entry: CorrectionValue,
  path: ValuePath,
  context: CorrectionContext,
  notes: Wrong[],
): Read<PlacedCorrection> {
  const { timeZone, published, plain } = context;
  if (typeof entry === "string") {
    const said = plain(entry);
    if (said === "") return { wrong: [textMissing(path)] };
    return { value: { date: null, kind: "correction", text: said, path } };
  }
  const date: Read<Moment | null> =
    typeof entry.date === "string" ? readDate(entry.date, timeZone, [...path, "date"]) : { value: null };
  const kind = readKind(entry.kind ?? null, [...path, "kind"]);
  const text = plain(entry.text ?? "");
  const wrong = [...("wrong" in date ? date.wrong : []), ...("wrong" in kind ? kind.wrong : [])];
  if ("wrong" in date || "wrong" in kind) return { wrong };
  if (text === "" && kind.value !== "retraction") return { wrong: [textMissing(path)] };
  notes.push(...(kind.notes ?? []));
  if (date.value !== null && published !== null && isBefore(date.value, published))
    notes.push(early([...path, "date"], kind.value));
  if (text === "") notes.push(unexplained([...path, "kind"]));
  return { value: { date: date.value, kind: kind.value, text, path } };
}

function readKind(written: string | null, path: ValuePath): Read<CorrectionKind> {
  if (written === null) return { value: "correction" };
  const letters = written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const known = byLetters.get(letters);
  if (known !== undefined) return { value: known };
  const near = nearest(letters, byLetters.keys());
  const meant = near === null ? null : (byLetters.get(near) ?? null);
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const said = `"${shown}" is no kind of correction`;
  const fix = meant === null ? `Write one of ${kinds.join(", ")}.` : `Write \`${meant}\`.`;
  if (meant !== "retraction") {
    const message = `${said}; it counts as a correction.`;
    return {
      value: "correction",
      notes: [{ code: "value-unknown", path, message, fix }],
    };
  }
  // As a warning, it would leave in print what someone wants out of it.
  const message = `${said}; if a retraction is meant, the article would be published with its text.`;
  return { wrong: [{ code: "value-unknown", path, message, fix }] };
}

/** What comes after a retraction has nothing left to correct; a note on it may follow. */
function afterTheEnd(newestFirst: readonly PlacedCorrection[]): readonly Wrong[] {
  const end = newestFirst.findLastIndex(({ kind }) => kind === "retraction");
  return newestFirst
    .slice(0, Math.max(0, end))
    .filter(({ kind }) => kind !== "editors-note")
    .map(({ kind, path }) => ({
      code: "correction-late",
      path,
      message: `The article was retracted before this ${names[kind]}, which has nothing left to change.`,
      fix: "Make it an `editors-note`, or take it out.",
    }));
}

const early = (path: ValuePath, kind: CorrectionKind): Wrong => ({
  code: "correction-early",
  path,
  message: `By its date this ${names[kind]} is older than the article, which is dated later.`,
  fix: "Correct the one date or the other.",
});

const unexplained = (path: ValuePath): Wrong => ({
  code: "retraction-unexplained",
  path,
  message: "The retraction does not say why, so that readers learn nothing but that the article is gone.",
  fix: "Add a `text` that says what was wrong.",
});

const textMissing = (path: ValuePath): Wrong => ({
  code: "field-type",
  path: [...path, "text"],
  message: `\`${["corrections", ...path.map((key) => (typeof key === "number" ? key + 1 : key)), "text"].join(".")}\` must be the correction's text, but it is missing.`,
  fix: "Add the correction's text.",
});
