// The one description of an article's front matter: what each field may hold, the messages where it does not, and the
// JSON Schema that editors read all come from here. Every scalar arrives as the text that was written (text-value.ts).

import type * as zod from "zod";
import { loadZod, once } from "../lazy.js";
import type { Field } from "./fields.js";
import type { TextValue } from "./text-value.js";

/** Longest text of one line, and longest running text, in characters: beyond, something went into the wrong field. */
const longestLine = 1000;
const longestText = 20_000;
/** Of a date, or a language's tag. */
const longestDate = 100;
/** Most entries of a list. */
const longestList = 1000;

function describeFields() {
  const z = loadZod();
  const mostEntries = `must have at most ${longestList.toLocaleString("en-US")} entries`;
  const text = (what: string, most = longestLine) =>
    z.string(`must be ${what}`).max(most, `must be at most ${most.toLocaleString("en-US")} characters long`);

  const listOf = <T extends zod.ZodType>(entry: T, what: string) =>
    z.array(entry.nullable(), `must be ${what}`).max(longestList, mostEntries);

  /** One entry or a list of them. */
  const oneOrMore = <T extends zod.ZodType>(entry: T, what: string) =>
    z.union([entry, listOf(entry, what)], `must be ${what}`);

  const date = (example: string) => text(`a date, for example ${example}`, longestDate);

  const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
    z
      .string(`must be one of ${values.join(", ")}`)
      .toLowerCase()
      .pipe(z.enum(values, `must be one of ${values.join(", ")}`));

  const flag = z
    .string("must be true or false")
    .toLowerCase()
    .regex(/^(?:true|false|yes|no|on|off)$/, "must be true or false");

  /** A list of one counts as its entry, as taxonomies of other tools have it. */
  const oneName = (what: string) =>
    z.union([text(what), z.array(text(what)).length(1, `must be ${what} alone`)], `must be ${what}`);

  const correction = z.looseObject(
    {
      date: date("2026-01-21").nullish(),
      kind: text("a kind such as clarification").nullish(),
      text: text("the correction's text", longestText).nullish(),
    },
    "must be a text, or a mapping of `date`, `kind` and `text`",
  );

  const author = z.looseObject(
    { name: text("a name"), role: text("a role").nullish() },
    "must be a name, or a mapping of `name` and `role`",
  );

  const names = oneOrMore(text("a name"), "a name or a list of names");

  return {
    headline: text("text").describe(
      "Headline; inline Markdown is read as plain text. Default: the body's first heading.",
    ),
    dek: text("text", longestText).describe("One or two sentences below the headline."),
    kicker: text("text").describe("A word or two above the headline."),
    section: oneName("a section's name").describe("Section; default: the first folder."),
    topics: oneOrMore(text("a topic"), "a list of topics").describe(
      "Topics: a list, or a text split at commas.",
    ),
    authors: z
      .union(
        [
          text("a name"),
          listOf(
            z.union([text("a name"), author], "must be a name, or a mapping of `name` and `role`"),
            "a list of names",
          ),
          author,
          z
            .record(z.string(), names.nullable(), "must be names, or a mapping of roles to names")
            .refine((roles) => Object.keys(roles).length <= longestList, mostEntries),
        ],
        "must be a name, a list of names, or a mapping of roles to names",
      )
      .describe("Who wrote it: names or ids, with roles where wanted."),
    source: z
      .union(
        [text("a name"), z.looseObject({ name: text("a name"), url: text("a URL").nullish() })],
        "must be a name, or a mapping of `name` and `url`",
      )
      .describe("Agency or publication that the story is from."),
    dateline: text("a place").describe("Place that opens the first paragraph."),
    date: z
      .union(
        [
          date("2026-01-20"),
          z.looseObject({ created: date("2026-01-20").nullish(), updated: date("2026-01-21").nullish() }),
        ],
        "must be a date, for example 2026-01-20",
      )
      .describe("Date of publication: 2026-01-20, or with a time: 2026-01-20T14:30."),
    updated: date("2026-01-21").describe("Date of the last change that readers should know of."),
    expires: date("2026-12-31").describe("From then on it is no longer published."),
    embargo: date("2026-01-20T06:00").describe("Until then it is not published."),
    draft: flag.describe("A draft is not published."),
    slug: text("a word for the address").describe(
      "Last part of the address; default: the file's name without a date.",
    ),
    permalink: text("an address on this site").describe("Whole address on this site: /world/budget/."),
    aliases: oneOrMore(text("an address on this site"), "a list of addresses on this site").describe(
      "Older addresses that lead here.",
    ),
    image: z
      .union(
        [
          text("a picture's path"),
          z.looseObject({
            src: text("a picture's path"),
            alt: text("text", longestText).nullish(),
            caption: text("text", longestText).nullish(),
            credit: text("text").nullish(),
            focus: text("a point such as `left` or `30% 20%`").nullish(),
            expires: text("a date").nullish(),
          }),
        ],
        "must be a picture's path, or a mapping of `src`, `alt`, `caption`, `credit`, `focus` and `expires`",
      )
      .describe("Lead picture."),
    language: text("a language tag such as en or pt-BR", longestDate).describe(
      "Language of the article (BCP 47); default: the site's.",
    ),
    priority: choice(["lead", "top", "normal", "brief"]).describe("Weight on the home page."),
    label: choice([
      "reportage",
      "analysis",
      "opinion",
      "review",
      "obituary",
      "explainer",
      "live",
      "sponsored",
    ]).describe("Kind of the story."),
    corrections: z
      .union(
        [
          text("text", longestText),
          listOf(
            z.union(
              [text("text", longestText), correction],
              "must be a text, or a mapping of `date`, `kind` and `text`",
            ),
            "a list",
          ),
          correction,
        ],
        "must be a text, or a list of `date`, `kind` and `text`",
      )
      .describe(
        "What readers were told after publication: `date`, `text`, and a `kind`, which is correction, clarification, editors-note, update or retraction.",
      ),
    related: oneOrMore(text("an article's id or path"), "a list of articles' ids or paths").describe(
      "Ids or paths of related articles.",
    ),
    translations: oneOrMore(text("an article's id or path"), "a list of articles' ids or paths").describe(
      "Ids or paths of the same story in other languages.",
    ),
    canonical: text("a URL").describe("URL of the original, where it was published elsewhere first."),
    access: choice(["free", "members", "paid"]).describe("Who may read it."),
    newsSitemap: flag.describe("`no` keeps it out of the sitemap for news aggregators."),
    minor: text("true, or a date or a word", longestDate).describe(
      "`true`: the change of the text is too small to tell readers of. Another value affirms it anew.",
    ),
    series: oneName("a series' name").describe("Series that it belongs to."),
    // Other tools' articles name templates of theirs here: whatever it is, it may stay.
    layout: z
      .unknown()
      .describe("standard, longread or brief: how the page is laid out; other values stay in `extra`."),
    template: text("a template's name").describe("Template that renders it."),
    id: text("text").describe("Permanent id; default: the path without its ending."),
    type: choice(["article", "page"]).describe("`page` for a standing page."),
  } as const;
}

type Schemas = ReturnType<typeof describeFields>;

/** What a field holds that its schema lets through. */
export type FieldValue<F extends Field> = zod.output<Schemas[F]>;

/** The fields by our own names. Made when first asked for: `passes` knows what nearly all articles give. */
export const fieldSchemas: () => Schemas = once(describeFields);

/** The most characters of a text that its field's schema lets through, whatever it says. */
const plainTexts: { readonly [field in Field]?: number } = {
  ...{ headline: longestLine, dek: longestText, kicker: longestLine, dateline: longestLine },
  ...{ section: longestLine, topics: longestLine, authors: longestLine, source: longestLine },
  ...{ date: longestDate, updated: longestDate, expires: longestDate, embargo: longestDate },
  ...{ slug: longestLine, permalink: longestLine, canonical: longestLine, image: longestLine },
  ...{ language: longestDate, series: longestLine, template: longestLine, layout: longestLine },
};
const plainLists: readonly Field[] = ["topics", "authors", "related", "translations"];

/** Whether a value is plainly one that its field's schema lets through as it is, which takes no schema to see. */
export function passes<F extends Field>(field: F, value: TextValue): value is TextValue & FieldValue<F> {
  if (typeof value === "string") return value.length <= (plainTexts[field] ?? 0);
  if (!Array.isArray(value) || value.length > longestList || !plainLists.includes(field)) return false;
  return value.every((entry) => typeof entry === "string" && entry.length <= longestLine);
}
