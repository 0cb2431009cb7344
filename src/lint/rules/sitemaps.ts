// Sitemaps and sitemap indexes as a whole, as sitemaps.org and Google have them.

import { entriesOf, isIndex, mostSitemapBytes, sitemapNamespace } from "../about/sitemaps.js";
import { childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import type { Rule } from "../rule.js";
import { google, sitemaps } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { counted, isWebAddress, quoted } from "../words.js";

const imageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";
const mostEntries = 50_000;

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
      if (size <= mostSitemapBytes) return;
      yield {
        place: whole,
        message: `The sitemap has ${(size / 1_048_576).toFixed(1)} MB, and larger ones than 50 MB are not read.`,
        fix: "Split it, and name the parts in a sitemap index.",
      };
    },
  },
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
