// Makes lib/: the program in few files, since each costs every start a third of a millisecond. What a command loads when it
// needs it stays apart, and packages stay what they are, but for those of very many files, and one that is ES modules alone.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../", import.meta.url));
rmSync(`${root}lib`, { recursive: true, force: true });
/** Packages of many files that become parts of the program. */
const within = ["commander", "handlebars", "source-map"];
const program = await rolldown({
  cwd: root,
  platform: "node",
  input: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    "engine/threads/thread": "src/engine/threads/thread.ts",
  },
  external: (name) => /^[^./]/.test(name) && !within.includes(name),
});
await program.write({
  dir: "lib",
  chunkFileNames: "parts/[name].js",
  // Comments and indentation would be read at each start.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  // Small modules that several commands share lie in one file: each would have one of its own.
  codeSplitting: {
    groups: [
      { name: "commander", test: /\/node_modules\/commander\// },
      { name: "handlebars", test: /\/node_modules\/(?:handlebars|source-map)\// },
      { name: "common", test: /\/src\/(?:text\/(?!runs\/)|(?:time|disk|diagnostics)\/|build\.ts)/ },
      {
        name: "articles",
        test: /\/src\/(?:urls\/|pages\/address|parse\/(?:article-place|given|lists|site-path))/,
      },
      {
        name: "changes",
        test: /\/src\/pipeline\/changes\/(?:recount|tell-texts|unmarked-edit|list-changes)/,
      },
    ],
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
const brought = ["domhandler", "domutils", "domelementtype", "dom-serializer", "entities"];
const licences = [...within, ...packages, ...brought]
  .map((name) => {
    const file = name === "stemmer" ? "license" : "LICENSE";
    return `${name}\n\n${readFileSync(`${root}node_modules/${name}/${file}`, "utf8").trim()}\n`;
  })
  .join("\n\n");
writeFileSync(`${root}lib/packages/LICENCES.txt`, licences);
