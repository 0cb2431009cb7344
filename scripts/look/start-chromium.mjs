// A Chromium with a fresh profile that is spoken to through a port.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";

/** Starts it without a window; `close` ends it and removes its profile. */
export async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), "broadsheet-chromium-"));
  const own = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const child = spawn(chromiumPath(), [...chromiumFlags, ...own, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own, so that what it has started can be ended too.
    detached: true,
  });
  const gone = new Promise((done) => child.on("exit", done));
  /** @type {number} */
  const port = await new Promise((done, fail) => {
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
      if (found !== null) done(Number(found[1]));
    });
    gone.then(() => fail(new Error(`Chromium ended at once:\n${said}`)));
  });
  return {
    port,
    async close() {
      child.kill();
      await gone;
      try {
        process.kill(-Number(child.pid), "SIGKILL");
      } catch {
        // Nothing of it was left.
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
