// The one description of site.yaml: what validates it, and what schema/site.json is made from. A message completes
// the sentence "… must be".

import { z } from "zod";
import { isLanguageTag } from "../text/language.js";

const text = z
  .union([z.string(), z.number(), z.boolean()], { error: "a text" })
  .transform((value) => String(value).trim());

const webAddress = text.refine((value) => /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value), {
  error: "a web address that begins with https://",
});

const colour = text.refine((value) => /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+)$/i.test(value), {
  error: "a colour: #1a7f5a, or a name that CSS knows",
});

const count = (least: number, most: number) =>
  z
    .number({ error: "a whole number" })
    .int("a whole number")
    .min(least, `at least ${least}`)
    .max(most, `at most ${most}`);

const language = text.refine(isLanguageTag, { error: "a language tag such as en, de or pt-BR" });
export const zoneMessage = "a time zone such as Europe/Berlin or UTC";
const zone = text.refine(isZone, { error: zoneMessage });

const folder = text.refine(
  (value) => value !== "" && !/^([/\\]|[a-z]:)|\\|(^|\/)\.\.?(\/|$)|\0/i.test(value.replace(/^\.\//, "")),
  { error: "a folder inside the site's, such as articles" },
);

/** A letter-box of the site: e-mail address, web address, or a path of the site. */
const reach = text.refine(
  (value) => /^(mailto:)?[^\s@/]+@[^\s@/]+\.[^\s@/]+$|^https?:\/\/|^\//i.test(value),
  {
    error: "an e-mail address, a web address (https://…), or a path of this site (/…)",
  },
);

const pattern = text.refine(
  (value) =>
    /:(slug|id)\b/.test(value) &&
    !/:(?!(section|slug|year|month|day|id)\b)/.test(value) &&
    value.startsWith("/"),
  {
    error:
      "a path that begins with / and holds :slug or :id; :section, :year, :month and :day may be in it too",
  },
);

/** A name with an address, as entries of `navigation`, `profiles` and `links` have it. */
export const namedAddress = z.object({ name: text, url: text }, { error: "a mapping of name and url" });
export const namedWebAddress = z.object(
  { name: text, url: webAddress },
  { error: "a mapping of name and url" },
);

export const publisherSchema = z.object({
  name: text.optional(),
  logo: text.optional(),
  email: text
    .refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), { error: "an e-mail address" })
    .optional(),
  phone: text.optional(),
  contact: reach.optional(),
  address: z.union([text, z.array(text)], { error: "a text, or a list of lines" }).optional(),
});

export const sectionSchema = z.object({
  slug: text.optional(),
  title: text.optional(),
  description: text.optional(),
  colour: colour.optional(),
  template: text.optional(),
});

export const authorSchema = z.object({
  id: text.optional(),
  name: text.optional(),
  role: text.optional(),
  biography: text.optional(),
  picture: text.optional(),
});

export const sourceSchema = z.object({
  slug: text.optional(),
  name: text.optional(),
  url: webAddress.optional(),
  logo: text.optional(),
  kind: text.optional(),
});

export const permalinksSchema = z.object({ article: pattern.optional(), page: pattern.optional() });

export const homeSchema = z.object({
  top: count(0, 50).optional(),
  perSection: count(0, 50).optional(),
  latest: count(0, 200).optional(),
});

export const markdownSchema = z.object({
  html: z.enum(["safe", "trusted"], { error: "safe or trusted" }).optional(),
  typography: z.boolean({ error: "true or false" }).optional(),
  engine: z.enum(["auto", "remark"], { error: "auto or remark" }).optional(),
});

/** The settings that are one value each. */
export const plainSchema = z.object({
  title: text.optional(),
  tagline: text.optional(),
  url: webAddress
    .refine((value) => !/[?#]/.test(value), { error: "the site's address without ? and #" })
    .optional(),
  language: language.optional(),
  timeZone: zone.optional(),
  dateStyle: z.enum(["full", "long", "medium", "short"], { error: "full, long, medium or short" }).optional(),
  contact: reach.optional(),
  subscribe: reach.optional(),
  pageSize: count(1, 1000).optional(),
  related: count(0, 20).optional(),
  articles: folder.optional(),
  pages: folder.optional(),
  templates: folder.optional(),
  public: folder.optional(),
  output: folder.optional(),
  extensions: text.optional(),
});

const listOrMapping = (entry: z.ZodType) => z.union([z.array(entry), z.record(z.string(), entry)]);

/** site.yaml as a whole, for the JSON Schema; reading goes part by part, so that each mistake has its place. */
export const siteSchema = z.object({
  ...plainSchema.shape,
  publisher: z
    .union([
      text,
      publisherSchema.extend({
        profiles: z.union([z.array(namedWebAddress), z.record(z.string(), webAddress)]).optional(),
      }),
    ])
    .optional(),
  navigation: z.union([z.array(namedAddress), z.record(z.string(), text)]).optional(),
  sections: z
    .union([z.array(z.union([text, sectionSchema])), z.record(z.string(), z.union([text, sectionSchema]))])
    .optional(),
  authors: listOrMapping(
    authorSchema.extend({
      links: z.union([z.array(namedWebAddress), z.record(z.string(), webAddress)]).optional(),
    }),
  ).optional(),
  sources: listOrMapping(sourceSchema).optional(),
  permalinks: z.union([pattern, permalinksSchema]).optional(),
  home: homeSchema.optional(),
  markdown: markdownSchema.optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "";
  } catch {
    return false;
  }
}
