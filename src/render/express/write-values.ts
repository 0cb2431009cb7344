// The code for values: fields, `@` variables, parameters, calls of helpers.

import type { HelperCall, Pairs, Parts, Value } from "./parts.js";
import { type Needs, numbered, type Scope, there } from "./scope.js";

/** Gives the code for a value, and for an object of values. `inBlock` gives that for a block that a helper gets. */
export function createValues(
  needs: Needs,
  takesArgsAlone: (helper: string) => boolean,
  inBlock: (parts: Parts | null, scope: Scope) => string,
): { value(of: Value, scope: Scope): string; object(pairs: Pairs, scope: Scope): string } {
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

  const call = ({ name, args, hash, loc, block }: HelperCall, scope: Scope): string => {
    const list = args.map((arg) => value(arg, scope)).join(", ");
    const place = `l[${needs.places.push(loc) - 1}]`;
    if (hash.length === 0 && block === null && takesArgsAlone(name))
      return `a${numbered(needs.brief, name)}([${list}], ${place})`;
    const options = [`hash: ${object(hash, scope)}`, `data: ${scope.frame}`, `loc: ${place}`];
    if (block !== null)
      options.push(`fn: ${inBlock(block.fn, scope)}`, `inverse: ${inBlock(block.inverse, scope)}`);
    return `h${numbered(needs.helpers, name)}([${list}], {${options.join(", ")}}, ${there(scope)})`;
  };

  return { value, object };
}
