// The same front matter in the form that each program reads.

/** @typedef {import("./article.mjs").Article} Article */

/** YAML's plain text where it can be, else JSON, which is YAML too. */
const text = (/** @type {string} */ value) => (/[:#"'&*[\]{}]/.test(value) ? JSON.stringify(value) : value);
const list = (/** @type {readonly string[]} */ values) => `[${values.map(text).join(", ")}]`;
/**
 * The file with an article's front matter: the names that a program has for headline, dek and picture, and lines of its own.
 * @param {Article} article
 * @param {{ headline: string, dek: string, picture: string, more?: readonly string[] }} form
 */
function file(article, { headline, dek, picture, more = [] }) {
  const lines = [
    `${headline}: ${text(article.headline)}`,
    `${dek}: ${text(article.dek)}`,
    `date: ${article.date}`,
    `authors: ${list(article.authors)}`,
    `topics: ${list(article.topics)}`,
    ...more,
    ...pictureLines(picture, article),
  ];
  return `---\n${lines.join("\n")}\n---\n\n${article.body}`;
}

/** The names in the sites of both peers. */
const theirs = { headline: "title", dek: "description", picture: "picture" };

/** @type {Readonly<Record<string, (article: Article) => string>>} */
export const formOf = {
  broadsheet: (article) => file(article, { headline: "headline", dek: "dek", picture: "image" }),
  // Hugo makes pages of years and months from a taxonomy only.
  hugo(article) {
    const { date } = article;
    return file(article, { ...theirs, more: [`archive: ["${date.slice(0, 4)}", "${date.slice(0, 7)}"]`] });
  },
  eleventy: (article) => file(article, theirs),
};

function pictureLines(/** @type {string} */ key, /** @type {Article} */ { picture }) {
  if (picture === null) return [];
  return [
    `${key}:`,
    `  src: ${picture.src}`,
    `  alt: ${text(picture.alt)}`,
    `  caption: ${text(picture.caption)}`,
  ];
}
