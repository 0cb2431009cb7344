// What the tests need beside Node. A missing tool fails the run and says how to install it; no test is skipped for it.

import { spawnSync } from "node:child_process";
import { chromiumPath } from "../../scripts/look/chromium.mjs";

export default function needs(): void {
  chromiumPath();
  if (spawnSync("xmllint", ["--version"]).status !== 0)
    throw new Error("The tests need xmllint. Install it: apt-get install -y libxml2-utils");
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  if (version < 17) {
    throw new Error(
      "The tests need Java 17 or newer. Install it: apt-get install -y openjdk-17-jre-headless",
    );
  }
}
