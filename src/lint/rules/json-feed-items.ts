// The items of a JSON Feed 1.1, as jsonfeed.org has them.

import { type Path, type Thing, thingsOf } from "../about/json-things.js";
import { instantOfRfc3339 } from "../read/dates.js";
import { repeated } from "../repeated.js";
import type { Breach, Rule } from "../rule.js";
import { jsonFeed } from "../sources.js";
import type { JsonFeedSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

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

export const jsonFeedItemRules: readonly Rule<JsonFeedSubject>[] = [
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
      for (const [index, { id }] of repeated(items.entries(), ([, item]) => item.id))
        yield {
          place: at("items", index, "id"),
          message: `Two items have the \`id\` ${quoted(String(id))}, and readers show one of them.`,
          fix: "Give each its own.",
        };
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
