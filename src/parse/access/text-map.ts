// Places of a syntax tree as offsets in the text that it was made of.

import { lineStarts } from "../../text/lines.js";
import type { TreeNode } from "../markdown/tree-node.js";

/** A Markdown text, and where nodes of its tree stand in it. Offsets are in UTF-16 code units. */
export interface TextMap {
  readonly text: string;
  startOf(node: TreeNode): number;
  endOf(node: TreeNode): number;
  /** Where the line ends that the node ends on, without its ending. */
  lineEndOf(node: TreeNode): number;
  /** A whole line, counted from 1, without its ending. */
  line(number: number): string;
}

/** `text` has the lines of the text that the tree is of. */
export function mapText(text: string): TextMap {
  const starts = lineStarts(text);
  const startOfLine = (line: number): number => starts[line - 1] ?? text.length;
  const endOfLine = (line: number): number => {
    const end = startOfLine(line + 1);
    return startOfLine(line) + (/^[^\r\n]*/.exec(text.slice(startOfLine(line), end))?.[0].length ?? 0);
  };
  const at = (point: { readonly line: number; readonly column: number } | undefined): number =>
    point === undefined ? 0 : Math.min(startOfLine(point.line) + point.column - 1, text.length);
  return {
    text,
    startOf: ({ position }) => at(position?.start),
    endOf: ({ position }) => at(position?.end),
    lineEndOf: ({ position }) => (position === undefined ? 0 : endOfLine(position.end.line)),
    line: (number) => text.slice(startOfLine(number), endOfLine(number)),
  };
}
