// Sitemaps and sitemap indexes, as sitemaps.org and Google have them.

import { instantOfW3c } from "../read/dates.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import type { Rule } from "../rule.js";
import { google, sitemaps } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { counted, isWebAddress, quoted } from "../words.js";

export const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
const mostEntries = 50_000;
/** 50 MB of 1,048,576 bytes. */
export const mostBytes = 52_428_800;
const longestAddress = 2048;
const frequencies = /^(?:always|hourly|daily|weekly|monthly|yearly|never)$/;

const isIndex = ({ root }: XmlRootSubject): boolean => root.local === "sitemapindex";

const entriesOf = (subject: XmlRootSubject): readonly XmlElement[] =>
  childrenOf(subject.root, isIndex(subject) ? "sitemap" : "url");

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

export const sitemapRules: readonly Rule<XmlRootSubject>[] = [
  {
    id: "sitemap-namespace",
    severity: "error",
    source: sitemaps("xmlTagDefinitions"),
    asks: `A sitemap is in the namespace \`${sitemapNamespace}\`.`,
    *check({ root, at }) {
      if (root.namespace === sitemapNamespace) return;
      yield {
        place: at(root),
        message: `The sitemap is ${root.namespace === "" ? "in no namespace" : `in the namespace ${quoted(root.namespace)}`}, so that it is taken for none.`,
        fix: `Write \`xmlns="${sitemapNamespace}"\`.`,
      };
    },
  },
  {
    id: "sitemap-too-many",
    severity: "error",
    source: sitemaps("index"),
    asks: `A sitemap has at most ${mostEntries.toLocaleString("en")} entries.`,
    *check(subject) {
      const over = entriesOf(subject)[mostEntries];
      if (over === undefined) return;
      yield {
        place: subject.at(over),
        message: `The sitemap has ${counted(entriesOf(subject).length, "entry").replace("entrys", "entries")}, and no more than ${mostEntries.toLocaleString("en")} are read.`,
        fix: "Split it, and name the parts in a sitemap index.",
      };
    },
  },
  {
    id: "sitemap-too-large",
    severity: "error",
    source: sitemaps("index"),
    asks: "A sitemap has at most 50 MB.",
    *check({ size, whole }) {
      if (size <= mostBytes) return;
      yield {
        place: whole,
        message: `The sitemap has ${(size / 1_048_576).toFixed(1)} MB, and larger ones than 50 MB are not read.`,
        fix: "Split it, and name the parts in a sitemap index.",
      };
    },
  },
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
      const seen = new Set<string>();
      for (const entry of entriesOf(subject)) {
        const loc = textOf(entry, "loc");
        if (seen.has(loc) && loc !== "")
          yield {
            place: subject.at(entry),
            message: `${loc} stands twice in the sitemap.`,
            fix: "Take one of the entries out.",
          };
        seen.add(loc);
      }
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
    { id: "sitemap-lastmod-future", source: sitemaps("lastmoddef"), asks: "`lastmod` is not in the future." },
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
  {
    id: "sitemap-element-unknown",
    severity: "error",
    source: sitemaps("xmlTagDefinitions"),
    asks: "A sitemap holds no elements of its namespace that the protocol does not have.",
    *check(subject) {
      const allowed = isIndex(subject) ? /^(?:loc|lastmod)$/ : /^(?:loc|lastmod|changefreq|priority)$/;
      const entry = isIndex(subject) ? "sitemap" : "url";
      const isOurs = ({ namespace }: XmlElement): boolean => namespace === subject.root.namespace;
      const strangers = subject.root.children.flatMap((child) =>
        child.local === entry
          ? child.children.filter((each) => isOurs(each) && !allowed.test(each.local))
          : isOurs(child)
            ? [child]
            : [],
      );
      for (const stranger of strangers.slice(0, 1)) {
        yield {
          place: subject.at(stranger),
          message: `There is no element \`${stranger.name}\` here in a ${isIndex(subject) ? "sitemap index" : "sitemap"}.`,
          fix: "Correct its name, or take it out.",
        };
      }
    },
  },
  {
    id: "sitemap-image-loc-missing",
    severity: "error",
    source: google("crawling-indexing/sitemaps/image-sitemaps"),
    asks: "Each picture in a sitemap has its address, `image:loc`, absolute.",
    *check(subject) {
      for (const image of imagesOf(subject)) {
        if (isWebAddress(textOf(image, "loc", imageNamespace))) continue;
        yield {
          place: subject.at(image),
          message: "This picture in the sitemap has no absolute address.",
          fix: "Add `<image:loc>` with the host in front.",
        };
      }
    },
  },
  {
    id: "sitemap-image-deprecated",
    severity: "warning",
    source: google("crawling-indexing/sitemaps/image-sitemaps"),
    asks: "A picture in a sitemap has its address alone: Google reads caption, title, place and licence no more.",
    *check(subject) {
      for (const image of imagesOf(subject)) {
        const old = image.children.find(({ local }) =>
          /^(?:caption|title|geo_location|license)$/.test(local),
        );
        if (old === undefined) continue;
        yield {
          place: subject.at(old),
          message: `\`${old.name}\` is read no more.`,
          fix: "Take it out.",
        };
      }
    },
  },
];

const imagesOf = (subject: XmlRootSubject): readonly XmlElement[] =>
  entriesOf(subject).flatMap((entry) => childrenOf(entry, "image", imageNamespace));
