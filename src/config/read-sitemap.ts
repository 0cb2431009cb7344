// `sitemap`: what search engines and news aggregators get.

import { isMapping } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { SitemapSettings } from "./config.js";
import { newsSitemapSchema } from "./feeds-schema.js";
import { readNames } from "./read-names.js";
import type { PlaceNotes } from "./setting-places.js";
import { flag, isNo, isYes, text } from "./setting-types.js";

const known = ["pictures", "news"];
const knownOfNews = [...Object.keys(newsSitemapSchema.shape), "withoutSections", "withoutLabels"];

/** Reads `sitemap`, where `no` means none. Codes: those of the checker. */
export function readSitemap(
  found: Found | undefined,
  title: string,
  checker: Checker,
  notes: PlaceNotes,
): SitemapSettings {
  const news = { name: title, withoutSections: [], withoutLabels: ["sponsored"] };
  const usual: SitemapSettings = { written: true, pictures: true, news };
  if (found === undefined || isYes(found.value)) return usual;
  if (isNo(found.value)) return { ...usual, written: false, news: null };
  if (!isMapping(found.value)) return notMapping("sitemap", known, found, checker, usual);
  const fields = checker.fields(found, known);
  notes.note("sitemap", found, fields);
  const given = fields.get("pictures");
  const pictures = given === undefined ? undefined : checker.check(flag, given);
  return {
    written: true,
    pictures: !isNo(pictures ?? "yes"),
    news: readNews(fields.get("news"), news, checker, notes),
  };
}

function readNews(
  found: Found | undefined,
  usual: NonNullable<SitemapSettings["news"]>,
  checker: Checker,
  notes: PlaceNotes,
): SitemapSettings["news"] {
  if (found === undefined || isYes(found.value)) return usual;
  if (isNo(found.value)) return null;
  if (!isMapping(found.value)) return notMapping("sitemap.news", knownOfNews, found, checker, usual);
  const fields = checker.fields(found, knownOfNews);
  const labels = fields.get("withoutLabels");
  const names = (field: string): readonly string[] =>
    readNames(fields.get(field), text, checker, { notes, name: `sitemap.news.${field}` });
  return {
    name: checker.checkAll(newsSitemapSchema, fields).name ?? usual.name,
    withoutSections: names("withoutSections"),
    withoutLabels: labels === undefined ? usual.withoutLabels : names("withoutLabels"),
  };
}

function notMapping<T>(name: string, fields: readonly string[], found: Found, checker: Checker, usual: T): T {
  const fix = `Write its settings below it, indented: ${fields.join(", ")}; or \`${name}: no\` for none.`;
  checker.wrong(found, `\`${name}\` must be a mapping.`, fix);
  return usual;
}
