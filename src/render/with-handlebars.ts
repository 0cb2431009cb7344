// Templates as Handlebars itself renders them: it says what they mean, and does what the express lane leaves to it.

import Handlebars from "handlebars";
import type { GuardedHelper } from "./express/run.js";
import type { HelperOptions } from "./helpers/helper.js";
import type { Program } from "./syntax.js";

type Render = (name: string, context: unknown, data: { readonly [name: string]: unknown }) => string | null;

/** Renders a template by its name; null where there is none. Each is compiled when it is first called. */
export function withHandlebars(
  programs: ReadonlyMap<string, { readonly program: Program }>,
  helpers: ReadonlyMap<string, GuardedHelper>,
  known: readonly string[],
): Render {
  let render: Render | null = null;
  return (name, context, data) => {
    render ??= begin(programs, helpers, known);
    return render(name, context, data);
  };
}

function begin(
  programs: ReadonlyMap<string, { readonly program: Program }>,
  helpers: ReadonlyMap<string, GuardedHelper>,
  known: readonly string[],
): Render {
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper("log");
  // The trees are parsed, and their white space is settled; parsing would settle it a second time, for other neighbours.
  Object.assign(handlebars, { parse: (tree: unknown) => tree });
  for (const [name, helper] of helpers)
    handlebars.registerHelper(name, function (this: unknown, ...all: unknown[]): unknown {
      // Handlebars hands its options to every helper as the last argument.
      const options = all.pop() as HelperOptions;
      return helper.full(all, options, this);
    });
  const knownHelpers = Object.fromEntries(known.map((name) => [name, true]));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, { program }] of programs) {
    const options = { knownHelpers, knownHelpersOnly: true, preventIndent: true };
    // It writes into the tree that it compiles.
    const delegate = handlebars.compile(structuredClone(program), options);
    compiled.set(name, delegate);
    handlebars.registerPartial(name, delegate);
  }
  return (name, context, data) => compiled.get(name)?.(context, { ...ownOnly, data }) ?? null;
}

/** Nothing is reached through prototypes; said explicitly, Handlebars does not warn on the terminal besides. */
const ownOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
