// What people bring along from other template languages, and Handlebars takes for text or a comment.

import { placeAt } from "../diagnostics/place.js";
import type { Problems } from "./problems.js";
import type { TemplateFile } from "./template-file.js";

const comment = /\{\{!--[\s\S]*?--~?\}\}|\{\{!(?!<)[^}]*\}\}/g;
const shown = "This is another template language's syntax; Handlebars shows it as text.";
const asLayout = "The layout is a block around the template: {{#> layout}}…{{/layout}}.";

const habits = [
  {
    // Liquid, Nunjucks, Twig
    pattern: /\{%-?\s*[a-z]\w*\b[^%]*%\}/i,
    message: shown,
    fix: "Write it in Handlebars: {{#if …}}, {{#each …}}, {{> partial}}.",
  },
  {
    // EJS, ERB, PHP
    pattern: /<%[-=_]?[^%]*%>|<\?(?:php\b|=)[^?]*(?:\?>)?/i,
    message: shown,
    fix: "Write it in Handlebars: {{name}}, {{#if …}}, {{#each …}}.",
  },
  {
    // Jekyll, Eleventy
    pattern: /^---[ \t]*\r?\n[\s\S]{0,2000}?^---[ \t]*$/m,
    message: "A template has no front matter; this is shown as text.",
    fix: `Take it out. ${asLayout}`,
  },
  {
    // Ghost
    pattern: /\{\{!<[^}]*\}\}/,
    message: "This is a comment here, and chooses no layout.",
    fix: asLayout,
  },
];

/** Adds the warning `foreign-syntax` for the first of these in a template. */
export function warnOfForeign(file: TemplateFile, problems: Problems): void {
  const text = file.text.replace(comment, (found) => " ".repeat(found.length));
  const found = habits.flatMap(({ pattern, message, fix }) => {
    const match = pattern.exec(text);
    // Lines of dashes further down are the page's own.
    if (match === null || (match[0].startsWith("---") && match.index > 0)) return [];
    return [{ offset: match.index, length: match[0].length, message, fix }];
  });
  const [first] = found.sort((one, other) => one.offset - other.offset);
  if (first === undefined) return;
  const { offset, length, message, fix } = first;
  problems.warn({ code: "foreign-syntax", message, fix }, placeAt(file.path, file.text, offset, length));
}
