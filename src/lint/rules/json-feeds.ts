// JSON Feed 1.1, as jsonfeed.org has it.

import { isLanguageTag } from "../../text/language.js";
import { instantOfRfc3339 } from "../read/dates.js";
import type { Breach, Rule } from "../rule.js";
import { jsonFeed } from "../sources.js";
import type { JsonFeedSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const version = "https://jsonfeed.org/version/1.1";
const topNames =
  /^(?:version|title|home_page_url|feed_url|description|user_comment|next_url|icon|favicon|authors?|language|expired|hubs|items)$/;
const itemNames =
  /^(?:id|url|external_url|title|content_html|content_text|summary|image|banner_image|date_published|date_modified|authors?|tags|language|attachments)$/;

type Thing = { readonly [name: string]: unknown };
type Path = readonly (string | number)[];

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const thingsOf = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

/** A rule about each item; the place is below the item. */
const ofItem = (
  rule: Omit<Rule<JsonFeedSubject>, "check" | "severity"> & Partial<Pick<Rule<JsonFeedSubject>, "severity">>,
  judge: (item: Thing) => (Omit<Breach, "place"> & { readonly below?: Path }) | null,
): Rule<JsonFeedSubject> => ({
  severity: "error",
  ...rule,
  *check({ items, at }) {
    for (const [index, item] of items.entries()) {
      const wrong = judge(item);
      if (wrong === null) continue;
      const { below = [], message, fix } = wrong;
      yield { place: at("items", index, ...below), message, fix };
    }
  },
});

export const jsonFeedRules: readonly Rule<JsonFeedSubject>[] = [
  {
    id: "json-feed-invalid",
    severity: "error",
    source: "https://www.rfc-editor.org/rfc/rfc8259.html#section-2",
    asks: "A JSON Feed is sound JSON.",
    *check({ feed, text, whole }) {
      if (feed !== null) return;
      let reason = "it is no object";
      try {
        JSON.parse(text);
      } catch (error) {
        reason = error instanceof Error ? error.message.replace(/\s+/g, " ") : reason;
      }
      yield {
        place: whole,
        message: `The feed is no JSON, so that nobody reads it: ${reason}.`,
        fix: "Look for commas and quotes.",
      };
    },
  },
  {
    id: "json-feed-version",
    severity: "error",
    source: jsonFeed("top-level"),
    asks: `The \`version\` of a JSON Feed is \`${version}\`.`,
    *check({ feed, at }) {
      if (feed === null || feed.version === version) return;
      yield {
        place: at("version"),
        message:
          feed.version === undefined
            ? "The feed does not say its version."
            : `${quoted(String(feed.version))} is not the version 1.1.`,
        fix: `Write \`"version": "${version}"\`.`,
      };
    },
  },
  {
    id: "json-feed-title-missing",
    severity: "error",
    source: jsonFeed("top-level"),
    asks: "A JSON Feed has a `title`.",
    *check({ feed, at }) {
      if (feed === null || (typeof feed.title === "string" && feed.title.trim() !== "")) return;
      yield { place: at(), message: "The feed has no title.", fix: 'Add `"title"`.' };
    },
  },
  {
    id: "json-feed-items-missing",
    severity: "error",
    source: jsonFeed("top-level"),
    asks: "A JSON Feed has a list of `items`.",
    *check({ feed, at }) {
      if (feed === null || Array.isArray(feed.items)) return;
      yield { place: at("items"), message: "The feed has no list of items.", fix: 'Write `"items": [...]`.' };
    },
  },
  {
    id: "json-feed-self-differs",
    severity: "warning",
    source: jsonFeed("top-level"),
    asks: "The `feed_url` of a JSON Feed is its own address.",
    *check({ feed, at, address }) {
      if (feed === null || address === null || feed.feed_url === address) return;
      yield {
        place: at("feed_url"),
        message:
          feed.feed_url === undefined
            ? "The feed does not name its own address."
            : `The feed says that its address is ${quoted(String(feed.feed_url))}, and it is ${address}.`,
        fix: `Write \`"feed_url": "${address}"\`.`,
      };
    },
  },
  {
    id: "json-feed-name-unknown",
    severity: "warning",
    source: jsonFeed("extensions"),
    asks: "Names that JSON Feed does not have begin with an underscore.",
    *check({ feed, items, at }) {
      const top = Object.keys(feed ?? {}).find((name) => !topNames.test(name) && !name.startsWith("_"));
      const inItems = items.flatMap((item, index) =>
        Object.keys(item)
          .filter((name) => !itemNames.test(name) && !name.startsWith("_"))
          .map((name): Path => ["items", index, name]),
      );
      const [wrong] = [...(top === undefined ? [] : [[top] as Path]), ...inItems];
      if (wrong === undefined) return;
      yield {
        place: at(...wrong),
        message: `JSON Feed has no name ${quoted(String(wrong.at(-1)))} here.`,
        fix: "Correct it, or write an underscore in front.",
      };
    },
  },
  {
    id: "json-feed-author-deprecated",
    severity: "warning",
    source: jsonFeed("top-level"),
    asks: "A JSON Feed names its people in `authors`: `author` is of version 1.0.",
    *check({ feed, items, at }) {
      const holders: readonly (readonly [Thing, Path])[] = [
        ...(feed === null ? [] : [[feed, []] as const]),
        ...items.map((item, index) => [item, ["items", index]] as const),
      ];
      const [wrong] = holders.filter(([thing]) => thing.author !== undefined && thing.authors === undefined);
      if (wrong === undefined) return;
      yield {
        place: at(...wrong[1], "author"),
        message: "`author` is of version 1.0.",
        fix: 'Write `"authors": [{"name": …}]`.',
      };
    },
  },
  {
    id: "json-feed-author-empty",
    severity: "error",
    source: jsonFeed("top-level"),
    asks: "Each author of a JSON Feed has a `name`, a `url` or an `avatar`.",
    *check({ feed, items, at }) {
      const holders: readonly (readonly [Thing, Path])[] = [
        ...(feed === null ? [] : [[feed, []] as const]),
        ...items.map((item, index) => [item, ["items", index]] as const),
      ];
      for (const [thing, path] of holders) {
        const empty = thingsOf(thing.authors).findIndex(
          ({ name, url, avatar }) =>
            ![name, url, avatar].some((value) => typeof value === "string" && value !== ""),
        );
        if (empty < 0) continue;
        yield {
          place: at(...path, "authors", empty),
          message: "This author has neither a name nor anything else.",
          fix: 'Add `"name"`.',
        };
      }
    },
  },
  {
    id: "json-feed-language-invalid",
    severity: "error",
    source: jsonFeed("top-level"),
    asks: "`language` is a language tag.",
    *check({ feed, at }) {
      if (
        feed === null ||
        feed.language === undefined ||
        (typeof feed.language === "string" && isLanguageTag(feed.language))
      )
        return;
      yield {
        place: at("language"),
        message: `${quoted(String(feed.language))} is no language tag.`,
        fix: "Write a tag such as `en` or `en-GB`.",
      };
    },
  },
  ofItem(
    {
      id: "json-feed-id-invalid",
      source: jsonFeed("items"),
      asks: "Each item of a JSON Feed has an `id`, which is a text.",
    },
    ({ id }) =>
      typeof id === "string" && id !== ""
        ? null
        : {
            below: ["id"],
            message:
              id === undefined
                ? "The item has no `id`, so that readers leave it out."
                : "The `id` of an item is a text.",
            fix: 'Write `"id"` with the article\'s address, in quotes.',
          },
  ),
  {
    id: "json-feed-id-repeated",
    severity: "error",
    source: jsonFeed("items"),
    asks: "No two items of a JSON Feed have one `id`.",
    *check({ items, at }) {
      const seen = new Set<unknown>();
      for (const [index, { id }] of items.entries()) {
        if (id !== undefined && seen.has(id))
          yield {
            place: at("items", index, "id"),
            message: `Two items have the \`id\` ${quoted(String(id))}, and readers show one of them.`,
            fix: "Give each its own.",
          };
        seen.add(id);
      }
    },
  },
  ofItem(
    {
      id: "json-feed-content-missing",
      source: jsonFeed("items"),
      asks: "Each item of a JSON Feed has `content_html` or `content_text`.",
    },
    ({ content_html: asHtml, content_text: asText }) =>
      typeof asHtml === "string" || typeof asText === "string"
        ? null
        : {
            message: "The item has neither `content_html` nor `content_text`.",
            fix: "Add one of them; the dek will do.",
          },
  ),
  ofItem(
    {
      id: "json-feed-date-invalid",
      source: jsonFeed("items"),
      asks: "Dates in a JSON Feed are those of RFC 3339.",
    },
    (item) => {
      const wrong = ["date_published", "date_modified"].find(
        (name) => item[name] !== undefined && instantOfRfc3339(String(item[name])) === null,
      );
      if (wrong === undefined) return null;
      return {
        below: [wrong],
        message: `${quoted(String(item[wrong]))} is no date as RFC 3339 has them.`,
        fix: "Write it as 2026-01-20T15:40:00+00:00.",
      };
    },
  ),
  ofItem(
    {
      id: "json-feed-address-relative",
      source: jsonFeed("items"),
      asks: "Addresses in a JSON Feed are absolute.",
    },
    (item) => {
      const wrong = ["url", "external_url", "image", "banner_image"].find(
        (name) => item[name] !== undefined && !isWebAddress(String(item[name])),
      );
      if (wrong === undefined) return null;
      return {
        below: [wrong],
        message: `\`${wrong}\` is ${quoted(String(item[wrong]))}, which is not absolute.`,
        fix: "Write it with the host in front.",
      };
    },
  ),
  ofItem(
    {
      id: "json-feed-attachment-incomplete",
      source: jsonFeed("attachments"),
      asks: "An attachment of a JSON Feed has `url` and `mime_type`.",
    },
    ({ attachments }) => {
      const wrong = thingsOf(attachments).findIndex(
        ({ url, mime_type: type }) => typeof url !== "string" || typeof type !== "string",
      );
      if (wrong < 0) return null;
      return {
        below: ["attachments", wrong],
        message: "The attachment lacks its `url` or its `mime_type`.",
        fix: "Add what is missing.",
      };
    },
  ),
];
