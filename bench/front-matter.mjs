// The same front matter in the form that each program reads.

/** @typedef {import("./article.mjs").Article} Article */

/** YAML's plain text where it can be, else JSON, which is YAML too. */
const text = (/** @type {string} */ value) => (/[:#"'&*[\]{}]/.test(value) ? JSON.stringify(value) : value);
const list = (/** @type {readonly string[]} */ values) => `[${values.map(text).join(", ")}]`;
const file = (/** @type {readonly string[]} */ lines, /** @type {string} */ body) =>
  `---\n${lines.join("\n")}\n---\n\n${body}`;

/** @type {Readonly<Record<string, (article: Article) => string>>} */
export const formOf = {
  broadsheet: (article) =>
    file(
      [
        `headline: ${text(article.headline)}`,
        `dek: ${text(article.dek)}`,
        `date: ${article.date}`,
        `authors: ${list(article.authors)}`,
        `topics: ${list(article.topics)}`,
        ...pictureLines("image", article),
      ],
      article.body,
    ),
  // Hugo makes pages of years and months from a taxonomy only.
  hugo: (article) =>
    file(
      [
        `title: ${text(article.headline)}`,
        `description: ${text(article.dek)}`,
        `date: ${article.date}`,
        `authors: ${list(article.authors)}`,
        `topics: ${list(article.topics)}`,
        `archive: ["${article.date.slice(0, 4)}", "${article.date.slice(0, 7)}"]`,
        ...pictureLines("picture", article),
      ],
      article.body,
    ),
  eleventy: (article) =>
    file(
      [
        `title: ${text(article.headline)}`,
        `description: ${text(article.dek)}`,
        `date: ${article.date}`,
        `authors: ${list(article.authors)}`,
        `topics: ${list(article.topics)}`,
        ...pictureLines("picture", article),
      ],
      article.body,
    ),
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
