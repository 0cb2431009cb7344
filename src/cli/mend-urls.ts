// What `broadsheet urls` writes for an editor to look over: aliases into articles, and `gone` into the settings.

import { join } from "node:path";
import { addGone } from "../config/add-gone.js";
import { nodeDisk } from "../disk/node-disk.js";
import type { UrlFate } from "../pages/urls/urls-plan.js";
import { addAlias } from "../parse/add-alias.js";
import { readText } from "../read/read-sources.js";

export interface Mended {
  /** What was written: the file, relative to the site's folder, and the address. */
  readonly written: readonly { readonly file: string; readonly address: string }[];
  /** What could not be written without a person. */
  readonly refused: readonly { readonly file: string; readonly address: string }[];
}

/** Writes an alias into the article of each address that has moved. */
export function addAliases(root: string, fates: readonly UrlFate[]): Mended {
  return mend(
    root,
    fates.flatMap(({ state, file, address }) =>
      state === "moved" && file !== null ? [{ file, address }] : [],
    ),
    addAlias,
  );
}

/** Writes addresses into `gone` of the settings. */
export function declareGone(root: string, addresses: readonly string[]): Mended {
  const file =
    ["site.yaml", "site.yml"].find((name) => nodeDisk.kindOf(join(root, name)) !== null) ?? "site.yaml";
  return mend(
    root,
    addresses.map((address) => ({ file, address })),
    addGone,
  );
}

function mend(
  root: string,
  wanted: Mended["written"],
  change: (text: string, address: string) => string | null,
): Mended {
  const written: { file: string; address: string }[] = [];
  const refused: { file: string; address: string }[] = [];
  for (const each of wanted) {
    const path = join(root, each.file);
    const text = nodeDisk.kindOf(path) === null ? "" : textOf(root, each.file);
    const changed = text === null ? null : change(text, each.address);
    if (changed === null) refused.push(each);
    else {
      nodeDisk.write(path, changed);
      written.push(each);
    }
  }
  return { written, refused };
}

/** With its byte order mark, which is to stay; null for what is no text. */
function textOf(root: string, file: string): string | null {
  const bytes = nodeDisk.read(join(root, file));
  const read = readText(nodeDisk, root, { path: file, size: bytes.length });
  if (!("text" in read)) return null;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\uFEFF${read.text}` : read.text;
}
