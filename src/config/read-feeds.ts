// `feeds` and `hubs`: which feeds there are, what they hold, and who tells their subscribers.

import { slugify } from "../text/slug.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import type { Config, FeedFormat, FeedScope, FeedsSettings, PartnerSetting } from "./config.js";
import { entriesOf, unique } from "./entries.js";
import { feedFormat, feedScope, feedsSchema, partnerFilters, partnerSchema } from "./feeds-schema.js";
import { readNames } from "./read-names.js";
import type { PlaceNotes } from "./setting-places.js";
import { isNo, isYes, lengthOf, text, webAddress } from "./setting-types.js";

const everyFormat: readonly FeedFormat[] = ["rss", "atom", "json"];
const usualScopes: readonly FeedScope[] = ["site", "sections", "topics", "authors", "labels"];
const known = [...Object.keys(feedsSchema.shape), "formats", "for", "partners"];
const knownOfPartners = [...Object.keys(partnerSchema.shape), "formats", ...partnerFilters];

/** Reads `feeds`, where `no` means none. Codes: those of the checker. */
export function readFeeds(found: Found | undefined, checker: Checker, notes: PlaceNotes): FeedsSettings {
  const usual: FeedsSettings = {
    ...{ formats: everyFormat, for: usualScopes, items: null, text: "full", guid: "url", partners: [] },
  };
  if (found === undefined || isYes(found.value)) return usual;
  if (isNo(found.value)) return { ...usual, for: [] };
  if (!isMapping(found.value)) {
    const fix = `Write its settings below it, indented: ${known.join(", ")}; or \`feeds: no\` for none.`;
    checker.wrong(found, "`feeds` must be a mapping.", fix);
    return usual;
  }
  const fields = checker.fields(found, known);
  notes.note("feeds", found, fields);
  const set = checker.checkAll(feedsSchema, fields);
  const formats = readNames(fields.get("formats"), feedFormat, checker);
  const scopes = fields.get("for");
  const manner = {
    formats: formats.length > 0 ? everyFormat.filter((format) => formats.includes(format)) : everyFormat,
    items: set.items ?? null,
    text: set.text ?? usual.text,
    guid: set.guid ?? usual.guid,
  };
  return {
    ...manner,
    for: scopes === undefined ? usualScopes : readNames(scopes, feedScope, checker),
    partners: readPartners(fields.get("partners"), manner.guid, checker, notes),
  };
}

function readPartners(
  found: Found | undefined,
  guid: FeedsSettings["guid"],
  checker: Checker,
  notes: PlaceNotes,
): readonly PartnerSetting[] {
  const partners = entriesOf(found, "feeds.partners", knownOfPartners, checker).flatMap((entry) => {
    const { found: at, key } = entry;
    const name = slugify(key ?? "");
    if (name === "") {
      const fix = "Write `name:` with its settings below it; the name is part of the feed's address.";
      checker.wrong(at, "A partner's feed needs a name, with a letter or a digit in it.", fix);
      return [];
    }
    if (!isEmpty(at.value) && !isMapping(at.value)) {
      const fix = `Write its settings below its name, indented: ${knownOfPartners.join(", ")}.`;
      checker.wrong(at, `\`feeds.partners.${key}\` must be a mapping.`, fix);
      return [];
    }
    const fields = checker.fields(at, knownOfPartners);
    return [{ setting: partnerOf(name, guid, fields, checker, notes), found: at, fields }];
  });
  const kept = unique(partners, ({ setting }) => setting.name, "feeds.partners", checker);
  for (const { setting, found: at, fields } of kept) notes.note(`feeds.partners.${setting.name}`, at, fields);
  return kept.map(({ setting }) => setting);
}

function partnerOf(
  name: string,
  guid: FeedsSettings["guid"],
  fields: Fields,
  checker: Checker,
  notes: PlaceNotes,
): PartnerSetting {
  const set = checker.checkAll(partnerSchema, fields);
  const formats = readNames(fields.get("formats"), feedFormat, checker);
  const names = (filter: (typeof partnerFilters)[number]): readonly string[] =>
    readNames(fields.get(filter), text, checker, { notes, name: `feeds.partners.${name}.${filter}` });
  return {
    name,
    title: set.title ?? null,
    formats: formats.length > 0 ? everyFormat.filter((format) => formats.includes(format)) : ["rss"],
    items: set.items ?? 100,
    text: set.text ?? "full",
    guid: set.guid ?? guid,
    sections: names("sections"),
    topics: names("topics"),
    labels: names("labels"),
    sources: names("sources"),
    media: !isNo(set.media ?? "yes"),
    delay: set.delay === undefined ? 0 : lengthOf(set.delay),
    within: set.within === undefined ? null : lengthOf(set.within),
  };
}

/** The addresses of WebSub hubs. */
export function readHubs(found: Found | undefined, checker: Checker, notes: PlaceNotes): Config["hubs"] {
  return readNames(found, webAddress, checker, { notes, name: "hubs" });
}
