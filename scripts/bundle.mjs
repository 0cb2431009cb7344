// Makes lib/: the program in few files, since each costs every start a third of a millisecond. What a command loads when it
// needs it stays apart, and packages stay what they are, but for three of some two hundred files: each of them is one here.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));
rmSync(`${root}lib`, { recursive: true, force: true });
const program = await rolldown({
  cwd: root,
  platform: "node",
  input: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    "engine/threads/thread": "src/engine/threads/thread.ts",
  },
  external: /^[^./]/,
});
await program.write({
  dir: "lib",
  chunkFileNames: "parts/[name].js",
  // Small modules that several commands share lie in one file: each would have one of its own.
  codeSplitting: {
    groups: [{ name: "common", test: /\/src\/(?:(?:text|time|disk|diagnostics)\/|build\.ts)/ }],
  },
});
await program.close();

const packages = ["zod", "yaml", "htmlparser2"];
for (const name of packages) {
  const one = await rolldown({ cwd: root, platform: "node", input: { [name]: name } });
  await one.write({
    dir: "lib/packages",
    format: "cjs",
    exports: "named",
    entryFileNames: "[name].cjs",
    minify: true,
  });
  await one.close();
}
// htmlparser2 brings what it is made of.
const licences = [...packages, "domhandler", "domutils", "domelementtype", "dom-serializer", "entities"]
  .map((name) => `${name}\n\n${readFileSync(`${root}node_modules/${name}/LICENSE`, "utf8").trim()}\n`)
  .join("\n\n");
writeFileSync(`${root}lib/packages/LICENCES.txt`, licences);
