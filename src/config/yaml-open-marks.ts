// Finds the quote or the bracket that a YAML text opens and never closes: parsers report where they noticed, at the end.

import type { CST } from "yaml";

/** The first mark that opens and is not closed, with its offset; null where each is closed. */
export function openMark(
  tokens: readonly CST.Token[],
): { readonly offset: number; readonly mark: string } | null {
  let first: { readonly offset: number; readonly mark: string } | null = null;
  const stack: (CST.Token | null | undefined)[] = [...tokens];
  for (let token = stack.pop(); token !== undefined || stack.length > 0; token = stack.pop()) {
    if (!token) continue;
    const mark = markOf(token);
    if (mark !== null && (first === null || token.offset < first.offset))
      first = { offset: token.offset, mark };
    if (token.type === "document") stack.push(token.value);
    else if ("items" in token) for (const item of token.items) stack.push(item.key, item.value);
  }
  return first;
}

/** The mark of a token that is open at its end. */
function markOf(token: CST.Token): string | null {
  switch (token.type) {
    case "single-quoted-scalar":
      return token.source.slice(1).replaceAll("''", "").endsWith("'") ? null : "'";
    case "double-quoted-scalar":
      return closesDouble(token.source) ? null : '"';
    case "flow-collection": {
      const closing = token.start.source === "{" ? "flow-map-end" : "flow-seq-end";
      return token.end.some(({ type }) => type === closing) ? null : token.start.source;
    }
    default:
      return null;
  }
}

function closesDouble(source: string): boolean {
  if (source.length < 2 || !source.endsWith('"')) return false;
  const slashes = /\\*$/.exec(source.slice(0, -1))?.[0].length ?? 0;
  return slashes % 2 === 0;
}
