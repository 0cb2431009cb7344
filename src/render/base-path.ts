// A template that writes {{url "/about/"}} means the site's root, which may lie below a path of the host.

import type { Program } from "./syntax.js";

/** The tree with the base path put in front of each literal path that `url` is given first. */
export function rebaseLiterals(program: Program, basePath: string): Program {
  // A copy of a tree has the tree's type.
  return basePath === "" ? program : (copy(program, basePath) as Program);
}

function copy(node: unknown, basePath: string): unknown {
  if (Array.isArray(node)) return node.map((child) => copy(child, basePath));
  if (typeof node !== "object" || node === null) return node;
  const copied = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, copy(child, basePath)]));
  if (!isUrlCall(copied)) return copied;
  const [first, ...rest] = copied.params;
  if (first?.type !== "StringLiteral" || !/^\/(?!\/)/.test(first.value)) return copied;
  const value = basePath + first.value;
  return { ...copied, params: [{ ...first, value, original: value }, ...rest] };
}

interface UrlCall {
  readonly params: readonly { readonly type: string; readonly value: string }[];
}

const isUrlCall = (node: {
  readonly [key: string]: unknown;
}): node is { readonly [key: string]: unknown } & UrlCall =>
  typeof node.path === "object" &&
  node.path !== null &&
  "original" in node.path &&
  node.path.original === "url" &&
  Array.isArray(node.params);
