// Handlebars, set up once for a site: templates compiled, helpers that turn what they throw into Diagnostics.

import Handlebars from "handlebars";
import { wholeFile } from "../diagnostics/place.js";
import type { SiteView, View } from "../pages/views.js";
import { rebaseLiterals } from "./base-path.js";
import { foldProgram } from "./fold.js";
import { HelperError, type HelperOptions } from "./helpers/helper.js";
import type { Library } from "./name-check.js";
import type { Problem, Problems } from "./problems.js";
import type { Location, Program } from "./syntax.js";

/** Renders compiled templates. */
export interface CompiledTemplates {
  /** A page's HTML, or null where its template is missing, broken or fails. */
  page(template: string, view: View, path: string): string | null;
  /** A partial's HTML with the `@` variables of the page; empty, with a Diagnostic, where there is none of that name. */
  partial(name: string, context: object, data: { readonly [name: string]: unknown }): string;
  /** Marks finished HTML, so that templates do not escape it. */
  safe(html: string): unknown;
  /** What was compiled, by the name that `{{> …}}` knows it by. */
  readonly programs: ReadonlyMap<string, { readonly path: string; readonly program: Program }>;
}

/** Compiles everything in the library that can be compiled; `fold` works out beforehand what it can. */
export function compileLibrary(
  library: Library,
  site: SiteView,
  problems: Problems,
  fold: typeof foldProgram = foldProgram,
): CompiledTemplates {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper("log");
  const files = new Map([...library.templates.values()].map((template) => [template.file.path, template]));
  let path = "";

  const fail = (
    problem: Problem,
    at: (Location & { readonly source?: string }) | undefined,
    template: string,
  ): void => {
    const file = files.get(at?.source ?? "");
    const place =
      at !== undefined && file !== undefined
        ? file.placeOf(at)
        : wholeFile(library.templates.get(template)?.file.path ?? `templates/${template}.hbs`);
    problems.addOnPage(problem, place, path);
  };

  for (const [name, helper] of Object.entries(library.helpers)) {
    const { run } = helper;
    if (run === null) continue;
    handlebars.registerHelper(name, function (this: unknown, ...all: unknown[]): unknown {
      // Handlebars hands its options to every helper as the last argument.
      const options = all.pop() as HelperOptions;
      try {
        return run(all, options, this);
      } catch (error) {
        if (isOverflow(error)) throw error;
        fail(problemOf(error, name), options.loc, "");
        return "";
      }
    });
  }

  const knownHelpers = Object.fromEntries(Object.keys(library.helpers).map((name) => [name, true]));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  const programs = new Map<string, { readonly path: string; readonly program: Program }>();
  for (const [name, template] of library.templates) {
    if (library.broken.has(name)) continue;
    const program = fold(rebaseLiterals(template.program, site.basePath), site, library.helpers);
    const delegate = handlebars.compile(program, {
      knownHelpers,
      knownHelpersOnly: true,
      preventIndent: true,
    });
    compiled.set(name, delegate);
    programs.set(name, { path: template.file.path, program });
    handlebars.registerPartial(name, delegate);
  }

  return {
    page(name, view, pagePath) {
      const template = compiled.get(name);
      path = pagePath;
      if (template === undefined) {
        if (!library.broken.has(name)) fail(missing(name), undefined, name);
        return null;
      }
      try {
        return template(view, { ...ownOnly, data: { site } });
      } catch (error) {
        if (!isTold(error, library.broken, problems)) fail(problemOf(error, null), undefined, name);
        return null;
      }
    },
    partial(name, context, data) {
      const template = compiled.get(name);
      if (template !== undefined) return template(context, { ...ownOnly, data });
      if (!library.broken.has(name)) fail(missing(name), undefined, name);
      return "";
    },
    safe: (html) => new Handlebars.SafeString(html),
    programs,
  };
}

/** Nothing is reached through prototypes; said explicitly, Handlebars does not warn on the terminal besides. */
const ownOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

const missing = (name: string): Problem => ({
  code: "template-partial",
  message: `There is no template "${name}".`,
  fix: `Write it in templates/${name.includes("/") ? `partials/${name}` : name}.hbs.`,
});

function problemOf(error: unknown, helper: string | null): Problem {
  if (error instanceof HelperError) return { code: error.code, message: error.message, fix: error.fix };
  if (isOverflow(error))
    return {
      code: "template-cycle",
      message: "The templates of this page include each other without end.",
      fix: "Look for a partial with a computed name that leads back to itself.",
    };
  const said = error instanceof Error ? error.message : String(error);
  const partial = /^The partial (.+) could not be found/.exec(said)?.[1];
  if (partial !== undefined) return missing(partial);
  return {
    code: "template-failed",
    message: helper === null ? `The template failed: ${said}.` : `The helper "${helper}" failed: ${said}.`,
    fix:
      helper === null
        ? null
        : "Look at the values that it is given, and at its code in the extensions module.",
  };
}

const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/i.test(error.message);

/** True where a page fails for what the check of the templates has told: a ring, a call, a helper or partial that is not there, or is broken. */
function isTold(error: unknown, broken: ReadonlySet<string>, { diagnostics, isSound }: Problems): boolean {
  if (isOverflow(error)) return diagnostics.some(({ code }) => code === "template-cycle");
  const said = error instanceof Error ? error.message : "";
  const partial = /^The partial (.+) could not be found/.exec(said)?.[1];
  if (partial === undefined || partial === "@partial-block") return !isSound;
  const isKnown = diagnostics.some(
    ({ code, message }) => code === "template-partial" && message.includes(`"${partial}"`),
  );
  return broken.has(partial) || isKnown;
}
