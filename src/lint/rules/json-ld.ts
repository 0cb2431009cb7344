// Structured data as a whole: whether it can be read, and says what it is about.

import { jsonLdBlock } from "../about/article-nodes.js";
import { nodesOf, textIn, typesOf } from "../read/json-ld.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";

const article = google("appearance/structured-data/article#structured-data-type-definitions");
const general = google("appearance/structured-data/sd-policies");

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
        place: holding(jsonLdBlock),
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
        place: holding(jsonLdBlock),
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
      if (facts.jsonLd.every((text) => problemIn(text) !== null || isOfSchemaOrg(text))) return;
      yield {
        place: holding(jsonLdBlock),
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
        place: holding(jsonLdBlock),
        message: "A thing in the JSON-LD does not say what it is.",
        fix: 'Add `"@type"`.',
      };
    },
  },
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
          place: holding(jsonLdBlock),
          message: "A step of the breadcrumbs in the JSON-LD lacks its position, its name or its address.",
          fix: "Give each step `position` from 1 on, `name` and `item`.",
        };
      }
    },
  },
];

/** Whether sound JSON has something on top, or in its graph, with the context of schema.org, be it one of several. */
function isOfSchemaOrg(text: string): boolean {
  const top = nodesOf(JSON.parse(text));
  return [...top, ...top.flatMap((node) => nodesOf(node["@graph"]))].some(({ "@context": context }) =>
    JSON.stringify(context ?? null).includes("schema.org"),
  );
}

function problemIn(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\s+/g, " ") : "it cannot be read";
  }
}
