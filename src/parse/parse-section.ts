// One `_index.md` to its section and to the defaults of the articles below.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Source } from "../read/source.js";
import { onOneLine } from "../text/one-line.js";
import type { Body, BodyFacts } from "./article.js";
import { belowRoot, placeOfArticle } from "./article-place.js";
import { findCommented } from "./commented-values.js";
import type { DefaultEntry, FolderDefaults, ParseContext } from "./context.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { collectGiven } from "./given.js";
import { plainInline } from "./inline.js";
import { readMeta } from "./meta.js";
import { parseBody } from "./parse-body.js";
import { createPositions, type Positions } from "./positions.js";
import { readSectionFields, type SectionSpots } from "./section-fields.js";

/** What an `_index.md` says of its section. */
export interface SectionFile {
  /** Path of the `_index.md`. */
  readonly path: string;
  /** Name of its folder: `world`, also for `world` in another section's folder. */
  readonly folder: string;
  /** Plain text, typography applied. */
  readonly title: string | null;
  readonly description: string | null;
  readonly colour: string | null;
  readonly template: string | null;
  readonly spots: SectionSpots;
  /** Null where the file has no text. */
  readonly introduction: BodyFacts | null;
}

export interface SectionResult {
  /** Null where there is an error, and for a folder that just orders files (of digits, or that of all articles). */
  readonly section: SectionFile | null;
  /** The introduction; null where there is none. */
  readonly body: Body | null;
  /** Sound entries alone; there for every file, so that its folder is known. */
  readonly defaults: FolderDefaults;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses an `_index.md`. Mistakes in its `defaults:` are told here, once, and not in the articles that they are for.
 * The context needs no folders. Codes: those of the front matter, the fields and the body, `index-without-section`.
 */
export function parseSection(source: Source, context: Omit<ParseContext, "folders">): SectionResult {
  const { path, text } = source;
  const positions = createPositions(path, text);
  const folder = belowRoot(path, context.config.folders.articles).split("/").slice(0, -1).join("/");
  const front = readFrontMatter(text, positions);
  if (front.matter === null) {
    return {
      section: null,
      body: null,
      defaults: { folder, path, entries: [], title: null },
      diagnostics: front.diagnostics,
    };
  }
  const { matter } = front;
  const own = readSectionFields(text, matter, positions);
  const defaults = readDefaults(text, matter, positions, path, { ...context, folders: {} });
  const { config } = context;
  const parsed = parseBody({
    markdown: text.slice(matter.body),
    source: text,
    offset: matter.body,
    path,
    language: config.language,
    words: context.words,
    settings: config.markdown,
    embeds: config.embeds,
    lanes: context.lanes,
    takeHeading: false,
  });
  const introduced = text.slice(matter.body).trim() !== "";
  const diagnostics = [
    ...findCommented(text, matter, positions),
    ...own.diagnostics,
    ...defaults.diagnostics,
    ...parsed.diagnostics,
  ];
  const result = { defaults: { folder, path, entries: defaults.entries, title: own.fields.title } };
  const name = folder.split("/").at(-1) ?? "";
  if (/^\d*$/.test(name)) {
    const says = introduced || Object.values(own.fields).some((value) => value !== null);
    const notes = says ? [withoutSection(name, positions)] : [];
    return { ...result, section: null, body: null, diagnostics: [...diagnostics, ...notes] };
  }
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { ...result, section: null, body: null, diagnostics };
  }
  const plain = (value: string | null): string | null =>
    value === null
      ? null
      : onOneLine(plainInline(value, config.language, config.markdown.typography)) || null;
  const section: SectionFile = {
    path,
    folder: name,
    title: plain(own.fields.title),
    description: plain(own.fields.description),
    colour: own.fields.colour,
    template: own.fields.template,
    spots: own.spots,
    introduction: introduced ? parsed.facts : null,
  };
  return { ...result, section, body: introduced ? parsed.body : null, diagnostics };
}

function readDefaults(
  text: string,
  matter: FrontMatter,
  positions: Positions,
  path: string,
  context: ParseContext,
): { readonly entries: readonly DefaultEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const found = Object.entries(matter.values).find(([key]) => key.toLowerCase() === "defaults");
  if (found === undefined || found[1] === null) return { entries: [], diagnostics: [] };
  const [key, values] = found;
  if (typeof values !== "object" || Array.isArray(values)) {
    const at = matter.at([key], "value") ?? { offset: 0, length: 0 };
    const mistake: Diagnostic = {
      code: "defaults-not-mapping",
      severity: "error",
      message:
        "`defaults` must be a mapping of fields to values, as they stand in an article's front matter.",
      place: positions.place(at.offset, at.length),
      fix: "Write one `field: value` a line below `defaults:`, indented by two spaces.",
    };
    return { entries: [], diagnostics: [mistake] };
  }
  // Not null and not a list: the readers give plain objects only.
  const base = { path: [key], values: values as { readonly [key: string]: unknown } };
  const { level, entries, diagnostics } = collectGiven(text, matter, positions, base);
  const place = placeOfArticle(path, "article", context.config.folders);
  const { taker } = readMeta({ path, kind: "article", place, positions, levels: [level], context });
  // A wrong `access` still says that the articles are not for all readers.
  const sound = entries.filter(({ name }) => name === "access" || !taker.wrongNames.has(name));
  return {
    entries: sound.map((entry) => ({ ...entry, spot: entry.spot && { ...entry.spot, path } })),
    diagnostics: [...diagnostics, ...taker.diagnostics],
  };
}

function withoutSection(name: string, positions: Positions): Diagnostic {
  const which = name === "" ? "the folder of all articles" : `a folder of digits ("${name}")`;
  return {
    code: "index-without-section",
    severity: "warning",
    message: `This file stands in ${which}, which is not a section: only its \`defaults\` count, and its title, description and text appear nowhere.`,
    place: positions.start,
    fix: "Keep `defaults` alone, or move the rest to a section's `_index.md`.",
  };
}
