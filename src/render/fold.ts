// Works out, once, what is the same on every page: words without places, assets, `@site` and conditions on it.
// A page of the default theme is rendered in half the time for it.

import Handlebars from "handlebars";
import type { SiteView } from "../pages/views.js";
import type { Helpers } from "./helpers/helper.js";
import { isTrue } from "./helpers/logic.js";
import {
  type Call,
  type Content,
  type Expression,
  isBareName,
  type Location,
  type Program,
  type Statement,
} from "./syntax.js";

/** Helpers that give the same for the same arguments, whatever page they are on. */
const steady: ReadonlySet<string> = new Set([
  "t",
  "url",
  "asset",
  "concat",
  "default",
  "join",
  "plural",
  "number",
  "eq",
  "ne",
  "and",
  "or",
  "not",
]);

/** What is known of an expression before any page: its value, or nothing. */
type Known = { readonly value: unknown } | null;

/** The program with all that can be known beforehand written out as text. */
export function foldProgram(program: Program, site: SiteView, helpers: Helpers): Program {
  const fold = (part: Program, shadowed: ReadonlySet<string>): Program => {
    const names = new Set([...shadowed, ...(part.blockParams ?? [])]);
    return { ...part, body: merged(part.body.flatMap((statement) => foldStatement(statement, names))) };
  };

  const foldStatement = (statement: Statement, shadowed: ReadonlySet<string>): readonly Statement[] => {
    switch (statement.type) {
      case "MustacheStatement": {
        const text = asText(callValue(statement, shadowed), statement.escaped);
        return text === null ? [statement] : [content(text, statement.loc)];
      }
      case "BlockStatement": {
        const program = statement.program && fold(statement.program, shadowed);
        const inverse = statement.inverse && fold(statement.inverse, shadowed);
        const taken = branch(statement, shadowed);
        const way = taken === null ? null : taken ? program : inverse;
        if (taken !== null && way === undefined) return [];
        if (way !== null && way !== undefined && !definesInline(way)) return way.body;
        return [
          {
            ...statement,
            ...(program === undefined ? {} : { program }),
            ...(inverse === undefined ? {} : { inverse }),
          },
        ];
      }
      case "PartialBlockStatement":
      case "DecoratorBlock":
        return [{ ...statement, program: fold(statement.program, shadowed) }];
      default:
        return [statement];
    }
  };

  /** Which way a block goes on every page, where that is known. */
  const branch = (statement: Call, shadowed: ReadonlySet<string>): boolean | null => {
    const [condition] = statement.params;
    const { path } = statement;
    const name = isBareName(path) && !shadowed.has(path.original) ? path.original : null;
    if (condition === undefined || statement.hash !== undefined || (name !== "if" && name !== "unless"))
      return null;
    if (helpers[name]?.run !== null) return null;
    const known = work(condition, shadowed);
    return known === null ? null : isTrue(known.value) === (name === "if");
  };

  const work = (expression: Expression, shadowed: ReadonlySet<string>): Known => {
    switch (expression.type) {
      case "StringLiteral":
      case "NumberLiteral":
      case "BooleanLiteral":
        return { value: expression.value };
      case "SubExpression":
        return callValue(expression, shadowed);
      case "PathExpression":
        return expression.data && expression.depth === 0 && expression.parts[0] === "site"
          ? { value: expression.parts.slice(1).reduce(below, site) }
          : null;
      default:
        return null;
    }
  };

  const callValue = (call: Call, shadowed: ReadonlySet<string>): Known => {
    const { path } = call;
    if (call.params.length === 0) return isBareName(path) ? null : work(path, shadowed);
    const name = isBareName(path) ? path.original : "";
    const helper = steady.has(name) && !shadowed.has(name) ? helpers[name] : undefined;
    if (helper === undefined || helper.run === null || helper.scope === "unknown") return null;
    const args = call.params.map((param) => work(param, shadowed));
    const pairs = (call.hash?.pairs ?? []).map((pair) => [pair.key, work(pair.value, shadowed)] as const);
    if (args.includes(null) || pairs.some(([, known]) => known === null)) return null;
    const hash = Object.fromEntries(pairs.map(([key, known]) => [key, known?.value]));
    try {
      return {
        value: helper.run(
          args.map((known) => known?.value),
          { hash, data: {}, loc: call.loc },
          null,
        ),
      };
    } catch {
      // It is told when a page comes to it.
      return null;
    }
  };

  return fold(program, new Set());
}

const below = (value: unknown, part: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, part)
    ? (value as { readonly [key: string]: unknown })[part] // an object's own property, as just asked
    : undefined;

function asText(known: Known, escaped: boolean): string | null {
  if (known === null) return null;
  const { value } = known;
  if (value instanceof Handlebars.SafeString) return value.toString();
  if (value === null || value === undefined) return "";
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  return escaped ? Handlebars.escapeExpression(String(value)) : String(value);
}

const content = (text: string, loc: Location): Content => ({
  type: "ContentStatement",
  value: text,
  original: text,
  loc,
});

/** Pieces of text that stand side by side made one. */
function merged(statements: readonly Statement[]): readonly Statement[] {
  const body: Statement[] = [];
  for (const statement of statements) {
    const last = body.at(-1);
    if (statement.type === "ContentStatement" && last?.type === "ContentStatement")
      body[body.length - 1] = content(last.value + statement.value, last.loc);
    else body.push(statement);
  }
  return body;
}

const definesInline = (program: Program): boolean =>
  program.body.some(({ type }) => type === "DecoratorBlock");
