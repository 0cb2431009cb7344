// Each folder of tests/sites/ is a small site, and its name is what it shows. Its `expected/` is the whole built site,
// and `terminal.txt` what was said of it; a second output stands in its `gated/`; files of the theme are left out, so that a new style sheet changes no fixture (a site
// with a style sheet of its own shows it).
// UPDATE=1 writes `expected/` anew. A site without templates of its own gets the bare ones of tests/rig/templates/,
// so that what is expected stays readable.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { BuildOptions } from "../src/build.js";
import { listFiles } from "./rig/files.js";
import { makeSite, printed, type TestSite } from "./rig/site.js";

const home = "tests/sites";
const update = process.env.UPDATE === "1";
let site: TestSite | undefined;
afterEach(() => site?.close());

describe("a site", () => {
  for (const fact of readdirSync(home).sort()) {
    it(fact.replaceAll("_", " "), async () => {
      const folder = join(home, fact);
      const expected = join(folder, "expected");
      site = makeSite(folder);
      rmSync(join(site.root, "expected"), { recursive: true, force: true });
      if (!existsSync(join(folder, "templates"))) {
        cpSync("tests/rig/templates", join(site.root, "templates"), { recursive: true });
      }
      const options: Partial<BuildOptions> = existsSync(join(folder, "options.json"))
        ? JSON.parse(readFileSync(join(folder, "options.json"), "utf8"))
        : {};
      rmSync(join(site.root, "options.json"), { force: true });
      const result = await site.build(options);
      const built = {
        "terminal.txt": Buffer.from(printed(result)).toString("latin1"),
        ...withoutTheme(contents(join(site.root, "dist")), existsSync(join(folder, "assets/style.css"))),
        ...below("gated", contents(join(site.root, "gated"))),
      };
      if (update) replace(expected, built);
      expect(Object.keys(built).sort()).toEqual(listFiles(expected));
      expect(built).toEqual(contents(expected));
    });
  }
});

const themes = ["templates/assets", "tests/rig/templates/assets"];
const ofThemes = new Set(themes.flatMap((folder) => Object.values(contents(folder))));

/** Without the files that are the theme's, byte for byte, and without the style sheet that is made of them. */
function withoutTheme(
  files: { readonly [path: string]: string },
  hasOwnStyle: boolean,
): { [path: string]: string } {
  const isMade = (path: string): boolean => !hasOwnStyle && /^assets\/style\.[\w-]{10}\.css$/.test(path);
  return Object.fromEntries(
    Object.entries(files).filter(([path, bytes]) => !ofThemes.has(bytes) && !isMade(path)),
  );
}

/** Files of another output of the site: there is none of most. */
const below = (folder: string, files: { readonly [path: string]: string }): { [path: string]: string } =>
  Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));

function contents(folder: string): { [path: string]: string } {
  return Object.fromEntries(
    listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]),
  );
}

function replace(folder: string, files: { readonly [path: string]: string }): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, "latin1");
  }
}
