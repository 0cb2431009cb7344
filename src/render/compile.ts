// The templates of a site, compiled once: those that the express lane knows by it, the others by Handlebars; helpers
// that turn what they throw into Diagnostics.

import Handlebars from "handlebars";
import { wholeFile } from "../diagnostics/place.js";
import type { SiteView } from "../pages/views.js";
import { rebaseLiterals } from "./base-path.js";
import { firstAlike } from "./express/alike.js";
import { type LaneTemplate, openLane } from "./express/lane.js";
import type { GuardedHelper } from "./express/run.js";
import { isPlain, understand } from "./express/understand.js";
import { foldProgram } from "./fold.js";
import type { Helper, HelperOptions } from "./helpers/helper.js";
import type { Library } from "./name-check.js";
import type { Problem, Problems } from "./problems.js";
import type { Location, Program } from "./syntax.js";
import { isOverflow, isTold, missing, problemOf } from "./template-errors.js";
import { withHandlebars } from "./with-handlebars.js";

/** Renders compiled templates. */
export interface CompiledTemplates {
  /** A page's HTML, or null where its template is missing, broken or fails. `view` is what templates see. */
  page(template: string, view: object, path: string): string | null;
  /** A partial's HTML with the `@` variables of the page; empty, with a Diagnostic, where there is none of that name. */
  partial(name: string, context: object, data: { readonly [name: string]: unknown }): string;
  /** Marks finished HTML, so that templates do not escape it. */
  safe(html: string): unknown;
  /** What was compiled, by the name that `{{> …}}` knows it by. */
  readonly programs: ReadonlyMap<string, { readonly path: string; readonly program: Program }>;
  /** The names of those that take the express lane. */
  readonly express: ReadonlySet<string>;
}

/** Compiles everything in the library that can be compiled; `fold` works out beforehand what it can. */
export function compileLibrary(
  library: Library,
  site: SiteView,
  problems: Problems,
  fold: typeof foldProgram = foldProgram,
  lane: typeof understand = understand,
): CompiledTemplates {
  const files = new Map([...library.templates.values()].map((template) => [template.file.path, template]));
  const programs = new Map<string, { readonly path: string; readonly program: Program }>();
  const templates = new Map<string, LaneTemplate>();
  const isKnown = isPlain(library.helpers);
  for (const [name, { file, program: parsed, uses }] of library.templates) {
    if (library.broken.has(name)) continue;
    const program = fold(rebaseLiterals(parsed, site.basePath), site, library.helpers);
    programs.set(name, { path: file.path, program });
    templates.set(name, { uses, understood: isKnown ? lane(program, library.helpers) : null });
  }
  let path = "";

  const fail = (
    problem: Problem,
    at: (Location & { readonly source?: string }) | undefined,
    template: string,
  ): void => {
    const file = files.get(at?.source ?? "");
    const parts = templates.get(file?.partial ?? "")?.understood?.parts ?? [];
    const place =
      at !== undefined && file !== undefined
        ? file.placeOf(firstAlike(parts).get(at) ?? at)
        : wholeFile(library.templates.get(template)?.file.path ?? `templates/${template}.hbs`);
    problems.addOnPage(problem, place, path);
  };

  const guarded = (name: string, run: NonNullable<Helper["run"]>): GuardedHelper => {
    const tell = (error: unknown, loc: Location): string => {
      if (isOverflow(error)) throw error;
      fail(problemOf(error, name), loc, "");
      return "";
    };
    return {
      full(args, options, context) {
        try {
          return run(args, options, context);
        } catch (error) {
          return tell(error, options.loc);
        }
      },
      brief(args, loc) {
        try {
          return run(args, noOptions, null);
        } catch (error) {
          return tell(error, loc);
        }
      },
    };
  };
  const helpers = new Map<string, GuardedHelper>();
  for (const [name, { run }] of Object.entries(library.helpers))
    if (run !== null) helpers.set(name, guarded(name, run));

  const byHandlebars = withHandlebars(programs, helpers, Object.keys(library.helpers));
  const express = openLane(templates, library.helpers, helpers);
  const render = (
    name: string,
    context: unknown,
    data: { readonly [name: string]: unknown },
  ): string | null =>
    express.get(name)?.(context, "root" in data ? data : { ...data, _parent: data, root: context }) ??
    byHandlebars(name, context, data);

  return {
    page(name, view, pagePath) {
      path = pagePath;
      if (!programs.has(name)) {
        if (!library.broken.has(name)) fail(missing(name), undefined, name);
        return null;
      }
      try {
        return render(name, view, { site });
      } catch (error) {
        if (!isTold(error, library.broken, problems)) fail(problemOf(error, null), undefined, name);
        return null;
      }
    },
    partial(name, context, data) {
      const html = render(name, context, data);
      if (html !== null) return html;
      if (!library.broken.has(name)) fail(missing(name), undefined, name);
      return "";
    },
    safe: (html) => new Handlebars.SafeString(html),
    programs,
    express: new Set(express.keys()),
  };
}

/** For helpers that take none. */
const noOptions: HelperOptions = {
  hash: {},
  data: {},
  loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
};
