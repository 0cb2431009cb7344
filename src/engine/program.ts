// What this program is, for everything that it remembers: another one starts anew.

import { dirname, join } from "node:path";
import { nodeDisk } from "../disk/node-disk.js";
import { hashOf } from "../hash.js";
import { home } from "../home.js";

let identity: string | null = null;

/**
 * Changes with everything of ours that could change a result: the program as it was compiled, the packages that are
 * installed for it, and the system's tables of languages, which dates and plurals come from.
 */
export function programIdentity(): string {
  identity ??= hashOf(
    textOf(join(home, "lib/identity.json")) ?? "",
    ...packageTexts(),
    JSON.stringify([process.versions.node.split(".")[0], process.versions.icu, process.versions.unicode]),
  );
  return identity;
}

function textOf(path: string): Uint8Array | null {
  return nodeDisk.state(path)?.kind === "file" ? nodeDisk.read(path) : null;
}

/** What the packages say of themselves: ours, those it names, and npm's own list of all that it installed. */
function packageTexts(): readonly Uint8Array[] {
  const own = nodeDisk.read(join(home, "package.json"));
  // Our own file.
  const { dependencies, optionalDependencies } = JSON.parse(Buffer.from(own).toString("utf8")) as {
    readonly dependencies: object;
    readonly optionalDependencies: object;
  };
  const names = Object.keys({ ...dependencies, ...optionalDependencies }).sort();
  const files = [...names.map((name) => `${name}/package.json`), ".package-lock.json"];
  return [own, ...files.flatMap((file) => installed(file) ?? [])];
}

/** A file of the nearest node_modules that has it. */
function installed(file: string): Uint8Array | null {
  for (let folder = home; ; folder = dirname(folder)) {
    const text = textOf(join(folder, "node_modules", file));
    if (text !== null || folder === dirname(folder)) return text;
  }
}
