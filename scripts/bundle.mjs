// Makes lib/: the program in few files, since each costs every start a third of a millisecond. What a command loads when it
// needs it stays apart, and packages stay what they are, but for four: three of some two hundred files and one of ES modules alone. Each of them is one file here.

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

// The last is a module that older versions of Node cannot `require` without a warning.
const packages = ["zod", "yaml", "htmlparser2", "stemmer"];
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
  .map((name) => {
    const file = name === "stemmer" ? "license" : "LICENSE";
    return `${name}\n\n${readFileSync(`${root}node_modules/${name}/${file}`, "utf8").trim()}\n`;
  })
  .join("\n\n");
writeFileSync(`${root}lib/packages/LICENCES.txt`, licences);
