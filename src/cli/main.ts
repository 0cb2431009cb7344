#!/usr/bin/env node
// The program's door. It loads nothing that the command at hand does not use: `--version` costs no library at all.

import { createRequire } from "node:module";

const argv = process.argv.slice(2);
// package.json lies two folders above, both from src/cli and from lib/cli; it is ours, so it has a version.
const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.exitCode = 3; // the environment failed, as exit-status.ts has it
  });
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import("./run.js");
  await main(argv, version);
}
