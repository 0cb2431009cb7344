// The fixture sites: what a paper may be like beside the sample.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawLandscape } from "./draw-landscape.mjs";
import { brief, compounds, everything, longread } from "./fixture-bodies.mjs";
import { arabic, english, extremes, german } from "./fixture-texts.mjs";
import { pick, writeSettings, writeStory } from "./write-story.mjs";

/** @typedef {import("./fixture-texts.mjs").Texts} Texts */
/** @typedef {readonly (readonly [path: string, text: string])[]} Files */

/** Pictures of a site that has some; stories share them. */
const coasts = 7;

/**
 * The settings and the first stories, two of three with a picture.
 * @param {Texts} texts
 * @param {string} language
 * @param {number} count
 * @param {(number: number) => Parameters<typeof writeStory>[2]} [more]
 * @returns {Files}
 */
function paper(texts, language, count, more = () => ({})) {
  const stories = Array.from({ length: count }, (_, number) => {
    const picture = number % 3 === 2 ? null : `/coast-${(number % coasts) + 1}.jpg`;
    const priority = number % 11 === 5 ? ["priority: brief"] : number % 9 === 4 ? ["label: opinion"] : [];
    return writeStory(texts, number, { picture, fields: priority, ...more(number) });
  });
  return [["site.yaml", writeSettings(texts, language)], ...stories];
}

const noPicture = () => ({ picture: null });

/** The kinds of article, in the first places of a paper. */
const kinds = [
  {
    fields: [
      "id: everything",
      "slug: everything",
      "updated: 2026-02-14T11:00:00Z",
      "kicker: The crossing",
      "series: The crossing",
      `corrections: [{ date: 2026-02-14, text: "An earlier version gave the length of the boat in feet." }]`,
    ],
    body: everything.replaceAll("](coast-", "](/coast-"),
  },
  {
    fields: ["slug: longread", "layout: longread", "series: The crossing"],
    body: longread.replaceAll("](coast-", "](/coast-"),
  },
  { fields: ["slug: brief", "layout: brief", "priority: brief"], body: brief, picture: null },
  { fields: ["slug: opinion", "label: opinion", "series: The crossing"] },
  { fields: ["slug: live", "label: live", "updated: 2026-02-14T10:00:00Z"] },
];

/** @type {{ readonly [name: string]: Files }} */
export const fixtureSites = {
  kinds: paper(english, "en", 24, (number) => kinds[number] ?? {}),
  none: paper(english, "en", 0),
  one: paper(english, "en", 1),
  three: paper(english, "en", 3),
  many: paper(english, "en", 300),
  unpictured: paper(english, "en", 24, noPicture),
  extremes: paper(english, "en", 24, (number) => ({ headline: pick(extremes, number) })),
  german: paper(german, "de", 24, (number) =>
    number === 0 ? { fields: ["slug: alles"], body: compounds } : {},
  ),
  arabic: paper(arabic, "ar", 24, (number) => (number === 0 ? { fields: ["slug: story"] } : {})),
};

/**
 * Writes a fixture site into a folder, pictures included.
 * @param {string} root
 * @param {Files} files
 */
export async function writeFixtureSite(root, files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const all = files.map(([, text]) => text).join("\n");
  for (let number = 1; number <= coasts; number++) {
    if (!all.includes(`coast-${number}.jpg`)) continue;
    mkdirSync(join(root, "public"), { recursive: true });
    writeFileSync(join(root, "public", `coast-${number}.jpg`), await drawLandscape(number, 2400, 1600));
  }
}
