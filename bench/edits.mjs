// What is done to a site before each build that is measured. Every edit is a new one, so that no program has seen it.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeArticle } from "./article.mjs";
import { articleFile, layoutOf } from "./layouts.mjs";

/** @typedef {import("./generators.mjs").Generator} Generator */

/** The builds that are measured, in the order of the table. */
export const works = /** @type {const} */ (["clean", "unchanged", "body", "headline", "partial"]);

/** @typedef {typeof works[number]} Work */

/**
 * The article that is edited: that of the middle, which stands neither on the front nor among the newest of a list.
 * @param {number} count
 */
export const editedArticle = (count) => makeArticle(Math.floor(count / 2), count);

/**
 * Gives a function that prepares a build and returns what the article's page must show after it.
 * @param {string} root the site's folder
 * @param {Generator} generator
 * @param {number} count of articles
 * @returns {(work: Work) => string}
 */
export function makeEdits(root, generator, count) {
  const article = editedArticle(count);
  const source = join(root, articleFile(layoutOf(generator.key), article));
  let edition = 0;
  let headline = article.headline;
  const prepare = {
    clean() {
      for (const path of [generator.output, ...generator.leftovers]) {
        rmSync(join(root, path), { recursive: true, force: true });
      }
      return headline;
    },
    unchanged: () => headline,
    body() {
      replaceIn(source, /$/, `\nLine ${edition} comes last.\n`);
      return `Line ${edition} comes last.`;
    },
    headline() {
      headline = `The desk prefers headline ${edition}`;
      replaceIn(source, /^(headline|title): .*$/m, `$1: ${headline}`);
      return headline;
    },
    partial() {
      replaceIn(join(root, generator.partial), /Edition \d+ /, `Edition ${edition} `);
      return `Edition ${edition} of`;
    },
  };
  return (work) => {
    edition++;
    return prepare[work]();
  };
}

function replaceIn(/** @type {string} */ file, /** @type {RegExp} */ from, /** @type {string} */ to) {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}
