// Writes a template as a JavaScript function that puts its text together. Templates are trusted, and even so nothing
// of one becomes code but literals, as JSON writes them.

import { nothing, type Pairs, type Part, type Parts, startOf, type Understood } from "./parts.js";
import { runtime } from "./runtime.js";
import { type Needs, noNeeds, noParams, numbered, type Scope, there } from "./scope.js";
import { createValues } from "./write-values.js";

/** Writes `return (self, frame) => text` for the parts of a template. */
export function write(
  { parts, reaching }: Understood,
  lane: {
    /** Whether a partial depends on nothing but what it is shown. */
    isSelfContained(partial: string): boolean;
    /** Whether a helper looks at its arguments alone. */
    takesArgsAlone(helper: string): boolean;
  },
): Needs & { readonly source: string } {
  const needs = noNeeds();
  let count = 0;
  const fresh = (letter: string): string => {
    count += 1;
    return `${letter}${count}`;
  };

  /** A block as a helper gets it. */
  function inBlock(parts: Parts | null, scope: Scope): string {
    if (parts === null) return `() => ""`;
    const options = fresh("q");
    const frame = fresh("f");
    return block(parts, scope, {
      args: (self) => `${self}, ${options} = {}`,
      before: `const ${frame} = ${options}.data || ${scope.frame};`,
      frame,
      params: (index) => `${options}.blockParams[${index}]`,
    });
  }

  const { value, object } = createValues(needs, lane.takesArgsAlone, inBlock);

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
    const start = startOf(parts).flatMap((part) => (part.is === "show" ? part : []));
    if (start.length > 1) {
      const sum = start.map((part) => shown(part, scope)).join(" + ");
      return `o += ${sum};${statements(parts.slice(start.length), scope)}`;
    }
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
    // Where depths count, NaN is another context than itself, as Handlebars compares them.
    if (outer.isThere && !outer.reaches) return statements(parts, { ...outer, params: noParams, outer });
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
      const number = needs.remembered.push({ partial: name, names: (hash ?? []).map(([key]) => key) }) - 1;
      return `o += m${number}(${scope.self}, ${scope.frame}, [${values}]);`;
    }
    const self = context === null ? scope.self : value(context, scope);
    const shown = hash === null ? self : handed(self, context === null, hash, scope);
    const body = block === null ? null : inFrame(block, scope);
    if (typeof name === "string" && name !== "@partial-block") {
      const frame = body === null ? scope.frame : `withBlock(${scope.frame}, ${body})`;
      return `o += t${numbered(needs.partials, name)}.run(${shown}, ${frame}${body === null ? "" : ", true"});`;
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
    ...needs.helpers.map((_, index) => `const h${index} = h[${index}];`),
    ...needs.brief.map((_, index) => `const a${index} = a[${index}];`),
    ...needs.remembered.map((_, index) => `const m${index} = m[${index}];`),
    ...needs.partials.map((_, index) => `const t${index} = t[${index}];`),
    locals.length === 0 ? "" : `let ${locals.join(", ")};`,
    `return (c, f) => {${main}};`,
  ].join("\n");
  return { ...needs, source };
}
