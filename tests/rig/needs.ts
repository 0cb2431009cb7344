// What the tests need beside Node. A missing tool fails the run and says how to install it; no test is skipped for it.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of the first of these programs on the PATH, or null. */
export function findProgram(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Path of a Chromium; throws with the line that installs one. */
export function chromium(): string {
  const path = findProgram(["chromium", "chromium-browser", "google-chrome"]);
  if (path === null) throw new Error("The tests need Chromium. Install it: apt-get install -y chromium");
  return path;
}

export default function needs(): void {
  chromium();
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  if (version < 17) {
    throw new Error(
      "The tests need Java 17 or newer. Install it: apt-get install -y openjdk-17-jre-headless",
    );
  }
}
