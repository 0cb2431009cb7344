// JSON Feed 1.1 (jsonfeed.org/version/1.1).

import { z } from "zod";
import { readRfc3339 } from "./dates.js";
import { createFaults, isAbsolute, isPlain, type ReadFeed, repeated } from "./feed.js";

const address = z.string().refine(isAbsolute, "is no absolute address");
const words = z.string().refine(isPlain, "is no plain text");
const moment = z.string().refine((text) => readRfc3339(text) !== null, "is no date of RFC 3339");
/** Extensions begin with `_`; whatever else is not in the specification is a slip. */
const strictly = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).superRefine((object, context) => {
    for (const key of Object.keys(object))
      if (!(key in shape) && !key.startsWith("_")) context.addIssue(`${key} is not of JSON Feed`);
  });

const author = strictly({
  name: words.optional(),
  url: address.optional(),
  avatar: address.optional(),
}).refine((one) => Object.keys(one).length > 0, "says nothing");

const attachment = strictly({
  url: address,
  mime_type: z.string().regex(/^\w+\/[\w.+-]+$/),
  title: words.optional(),
  size_in_bytes: z.number().optional(),
  duration_in_seconds: z.number().optional(),
});

const item = strictly({
  id: z.string().min(1),
  url: address,
  external_url: address.optional(),
  title: words.optional(),
  content_html: z.string().min(1).optional(),
  content_text: words.optional(),
  summary: words.optional(),
  image: address.optional(),
  banner_image: address.optional(),
  date_published: moment,
  date_modified: moment,
  authors: z.array(author).min(1).optional(),
  tags: z.array(words).min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-\w+)*$/i)
    .optional(),
  attachments: z.array(attachment).min(1).optional(),
  _source: z.object({ name: words, url: address.nullable() }).optional(),
})
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined, "has no content")
  .refine(
    (one) => Date.parse(one.date_modified) >= Date.parse(one.date_published),
    "changed before it was there",
  );

const feed = strictly({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: words,
  home_page_url: address,
  feed_url: address,
  description: words.optional(),
  user_comment: words.optional(),
  next_url: address.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.object({ type: z.string(), url: address })).optional(),
  items: z.array(item),
});

/** `at`: the address that the file is published at. */
export function readJsonFeed(text: string, at: string): ReadFeed {
  const faults = createFaults();
  const given: unknown = JSON.parse(text);
  const parsed = feed.safeParse(given);
  if (!parsed.success) {
    const found = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return { format: "json", self: "", home: "", title: "", updated: null, items: [], faults: found };
  }
  const { feed_url: self, home_page_url: home, title, items } = parsed.data;
  faults.check(self === at, `it says that it is at ${self}`);
  for (const id of repeated(items.map(({ id }) => id))) faults.check(false, `two items are ${id}`);
  // RFC 7493, 2.1: half a character is none, however it is escaped.
  faults.check(!/\\ud[89a-f]/i.test(text.replaceAll("\\\\", "")), "it escapes half a character");
  return {
    ...{ format: "json", self, home, title, updated: null, faults: faults.found },
    items: items.map((one) => ({
      ...{ id: one.id, url: one.url, title: one.title ?? "", summary: one.summary ?? null },
      html: one.content_html ?? null,
      published: readRfc3339(one.date_published),
      updated: readRfc3339(one.date_modified),
      authors: (one.authors ?? []).map(({ name = "" }) => name),
      source: one._source?.name ?? null,
      media: [],
    })),
  };
}
