// One article of the corpus: everything that a reader sees of it, before any program's own form of front matter.

import { makeChance } from "./chance.mjs";
import { pictureNames } from "./pictures.mjs";
import { bullets, headline, paragraph, plainSentence, quotation, subheading, table } from "./prose.mjs";
import { authors, nouns, sections, topics } from "./words.mjs";

/**
 * @typedef {object} Article
 * @property {string} section
 * @property {string} slug
 * @property {string} date to the second, in UTC
 * @property {string} headline
 * @property {string} dek
 * @property {readonly string[]} authors
 * @property {readonly string[]} topics
 * @property {{ src: string, alt: string, caption: string } | null} picture
 * @property {string} body Markdown
 */

const firstDay = Date.UTC(2016, 0, 1);
const days = 3652; // 2016 to 2025

/** Bytes of a body, at least; with the front matter, files have about 4.2 KB on average. */
const shortest = 1250;
const longest = 5100;

// A few percent of the articles have each.
const withTable = 0.03;
const withFootnote = 0.03;
const withLeadPicture = 0.03;
const withPicture = 0.02;
const withLinkToArticle = 0.1;

/**
 * Where an article stands: known without making it, so that others can link to it.
 * @param {number} index
 */
export function placeOf(index) {
  const chance = makeChance(index * 2);
  return {
    section: chance.pick(sections),
    slug: `${chance.pick(nouns)}-${chance.pick(nouns)}-${index}`.replaceAll("é", "e"),
  };
}

/**
 * The article of an index (0 is the oldest) in a corpus of `count`; the count decides its date alone.
 * @param {number} index
 * @param {number} count
 * @returns {Article}
 */
export function makeArticle(index, count) {
  const chance = makeChance(index * 2 + 1);
  const written = firstDay + Math.floor((index * days * 86_400) / count) * 1000;
  return {
    ...placeOf(index),
    date: `${new Date(written).toISOString().slice(0, 19)}Z`,
    headline: headline(chance),
    dek: plainSentence(chance),
    authors: several(chance, authors, chance.happens(0.15) ? 2 : 1),
    topics: several(chance, topics, 2 + chance.below(3)),
    picture: chance.happens(withLeadPicture) ? pictureOf(chance) : null,
    body: bodyOf(chance, index),
  };
}

/** @typedef {import("./chance.mjs").Chance} Chance */

function bodyOf(/** @type {Chance} */ chance, /** @type {number} */ index) {
  const blocks = [paragraph(chance)];
  let length = 0;
  const least = shortest + chance.below(longest - shortest);
  const add = (/** @type {string} */ block) => {
    blocks.push(block);
    length += block.length + 2;
  };
  if (index > 0 && chance.happens(withLinkToArticle)) {
    const { section, slug } = placeOf(chance.below(index));
    add(`As we [wrote before](/${section}/${slug}/): ${paragraph(chance)}`);
  }
  if (chance.happens(withTable)) add(table(chance));
  if (chance.happens(withPicture)) {
    const { src, alt, caption } = pictureOf(chance);
    add(`![${alt}](${src} "${caption}")`);
  }
  while (length < least) {
    if (chance.happens(0.14)) add(subheading(chance));
    if (chance.happens(0.05)) add(bullets(chance));
    if (chance.happens(0.05)) add(quotation(chance));
    add(paragraph(chance));
  }
  if (chance.happens(withFootnote)) add(`A last word.[^1]\n\n[^1]: ${plainSentence(chance)}`);
  return `${blocks.join("\n\n")}\n`;
}

function pictureOf(/** @type {Chance} */ chance) {
  return {
    src: `/pictures/${chance.pick(pictureNames)}`,
    alt: headline(chance),
    caption: plainSentence(chance),
  };
}

/**
 * Different entries of a list.
 * @param {Chance} chance
 * @param {[string, ...string[]]} list
 * @param {number} most
 */
function several(chance, list, most) {
  return [...new Set(Array.from({ length: most }, () => chance.pick(list)))];
}
