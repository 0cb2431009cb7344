// Finds the blocks of a template that are still open at its end: Handlebars itself says only that the file ended.

/** A block's opening mustache. */
export interface OpenBlock {
  readonly name: string;
  /** `#`, `#>`, `#*` or `^`. */
  readonly sign: string;
  readonly offset: number;
  readonly length: number;
}

const mustache = /\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{~?(#[>*]?|\^|\/)\s*([^\s}~]+)[^}]*\}\}/g;

/** The blocks that are open at the end of `text`, outermost first. */
export function openBlocks(text: string): readonly OpenBlock[] {
  const open: OpenBlock[] = [];
  for (const match of text.matchAll(mustache)) {
    const [whole, sign, name] = match;
    if (sign === undefined || name === undefined) continue;
    if (sign === "/") {
      if (open.at(-1)?.name === name) open.pop();
      continue;
    }
    open.push({ name, sign, offset: match.index, length: whole.length });
  }
  return open;
}
