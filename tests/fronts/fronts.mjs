// The fronts that must stay well-formed, each a whole site: few stories and many, without pictures, with headlines of
// all lengths, in other scripts and languages.

import { arabic } from "./arabic.mjs";
import { english, threeHundred } from "./english.mjs";
import { german } from "./german.mjs";
import { filesOf, withStories } from "./paper.mjs";
import { drawPictures } from "./pictures.mjs";

/** @import { Files, Paper } from "./paper.mjs" */

const words = "Ferries Hedges Clock Milk Fog Rates Pilots Water Dredging Market Library Roof Bus Stone".split(
  " ",
);

/** Ends a headline at 180 characters, as no editor would and some importer does. */
const tail =
  " after a long evening in which every member spoke, two of them twice, and the chair asked three times whether anybody" +
  " in the room above the market still remembered what the question had been";

/** @type {{ readonly [name: string]: Paper }} */
const papers = {
  empty: { ...english, stories: [] },
  one: { ...english, stories: english.stories.slice(0, 1) },
  three: { ...english, stories: english.stories.slice(0, 3) },
  "three-hundred": threeHundred,
  "no-pictures": withStories(english, ({ picture: _, ...story }) => story),
  "one-word": withStories(english, (story, index) => ({ ...story, headline: words[index] ?? "News" })),
  "180-characters": withStories(english, (story) => ({
    ...story,
    headline: `${story.headline.replace(/[?]$/, "")}${tail}`.slice(0, 180).trim().padEnd(180, "s"),
  })),
  arabic,
  german,
};

/** @typedef {keyof typeof papers} FrontName */

/** Names of all of them. */
export const frontNames = Object.keys(papers);

/**
 * The files of each of these sites.
 * @param {readonly string[]} [names]
 * @returns {Promise<{ [name: string]: Files }>}
 */
export async function frontSites(names = frontNames) {
  const pictures = await drawPictures();
  return Object.fromEntries(
    names.map((name) => {
      const paper = papers[name];
      if (paper === undefined) throw new Error(`there is no front ${name}`);
      return [name, filesOf(paper, pictures)];
    }),
  );
}
