// Files among the templates that nothing reads, though they were meant to be: told, since the site would not change.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";

const otherTemplates =
  /\.(?:html?|handlebars|mustache|liquid|njk|nunjucks|ejs|pug|jinja2?|j2|tmpl|tpl|gohtml|twig|hbs)$/i;
const forBrowsers = /\.(?:css|scss|sass|less|m?js|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf)$/i;
const otherWords = /^locales\/([^/]+)\.(?:ya?ml|toml|json5?)$/i;

/**
 * The warning `template-unread` for a file that is neither a template, nor words, nor an asset; null where none is due.
 * `path` is the file's own, `below` the same without the folder of templates, `folder` that folder.
 */
export function strayTemplate(path: string, below: string, folder: string): Diagnostic | null {
  const base = below.replace(/\.[^./]*$/, "");
  const tell = (message: string, fix: string): Diagnostic => ({
    code: "template-unread",
    severity: "warning",
    message,
    place: wholeFile(path),
    fix,
  });
  const words = otherWords.exec(below)?.[1];
  if (words !== undefined) {
    return tell(
      "The words of a language are read from .json alone.",
      `Write them as ${folder}/locales/${words}.json.`,
    );
  }
  if (otherTemplates.test(below)) {
    const fix = `Write it as the Handlebars template ${folder}/${base.replace(/\.(?:html?|hbs)$/i, "")}.hbs, or remove it.`;
    return tell("Templates end in .hbs, so this file is not read.", fix);
  }
  if (!forBrowsers.test(below)) return null;
  return tell(
    "What browsers load lies in the folder assets/ of the templates, so this file is not published.",
    `Move it to ${folder}/assets/.`,
  );
}
