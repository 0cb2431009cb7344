// The settings of single parts of a site: the front, Markdown, corrections, what others show of it, whom it tells.

import { loadZod } from "../lazy.js";
import { choice, count, flag, folder, picture, rule, text, webAddress } from "./setting-types.js";

const z = loadZod();

export const homeSchema = z.object({
  top: count(0, 50).describe("Top stories beside and below the lead. Default: 6."),
  opinion: count(0, 50).describe("Stories with the label opinion, set apart. Default: 4."),
  briefs: count(0, 50).describe("Stories with the priority brief. Default: 6."),
  perSection: count(0, 50).describe("Stories of each section. Default: 4."),
  latest: count(0, 200).describe("Entries of the list of the latest. Default: 10."),
});

export const markdownSchema = z.object({
  html: choice(["safe", "trusted"]).describe("`trusted` keeps raw HTML as it is. Default: safe."),
  typography: flag.describe("Quotes and dashes of the language. Default: true."),
  engine: choice(["auto", "remark"]).describe("`remark` sends every article through remark. Default: auto."),
});

export const correctionsSchema = z.object({
  place: choice(["top", "foot"]).describe(
    "Where articles show theirs: above the text, or at its foot. Default: foot.",
  ),
});

export const socialSchema = z.object({
  image: picture.describe("Picture for pages that have none: a path from the site's root, or a web address."),
  cards: flag.describe("Draws a card for each article without a picture. Default: false."),
});

export const lintSchema = z.object({
  skip: z
    .union([text, z.array(text)], { error: "a rule's id, or a list of them" })
    .describe("Ids of rules that are left out."),
});

export const announceSchema = z.object({
  indexnow: rule(
    (value) => /^[a-zA-Z0-9-]{8,128}$/.test(value),
    "a key of 8 to 128 letters, digits and hyphens",
  ).describe("The site's key for IndexNow, which is published as <key>.txt. Default: none."),
  endpoint: webAddress.describe(
    "Address of a search engine's IndexNow. Default: https://api.indexnow.org/indexnow, which tells all of them.",
  ),
});

export const accessSchema = z.object({
  output: folder.describe(
    "Folder for the whole pages of articles that are not free, for a server that lets in who may read them. Default: none.",
  ),
});
