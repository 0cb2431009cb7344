// A browser with a folder and a port of its own, for tools that steer it over that port.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, quiet } from "./find-chromium.mjs";

/** Milliseconds within which a browser is ready on a busy machine. */
const patience = 60_000;

/**
 * Starts a browser that knows nothing yet.
 * @returns {Promise<{ readonly port: number, readonly close: () => Promise<void> }>}
 */
export async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), "broadsheet-chromium-"));
  const child = spawn(
    findChromium(),
    ["--headless", ...quiet, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((done) => child.once("close", done));
  const close = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { port: await portOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The port that the browser tells.
 * @param {import("node:child_process").ChildProcessByStdio<null, null, import("node:stream").Readable>} child
 * @returns {Promise<number>}
 */
function portOf(child) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("Chromium does not start.")), patience);
    let said = "";
    child.stderr.on("data", (text) => {
      said = (said + text).slice(-5000);
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      done(Number(port));
    });
    child.once("close", () => {
      clearTimeout(timer);
      fail(new Error(`Chromium ended at once:\n${said}`));
    });
  });
}
