// Makes lib/: the program in few files, since each costs every start a third of a millisecond. Packages stay what they are,
// and what a command loads when it needs it stays apart.

import { rmSync } from "node:fs";
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
await program.write({ dir: "lib", chunkFileNames: "parts/[name].js" });
await program.close();
