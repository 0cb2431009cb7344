// Structured data: what Google and schema.org ask of an article's JSON-LD.

import { instantOfW3c } from "../read/dates.js";
import { type JsonLdNode, nodesOf, textIn, typesOf, valuesOf } from "../read/json-ld.js";
import type { Breach, Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { bare, isWebAddress, quoted } from "../words.js";

const article = google("appearance/structured-data/article#structured-data-type-definitions");
const authors = google("appearance/structured-data/article#author-bp");
const general = google("appearance/structured-data/sd-policies");
const block = /<script[^>]*application\/ld\+json[^>]*>/i;
/** Pixels: what fills the width of a card. */
const leastWidth = 1200;

/** A rule about each node that is an article. */
const ofArticle = (
  rule: Omit<Rule<PageSubject>, "check" | "severity"> & Partial<Pick<Rule<PageSubject>, "severity">>,
  judge: (node: JsonLdNode, page: PageSubject) => Omit<Breach, "place"> | null,
): Rule<PageSubject> => ({
  severity: "error",
  ...rule,
  *check(page) {
    for (const node of page.articleNodes) {
      const wrong = judge(node, page);
      if (wrong !== null) yield { place: page.holding(block), ...wrong };
    }
  },
});

export const jsonLdRules: readonly Rule<PageSubject>[] = [
  {
    id: "json-ld-invalid",
    severity: "error",
    source: general,
    asks: "JSON-LD is sound JSON.",
    *check({ facts, holding }) {
      const problem = facts.jsonLd.map(problemIn).find((message) => message !== null);
      if (problem === undefined) return;
      yield {
        place: holding(block),
        message: `The JSON-LD of the page is no JSON, so that nobody reads it: ${problem}.`,
        fix: "Write values with `{{{json …}}}`, and look for commas and quotes.",
      };
    },
  },
  {
    id: "json-ld-missing",
    severity: "error",
    source: article,
    asks: "An article's page has JSON-LD of an article.",
    *check({ article: shown, facts, articleNodes, lacking }) {
      const isBroken = facts.jsonLd.some((text) => problemIn(text) !== null);
      if (shown === null || isBroken || articleNodes.length > 0) return;
      yield {
        place: lacking("head"),
        message:
          "The article's page has no structured data that says that it is an article, by whom and of when.",
        fix: 'Add `<script type="application/ld+json">{{{json jsonLd}}}</script>` to the layout.',
      };
    },
  },
  {
    id: "json-ld-repeated",
    severity: "error",
    source: general,
    asks: "A page says once in JSON-LD that it is an article.",
    *check({ articleNodes, article: shown, holding }) {
      if (shown === null || articleNodes.length < 2) return;
      yield {
        place: holding(block),
        message: `The page's JSON-LD holds ${articleNodes.length} articles, and nobody knows which of them the page is.`,
        fix: "Keep one.",
      };
    },
  },
  {
    id: "json-ld-context-missing",
    severity: "error",
    source: general,
    asks: "JSON-LD names schema.org as its context.",
    *check({ facts, holding }) {
      const isWithout = facts.jsonLd.some(
        (text) => problemIn(text) === null && !/"@context"\s*:[^,}]*schema\.org/.test(text),
      );
      if (!isWithout) return;
      yield {
        place: holding(block),
        message:
          "The JSON-LD does not say that its words are those of schema.org, so that they mean nothing.",
        fix: 'Add `"@context": "https://schema.org"`.',
      };
    },
  },
  {
    id: "json-ld-type-missing",
    severity: "error",
    source: general,
    asks: "Each thing on top of JSON-LD has a type.",
    *check({ nodes, holding }) {
      if (nodes.every((node) => typesOf(node).length > 0)) return;
      yield {
        place: holding(block),
        message: "A thing in the JSON-LD does not say what it is.",
        fix: 'Add `"@type"`.',
      };
    },
  },
  ofArticle(
    { id: "json-ld-headline-missing", source: article, asks: "The article in JSON-LD has a `headline`." },
    (node) =>
      textIn(node, "headline") !== null
        ? null
        : { message: "The article in the JSON-LD has no headline.", fix: 'Add `"headline"`.' },
  ),
  ofArticle(
    {
      id: "json-ld-headline-differs",
      source: general,
      asks: "The `headline` in JSON-LD stands on the page.",
    },
    (node, { facts }) => {
      const headline = textIn(node, "headline");
      if (headline === null || bare(facts.text).includes(bare(headline))) return null;
      return {
        message: `The JSON-LD has the headline ${quoted(headline)}, which the page does not show.`,
        fix: "Write the headline of the page.",
      };
    },
  ),
  ofArticle(
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
  ofArticle(
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
  ofArticle(
    { id: "json-ld-date-missing", source: article, asks: "The article in JSON-LD has `datePublished`." },
    (node) =>
      textIn(node, "datePublished") !== null
        ? null
        : {
            message: "The article in the JSON-LD does not say when it was published.",
            fix: 'Add `"datePublished"`.',
          },
  ),
  ofArticle(
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
  ofArticle(
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
  ofArticle(
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
  ofArticle(
    {
      id: "json-ld-author-missing",
      source: authors,
      asks: "The article in JSON-LD has an `author`, where the page has a byline or a source.",
    },
    (node, { article: shown }) => {
      const isSigned = shown !== null && (shown.article.authors.length > 0 || shown.article.source !== null);
      if (!isSigned || valuesOf(node.author).length > 0) return null;
      return {
        message: "The article in the JSON-LD does not say who has written it.",
        fix: 'Add `"author"`.',
      };
    },
  ),
  ofArticle(
    {
      id: "json-ld-author-nameless",
      source: authors,
      asks: "Each author in JSON-LD is a thing with a `name`.",
    },
    (node) => {
      const isWrong = valuesOf(node.author).some(
        (value) =>
          typeof value === "string" ||
          nodesOf(value).some((author) => textIn(author, "name") === null && author["@id"] === undefined),
      );
      if (!isWrong) return null;
      return {
        message: "An author in the JSON-LD is no thing with a name.",
        fix: 'Write `{"@type": "Person", "name": "Ana Velho"}`.',
      };
    },
  ),
  ofArticle(
    {
      id: "json-ld-author-untyped",
      source: authors,
      asks: "Each author in JSON-LD is a `Person` or an `Organization`.",
    },
    (node) => {
      const wrong = nodesOf(node.author).find(
        (author) =>
          author["@id"] === undefined &&
          !typesOf(author).some((type) => /^(?:Person|\w*Organization)$/.test(type)),
      );
      if (wrong === undefined) return null;
      return {
        message: `The author ${quoted(textIn(wrong, "name") ?? "")} in the JSON-LD is neither a person nor an organisation.`,
        fix: 'Write `"@type": "Person"`.',
      };
    },
  ),
  ofArticle(
    { id: "json-ld-author-hidden", source: general, asks: "Each author in JSON-LD stands on the page." },
    (node, { facts }) => {
      const text = bare(facts.text);
      const hidden = nodesOf(node.author)
        .flatMap((author) => textIn(author, "name") ?? [])
        .find((name) => !text.includes(bare(name)));
      if (hidden === undefined) return null;
      return {
        message: `The JSON-LD names ${quoted(hidden)} as an author, whom the page does not show.`,
        fix: "Show the byline, or take the name out.",
      };
    },
  ),
  ofArticle(
    {
      id: "json-ld-publisher-missing",
      source: article,
      severity: "warning",
      asks: "The article in JSON-LD has a `publisher` with a name.",
    },
    (node) => {
      if (
        nodesOf(node.publisher).some(
          (publisher) => textIn(publisher, "name") !== null || publisher["@id"] !== undefined,
        )
      )
        return null;
      return {
        message: "The article in the JSON-LD does not say who publishes it.",
        fix: 'Add `"publisher"` with a name.',
      };
    },
  ),
  ofArticle(
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
  {
    id: "breadcrumb-incomplete",
    severity: "error",
    source: google("appearance/structured-data/breadcrumb"),
    asks: "Each step of a `BreadcrumbList` has its position, a name, and an address but for the last.",
    *check({ nodes, holding }) {
      for (const node of nodes.filter((each) => typesOf(each).includes("BreadcrumbList"))) {
        const steps = nodesOf(node.itemListElement);
        const isWhole = steps.every((step, index) => {
          const [item] = nodesOf(step.item);
          const hasName =
            textIn(step, "name") !== null || (item !== undefined && textIn(item, "name") !== null);
          return (
            Number(step.position) === index + 1 &&
            hasName &&
            (step.item !== undefined || index === steps.length - 1)
          );
        });
        if (isWhole && steps.length > 0) continue;
        yield {
          place: holding(block),
          message: "A step of the breadcrumbs in the JSON-LD lacks its position, its name or its address.",
          fix: "Give each step `position` from 1 on, `name` and `item`.",
        };
      }
    },
  },
];

function problemIn(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\s+/g, " ") : "it cannot be read";
  }
}

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
