// JSON Feed 1.1 as a whole, as jsonfeed.org has it.

import { isLanguageTag } from "../../text/language.js";
import { type Path, type Thing, thingsOf } from "../about/json-things.js";
import type { Rule } from "../rule.js";
import { jsonFeed } from "../sources.js";
import type { JsonFeedSubject } from "../subjects.js";
import { quoted } from "../words.js";

const version = "https://jsonfeed.org/version/1.1";
const topNames =
  /^(?:version|title|home_page_url|feed_url|description|user_comment|next_url|icon|favicon|authors?|language|expired|hubs|items)$/;
const itemNames =
  /^(?:id|url|external_url|title|content_html|content_text|summary|image|banner_image|date_published|date_modified|authors?|tags|language|attachments)$/;

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
];
