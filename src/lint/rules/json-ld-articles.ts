// What Google and schema.org ask of an article in JSON-LD: headline, picture, dates, addresses.

import { ofArticleNode } from "../about/article-nodes.js";
import { instantOfW3c } from "../read/dates.js";
import { type JsonLdNode, nodesOf, textIn, valuesOf } from "../read/json-ld.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { holds, isWebAddress, quoted } from "../words.js";

const article = google("appearance/structured-data/article#structured-data-type-definitions");
const general = google("appearance/structured-data/sd-policies");
/** Pixels: what fills the width of a card. */
const leastWidth = 1200;

export const jsonLdArticleRules: readonly Rule<PageSubject>[] = [
  ofArticleNode(
    { id: "json-ld-headline-missing", source: article, asks: "The article in JSON-LD has a `headline`." },
    (node) =>
      textIn(node, "headline") !== null
        ? null
        : { message: "The article in the JSON-LD has no headline.", fix: 'Add `"headline"`.' },
  ),
  ofArticleNode(
    {
      id: "json-ld-headline-differs",
      source: general,
      asks: "The `headline` in JSON-LD stands on the page.",
    },
    (node, { facts }) => {
      const headline = textIn(node, "headline");
      if (headline === null || holds(facts.text, headline)) return null;
      return {
        message: `The JSON-LD has the headline ${quoted(headline)}, which the page does not show.`,
        fix: "Write the headline of the page.",
      };
    },
  ),
  ofArticleNode(
    {
      id: "json-ld-image-missing",
      source: article,
      severity: "warning",
      asks: "The article in JSON-LD has an `image`, where the page has a picture.",
    },
    (node, { article: shown }) => {
      if (shown === null || shown.article.image === null || valuesOf(node.image).length > 0) return null;
      return {
        message: "The article in the JSON-LD has no picture, and the page has one.",
        fix: 'Add `"image"`.',
      };
    },
  ),
  ofArticleNode(
    { id: "json-ld-image-relative", source: article, asks: "Pictures in JSON-LD have absolute addresses." },
    (node) => {
      const wrong =
        imagesOf(node).find((image) => image.url !== null && !isWebAddress(image.url))?.url ?? null;
      if (wrong === null) return null;
      return {
        message: `The picture ${quoted(wrong)} in the JSON-LD is not an absolute address.`,
        fix: "Write it with the host in front.",
      };
    },
  ),
  {
    id: "picture-narrow",
    severity: "warning",
    source: google("appearance/google-discover"),
    asks: `An article's picture is at least ${leastWidth.toLocaleString("en")} pixels wide.`,
    *check({ articleNodes, article: shown }) {
      const widths = articleNodes.flatMap(imagesOf).flatMap(({ width }) => width ?? []);
      const widest = Math.max(...widths);
      if (shown === null || shown.article.image === null || widths.length === 0 || widest >= leastWidth)
        return;
      yield {
        place: shown.at("image"),
        message: `The picture is ${widest} pixels wide; below ${leastWidth.toLocaleString("en")} it is shown as a thumbnail.`,
        fix: "Give a larger one.",
      };
    },
  },
  ofArticleNode(
    { id: "json-ld-date-missing", source: article, asks: "The article in JSON-LD has `datePublished`." },
    (node) =>
      textIn(node, "datePublished") !== null
        ? null
        : {
            message: "The article in the JSON-LD does not say when it was published.",
            fix: 'Add `"datePublished"`.',
          },
  ),
  ofArticleNode(
    { id: "json-ld-date-invalid", source: article, asks: "Dates in JSON-LD are those of ISO 8601." },
    (node) => {
      const wrong = datesOf(node).find(
        (date) => instantOfW3c(date.replace(/([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, "$1Z")) === null,
      );
      return wrong === undefined
        ? null
        : {
            message: `${quoted(wrong)} in the JSON-LD is no date of ISO 8601.`,
            fix: "Write it as 2026-01-20T15:40:00+00:00.",
          };
    },
  ),
  ofArticleNode(
    {
      id: "json-ld-date-zoneless",
      source: google("appearance/publication-dates"),
      asks: "Times in JSON-LD have an offset.",
    },
    (node) => {
      const wrong = datesOf(node).find((date) => /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(date));
      return wrong === undefined
        ? null
        : {
            message: `${quoted(wrong)} in the JSON-LD has no offset, and is taken for a time of the crawler's own zone.`,
            fix: "Write `{{published.iso}}`, which has one.",
          };
    },
  ),
  ofArticleNode(
    {
      id: "json-ld-modified-early",
      source: google("appearance/publication-dates"),
      asks: "`dateModified` in JSON-LD is not before `datePublished`.",
    },
    (node, { article: shown }) => {
      const [published, modified] = ["datePublished", "dateModified"].map((name) =>
        instantOfW3c(textIn(node, name) ?? ""),
      );
      if (published == null || modified == null || modified >= published) return null;
      // Where the article says so itself, that is what is wrong.
      const { date = null, updated = null } = shown?.article ?? {};
      if (date !== null && updated !== null && updated.instant < date.instant) return null;
      return {
        message: "The JSON-LD says that the article was modified before it was published.",
        fix: "Correct `dateModified`.",
      };
    },
  ),
  ofArticleNode(
    { id: "json-ld-address-relative", source: general, asks: "Addresses in JSON-LD are absolute." },
    (node) => {
      const things = [node, ...nodesOf(node.author), ...nodesOf(node.publisher)];
      const addresses = [
        ...things.flatMap((thing) => valuesOf(thing.url)),
        ...valuesOf(node.mainEntityOfPage),
      ];
      const wrong = addresses.find((value) => typeof value === "string" && !isWebAddress(value));
      if (wrong === undefined) return null;
      return {
        message: `The address ${quoted(String(wrong))} in the JSON-LD is not absolute.`,
        fix: "Write it with the host in front.",
      };
    },
  ),
];

const datesOf = (node: JsonLdNode): readonly string[] =>
  ["datePublished", "dateModified"].flatMap((name) => textIn(node, name) ?? []);

function imagesOf(
  node: JsonLdNode,
): readonly { readonly url: string | null; readonly width: number | null }[] {
  return valuesOf(node.image).map((value) => {
    if (typeof value === "string") return { url: value, width: null };
    const [image] = nodesOf(value);
    const url = image === undefined ? null : (textIn(image, "url") ?? textIn(image, "contentUrl"));
    const width = Number(image?.width);
    return { url, width: Number.isFinite(width) && width > 0 ? width : null };
  });
}
