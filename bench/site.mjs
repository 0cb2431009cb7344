// One program's site on the disk: made, prepared, built, and looked at.

import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countFiles } from "./count-files.mjs";
import { editedArticle, makeEdits } from "./edits.mjs";
import { runChild } from "./run-child.mjs";
import { writeSite } from "./write-corpus.mjs";

/** @typedef {import("./run-child.mjs").Run} Run */

/**
 * @typedef {object} Site
 * @property {import("./generators.mjs").Generator} generator
 * @property {(work: import("./edits.mjs").Work) => Promise<Run>} build prepares the work (not timed), builds, and checks
 * that the article's page shows it
 * @property {() => Promise<Run>} copy `cp -r` of the output to a new folder beside it
 * @property {() => { files: number, bytes: number }} measureOutput
 * @property {() => void} remove
 */

/**
 * @param {import("./generators.mjs").Generator} generator
 * @param {string} folder for all sites
 * @param {number} count of articles
 * @returns {Site}
 */
export function makeSite(generator, folder, count) {
  const root = join(folder, `${generator.key}-${count}`);
  const copy = `${root}-copy`;
  const remove = () => {
    for (const path of [root, copy]) rmSync(path, { recursive: true, force: true });
  };
  remove();
  writeSite(root, generator.key, count);
  const output = join(root, generator.output);
  const { section, slug } = editedArticle(count);
  const page = join(output, section, slug, "index.html");
  const prepare = makeEdits(root, generator, count);
  return {
    generator,
    async build(work) {
      const shows = prepare(work);
      const run = await runChild(generator.build, root);
      if (!readFileSync(page, "utf8").includes(shows)) {
        throw new Error(`${generator.name}, ${work}: ${page} does not show "${shows}".`);
      }
      return run;
    },
    async copy() {
      rmSync(copy, { recursive: true, force: true });
      const run = await runChild(["cp", "-r", output, copy], root);
      rmSync(copy, { recursive: true, force: true });
      return run;
    },
    measureOutput: () => countFiles(output),
    remove,
  };
}
