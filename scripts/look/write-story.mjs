// One article of a fixture site, as a file.

/** @typedef {import("./fixture-texts.mjs").Texts} Texts */

/** An item of a list that goes round for ever. */
export const pick = (/** @type {readonly string[]} */ list, /** @type {number} */ at) =>
  list[at % list.length] ?? "";

/**
 * Path and text of the story of this number; the first one is the newest.
 * @param {Texts} texts
 * @param {number} number
 * @param {{ readonly picture?: string | null, readonly fields?: readonly string[], readonly body?: string, readonly headline?: string }} [more]
 * fields are lines of front matter
 * @returns {[path: string, text: string]}
 */
export function writeStory(texts, number, { picture = null, fields = [], body, headline } = {}) {
  const [section] = texts.sections[number % texts.sections.length] ?? [""];
  const minutes = number * 437; // some three stories a day
  const date = new Date(Date.UTC(2026, 1, 14, 9, 30) - minutes * 60_000).toISOString().slice(0, 19);
  const text = [0, 1, 2, 3, 4].map((at) => pick(texts.paragraphs, number + at)).join("\n\n");
  const lines = [
    `headline: ${JSON.stringify(headline ?? pick(texts.headlines, number))}`,
    `dek: ${JSON.stringify(pick(texts.deks, number))}`,
    `date: ${date}Z`,
    `authors: ${JSON.stringify([pick(texts.authors, number)])}`,
    `topics: ${JSON.stringify([pick(texts.topics, number), pick(texts.topics, number + 1)])}`,
    ...(picture === null
      ? []
      : [
          "image:",
          `  src: ${picture}`,
          `  alt: ${JSON.stringify(pick(texts.headlines, number))}`,
          `  caption: ${JSON.stringify(pick(texts.deks, number + 1))}`,
          `  credit: ${JSON.stringify(texts.credit)}`,
        ]),
    ...fields,
  ];
  return [`articles/${section}/story-${number + 1}.md`, `---\n${lines.join("\n")}\n---\n\n${body ?? text}\n`];
}

/**
 * The settings of a paper.
 * @param {Texts} texts
 * @param {string} language
 */
export function writeSettings(texts, language) {
  const sections = texts.sections.map(
    ([slug, title, colour]) => `  ${slug}: { title: ${title}, colour: "${colour}" }`,
  );
  const lines = [
    `title: ${JSON.stringify(texts.title)}`,
    `tagline: ${JSON.stringify(texts.tagline)}`,
    `language: ${language}`,
    "contact: desk@paper.example",
    "sections:",
    ...sections,
    "embeds: [youtube, datawrapper]",
    "",
  ];
  return lines.join("\n");
}
