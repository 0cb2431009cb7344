// Builds the sites that are looked at with the compiled program, two at a time, where a later run finds them again.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lookNow, siteNames, writeSites } from "./sites.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const command = join(repository, "lib/cli/main.js");
const cache = join(repository, "node_modules/.cache/broadsheet-look");

/**
 * Path of each site's `dist` by its name.
 * @param {readonly string[]} [names]
 * @returns {Promise<{ [name: string]: string }>}
 */
export async function buildSites(names = siteNames) {
  await writeSites(cache, names);
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      await buildSite(join(cache, name), ["--now", lookNow]);
  };
  await Promise.all([work(), work()]);
  return Object.fromEntries(names.map((name) => [name, join(cache, name, "dist")]));
}

/**
 * @param {string} root
 * @param {readonly string[]} options  of `broadsheet build`
 */
export async function buildSite(root, options) {
  const child = spawn(process.execPath, [command, "build", root, "--quiet", ...options], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const status = await new Promise((done, fail) => child.on("exit", done).on("error", fail));
  if (status !== 0) throw new Error(`${root} could not be built`);
}
