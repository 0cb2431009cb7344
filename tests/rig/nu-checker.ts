// The Nu HTML checker, over a folder.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const jar = join(
  dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
  "build/dist/vnu.jar",
);

/** What it says of the pages of a folder, a line each; paths are from the folder. */
export function checkHtml(folder: string): string[] {
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "gnu", "--skip-non-html", folder], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = `${run.stdout}${run.stderr}`.replaceAll(folder, "").split("\n").filter(Boolean);
  if (run.status !== 0 && said.length === 0) said.push(run.error?.message ?? `it ended with ${run.status}`);
  return said;
}
