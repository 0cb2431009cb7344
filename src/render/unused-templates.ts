// A template that nothing uses was probably meant to replace one of the package's; an empty one makes empty pages.

import { wholeFile } from "../diagnostics/place.js";
import { nearest } from "../text/nearest.js";
import type { ParsedTemplate } from "./parse-template.js";
import type { Problems } from "./problems.js";
import { partialName, type TemplateFile } from "./template-file.js";
import { kindsOfView } from "./view-shapes.js";

/**
 * Adds the warning `template-unused` for each of the site's templates that replaces none of the package's, is called by no
 * template, and, where it is no partial, is named by nothing (`named`; null where not all names are known). Adds the error
 * `template-empty` for a page's template without anything in it, and for a layout without a place for pages.
 */
export function checkUnused(
  files: readonly TemplateFile[],
  templates: ReadonlyMap<string, ParsedTemplate>,
  named: readonly string[] | null,
  problems: Problems,
): void {
  const uses = [...templates.values()].map((template) => template.uses);
  const used = new Set(uses.flatMap(({ names }) => names.map(({ name }) => name)));
  const anything = uses.some(({ isComputed }) => isComputed);
  const ofPackage = files.filter(({ origin }) => origin === "package");
  const own = new Set(ofPackage.map(({ name }) => partialName(name)));
  // A page's template of the package is not among the files where the site has one of that name.
  const pages = ["layout", ...kindsOfView.map(({ template }) => template)];
  for (const { name, path, origin, replaces, text } of files) {
    const partial = partialName(name);
    if (origin !== "site") continue;
    const isPage = partial === name;
    if (isPage && !used.has(name) && text.trim() === "") problems.add(empty, wholeFile(path));
    else if (name === "layout" && used.has(name) && !hasPlace(templates.get(name), templates))
      problems.add(placeless, wholeFile(path));
    else if (
      replaces ||
      anything ||
      own.has(partial) ||
      used.has(partial) ||
      partial.startsWith("directives/")
    )
      continue;
    else if (!isPage) problems.warn(unusedPartial(partial, nearest(partial, own)), wholeFile(path));
    else if (named !== null && !named.includes(name) && !pages.includes(name))
      problems.warn(unusedPage(name, nearest(name, pages)), wholeFile(path));
  }
}

/** Whether a layout, or a partial that it calls, takes in the page that calls the layout. */
function hasPlace(
  layout: ParsedTemplate | undefined,
  templates: ReadonlyMap<string, ParsedTemplate>,
): boolean {
  if (layout === undefined || layout.uses.isComputed) return true;
  const called = layout.uses.names.flatMap(({ name }) => templates.get(name) ?? []);
  return [layout, ...called].some(({ file }) => file.text.includes("@partial-block"));
}

const placeless = {
  code: "template-empty",
  message:
    "This layout has no place for the page that it is called by, and so every page would be without its content.",
  fix: "Write {{> @partial-block}} where the content of a page belongs.",
};

const empty = {
  code: "template-empty",
  message: "This template is empty, and so would be every page that it renders.",
  fix: "Write the page, or remove the file, so that the package's own is used.",
};

const unusedPartial = (partial: string, near: string | null) => ({
  code: "template-unused",
  message: `No template calls the partial "${partial}", and the package has none of that name to be replaced.`,
  fix:
    near === null
      ? `Call it with {{> ${partial}}}, or remove the file.`
      : `Rename the file to partials/${near}.hbs.`,
});

const unusedPage = (name: string, near: string | null) => ({
  code: "template-unused",
  message: `No article or section asks for the template "${name}", and the package has none of that name to be replaced.`,
  fix:
    near === null
      ? `Write \`template: ${name}\` in an article or in a section's _index.md, or remove the file.`
      : `Rename the file to ${near}.hbs.`,
});
