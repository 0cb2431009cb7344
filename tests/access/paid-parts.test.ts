// Of an article that is not free nothing but its free part is in any file of the built site, whatever it is made of.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listFiles } from "../rig/files.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { type Shape, shapes } from "./shapes.js";

interface Planted {
  readonly shape: Shape;
  /** Where its page stands, below dist/. */
  readonly page: string;
  readonly free: readonly string[];
  readonly paid: readonly string[];
  /** Those of them that who pays sees. */
  readonly sold: readonly string[];
  readonly files: { readonly [path: string]: string };
}

function plant(shape: Shape, index: number): Planted {
  const free: string[] = [];
  const paid: string[] = [];
  const sold: string[] = [];
  let count = 0;
  const fill = (text: string): string =>
    text.replace(/\{(f|p)2?\}/g, (whole, kind: string) => {
      const word = `${kind === "f" ? "libre" : "secret"}q${index}q${count++}q`;
      // What is numbered is shown nowhere: a comment, an attribute.
      if (kind === "p") paid.push(word);
      if (!whole.includes("2")) (kind === "f" ? free : sold).push(word);
      return word;
    });
  const { meta = "", files = {} } = shape;
  const headline = meta.includes("-headline") ? "" : `headline: Story ${index}\n`;
  const access = meta.includes("access:") ? "" : "access: paid\n";
  const head = `---\n${headline}date: 2026-01-20\n${access}${fill(meta.replace("-headline\n", ""))}---\n\n`;
  const folder = `articles/world/story-${index}`;
  return {
    shape,
    page: `world/story-${index}/index.html`,
    files: {
      [`${folder}/index.md`]: head + fill(shape.text),
      ...Object.fromEntries(
        Object.entries(files).map(([name, content]) => [`${folder}/${name}`, fill(content)]),
      ),
    },
    free,
    paid,
    sold,
  };
}

const planted = shapes.map(plant);
const sites: TestSite[] = [];
afterAll(() => {
  for (const site of sites) site.close();
});

describe.each(["auto", "remark"] as const)("with the engine %s", async (markdown) => {
  const site = makeSite({
    "site.yaml":
      "title: The Paper\nurl: https://paper.example\ncontact: a@b.example\nembeds: [youtube, vimeo]\naccess:\n  output: gated\n",
    ...Object.assign({}, ...planted.map(({ files }) => files)),
  });
  sites.push(site);
  const result = await site.build({ markdown });
  const read = (folder: string): string =>
    listFiles(join(site.root, folder))
      .map((path) => `${path}\n${readFileSync(join(site.root, folder, path), "latin1")}`)
      .join("\n");
  const dist = read("dist").toLowerCase();
  const gated = read("gated").toLowerCase();

  it("builds", () => {
    expect(result.published).toBe(true);
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(planted)("$shape.name", ({ page, free, paid, sold }) => {
    const text = site.read(`dist/${page}`);
    for (const word of paid) {
      expect(dist.includes(word), `${word} is in dist/\n${text.slice(text.indexOf("<h1"))}`).toBe(false);
    }
    for (const word of sold) expect(gated.includes(word), `${word} is not in gated/`).toBe(true);
    for (const word of free) expect(dist.includes(word), `${word} is not in dist/\n${text}`).toBe(true);
  });
});
