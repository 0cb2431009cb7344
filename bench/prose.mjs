// Sentences and paragraphs of an article, as Markdown: links, emphasis, quotations, dashes, lists, now and then a table.

import { joints, nouns, verbs } from "./words.mjs";

/** @typedef {import("./chance.mjs").Chance} Chance */

const capital = (/** @type {string} */ text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A headline of five to nine words, without Markdown. */
export function headline(/** @type {Chance} */ chance) {
  const { pick, happens } = chance;
  const subject = `${happens(0.5) ? "The " : ""}${pick(nouns)} ${pick(verbs)} ${pick(joints)} ${pick(nouns)}`;
  const rest = `${pick(joints)} ${pick(nouns)}`;
  return happens(0.08) ? `${capital(pick(nouns))}: ${subject} ${rest}` : capital(`${subject} ${rest}`);
}

/** A sentence of plain text, of 8 to 21 words. */
export function plainSentence(/** @type {Chance} */ chance) {
  const words = [];
  const length = 8 + chance.below(14);
  for (let at = 0; at < length; at++) {
    words.push(chance.pick(at % 5 === 3 ? verbs : at % 2 === 0 ? joints : nouns));
  }
  return `${capital(words.join(" "))}.`;
}

/** One sentence in so many has something besides words. */
const plainShare = 4;

/** A sentence as reporters write it, with Markdown. */
function sentence(/** @type {Chance} */ chance) {
  const words = plainSentence(chance).split(" ");
  const at = 2 + chance.below(4);
  const word = words[at] ?? "";
  const dressed = [
    `**${word}**`,
    `*${word}*`,
    `[${word}](https://example.org/${chance.below(9000)})`,
    `${word} – ${chance.below(900)} in all –`,
    `the ${word}'s`,
  ];
  words[at] = dressed[chance.below(dressed.length * plainShare)] ?? word;
  const text = words.join(" ");
  return chance.happens(0.12) ? `"${text.slice(0, -1)}," said the ${chance.pick(nouns)}.` : text;
}

/** Three to six sentences. */
export const paragraph = (/** @type {Chance} */ chance) =>
  Array.from({ length: 3 + chance.below(4) }, () => sentence(chance)).join(" ");

export const subheading = (/** @type {Chance} */ chance) => `## ${headline(chance)}`;

export const bullets = (/** @type {Chance} */ chance) =>
  Array.from({ length: 3 + chance.below(3) }, () => `- ${sentence(chance)}`).join("\n");

export const quotation = (/** @type {Chance} */ chance) => `> ${sentence(chance)} ${sentence(chance)}`;

export function table(/** @type {Chance} */ chance) {
  const row = () =>
    `| ${capital(chance.pick(nouns))} | ${chance.below(5000)} | ${chance.below(100)}.${chance.below(10)} |`;
  const rows = Array.from({ length: 4 + chance.below(5) }, row);
  return ["| Place | Count | Share |", "| --- | ---: | ---: |", ...rows].join("\n");
}
