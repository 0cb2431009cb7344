// The programs that are compared: how each is found, called, and what it leaves behind.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Generator
 * @property {string} key as `--peers` and `corpus.mjs` name it
 * @property {string} name
 * @property {string} version
 * @property {readonly [string, ...string[]]} build the command, run in the site's folder
 * @property {string} output
 * @property {readonly string[]} leftovers what a clean build must not find, besides the output
 * @property {string} partial the partial that every article page shows
 */

const main = join(dirname(fileURLToPath(import.meta.url)), "../lib/cli/main.js");

/** The command of Broadsheet, as built in this repository. */
export const broadsheetCommand = /** @type {const} */ ([process.execPath, main]);

/** @returns {Generator} */
export function broadsheet() {
  if (!existsSync(main)) throw new Error("Broadsheet is not compiled: run npm run compile.");
  return {
    key: "broadsheet",
    name: "Broadsheet",
    version: versionOf(process.execPath, [main, "--version"]),
    build: [...broadsheetCommand, "build", "--json"],
    output: "dist",
    leftovers: [".broadsheet"],
    partial: "templates/partials/article-end.hbs",
  };
}

/** @type {Readonly<Record<string, () => Generator | null>>} */
const peers = {
  hugo() {
    const program = onPath("hugo");
    if (program === null) return null;
    return {
      key: "hugo",
      name: "Hugo",
      version: versionOf(program, ["version"]).replace(/^hugo v([^ ]+).*$/s, "$1"),
      build: [program, "--quiet"],
      output: "public",
      leftovers: ["resources", ".hugo_build.lock"],
      partial: "layouts/_partials/article-end.html",
    };
  },
  eleventy() {
    const program = onPath("eleventy");
    if (program === null) return null;
    return {
      key: "eleventy",
      name: "Eleventy",
      version: versionOf(program, ["--version"]),
      build: [program, "--quiet"],
      output: "public",
      leftovers: [".cache"],
      partial: "src/_includes/article-end.njk",
    };
  },
};

/** What `--peers` may name. */
export const peerKeys = Object.keys(peers);

/**
 * Looks for a peer on the PATH; null where it is missing.
 * @param {string} key
 */
export const findPeer = (key) => peers[key]?.() ?? null;

function onPath(/** @type {string} */ program) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file)) ?? null;
}

function versionOf(/** @type {string} */ program, /** @type {string[]} */ args) {
  return execFileSync(program, args, { encoding: "utf8" }).trim();
}
