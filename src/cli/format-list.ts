// The list of articles as lines that a person can read and `grep` can search.

import type { ListedArticle } from "../list.js";
import { withCommas } from "./amounts.js";
import { type Colour, createPaint } from "./colour.js";
import { visible } from "./visible.js";

const colours: { readonly [state in ListedArticle["state"]]: Colour } = {
  published: "green",
  draft: "yellow",
  embargo: "yellow",
  future: "yellow",
  expired: "dim",
  retracted: "dim",
  failed: "red",
};

/** One line an article (state, date, path, headline, and why it is not published), then one that counts them. */
export function formatList(articles: readonly ListedArticle[], colour: boolean): string {
  if (articles.length === 0) return "There are no articles yet.\n";
  const paint = createPaint(colour);
  const pathWidth = Math.min(Math.max(...articles.map((article) => article.path.length)), 60);
  const lines = articles.map((article) => {
    const state = paint(colours[article.state], article.state.padEnd(9));
    const why = reason(article);
    const headline = visible(article.headline) + (why === null ? "" : paint("dim", ` (${why})`));
    return `${state}  ${day(article.date).padEnd(10)}  ${visible(article.path).padEnd(pathWidth)}  ${headline}`;
  });
  return `${lines.join("\n")}\n\n${counts(articles)}\n`;
}

/** Why an article is not published, in words; null for one that is. */
function reason(article: ListedArticle): string | null {
  switch (article.state) {
    case "published":
      return null;
    case "draft":
      return "draft: true";
    case "embargo":
      return `embargo until ${article.until}`;
    case "future":
      return `dated ${article.until}`;
    case "expired":
      return `expired ${article.until}`;
    case "retracted":
      return "a notice stands in its place";
    case "failed":
      return "it has errors";
  }
}

function counts(articles: readonly ListedArticle[]): string {
  const published = articles.filter((article) => article.state === "published").length;
  const rest = articles.length - published;
  return `${withCommas(published)} published${rest === 0 ? "" : `, ${withCommas(rest)} not`}`;
}

const day = (iso: string | null): string => iso?.slice(0, 10) ?? "";
