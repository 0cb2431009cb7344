// The one description of site.yaml: what validates it, and what schema/site.json is made from.

import type * as zod from "zod";
import { loadZod } from "../lazy.js";
import { crawlersSchema, policiesSchema } from "./crawlers-schema.js";
import { feedsSetting, sitemapSetting } from "./feeds-schema.js";
import {
  accessSchema,
  announceSchema,
  correctionsSchema,
  homeSchema,
  lintSchema,
  markdownSchema,
  socialSchema,
} from "./part-schemas.js";
import { goneSetting, redirectsSetting } from "./redirects-schema.js";
import {
  choice,
  count,
  date,
  email,
  fediverseAccount,
  file,
  flag,
  flagOr,
  folder,
  hostName,
  language,
  line,
  ownPicture,
  pattern,
  personAddress,
  picture,
  provider,
  reach,
  siteAddress,
  target,
  text,
  webAddress,
  zone,
} from "./setting-types.js";
import { schemeColour, themeSchema } from "./theme-schema.js";

const z = loadZod();

const link = <Url extends zod.ZodType>(url: Url, what: string) =>
  z.object({ name: line.describe("What the link says."), url: url.describe(what) });

/** An entry of `navigation`. */
export const navigationSchema = link(target, "A path of this site, or a web address.");
/** An entry of the publisher's `profiles`. */
export const profileSchema = link(webAddress, "Web address of the profile.");
/** An entry of an author's `links`. */
export const linkSchema = link(personAddress, "Web or e-mail address.");

export const publisherSchema = z.object({
  name: line.describe("Default: the title."),
  logo: picture.describe("Picture: a path from the site's root, or a web address."),
  email: email.describe("For readers' letters."),
  phone: line.describe("As readers should dial it."),
  contact: reach.describe("As `contact` on the top level, which wins."),
  address: z
    .union([text, z.array(text.nullable())], { error: "a text, or a list of lines" })
    .describe("Postal address: a text, or a list of lines."),
  founded: date.describe("When it was founded: 1998, or a date."),
});

export const sectionSchema = z.object({
  slug: text.describe("Its part of the address, which is its folder's name; default: its key, or its title."),
  title: line.describe("Default: its key."),
  description: line.describe("A sentence on its front."),
  colour: schemeColour.describe(
    'A colour: "#1a7f5a" (in quotes), or a name that CSS knows; or one for `light` and one for `dark`.',
  ),
  template: text.describe("Template of its own for its front; default: section."),
  order: count(-1_000_000, 1_000_000).describe(
    "Place among the sections; those without one follow as they are written.",
  ),
});

export const authorSchema = z.object({
  id: text.describe("Part of the address /authors/<id>/; default: the key, the file's name or the name."),
  name: line.describe("As bylines have it."),
  role: line.describe("Chief reporter, photographer, …"),
  biography: text.describe("One or two sentences."),
  picture: picture.describe("Portrait: a path from the site's root, or a web address."),
  fediverse: fediverseAccount.describe("Account on Mastodon and the like: @ana@social.example, in quotes."),
});

export const sourceSchema = z.object({
  slug: text.describe("Part of the address /sources/<slug>/; default: its key, or its name."),
  name: line.describe("As articles name it; default: its key."),
  url: webAddress.describe("Its home page."),
  logo: picture.describe("Picture: a path from the site's root, or a web address."),
  kind: line.describe("What it is: agency, magazine, public body, …"),
});

export const permalinksSchema = z.object({
  article: pattern.describe("Pattern for articles. Default: /:section/:slug/."),
  page: pattern.describe("Pattern for standing pages. Default: /:slug/."),
});

/** `path: date`. */
const pictureRightsSetting = z.record(z.string(), text);

/** The settings that are one value each. */
export const plainSchema = z.object({
  title: line.describe("The paper's name. Default: the folder's name."),
  tagline: line.describe("A line below the title."),
  shortTitle: line.describe("The name where there is little room, on home screens. Default: the title."),
  icon: ownPicture.describe(
    "Logo that icons are made of, SVG, or PNG of 512 pixels or more, square: a path from the site's root.",
  ),
  url: siteAddress.describe("Where the site will stand, with a path too: https://host/news."),
  language: language.describe("BCP 47 tag: de, pt-BR, ar. Default: en."),
  timeZone: zone.describe("IANA name, for dates without an offset: Europe/Berlin. Default: UTC."),
  dateStyle: choice(["full", "long", "medium", "short"]).describe("How dates are shown. Default: long."),
  contact: reach.describe("An e-mail address, a web address, or a path of this site."),
  subscribe: reach.describe("An e-mail address, a web address, or a path of this site."),
  pageSize: count(1, 1000).describe("Stories on a numbered page. Default: 30."),
  related: count(0, 20).describe("Related articles below an article. Default: 4."),
  search: flagOr("full").describe(
    "A search page; `full` looks at whole texts, `yes` at their first 150 words. Default: no.",
  ),
  articles: folder.describe("Folder of the articles. Default: articles."),
  pages: folder.describe("Folder of the standing pages. Default: pages."),
  templates: folder.describe("Folder of the site's templates. Default: templates."),
  public: folder.describe("Folder of the files that are copied as they are. Default: public."),
  output: folder.describe("Folder of the built site. Default: dist."),
  extensions: file.describe("Module with remark plugins, helpers and hooks: a path in the site's folder."),
});

/** A list of entries, or a mapping of them by name. */
const listOrMapping = <Entry extends zod.ZodType, Value extends zod.ZodType>(entry: Entry, value: Value) =>
  z.union([z.array(entry), z.record(z.string(), value)]);

/** A section, an author or a source may be its name alone. `id` names the entry in the JSON Schema. */
const named = <Shape extends zod.ZodRawShape>(schema: zod.ZodObject<Shape>, id: string) => {
  const entry = z.union([text, z.looseObject(schema.partial().shape)]).meta({ id });
  return listOrMapping(entry, entry);
};

const links = <Url extends zod.ZodType>(
  schema: zod.ZodObject<{ name: typeof text; url: Url }>,
  id: string,
) => {
  const entry = z.union([schema.shape.url, z.looseObject(schema.partial().shape)]).meta({ id });
  return listOrMapping(entry, schema.shape.url);
};

/** site.yaml as a whole, for its names and for the JSON Schema; reading goes part by part, so that each mistake has its place. */
export const siteSchema = z.looseObject({
  ...plainSchema.shape,
  publisher: z
    .union([
      text,
      z
        .looseObject({
          ...publisherSchema.shape,
          profiles: links(profileSchema, "profile").describe("Social networks: `Name: address`."),
          policies: z
            .looseObject(policiesSchema.partial().shape)
            .describe("Pages that say how the newsroom works."),
        })
        .partial(),
    ])
    .describe("Who is behind the paper: a name, or a mapping."),
  navigation: links(navigationSchema, "navigationLink").describe(
    "Links of the navigation. Default: the sections.",
  ),
  sections: named(sectionSchema, "section").describe(
    "Sections, in the order of the navigation and of the front.",
  ),
  authors: named(
    authorSchema.extend({ links: links(linkSchema, "authorLink").describe("`Name: address`.") }),
    "author",
  ).describe("Authors by id; each may have a file in authors/ instead."),
  sources: named(sourceSchema, "source").describe("Agencies and other papers that stories come from."),
  permalinks: z
    .union([pattern, z.looseObject(permalinksSchema.partial().shape)])
    .describe("Patterns of addresses: :section :slug :year :month :day :id."),
  home: z.looseObject(homeSchema.partial().shape).describe("How much the front shows."),
  corrections: z
    .looseObject(correctionsSchema.partial().shape)
    .describe("How articles show what was corrected in them."),
  social: z
    .looseObject(socialSchema.partial().shape)
    .describe("What social networks show beside a link to a page."),
  access: z
    .looseObject(accessSchema.partial().shape)
    .describe("What becomes of the part of articles that is for members, or paid for."),
  theme: themeSchema.describe("Colours, fonts and the logo of the default look."),
  markdown: z.looseObject(markdownSchema.partial().shape).describe("How articles are read."),
  feeds: feedsSetting.describe("What feed readers, aggregators and partners get; `no` for nothing."),
  hubs: z
    .union([webAddress, z.array(webAddress)])
    .describe("WebSub hubs that tell subscribers of new stories: web addresses."),
  announce: z
    .looseObject(announceSchema.partial().shape)
    .describe("Whom `broadsheet announce` tells of changes, beside the hubs."),
  pictureRights: pictureRightsSetting.describe(
    "Until when pictures may be shown, by their paths from the site's root or their web addresses.",
  ),
  sitemap: sitemapSetting.describe("What search engines get; `no` for nothing."),
  crawlers: crawlersSchema.describe(
    "Whom robots.txt lets in: allow or block, by groups or by the names of crawlers.",
  ),
  redirects: redirectsSetting.describe(
    "What hosts are told of old addresses: plain, netlify, or `no` for nothing. Default: plain.",
  ),
  gone: goneSetting.describe("Addresses that were published and are gone for good: hosts answer 410."),
  embeds: z
    .union([
      provider,
      z.array(z.union([provider, z.object({ mastodon: z.union([hostName, z.array(hostName)]) })])),
      z.record(z.string(), z.union([flag, hostName, z.array(hostName)])),
    ])
    .describe(
      "Providers whose videos, charts and posts articles may show; `mastodon: [host, …]` names its servers.",
    ),
  lint: z.looseObject(lintSchema.partial().shape).describe("What `lint` and `build --strict` look for."),
  params: z.record(z.string(), z.unknown()).describe("Anything of your own: @site.params in templates."),
});
