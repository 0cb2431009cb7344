// The browser of the machine, and how the commands here start it.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a browser does without that is there to look at local pages. */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

/** Path of a Chromium on the PATH; throws with the line that installs one. */
export function findChromium() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error("This needs Chromium. Install it: apt-get install -y chromium");
}
