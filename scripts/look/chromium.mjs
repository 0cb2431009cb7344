// The Chromium of this machine.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Path of the first of these programs on the PATH, or null.
 * @param {readonly string[]} names
 */
function findProgram(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Path of a Chromium; throws with the line that installs one. */
export function chromiumPath() {
  const path = findProgram(["chromium", "chromium-browser", "google-chrome"]);
  if (path === null) throw new Error("This needs Chromium. Install it: apt-get install -y chromium");
  return path;
}

/** What it is started with: nothing asks anything of anybody but the page that is looked at. */
export const chromiumFlags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update"],
];
