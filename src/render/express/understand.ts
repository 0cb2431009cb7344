// Handlebars' syntax tree to the parts that the express lane writes; null for what it leaves to Handlebars.

import type { Helpers } from "../helpers/helper.js";
import { type Block, literalName, type Program, type Statement } from "../syntax.js";
import {
  builtins,
  callOf,
  fieldOf,
  hooks,
  kindOf,
  meaningOf,
  type Place,
  pairsOf,
  pathOf,
  Unknown,
} from "./meaning.js";
import { nothing, type Part, type Parts, startOf, type Understood } from "./parts.js";

/** True where names such as `if` mean what Handlebars means by them. */
export const isPlain = (helpers: Helpers): boolean =>
  builtins.every((name) => helpers[name]?.run === null) &&
  !hooks.some((name) => Object.hasOwn(helpers, name));

/** The parts of a template; null where Handlebars has to render it. */
export function understand(program: Program, helpers: Helpers): Understood | null {
  const reaching = new Set<Parts>();
  try {
    const parts = partsOf(program, { helpers, params: [], reaching, seen: { reachesOut: false } });
    return { parts, reaching };
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

function partsOf(program: Program | undefined, outside: Place): Parts {
  if (program === undefined) return nothing;
  const seen = { reachesOut: false };
  const place = { ...outside, seen, params: [program.blockParams ?? [], ...outside.params] };
  const parts = program.body.flatMap((statement) => partOf(statement, place));
  // Handlebars adds up what stands before the first text, where all of it is numbers; the writer can do the same for
  // mustaches alone.
  const start = startOf(parts);
  if (start.length > 1 && start.some(({ is }) => is !== "show")) throw new Unknown();
  if (seen.reachesOut) {
    place.reaching.add(parts);
    outside.seen.reachesOut = true;
  }
  return parts;
}

function partOf(statement: Statement, place: Place): readonly Part[] {
  switch (statement.type) {
    case "ContentStatement":
      return statement.value === "" ? [] : [{ is: "text", text: statement.value }];
    case "CommentStatement":
      return [];
    case "MustacheStatement": {
      const value = callOf(statement, place, null);
      const lambda = value.is !== "call" && value.is !== "lookup";
      return [{ is: "show", value, escaped: statement.escaped, lambda }];
    }
    case "BlockStatement":
      return [blockOf(statement, place)];
    case "PartialStatement":
    case "PartialBlockStatement": {
      const [context, ...more] = statement.params;
      if (more.length > 0) throw new Unknown();
      const literal = literalName(statement.name);
      if (literal === null && statement.name.type !== "SubExpression") throw new Unknown();
      const isBlock = statement.type === "PartialBlockStatement";
      if (isBlock && statement.program.blockParams !== undefined) throw new Unknown();
      return [
        ...indentOf(statement),
        {
          is: "partial",
          name: literal ?? meaningOf(statement.name, place),
          context: context === undefined ? null : meaningOf(context, place),
          hash: statement.hash === undefined ? null : pairsOf(statement, place),
          block: isBlock ? partsOf(statement.program, place) : null,
        },
      ];
    }
    default:
      throw new Unknown();
  }
}

/** The white space before a partial on a line of its own is text of its own. */
function indentOf(statement: Statement): readonly Part[] {
  const indent = "indent" in statement ? statement.indent : "";
  return typeof indent === "string" && indent !== "" ? [{ is: "text", text: indent }] : [];
}

function blockOf(block: Block, place: Place): Part {
  const kind = kindOf(block, place);
  const body = (): Parts => partsOf(block.program, place);
  const none = (): Parts => partsOf(block.inverse, place);
  if (kind === "field") {
    if (block.program?.blockParams !== undefined) throw new Unknown();
    return { is: "section", value: fieldOf(pathOf(block.path), place), body: body(), none: none() };
  }
  if (!builtins.includes(kind)) {
    const value = callOf(block, place, { fn: block.program && body(), inverse: block.inverse && none() });
    return { is: "show", value, escaped: false, lambda: false };
  }
  const [first, ...more] = block.params;
  if (first === undefined || more.length > 0) throw new Unknown();
  const value = meaningOf(first, place);
  const hash = pairsOf(block, place);
  switch (kind) {
    case "if":
    case "unless": {
      // What else is handed to it is worked out too, and might fail.
      if (hash.some(([name]) => name !== "includeZero")) throw new Unknown();
      const zero = hash[0]?.[1] ?? null;
      return { is: kind, value, zero, yes: body(), no: none() };
    }
    case "each":
    case "with":
      if (hash.length > 0) throw new Unknown();
      return { is: kind, value, body: body(), none: none() };
    default:
      throw new Unknown();
  }
}
