// The settings: what every page, feed and card takes from them.

import type { LintedSite } from "../linted-site.js";
import type { Rule } from "../rule.js";
import { google, openGraph } from "../sources.js";
import { bare, quoted } from "../words.js";

/** The settings, with what is known of the pictures that they name. */
export interface SettingsSubject {
  /** Null where nothing is known of it. */
  readonly logo: { readonly width: number; readonly height: number } | null;
  readonly socialImage: { readonly width: number; readonly height: number } | null;
  /** Whether each article has a picture of its own. */
  readonly isIllustrated: boolean;
}

const longestTitle = 60;
const vague = new Set(
  "home|news|my site|my blog|site|website|blog|newspaper|example site|untitled|test".split("|"),
);
/** Hosts of one machine or one network: addresses (RFC 1918), and names that no registry has (RFC 6761). */
const local =
  /^(?:(?:10|127)(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|0\.0\.0\.0|\[.*|[^.]+)$|\.(?:local|localhost|test|invalid|internal)$/i;
/** Of the logo that knowledge panels show. */
const leastLogo = 112;
/** Of the pictures that fill the width of a card. */
const leastImage = { width: 1200, height: 630 };

export const settingRules: readonly Rule<SettingsSubject>[] = [
  {
    id: "site-address-insecure",
    severity: "warning",
    source: google("crawling-indexing/consolidate-duplicate-urls"),
    asks: "`url` is an https address.",
    *check(_, site) {
      if (site.config.url === null || !site.config.url.startsWith("http:") || isLocal(site)) return;
      yield {
        place: site.setting("url"),
        message:
          "`url` is an http address, so that every canonical address, feed and sitemap names insecure pages.",
        fix: "Write it with https://.",
      };
    },
  },
  {
    id: "site-address-local",
    severity: "error",
    source: openGraph("metadata"),
    asks: "`url` is an address that others can reach.",
    *check(_, site) {
      if (!isLocal(site)) return;
      yield {
        place: site.setting("url"),
        message: `\`url\` is ${site.config.url}, which nobody else can reach, and every page, feed and sitemap names it.`,
        fix: "Write the address at which readers will find the site.",
      };
    },
  },
  {
    id: "site-title-too-long",
    severity: "warning",
    source: google("appearance/site-names"),
    asks: `The paper's name has at most ${longestTitle} characters.`,
    *check(_, { config: { title }, setting }) {
      if ([...title].length <= longestTitle) return;
      yield {
        place: setting("title"),
        message: `The paper's name has ${[...title].length} characters, and stands in the title of every page.`,
        fix: "Write a short name as `title`, and the rest as `tagline`.",
      };
    },
  },
  {
    id: "site-title-vague",
    severity: "warning",
    source: google("appearance/site-names"),
    asks: "The paper has a name of its own.",
    *check(_, { config: { title }, setting }) {
      if (!vague.has(bare(title))) return;
      yield {
        place: setting("title"),
        message: `${quoted(title)} could be any site's name, and search engines show it as the name of this one.`,
        fix: "Write the paper's name as `title`.",
      };
    },
  },
  {
    id: "site-language-unset",
    severity: "warning",
    source: google("crawling-indexing/sitemaps/news-sitemap"),
    asks: "`language` is set: pages, feeds and the news sitemap name it.",
    *check(_, { isSet, setting }) {
      if (isSet("language")) return;
      yield {
        place: setting(),
        message:
          "The language is not set, so that pages, feeds and the news sitemap say that they are in English.",
        fix: "Add a line such as `language: en`.",
      };
    },
  },
  {
    id: "time-zone-unset",
    severity: "warning",
    source: google("appearance/publication-dates"),
    asks: "`timeZone` is set: dates without an offset are in it.",
    *check(_, { isSet, setting }) {
      if (isSet("timeZone")) return;
      yield {
        place: setting(),
        message:
          "The time zone is not set, so that times without an offset are taken for UTC and may be hours off.",
        fix: "Add a line such as `timeZone: Europe/London`.",
      };
    },
  },
  {
    id: "publisher-contact-missing",
    severity: "warning",
    source: google("appearance/structured-data/organization"),
    asks: "The publisher can be reached: by e-mail, telephone, post, or `contact`.",
    *check(_, { config: { publisher, contact }, setting }) {
      const { email, phone, address } = publisher;
      if (email !== null || phone !== null || address.length > 0 || contact !== null) return;
      yield {
        place: setting("publisher"),
        message:
          "Nothing says how to reach the publisher, which readers and search engines ask of a news site.",
        fix: "Add `email`, `phone` or `address` to `publisher`, or set `contact`.",
      };
    },
  },
  {
    id: "publisher-logo-small",
    severity: "warning",
    source: google("appearance/structured-data/logo"),
    asks: `The publisher's logo has at least ${leastLogo} × ${leastLogo} pixels.`,
    *check({ logo }, { setting }) {
      if (logo === null || (logo.width >= leastLogo && logo.height >= leastLogo)) return;
      yield {
        place: setting("publisher.logo"),
        message: `The publisher's logo has ${logo.width} × ${logo.height} pixels; search engines take none below ${leastLogo} × ${leastLogo}.`,
        fix: "Give a larger one, or a drawing in SVG.",
      };
    },
  },
  {
    id: "social-image-missing",
    severity: "warning",
    source: openGraph("metadata"),
    asks: "Pages without a picture have one for social networks: `social.image`, or `social.cards` for articles.",
    *check({ isIllustrated }, { config: { social, url }, setting }) {
      // Where articles lack one, each of them is told.
      if (url === null || social.image !== null || social.cards || !isIllustrated) return;
      yield {
        place: setting("social"),
        message:
          "No picture stands in for pages that have none, and og:image is one of the four properties that each page must have.",
        fix: "Set `social.image`, and `social.cards: true` for articles.",
      };
    },
  },
  {
    id: "social-image-small",
    severity: "warning",
    source: google("appearance/google-discover"),
    asks: `\`social.image\` has at least ${leastImage.width} × ${leastImage.height} pixels.`,
    *check({ socialImage }, { setting }) {
      if (socialImage === null) return;
      if (socialImage.width >= leastImage.width && socialImage.height >= leastImage.height) return;
      yield {
        place: setting("social.image"),
        message: `\`social.image\` has ${socialImage.width} × ${socialImage.height} pixels; below ${leastImage.width} × ${leastImage.height} networks show it as a thumbnail.`,
        fix: "Give a larger one.",
      };
    },
  },
];

const isLocal = ({ config: { url } }: LintedSite): boolean =>
  url !== null && local.test(new URL(url).hostname);
