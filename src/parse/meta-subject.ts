// What an article is about and where it belongs: section, topics, series, label, priority, related articles.

import { nearest } from "../text/nearest.js";
import { onOneLine } from "../text/one-line.js";
import { slugify } from "../text/slug.js";
import type { Article } from "./article.js";
import { sectionOfFolders } from "./article-place.js";
import type { Read } from "./check-field.js";
import { entriesOf, onceBySlug, readTopics } from "./lists.js";
import { noted, notedEntries, type Reading } from "./reading.js";
import { faultOfName } from "./site-path.js";

type MetaSubject = Pick<
  Article,
  | "section"
  | "topics"
  | "series"
  | "minor"
  | "label"
  | "priority"
  | "access"
  | "newsSitemap"
  | "related"
  | "translations"
  | "layout"
  | "template"
>;

/** Codes: `section-unknown`, `name-invalid`, `value-unknown`. */
export function readSubject(reading: Reading): MetaSubject {
  const { taker } = reading;
  const same = <T>(value: T): Read<T> => ({ value });
  const access = taker.take("access", same);
  // Nobody speaks of it but where it keeps something back.
  if (access !== null && access.value !== "free") reading.spots.access = access.given.spot([]);
  return {
    section: readSection(reading),
    topics: readAllTopics(reading),
    series: noted(
      reading,
      "series",
      taker.take("series", (value) => oneName(value)),
    ),
    // Not noted: where it stands changes nothing of the article.
    minor:
      taker.take("minor", (value) => ({ value: isNo(value) ? null : onOneLine(value) || null }))?.value ??
      null,
    label: noted(reading, "label", taker.take("label", same)),
    priority: noted(reading, "priority", taker.take("priority", same)) ?? "normal",
    newsSitemap: noted(reading, "newsSitemap", taker.take("newsSitemap", isYes)) ?? true,
    related: readReferences(reading, "related"),
    translations: readReferences(reading, "translations"),
    // Whoever wrote something that is no value here did not mean all readers, or would not have written it.
    access: access?.value ?? (taker.wrongNames.has("access") ? "paid" : "free"),
    layout:
      noted(
        reading,
        "layout",
        taker.take("layout", (value, { name }) => readLayout(value, name, reading.kind)),
      ) ?? "standard",
    template: noted(reading, "template", taker.take("template", same)),
  };
}

const isNo = (text: string): boolean => /^(?:false|no|off)$/i.test(text.trim());
const isYes = (flag: string): Read<boolean> => ({ value: /^(?:true|yes|on)$/.test(flag) });
/** Ids or paths of other articles. */
function readReferences(reading: Reading, field: "related" | "translations"): readonly string[] {
  const taken = reading.taker.take(field, (value) => ({ value: entriesOf(value) }));
  if (taken === null) return [];
  notedEntries(
    reading,
    field,
    taken.value.map(({ path }) => ({ path, taken })),
  );
  return noted(reading, field, taken)?.map(({ text }) => text) ?? [];
}

const layouts = ["standard", "longread", "brief"] as const satisfies readonly Article["layout"][];

/** One of ours, in an article; what is nearly one of them is told, and anything else is another tool's. */
function readLayout(value: unknown, name: string, kind: Article["type"]): Read<Article["layout"]> {
  const written = typeof value === "string" ? value.trim().toLowerCase() : "";
  const layout = layouts.find((known) => known === written);
  if (kind === "page") return { wrong: [] };
  if (layout !== undefined) return { value: layout };
  const near = written === "" ? null : nearest(written, layouts);
  if (near === null) return { wrong: [] };
  const message = `\`${name}\` knows ${layouts.join(", ")}, but not "${written}".`;
  return {
    wrong: [{ code: "value-unknown", path: [], message, fix: `Write \`${near}\`.`, mild: true }],
  };
}

function oneName(value: string | readonly string[]): Read<string> {
  const name = onOneLine(typeof value === "string" ? value : (value[0] ?? ""));
  const wrong = faultOfName(name, []);
  return wrong.length > 0 ? { wrong } : { value: name };
}

function readSection(reading: Reading): string | null {
  const own = reading.kind === "article" ? sectionOfFolders(reading.place.folders, reading.context) : null;
  const taken = reading.taker.take("section", (value) => {
    const name = oneName(value);
    return "wrong" in name ? name : knownSection(name.value, own, reading);
  });
  return noted(reading, "section", taken) ?? own;
}

/** Where site.yaml declares the sections, another is a mistake; an `_index.md` declares its folder's. */
function knownSection(name: string, own: string | null, reading: Reading): Read<string> {
  const { config, folders } = reading.context;
  if (config.sections.length === 0) return { value: name };
  const ofFolders = Object.values(folders).flatMap(({ folder, title }) => {
    const name = folder.split("/").at(-1) ?? "";
    return /^\d*$/.test(name) ? [] : [name, ...(title === null ? [] : [title])];
  });
  const known = [
    ...config.sections.flatMap((section) => [section.slug, section.title]),
    ...ofFolders,
    ...(own === null ? [] : [own]),
  ];
  const slug = slugify(name);
  if (known.some((section) => slugify(section) === slug)) return { value: name };
  const near = nearest(name, known) ?? nearest(slug, known);
  const message = `"${name}" is none of this site's sections.`;
  const fix =
    near === null ? "Add it to `sections` in site.yaml, or name one that is there." : `Write \`${near}\`.`;
  return { wrong: [{ code: "section-unknown", path: [], message, fix }] };
}

/**
 * A folder whose name is nearly that of a declared section, with no `_index.md` that makes it one of its own.
 * Code: `section-unknown`.
 */
export function misspeltFolder({ kind, place, positions, context }: Reading, section: string | null) {
  const folder = kind === "article" ? sectionOfFolders(place.folders, context) : null;
  const declared = context.config.sections.map(({ slug }) => slug);
  if (folder === null || folder !== section || declared.includes(slugify(folder))) return [];
  const path = place.folders.slice(0, place.folders.indexOf(folder) + 1).join("/");
  const near = Object.hasOwn(context.folders, path) ? null : nearest(slugify(folder), declared);
  if (near === null) return [];
  return [
    {
      code: "section-unknown",
      severity: "error",
      message: `The folder "${folder}" is none of this site's sections, though close to one.`,
      place: positions.start,
      fix: `Move the file to ${context.config.folders.articles}/${near}/, or add "${folder}" to \`sections\` in site.yaml.`,
    } as const,
  ];
}

function readAllTopics(reading: Reading): readonly string[] {
  const all = reading.taker.takeAll("topics", readTopics);
  const [first] = all;
  if (first === undefined) return [];
  noted(reading, "topics", first);
  const topics = onceBySlug(
    all.flatMap((taken) => taken.value.map(({ text, path }) => ({ text, path, taken }))),
  );
  notedEntries(reading, "topics", topics);
  return topics.map(({ text }) => text);
}
