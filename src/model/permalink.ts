// The address of an article: the one that it was given, or the site's pattern filled in.

import type { Config } from "../config/config.js";
import type { Article } from "../parse/article.js";
import { slugify } from "../text/slug.js";

/**
 * Root-relative without the base path, decoded: `/world/budget/` or `/world/budget.html`. What a pattern names and an
 * article lacks (a section, a standing page's date) leaves no empty part.
 */
export function permalinkOf(
  article: Article,
  section: string | null,
  permalinks: Config["permalinks"],
): string {
  if (article.permalink !== null) return article.permalink;
  const [year = "", month = "", day = ""] = article.date?.day.split("-") ?? [];
  const values: { readonly [name: string]: string } = {
    section: section ?? "",
    slug: article.slug,
    year,
    month,
    day,
  };
  const filled = permalinks[article.type].replace(/:([a-z]+)/g, (_whole, name: string) =>
    name === "id" ? article.id.split("/").map(slugify).join("/") : (values[name] ?? ""),
  );
  const path = filled
    .normalize("NFC")
    .split("/")
    .filter((part) => part !== "")
    .join("/");
  if (path === "") return "/";
  return /\.html?$/i.test(path) && !filled.endsWith("/") ? `/${path}` : `/${path}/`;
}
