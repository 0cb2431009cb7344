// Reads and checks all templates of a site, before any page is rendered.

import { checkMarkup } from "./check-markup.js";
import { checkNames } from "./check-names.js";
import type { Helpers } from "./helpers/helper.js";
import type { Library } from "./name-check.js";
import { type ParsedTemplate, parseTemplate } from "./parse-template.js";
import { checkCycles } from "./partial-cycles.js";
import { inlineName } from "./partial-uses.js";
import { createProblems, type Problems } from "./problems.js";
import type { Shape } from "./shapes.js";
import { siteShape } from "./site-shape.js";
import type { Program } from "./syntax.js";
import { isShipped, partialName, type TemplateFile } from "./template-file.js";
import { checkUnused } from "./unused-templates.js";
import { directiveShape, kindsOfView, mediaShape, pictureShape } from "./view-shapes.js";

/**
 * The templates that are fit to be rendered, by the name that `{{> …}}` knows them by. `named`: see `checkUnused`. `hasOwn`:
 * whether the site has helpers of its own, with which even a shipped template may be wrong.
 */
export function readLibrary(
  files: readonly TemplateFile[],
  helpers: Helpers,
  problems: Problems,
  named: readonly string[] | null = null,
  hasOwn = false,
): Library {
  const templates = new Map<string, ParsedTemplate>();
  const broken = new Set<string>();
  for (const file of overridden(files)) {
    const before = errorsIn(problems);
    const template = parseTemplate(file, problems);
    if (template !== null && !isShipped(file)) checkMarkup(template, problems);
    if (template === null || errorsIn(problems) > before) broken.add(partialName(file.name));
    if (template !== null) templates.set(template.partial, template);
  }
  const inlineNames = new Set([...templates.values()].flatMap((template) => inlineNamesOf(template.program)));
  checkCycles(templates, problems);
  checkUnused(files, templates, named, problems);
  const trusted = hasOwn ? new Set<string>() : shippedThroughout(templates);
  return { templates, helpers, broken, trusted, inlineNames };
}

/**
 * The same of templates that were found sound before, without a look at anything again. `only`: names of the templates of
 * the pages that are to be rendered, so that what none of them calls is not even read; absent for all.
 */
export function readSoundLibrary(
  files: readonly TemplateFile[],
  helpers: Helpers,
  problems: Problems,
  only?: readonly string[],
): Library {
  const chosen = new Map(overridden(files).map((file) => [partialName(file.name), file]));
  const every = [...chosen.keys()];
  const templates = new Map<string, ParsedTemplate>();
  const broken = new Set<string>();
  const take = (name: string): void => {
    const file = chosen.get(name);
    if (file === undefined || templates.has(name)) return;
    const template = parseTemplate(file, problems);
    if (template === null) {
      broken.add(name);
      return;
    }
    templates.set(name, template);
    const { names, isComputed } = template.uses;
    for (const called of isComputed ? every : names.map((use) => use.name)) take(called);
  };
  // A body calls its own without naming them in a template.
  for (const name of only === undefined ? every : [...only, ...every.filter(isOfBodies)]) take(name);
  return { templates, helpers, broken, trusted: new Set(every), inlineNames: new Set() };
}

const isOfBodies = (name: string): boolean =>
  name === "picture" || name === "media" || name.startsWith("directives/");

const errorsIn = ({ diagnostics }: Problems): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

/** Checks every template against what it will be shown: pages' templates, the partials of bodies, and those in other names. */
export function checkLibrary(library: Library, problems: Problems): void {
  const { templates, trusted } = library;
  const check = (name: string, shape: Shape): void => checkTemplate(library, name, shape, problems);
  const kindTemplates = new Set(kindsOfView.map(({ template }) => template));
  // A layout of the site's own is checked through the templates that call it.
  const called = new Set([...templates.values()].flatMap(({ uses }) => uses.names.map(({ name }) => name)));
  for (const { template: name, shape } of kindsOfView) check(name, shape);
  check("picture", pictureShape);
  check("media", mediaShape);
  for (const [name, template] of templates) {
    if (name.startsWith("directives/")) check(name, directiveShape);
    else if (isPageTemplate(template) && !kindTemplates.has(name) && !called.has(name) && !trusted.has(name))
      checkForSomeKind(template, library, problems);
  }
}

/** Checks one template, where there is one of that name and nobody has, against what it will be shown. */
export function checkTemplate(library: Library, name: string, shape: Shape, problems: Problems): void {
  const template = library.templates.get(name);
  if (template !== undefined && !library.trusted.has(name))
    checkNames(template, shape, siteShape, library, problems);
}

function shippedThroughout(templates: Library["templates"]): ReadonlySet<string> {
  const shipped = new Set([...templates].flatMap(([name, { file }]) => (isShipped(file) ? [name] : [])));
  for (let before = -1; before !== shipped.size; ) {
    before = shipped.size;
    for (const name of shipped) {
      const { names = [], isComputed = false } = templates.get(name)?.uses ?? {};
      const called = isComputed ? [...templates.keys()] : names.map((use) => use.name);
      // One that is not there may be one that a site can add.
      if (called.some((each) => templates.has(each) && !shipped.has(each))) shipped.delete(name);
    }
  }
  return shipped;
}

/** A template of the site's own, such as longread.hbs: for articles, else for whichever kind of page it fits. */
function checkForSomeKind(template: ParsedTemplate, library: Library, problems: Problems): void {
  // For articles first, which most are for: all kinds are tried only where it does not fit them.
  const inOrder = [...kindsOfView].sort(
    (a, b) => Number(b.kind === "article") - Number(a.kind === "article"),
  );
  let best: { readonly shape: Shape; readonly count: number } | null = null;
  for (const { shape } of inOrder) {
    const found = createProblems();
    checkNames(template, shape, siteShape, library, found);
    const count = found.diagnostics.length;
    if (count === 0) return;
    if (best === null || count < best.count) best = { shape, count };
  }
  if (best !== null) checkNames(template, best.shape, siteShape, library, problems);
}

const isPageTemplate = (template: ParsedTemplate): boolean =>
  template.file.name === template.partial && template.partial !== "layout";

/** One file a name: the site's own before the package's. */
function overridden(files: readonly TemplateFile[]): readonly TemplateFile[] {
  const chosen = new Map<string, TemplateFile>();
  for (const file of files) {
    const name = partialName(file.name);
    if (chosen.get(name)?.origin !== "site") chosen.set(name, file);
  }
  return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function inlineNamesOf(program: Program): readonly string[] {
  return program.body.flatMap((statement) => [
    ...inlineName(statement),
    ...("program" in statement && statement.program !== undefined ? inlineNamesOf(statement.program) : []),
    ...("inverse" in statement && statement.inverse !== undefined ? inlineNamesOf(statement.inverse) : []),
  ]);
}
