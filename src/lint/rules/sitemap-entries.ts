// The entries of sitemaps and of sitemap indexes, as sitemaps.org and Google have them.

import { entriesOf } from "../about/sitemaps.js";
import { instantOfW3c } from "../read/dates.js";
import { childOf, textOf } from "../read/xml-tree.js";
import { repeated } from "../repeated.js";
import type { Rule } from "../rule.js";
import { google, sitemaps } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const longestAddress = 2048;
const frequencies = /^(?:always|hourly|daily|weekly|monthly|yearly|never)$/;

/** A rule about each element of a name in each entry. */
const ofEach = (
  local: string,
  rule: Omit<Rule<XmlRootSubject>, "check" | "severity">,
  judge: (
    text: string,
    site: Parameters<Rule<XmlRootSubject>["check"]>[1],
  ) => { readonly message: string; readonly fix: string } | null,
): Rule<XmlRootSubject> => ({
  severity: "error",
  ...rule,
  *check(subject, site) {
    for (const entry of entriesOf(subject)) {
      const element = childOf(entry, local);
      const wrong = element === undefined ? null : judge(element.text.trim(), site);
      if (element !== undefined && wrong !== null) yield { place: subject.at(element), ...wrong };
    }
  },
});

export const sitemapEntryRules: readonly Rule<XmlRootSubject>[] = [
  {
    id: "sitemap-loc-missing",
    severity: "error",
    source: sitemaps("xmlTagDefinitions"),
    asks: "Each entry of a sitemap has its address, `loc`.",
    *check(subject) {
      for (const entry of entriesOf(subject)) {
        if (textOf(entry, "loc") !== "") continue;
        yield {
          place: subject.at(entry),
          message: "This entry of the sitemap has no address.",
          fix: "Add `<loc>`, or take the entry out.",
        };
      }
    },
  },
  ofEach(
    "loc",
    {
      id: "sitemap-loc-relative",
      source: sitemaps("xmlTagDefinitions"),
      asks: "Addresses in a sitemap are absolute.",
    },
    (loc) =>
      loc === "" || isWebAddress(loc)
        ? null
        : {
            message: `The address ${quoted(loc)} in the sitemap is not absolute.`,
            fix: "Write it with the host in front.",
          },
  ),
  ofEach(
    "loc",
    {
      id: "sitemap-loc-long",
      source: sitemaps("xmlTagDefinitions"),
      asks: `An address in a sitemap has fewer than ${longestAddress.toLocaleString("en")} characters.`,
    },
    (loc) =>
      loc.length < longestAddress
        ? null
        : {
            message: `This address has ${loc.length.toLocaleString("en")} characters, and must have fewer than ${longestAddress.toLocaleString("en")}.`,
            fix: "Shorten the address of the page.",
          },
  ),
  ofEach(
    "loc",
    {
      id: "sitemap-loc-elsewhere",
      source: sitemaps("location"),
      asks: "A sitemap names pages of its own site.",
    },
    (loc, { outputBehind, config: { url } }) =>
      url === null || !isWebAddress(loc) || outputBehind(loc) !== "elsewhere"
        ? null
        : {
            message: `${loc} is no address of this site (${url}), and such entries are not read.`,
            fix: "Take it out, or correct the host and the path.",
          },
  ),
  ofEach(
    "loc",
    {
      id: "sitemap-loc-dead",
      source: google("crawling-indexing/sitemaps/build-sitemap"),
      asks: "Each page that a sitemap names exists.",
    },
    (loc, { outputBehind }) =>
      outputBehind(loc) === null && loc.length < longestAddress
        ? {
            message: `The sitemap names ${loc}, and the site has no such page.`,
            fix: "Take it out, or correct the address.",
          }
        : null,
  ),
  ofEach(
    "loc",
    {
      id: "sitemap-loc-unindexed",
      source: google("crawling-indexing/sitemaps/build-sitemap"),
      asks: "A sitemap names no page that is not to be indexed, or that only sends its readers on.",
    },
    (loc, { outputBehind, unindexed, redirects }) => {
      const output = outputBehind(loc) ?? "";
      if (!unindexed.has(output) && !redirects.has(output)) return null;
      const why = redirects.has(output)
        ? "only sends its readers on"
        : "tells search engines to leave it out";
      return {
        message: `The sitemap names ${loc}, which ${why}.`,
        fix: "Take it out; a sitemap has canonical addresses alone.",
      };
    },
  ),
  {
    id: "sitemap-loc-repeated",
    severity: "warning",
    source: google("crawling-indexing/sitemaps/build-sitemap"),
    asks: "No address stands twice in a sitemap.",
    *check(subject) {
      for (const entry of repeated(entriesOf(subject), (each) => textOf(each, "loc") || undefined))
        yield {
          place: subject.at(entry),
          message: `${textOf(entry, "loc")} stands twice in the sitemap.`,
          fix: "Take one of the entries out.",
        };
    },
  },
  ofEach(
    "lastmod",
    { id: "sitemap-lastmod-invalid", source: sitemaps("lastmoddef"), asks: "`lastmod` is a W3C date." },
    (lastmod) =>
      instantOfW3c(lastmod) !== null
        ? null
        : {
            message: `\`lastmod\` is ${quoted(lastmod)}, which is no W3C date.`,
            fix: "Write it as 2026-01-20, or 2026-01-20T15:40:00+00:00.",
          },
  ),
  ofEach(
    "lastmod",
    {
      id: "sitemap-lastmod-future",
      echoes: true,
      source: sitemaps("lastmoddef"),
      asks: "`lastmod` is not in the future.",
    },
    (lastmod, { clock }) => {
      const instant = instantOfW3c(lastmod);
      return instant === null || clock.isPast(instant)
        ? null
        : {
            message: `\`lastmod\` is ${lastmod}, which is still to come; search engines stop to believe such a sitemap.`,
            fix: "Write when the page was last changed.",
          };
    },
  ),
  ofEach(
    "changefreq",
    {
      id: "sitemap-changefreq-unknown",
      source: sitemaps("changefreqdef"),
      asks: "`changefreq` is a word that there is; best, it is left out.",
    },
    (frequency) =>
      frequencies.test(frequency)
        ? null
        : {
            message: `\`changefreq\` is ${quoted(frequency)}, and there is no such word for it.`,
            fix: "Take it out: search engines do not read it.",
          },
  ),
  ofEach(
    "priority",
    {
      id: "sitemap-priority-invalid",
      source: sitemaps("prioritydef"),
      asks: "`priority` is a number from 0.0 to 1.0; best, it is left out.",
    },
    (priority) =>
      /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(priority)
        ? null
        : {
            message: `\`priority\` is ${quoted(priority)}, and must be a number from 0.0 to 1.0.`,
            fix: "Take it out: search engines do not read it.",
          },
  ),
];
