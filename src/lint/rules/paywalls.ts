// Articles that not everybody may read whole: what Google asks so as not to take them for cloaking.

import { jsonLdBlock } from "../about/article-nodes.js";
import { type JsonLdNode, nodesOf, textIn, valuesOf } from "../read/json-ld.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { quoted } from "../words.js";

const source = google("appearance/structured-data/paywalled-content");

const isClosed = (node: JsonLdNode): boolean => /^false$/i.test(String(node.isAccessibleForFree));

export const paywallRules: readonly Rule<PageSubject>[] = [
  {
    id: "paywall-undeclared",
    severity: "error",
    source,
    asks: "JSON-LD says of an article that is not free that it is not.",
    *check({ article, articleNodes, holding }) {
      if (article === null || article.article.access === "free" || articleNodes.length === 0) return;
      if (articleNodes.some(isClosed)) return;
      yield {
        place: holding(jsonLdBlock),
        message:
          "The article is not free, and its JSON-LD does not say so: what is kept back looks like cloaking.",
        fix: 'Add `"isAccessibleForFree": false` for such articles.',
      };
    },
  },
  {
    id: "paywall-selector-missing",
    severity: "error",
    source,
    asks: "JSON-LD of an article that is not free says with a selector which part is kept back.",
    *check({ article, articleNodes, holding }) {
      // Of a free article that is said to be closed something else is wrong.
      const isPartless =
        article !== null &&
        article.article.access !== "free" &&
        articleNodes.some((node) => isClosed(node) && closedParts(node).length === 0);
      const isPlaceless = articleNodes.flatMap(closedParts).some((part) => selectorsOf(part).length === 0);
      if (!isPartless && !isPlaceless) return;
      yield {
        place: holding(jsonLdBlock),
        message: isPartless
          ? "The JSON-LD says that the article is not free, and not which part of the page is kept back."
          : "The JSON-LD names a part that is not free, and not where it stands on the page.",
        fix: isPartless
          ? 'Add `"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".members-only"}`.'
          : 'Add `"cssSelector": ".members-only"` to the part.',
      };
    },
  },
  {
    id: "paywall-selector-invalid",
    severity: "error",
    source,
    asks: "The selector of a part that is kept back is a class: `.members-only`.",
    *check({ articleNodes, holding }) {
      for (const selector of articleNodes.flatMap(closedSelectors)) {
        if (/^\.[\w-]+$/.test(selector)) continue;
        yield {
          place: holding(jsonLdBlock),
          message: `The selector ${quoted(selector)} in the JSON-LD is no class, and search engines read classes alone.`,
          fix: "Give the part a class, and write `.members-only`.",
        };
      }
    },
  },
  {
    id: "paywall-selector-dead",
    severity: "error",
    source,
    asks: "The class of a part that is kept back stands on the page.",
    *check({ articleNodes, facts, lacking }) {
      for (const selector of articleNodes.flatMap(closedSelectors)) {
        const [, name] = /^\.([\w-]+)$/.exec(selector) ?? [];
        if (name === undefined || facts.classes.has(name)) continue;
        yield {
          place: lacking("body"),
          message: `The JSON-LD says that what is kept back stands in ${selector}, and the page has no such part.`,
          fix: `Give the part that is not free the class \`${name}\`.`,
        };
      }
    },
  },
  {
    id: "paywall-contradicted",
    severity: "error",
    source,
    asks: "JSON-LD does not say of a free article that it is not free.",
    *check({ article, articleNodes, holding }) {
      if (article === null || article.article.access !== "free" || !articleNodes.some(isClosed)) return;
      yield {
        place: holding(jsonLdBlock),
        message: "The article is free, and its JSON-LD says that it is not.",
        fix: 'Take `"isAccessibleForFree"` out for free articles.',
      };
    },
  },
];

const selectorsOf = (part: JsonLdNode): readonly string[] =>
  valuesOf(part.cssSelector).flatMap((value) => (textIn({ value }, "value") === null ? [] : String(value)));

const closedParts = (node: JsonLdNode): readonly JsonLdNode[] => nodesOf(node.hasPart).filter(isClosed);

const closedSelectors = (node: JsonLdNode): readonly string[] => closedParts(node).flatMap(selectorsOf);
