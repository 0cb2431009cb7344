// A small newspaper as data, and the files that Broadsheet builds it from.

import { stringify } from "yaml";

/**
 * @typedef {object} Story
 * @property {string} file  its section and its name, `harbour/the-ferry`
 * @property {string} headline
 * @property {string} [dek]
 * @property {string} [text]  Markdown; where it is missing, the paper's `filler`
 * @property {string} [picture]  a file of the paper's `pictures`
 * @property {string} [alt]
 * @property {{ readonly [field: string]: unknown }} [fields]  more front matter
 */
/**
 * @typedef {object} Paper
 * @property {{ readonly [setting: string]: unknown }} settings
 * @property {readonly Story[]} stories  newest first
 * @property {string} filler
 * @property {{ readonly [path: string]: string }} [pages]  standing pages
 */
/** @typedef {{ [path: string]: string | Uint8Array }} Files */

const newest = Date.UTC(2026, 4, 30, 6);
const hour = 3_600_000;

/**
 * The files of a site. Stories are seven hours apart, so that three hundred of them are three months.
 * @param {Paper} paper
 * @param {{ readonly [name: string]: Uint8Array }} [pictures]
 * @returns {Files}
 */
export function filesOf(paper, pictures = {}) {
  /** @type {Files} */
  const files = { "site.yaml": stringify(paper.settings), ...paper.pages };
  for (const [index, story] of paper.stories.entries()) {
    const picture = story.picture === undefined ? undefined : pictures[story.picture];
    const front = {
      headline: story.headline,
      ...(story.dek === undefined ? {} : { dek: story.dek }),
      date: new Date(newest - index * 7 * hour).toISOString(),
      ...(picture === undefined
        ? {}
        : { image: { src: `/${story.picture}`, alt: story.alt ?? story.headline } }),
      ...story.fields,
    };
    files[`articles/${story.file}.md`] = `---\n${stringify(front)}---\n\n${story.text ?? paper.filler}\n`;
    if (picture !== undefined) files[`public/${story.picture}`] = picture;
  }
  return files;
}

/**
 * The same paper with its stories changed.
 * @param {Paper} paper
 * @param {(story: Story, index: number) => Story} change
 * @returns {Paper}
 */
export const withStories = (paper, change) => ({ ...paper, stories: paper.stories.map(change) });
