// Writes a template as a JavaScript function that puts its text together. Templates are trusted, and even so nothing
// of one becomes code but literals, as JSON writes them.

import type { Location } from "../syntax.js";
import type { HelperCall, Pairs, Part, Parts, Understood, Value } from "./parts.js";
import { isText, nothing } from "./parts.js";
import { runtime } from "./runtime.js";

/** The body of a function, and what it is to be given by these numbers. */
export interface Written {
  readonly source: string;
  readonly helpers: readonly string[];
  /** Helpers that are called with their arguments alone, and the place of the call. */
  readonly brief: readonly string[];
  readonly partials: readonly string[];
  readonly places: readonly Location[];
  /** Partials that remember what they gave, and the names of what is handed to them. */
  readonly remembered: readonly { readonly partial: string; readonly names: readonly string[] }[];
}

/** What is in reach at one place of the function, by the names of its variables. */
interface Scope {
  readonly self: string;
  /** True where `self` is not null or undefined. */
  readonly isThere: boolean;
  /** Whether `self` is a plain object; declared where it is used. */
  readonly flag: { readonly name: string; used: boolean };
  readonly depth: string | null;
  /** Whether something in it is named by `../`. */
  readonly reaches: boolean;
  readonly frame: string;
  /** True where `self` is an item of a list. */
  readonly isItem: boolean;
  /** The parameters of the block, each by the code for it. */
  readonly params: (index: number) => string;
  readonly outer: Scope | null;
}

/** Writes `return (self, frame) => text` for the parts of a template. */
export function write(
  { parts, reaching }: Understood,
  lane: {
    /** Whether a partial depends on nothing but what it is shown. */
    isSelfContained(partial: string): boolean;
    /** Whether a helper looks at its arguments alone. */
    takesArgsAlone(helper: string): boolean;
  },
): Written {
  const helpers: string[] = [];
  const brief: string[] = [];
  const partials: string[] = [];
  const places: Location[] = [];
  const remembered: { readonly partial: string; readonly names: readonly string[] }[] = [];
  let count = 0;
  const fresh = (letter: string): string => {
    count += 1;
    return `${letter}${count}`;
  };
  const numbered = <T>(list: T[], item: T): number => {
    const known = list.indexOf(item);
    return known >= 0 ? known : list.push(item) - 1;
  };

  const path = (from: string, parts: readonly string[], isVariable: boolean): string =>
    parts.reduce((code, part) => {
      const name = JSON.stringify(part);
      return isVariable ? `((v = ${code}) && get(v, ${name}))` : `get(${code}, ${name})`;
    }, from);

  const field = (name: string, scope: Scope): string => {
    const quoted = JSON.stringify(name);
    if (name in Object.prototype) return `get(${scope.self}, ${quoted})`;
    scope.flag.used = true;
    return `(${scope.flag.name} ? ${scope.self}[${quoted}] : get(${scope.self}, ${quoted}))`;
  };

  const value = (of: Value, scope: Scope): string => {
    switch (of.is) {
      case "literal":
        return of.code;
      case "field": {
        const [first, ...rest] = of.parts;
        if (of.depth > 0) return path(`above(${scope.depth}, ${of.depth})`, of.parts, false);
        return first === undefined ? scope.self : path(field(first, scope), rest, false);
      }
      case "variable": {
        const [first = "", ...rest] = of.parts;
        if (of.depth > 0) return path(`outer(${scope.frame}, ${of.depth})`, of.parts, true);
        return path(`get(${scope.frame}, ${JSON.stringify(first)})`, rest, true);
      }
      case "param": {
        let at: Scope = scope;
        for (let out = 0; out < of.out && at.outer !== null; out += 1) at = at.outer;
        return path(at.params(of.index), of.parts, false);
      }
      case "lookup":
        return `lookup(${value(of.of, scope)}, ${value(of.key, scope)})`;
      case "call":
        return call(of, scope);
    }
  };

  const object = (pairs: Pairs, scope: Scope): string =>
    `{${pairs.map(([name, of]) => `${JSON.stringify(name)}: ${value(of, scope)}`).join(", ")}}`;

  const there = (scope: Scope): string => (scope.isThere ? scope.self : `${scope.self} ?? none`);

  const call = ({ name, args, hash, loc, block }: HelperCall, scope: Scope): string => {
    const list = args.map((arg) => value(arg, scope)).join(", ");
    const place = `l[${places.push(loc) - 1}]`;
    if (hash.length === 0 && block === null && lane.takesArgsAlone(name))
      return `a${numbered(brief, name)}([${list}], ${place})`;
    const options = [`hash: ${object(hash, scope)}`, `data: ${scope.frame}`, `loc: ${place}`];
    if (block !== null)
      options.push(`fn: ${inBlock(block.fn, scope)}`, `inverse: ${inBlock(block.inverse, scope)}`);
    return `h${numbered(helpers, name)}([${list}], {${options.join(", ")}}, ${there(scope)})`;
  };

  /** A block as a helper gets it. */
  const inBlock = (parts: Parts | null, scope: Scope): string => {
    if (parts === null) return `() => ""`;
    const options = fresh("q");
    const frame = fresh("f");
    return block(parts, scope, {
      args: (self) => `${self}, ${options} = {}`,
      before: `const ${frame} = ${options}.data || ${scope.frame};`,
      frame,
      params: (index) => `${options}.blockParams[${index}]`,
    });
  };

  const inFrame = (parts: Parts, scope: Scope): string => {
    const frame = fresh("f");
    return block(parts, scope, { args: (self) => `${self}, ${frame}`, before: "", frame, params: noParams });
  };

  /** A function of a context that gives the text of a block. */
  const block = (
    parts: Parts,
    outer: Scope,
    shape: {
      readonly args: (self: string) => string;
      readonly before: string;
      readonly frame: string;
      readonly params: (index: number, self: string) => string;
      readonly isItem?: boolean;
    },
  ): string => {
    if (parts === nothing) return `() => ""`;
    const self = fresh("c");
    const params = (index: number): string => shape.params(index, self);
    const scope = { ...below(parts, outer, self, false, shape.frame, params), isItem: shape.isItem === true };
    return `(${shape.args(self)}) => {${shape.before}${body(parts, scope, outer)}}`;
  };

  const below = (
    parts: Parts,
    outer: Scope | null,
    self: string,
    isThere: boolean,
    frame: string,
    params: Scope["params"],
  ): Scope => ({
    self,
    isThere,
    flag: { name: fresh("p"), used: false },
    depth: (outer === null ? reaching.has(parts) : outer.reaches) ? fresh("d") : null,
    reaches: reaching.has(parts),
    frame,
    isItem: false,
    params,
    outer,
  });

  /** What has to be known of a scope before its parts. */
  const opening = (scope: Scope, outer: Scope | null): string => {
    const flag = scope.flag.used ? `const ${scope.flag.name} = plain(${scope.self});` : "";
    if (scope.depth === null || scope.depth === outer?.depth) return flag;
    const depth =
      outer === null
        ? `{context: ${scope.self}, outer: null}`
        : `deeper(${outer.depth}, ${scope.self}, none)`;
    return `${flag}const ${scope.depth} = ${depth};`;
  };

  const body = (parts: Parts, scope: Scope, outer: Scope | null): string => {
    const code = statements(parts, scope);
    return `let o = "", v;${opening(scope, outer)}${code}return o;`;
  };

  const statements = (parts: Parts, scope: Scope): string => {
    const [first, second] = parts;
    if (first?.is === "show" && second?.is === "show" && !isText(first) && !isText(second))
      return `o += ${shown(first, scope)} + ${shown(second, scope)};${statements(parts.slice(2), scope)}`;
    return parts.map((part) => statement(part, scope)).join("");
  };

  const shown = (part: Part & { readonly is: "show" }, scope: Scope): string => {
    const code = value(part.value, scope);
    const settled = part.lambda ? `settle(${code}, ${scope.self})` : code;
    return part.escaped ? `escaped(${settled})` : `(${settled} ?? "")`;
  };

  const statement = (part: Part, scope: Scope): string => {
    switch (part.is) {
      case "text":
        return `o += ${JSON.stringify(part.text)};`;
      case "show":
        return `o += ${shown(part, scope)};`;
      case "if":
      case "unless":
        return condition(part, scope);
      case "with": {
        const self = fresh("c");
        const inner = below(part.body, scope, self, true, scope.frame, (index) =>
          index === 0 ? self : "undefined",
        );
        const yes = statements(part.body, inner);
        const settled = `const ${self} = settle(${value(part.value, scope)}, ${there(scope)});`;
        return `{${settled}if (!isEmpty(${self})) {${part.body === nothing ? "" : opening(inner, scope)}${yes}} else {${stay(part.none, scope)}}}`;
      }
      case "each": {
        const frame = fresh("f");
        const key = fresh("k");
        const each = block(part.body, scope, {
          args: (self) => `${self}, ${frame}, ${key}`,
          before: "",
          frame,
          params: (index, self) => (index === 0 ? self : index === 1 ? key : "undefined"),
          isItem: true,
        });
        const none = part.none.length === 0 ? "null" : later(part.none, scope);
        return `o += each(${value(part.value, scope)}, ${there(scope)}, ${scope.frame}, ${each}, ${none});`;
      }
      case "section": {
        const [given, yes] = [value(part.value, scope), inFrame(part.body, scope)];
        return `o += section(${given}, ${scope.self}, ${scope.frame}, ${yes}, ${inFrame(part.none, scope)});`;
      }
      case "partial":
        return partial(part, scope);
    }
  };

  const condition = (part: Part & { readonly is: "if" | "unless" }, scope: Scope): string => {
    const given = value(part.value, scope);
    const test =
      part.zero === null
        ? `isYes(${given}, ${there(scope)})`
        : `isYesOrZero(${given}, ${value(part.zero, scope)}, ${there(scope)})`;
    const [yes, no] = part.is === "if" ? [part.yes, part.no] : [part.no, part.yes];
    const other = stay(no, scope);
    return `if (${test}) {${stay(yes, scope)}}${other === "" ? "" : ` else {${other}}`}`;
  };

  /** Parts of a block that shows what stands around it. */
  const stay = (parts: Parts, outer: Scope): string => {
    if (parts.length === 0) return "";
    if (outer.isThere)
      return statements(parts, { ...outer, params: noParams, outer, reaches: reaching.has(parts) });
    const self = fresh("c");
    const scope = { ...below(parts, outer, self, true, outer.frame, noParams), isItem: outer.isItem };
    const code = statements(parts, scope);
    return `const ${self} = ${outer.self} ?? none;${opening(scope, outer)}${code}`;
  };

  /** The same, for when it comes to it. */
  const later = (parts: Parts, scope: Scope): string =>
    `() => {let o = "", v;${stay(parts, scope)}return o;}`;

  const partial = (
    { name, context, hash, block }: Part & { readonly is: "partial" },
    scope: Scope,
  ): string => {
    if (
      typeof name === "string" &&
      context === null &&
      block === null &&
      scope.isItem &&
      lane.isSelfContained(name)
    ) {
      const values = (hash ?? []).map(([, of]) => value(of, scope)).join(", ");
      const number = remembered.push({ partial: name, names: (hash ?? []).map(([key]) => key) }) - 1;
      return `o += m${number}(${scope.self}, ${scope.frame}, [${values}]);`;
    }
    const self = context === null ? scope.self : value(context, scope);
    const shown = hash === null ? self : handed(self, context === null, hash, scope);
    const body = block === null ? null : inFrame(block, scope);
    if (typeof name === "string" && name !== "@partial-block") {
      const frame = body === null ? scope.frame : `withBlock(${scope.frame}, ${body})`;
      return `o += t${numbered(partials, name)}.run(${shown}, ${frame}${body === null ? "" : ", true"});`;
    }
    const given = typeof name === "string" ? JSON.stringify(name) : value(name, scope);
    return `o += callPartial(${given}, ${typeof name === "string"}, find, ${shown}, ${scope.frame}, ${body});`;
  };

  const handed = (self: string, isSelf: boolean, hash: Pairs, scope: Scope): string => {
    const code = object(hash, scope);
    const from = isSelf ? self : fresh("x");
    if (!isSelf) locals.push(from);
    const given = isSelf ? from : `(${from} = ${self})`;
    return `spreads(${given}) ? {...${from}, ${code.slice(1)} : extended(${from}, ${code})`;
  };

  const locals: string[] = [];
  const root = below(parts, null, "c", false, "f", noParams);
  const main = body(parts, root, null);
  const source = [
    `"use strict";`,
    `const {${Object.keys(runtime).join(", ")}} = r;`,
    `const none = Object.seal({});`,
    ...helpers.map((_, index) => `const h${index} = h[${index}];`),
    ...brief.map((_, index) => `const a${index} = a[${index}];`),
    ...remembered.map((_, index) => `const m${index} = m[${index}];`),
    ...partials.map((_, index) => `const t${index} = t[${index}];`),
    locals.length === 0 ? "" : `let ${locals.join(", ")};`,
    `return (c, f) => {${main}};`,
  ].join("\n");
  return { source, helpers, brief, partials, places, remembered };
}

/** Blocks that are given no parameters: reading one fails as it does with Handlebars. */
const noParams = (index: number): string => `(void 0)[${index}]`;
