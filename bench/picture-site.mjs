// A site of large photographs, one for each article: what working on them takes, and what building again does.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { broadsheetCommand } from "./generators.mjs";
import { makeCameraFiles } from "./photographs.mjs";
import { runChild } from "./run-child.mjs";

/**
 * @typedef {object} SiteFigures
 * @property {string} work
 * @property {number} milliseconds
 * @property {number} peakBytes
 * @property {number} drawn
 * @property {number} stored
 * @property {number} written
 */

/**
 * @typedef {object} PictureSite
 * @property {number} originals their bytes
 * @property {readonly SiteFigures[]} builds
 */

/**
 * @param {number} count
 * @param {string} folder
 * @param {(line: string) => void} tell
 * @returns {Promise<PictureSite>}
 */
export async function measurePictureSite(count, folder, tell) {
  const root = join(folder, "pictures");
  mkdirSync(join(root, "articles/world"), { recursive: true });
  writeFileSync(join(root, "site.yaml"), "title: Pictures\nurl: https://pictures.example\n");
  tell(`${count} photographs of 12 megapixels are made`);
  let originals = 0;
  await makeCameraFiles(count, (index, bytes) => {
    originals += bytes.length;
    writeFileSync(join(root, `articles/world/photo-${index}.jpg`), bytes);
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 90))).toISOString().slice(0, 10);
    const image = `image: { src: photo-${index}.jpg, alt: A landscape }`;
    writeFileSync(
      join(root, `articles/world/story-${index}.md`),
      `---\nheadline: Story ${index}\ndate: ${day}\n${image}\n---\n\nSome words.\n`,
    );
  });
  const build = async (/** @type {string} */ work) => {
    tell(work);
    const { milliseconds, peakBytes, stdout } = await runChild(
      [...broadsheetCommand, "build", "--json"],
      root,
    );
    const { stats } = JSON.parse(stdout);
    const { pictures, written } = stats;
    return { work, milliseconds, peakBytes, ...pictures, written };
  };
  const first = await build("clean build");
  const again = await build("built again at once");
  rmSync(join(root, "dist"), { recursive: true });
  const clean = await build("clean build, with the store");
  return { originals, builds: [first, again, clean] };
}
