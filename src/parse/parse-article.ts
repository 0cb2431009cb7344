// One source to one article: front matter, body, and what each has to say of the other.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import type { Source } from "../read/source.js";
import type { Moment } from "../time/moment.js";
import { sketchOf } from "../urls/sketch.js";
import { parseBodies } from "./access/parse-bodies.js";
import type { Article, Body, Spot } from "./article.js";
import { type ArticlePlace, foldersAbove, placeOfArticle, readableName } from "./article-place.js";
import { findCommented } from "./commented-values.js";
import type { ParseContext } from "./context.js";
import { namesOf } from "./fields.js";
import { readFrontMatter } from "./front-matter.js";
import { collectGiven, levelOfDefaults } from "./given.js";
import type { SlowReason } from "./markdown/lanes.js";
import { readMeta } from "./meta.js";
import { type BodyInput, parseBody } from "./parse-body.js";
import { createPositions, type Positions } from "./positions.js";
import { searchTerms } from "./search/search-terms.js";

/** When an article is published, as far as its front matter can be read. */
interface Schedule {
  readonly draft: boolean;
  readonly date: Moment | null;
  readonly embargo: Moment | null;
  readonly expires: Moment | null;
  /** When corrections are shown from; those without a date are shown always. */
  readonly corrections: readonly Moment[];
}

/** What one article's file came to, its body apart. */
export interface ParsedFile {
  readonly path: string;
  /** Null where there is an error. */
  readonly article: Article | null;
  /** Known even where the article is not: what is withheld now must not stop the paper. */
  readonly schedule: Schedule;
  readonly diagnostics: readonly Diagnostic[];
  /** Why remark read its body, where the express lane did not. */
  readonly slow: SlowReason | null;
}

export interface ParseResult extends ParsedFile {
  readonly body: Body | null;
  /** Of an article that is not free, all of it. */
  readonly whole: Body | null;
}

/**
 * Parses an article or a standing page. Codes: those of the front matter and of the body, `headline-missing` (a warning:
 * the file's name stands in).
 */
export function parseArticle(source: Source, context: ParseContext): ParseResult {
  const { path, text } = source;
  const positions = createPositions(path, text);
  const front = readFrontMatter(text, positions);
  if (front.matter === null) {
    const schedule = { draft: false, date: null, embargo: null, expires: null, corrections: [] };
    const { diagnostics } = front;
    return { path, article: null, body: null, whole: null, diagnostics, schedule, slow: null };
  }
  const kind = source.kind === "page" ? "page" : "article";
  const { matter } = front;
  const given = collectGiven(text, matter, positions, { path: [], values: matter.values });
  const place = placeOfArticle(path, kind, context.config.folders);
  const levels = [given.level, ...(kind === "article" ? defaultsAbove(place, context) : [])];
  const read = readMeta({ path, kind, place, positions, levels, context });
  const { meta } = read;
  const input: BodyInput = {
    markdown: text.slice(matter.body),
    source: text,
    offset: matter.body,
    path,
    language: meta.language ?? context.config.language,
    words: context.words,
    settings: context.config.markdown,
    embeds: context.config.embeds,
    lanes: context.lanes,
    takeHeading: meta.headline === null,
  };
  const bodies =
    meta.access === "free" ? null : parseBodies(input, placeOfAccess(path, meta.spots.access, positions));
  const parsed = bodies?.free ?? parseBody(input);
  const headline = meta.headline ?? parsed.firstHeading;
  const commented = findCommented(text, matter, positions);
  // A headline that is wrong has been told already.
  const nameless =
    headline === null &&
    !read.taker.failed.has("headline") &&
    !commented.some(({ message }) => /`(headline|title)`/i.test(message)) &&
    !given.diagnostics.some(
      ({ code, fix }) => code === "field-unknown" && /`(headline|title)`/.test(fix ?? ""),
    );
  const diagnostics = withMisspeltDate([
    ...commented,
    ...given.diagnostics,
    ...read.taker.diagnostics,
    ...read.diagnostics,
    ...(nameless ? [headlineMissing(place, positions.start)] : []),
    ...parsed.diagnostics,
  ]);
  const { draft, date, embargo, expires } = meta;
  const corrections = meta.corrections.flatMap((correction) => correction.date ?? []);
  const schedule = { draft, date, embargo, expires, corrections };
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { path, article: null, body: null, whole: null, diagnostics, schedule, slow: parsed.slow };
  }
  const { excerpt, facts, body, slow } = parsed;
  const whole = bodies?.whole ?? null;
  const { search } = context.config;
  const named = { ...meta, headline: headline ?? readableName(place.name) };
  const article: Article = {
    ...named,
    excerpt,
    sketch: sketchOf(text, matter.body),
    body: facts,
    terms:
      search === "no" || kind === "page" || body === null
        ? null
        : searchTerms(named, body.pieces, input.language, search),
    whole: whole?.facts ?? null,
  };
  return { path, article, body, whole: whole?.body ?? null, diagnostics, schedule, slow };
}

/** Where the article says who may read it; a folder that says so for it is not where it is to be mended. */
function placeOfAccess(
  path: string,
  spot: Spot | undefined,
  { start }: Positions,
): Diagnostic["place"] | null {
  if (spot === undefined) return null;
  return spot.path === undefined ? placeOfSpot(path, spot) : start;
}

/** A date that is missing because its field is misspelt is one mistake, told at the field. */
function withMisspeltDate(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const missing = diagnostics.find(({ code }) => code === "date-missing");
  const misspelt = diagnostics.find(({ code, fix }) => code === "field-unknown" && dateNames.test(fix ?? ""));
  if (missing === undefined || misspelt === undefined) return diagnostics;
  const one = { ...missing, place: misspelt.place, fix: misspelt.fix };
  return diagnostics.filter((each) => each !== misspelt).map((each) => (each === missing ? one : each));
}

const dateNames = new RegExp(`\`(?:${namesOf("date").join("|")})\``);

function defaultsAbove({ folders }: ArticlePlace, context: ParseContext) {
  return foldersAbove(folders).flatMap((folder) => {
    const defaults = Object.hasOwn(context.folders, folder) ? context.folders[folder] : undefined;
    return defaults === undefined ? [] : [levelOfDefaults(defaults)];
  });
}

function headlineMissing({ name }: ArticlePlace, place: Diagnostic["place"]): Diagnostic {
  return {
    code: "headline-missing",
    severity: "warning",
    message: `There is no headline, neither in the front matter nor as a heading of the text; the file's name stands in: "${readableName(name)}".`,
    place,
    fix: "Add a line such as `headline: A bridge reopens` to the front matter.",
  };
}
