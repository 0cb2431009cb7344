// Who has written an article, and who publishes it, in its JSON-LD.

import { ofArticleNode } from "../about/article-nodes.js";
import { nodesOf, textIn, typesOf, valuesOf } from "../read/json-ld.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { holds, quoted } from "../words.js";

const article = google("appearance/structured-data/article#structured-data-type-definitions");
const authors = google("appearance/structured-data/article#author-bp");
const general = google("appearance/structured-data/sd-policies");

export const jsonLdPeopleRules: readonly Rule<PageSubject>[] = [
  ofArticleNode(
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
  ofArticleNode(
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
  ofArticleNode(
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
  ofArticleNode(
    { id: "json-ld-author-hidden", source: general, asks: "Each author in JSON-LD stands on the page." },
    (node, { facts }) => {
      const hidden = nodesOf(node.author)
        .flatMap((author) => textIn(author, "name") ?? [])
        .find((name) => !holds(facts.text, name));
      if (hidden === undefined) return null;
      return {
        message: `The JSON-LD names ${quoted(hidden)} as an author, whom the page does not show.`,
        fix: "Show the byline, or take the name out.",
      };
    },
  ),
  ofArticleNode(
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
];
