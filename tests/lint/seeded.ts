// The site of tests/lint/base with something other in it.

import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import type { Breach, Change, Edit } from "./breach.js";

export const base = "tests/lint/base";

/** Without what the base has for its own address and name. */
export const alone: { readonly [path: string]: Change } = {
  "public/feed.xml": null,
  "public/atom.xml": null,
  "public/feed.json": null,
  "public/sitemap.xml": null,
  "public/sitemap-news.xml": null,
  "public/robots.txt": null,
};

export function seeded(change: Breach["change"]): TestSite {
  const made = makeSite(base);
  for (const [path, how] of Object.entries(change)) {
    if (how === null) made.remove(path);
    else made.write(path, changed(path, how));
  }
  return made;
}

function changed(path: string, how: Exclude<Change, null>): string | Uint8Array {
  if (typeof how === "function") return how();
  if (typeof how === "string") return how;
  const edits = isEdit(how) ? [how] : how;
  const before = readFileSync(existsSync(`${base}/${path}`) ? `${base}/${path}` : path, "utf8");
  return edits.reduce((text, [from, to]) => {
    const after = text.replace(from, to);
    expect(after === text && to !== "", `nothing is replaced in ${path}`).toBe(false);
    return after;
  }, before);
}

const isEdit = (how: Edit | readonly Edit[]): how is Edit => typeof how[1] === "string";
