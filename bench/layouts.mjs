// Where each program wants the articles, the files that are published as they are, and its stylesheet.

/**
 * @typedef {object} Layout
 * @property {string} articles the folder of articles, one folder a section below it
 * @property {string} files the folder of files that are published as they are
 * @property {string | null} style where the stylesheet goes; null: the program brings it
 */

/** @type {Readonly<Record<string, Layout>>} */
const layouts = {
  broadsheet: { articles: "articles", files: "public", style: null },
  hugo: { articles: "content", files: "static", style: "assets/style.css" },
  eleventy: { articles: "src/articles", files: "static", style: "static/assets/style.css" },
};

/** The programs that a site can be written for. */
export const programs = Object.keys(layouts);

/**
 * An article's file in a program's site.
 * @param {Layout} layout
 * @param {import("./article.mjs").Article} article
 */
export const articleFile = (layout, { section, date, slug }) =>
  `${layout.articles}/${section}/${date.slice(0, 4)}/${slug}.md`;

/** @param {string} program */
export function layoutOf(program) {
  const layout = layouts[program];
  if (layout === undefined) throw new Error(`There is no layout for ${program}.`);
  return layout;
}
