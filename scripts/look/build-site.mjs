// Builds a site with the command, as its user does.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of this repository, which is the sample site's too. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds a site; rejects with what the command said where it fails.
 * @param {string} root the site's folder
 * @param {readonly string[]} options such as `--out`, with its value
 * @returns {Promise<void>}
 */
export function buildSite(root, options) {
  const command = [`${repository}lib/cli/main.js`, "build", root, "--quiet", ...options];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (status) =>
      status === 0 ? done() : fail(new Error(`The site in ${root} does not build:\n${said}`)),
    );
  });
}
