// Writes a whole site for one program: its settings and templates from `sites/`, the articles, the pictures.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeArticle } from "./article.mjs";
import { formOf } from "./front-matter.mjs";
import { articleFile, layoutOf } from "./layouts.mjs";
import { makePictures } from "./pictures.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const theme = join(here, "../templates/assets");

/**
 * Every file of the corpus, with its path in the site: the same for the same number, always.
 * @param {string} program
 * @param {number} count
 * @returns {Generator<{ path: string, content: string | Buffer }>}
 */
export function* corpusFiles(program, count) {
  const layout = layoutOf(program);
  const form = formOf[program];
  if (form === undefined) throw new Error(`There is no form for ${program}.`);
  for (const { name, bytes } of makePictures()) {
    yield { path: `${layout.files}/pictures/${name}`, content: bytes };
  }
  for (let index = 0; index < count; index++) {
    const article = makeArticle(index, count);
    yield { path: articleFile(layout, article), content: form(article) };
  }
}

/**
 * @param {string} folder
 * @param {string} program
 * @param {number} count
 */
export function writeSite(folder, program, count) {
  cpSync(join(here, "sites", program), folder, { recursive: true });
  const made = new Set();
  for (const { path, content } of corpusFiles(program, count)) {
    const to = join(folder, path);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    writeFileSync(to, content);
  }
  const layout = layoutOf(program);
  if (layout.style === null) return;
  const style = join(folder, layout.style);
  mkdirSync(dirname(style), { recursive: true });
  writeFileSync(style, wholeStyle());
  cpSync(join(theme, "favicon.svg"), join(folder, layout.files, "favicon.svg"));
}

/** The theme's style sheet with what it imports in it. */
function wholeStyle() {
  return readFileSync(join(theme, "style.css"), "utf8").replace(
    /^@import "(css\/[^"]+)" layer\((\w+)\);$|^@import .*$/gm,
    (_, file, layer) =>
      file === undefined ? "" : `@layer ${layer} {\n${readFileSync(join(theme, file), "utf8")}}`,
  );
}
