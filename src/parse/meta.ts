// An article's front matter as the rest of the program knows it, put together from its fields.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isLanguageTag } from "../text/language.js";
import { onOneLine } from "../text/one-line.js";
import type { Article, Spot } from "./article.js";
import type { ArticlePlace } from "./article-place.js";
import type { Read, Wrong } from "./check-field.js";
import type { ParseContext } from "./context.js";
import { correctionParts, readCorrections } from "./corrections.js";
import type { Level } from "./given.js";
import { plainInline } from "./inline.js";
import { type MetaAddress, readAddress } from "./meta-address.js";
import { readByline, readSource } from "./meta-credits.js";
import { misspeltFolder, readSubject } from "./meta-subject.js";
import { type MetaTimes, readTimes } from "./meta-times.js";
import { pictureParts, readPicture, seenFrom } from "./picture.js";
import type { Positions } from "./positions.js";
import { noted, type Reading } from "./reading.js";
import { createTaker, type Taker } from "./take-field.js";

/** An article without what its body gives; the headline is null where the front matter has none. */
type Meta = Omit<Article, "headline" | "excerpt" | "sketch" | "body" | "terms" | "whole"> & {
  readonly headline: string | null;
};

/** What the fields are read from. */
export interface MetaInput {
  readonly path: string;
  readonly kind: "article" | "page";
  readonly place: ArticlePlace;
  readonly positions: Positions;
  /** The file's own fields, then the defaults of the folders above, innermost first. */
  readonly levels: readonly Level[];
  readonly context: ParseContext;
}

/** The meta, with what is wrong in the fields (`taker.diagnostics`) and what is missing (`diagnostics`). */
export interface MetaReading {
  readonly meta: Meta;
  readonly taker: Taker;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every field. Codes: those of the fields' readers, `language-invalid`, `corrections-misplaced`. */
export function readMeta(input: MetaInput): MetaReading {
  const { path, positions, context, levels } = input;
  const taker = createTaker(path, levels);
  const type = taker.take("type", (value) => typeHere(value, input.kind));
  const kind = input.kind === "page" ? "page" : (type?.value ?? "article");
  const languageTaken = taker.take("language", readLanguage);
  const language = languageTaken?.value ?? context.config.language;
  const { typography } = context.config.markdown;
  const spots: { [field: string]: Spot } = {};
  const reading: Reading = {
    path,
    kind,
    place: input.place,
    positions,
    context,
    taker,
    language,
    plain: (text) => onOneLine(plainInline(text, language, typography)),
    spots,
  };
  noted(reading, "type", type);
  const { address, diagnostics: ofAddress } = readAddress(reading);
  const { times, diagnostics: ofTimes } = readTimes(reading, address.permalink);
  const meta = assemble(reading, noted(reading, "language", languageTaken), address, times);
  return {
    meta: { ...meta, extra: extraOf(levels, taker) },
    taker,
    diagnostics: [...ofAddress, ...ofTimes, ...misspeltFolder(reading, meta.section)],
  };
}

function assemble(
  reading: Reading,
  language: string | null,
  address: MetaAddress,
  times: MetaTimes,
): Omit<Meta, "extra"> {
  const { taker, plain, path, kind } = reading;
  const plainText = (value: string): Read<string> => ({ value: plain(value) });
  return {
    type: kind,
    path,
    headline: noted(reading, "headline", taker.take("headline", plainText)) || null,
    dek: noted(reading, "dek", taker.take("dek", plainText)) || null,
    kicker: noted(reading, "kicker", taker.take("kicker", plainText)) || null,
    dateline: noted(reading, "dateline", taker.take("dateline", plainText)) || null,
    authors: readByline(reading),
    source: readSource(reading),
    image: readImage(reading),
    corrections: correctionsOf(reading, times),
    language,
    ...readSubject(reading),
    ...address,
    ...times,
    spots: reading.spots,
  };
}

function correctionsOf(reading: Reading, { date, updated }: MetaTimes): Article["corrections"] {
  const { taker, plain, context, spots, kind } = reading;
  if (kind === "page") {
    taker.take("corrections", () => ({ wrong: [misplaced] }), correctionParts);
    return [];
  }
  const against = { timeZone: context.config.timeZone, published: date, updated, plain };
  const taken = taker.take("corrections", (value) => readCorrections(value, against), correctionParts);
  if (taken === null) return [];
  return taken.value.map(({ path, ...correction }, index) => {
    // One that is dated in the future is told when the site's moment is known.
    if (correction.date !== null) spots[`corrections.${index}`] = taken.given.spot([...path, "date"]);
    return correction;
  });
}

const misplaced: Wrong = {
  code: "corrections-misplaced",
  path: [],
  message: "A standing page shows no corrections.",
  fix: "Write them into the text of the page, or make an article of it.",
  mild: true,
};

function readImage(reading: Reading): Article["image"] {
  const taken = reading.taker.take(
    "image",
    (value, given, level) => readPicture(value, given, level, reading.plain, reading.context.config.timeZone),
    pictureParts,
  );
  const picture = noted(reading, "image", taken);
  const definedIn = picture?.spot.path;
  return picture === null || definedIn === undefined ? picture : seenFrom(picture, reading.path, definedIn);
}

function typeHere(value: "article" | "page", kind: "article" | "page"): Read<"article" | "page"> {
  if (kind === "article" || value === "page") return { value };
  const message = "A file of the folder of pages is a standing page, whatever its `type` says.";
  const fix = "Move the file to the folder of articles, or remove the field.";
  return { wrong: [{ code: "type-misplaced", path: [], message, fix, mild: true }] };
}

function readLanguage(value: string): Read<string> {
  const tag = value.replaceAll("_", "-");
  if (isLanguageTag(tag)) return { value: Intl.getCanonicalLocales(tag)[0] ?? tag };
  const message = `"${value}" is not a language tag.`;
  return {
    wrong: [{ code: "language-invalid", path: [], message, fix: "Write one such as `en`, `de` or `pt-BR`." }],
  };
}

/** What is not ours: of the folders above too, the nearer over the farther, the article's own over all. */
function extraOf(levels: readonly Level[], taker: Taker): Article["extra"] {
  if (taker.leftOver.size === 0 && levels.every((level) => level.extra.size === 0)) return {};
  const extra = new Map<string, unknown>();
  for (const level of levels.toReversed()) {
    for (const [key, value] of level.extra) extra.set(key, value);
  }
  for (const [key, value] of taker.leftOver) extra.set(key, value);
  return Object.fromEntries(extra);
}
