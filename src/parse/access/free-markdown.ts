// The Markdown of the part that every reader gets: what stands before the cut, made to stand by itself. Nothing behind the cut
// is taken over but the addresses of references that stand before it.

import type { TreeNode } from "../markdown/tree-node.js";
import type { Cut } from "./find-cut.js";
import type { TextMap } from "./text-map.js";

interface Edit {
  readonly from: number;
  readonly to: number;
}

/** `tree` is that of the whole text. */
export function freeMarkdown(tree: TreeNode, map: TextMap, cut: Cut): string {
  const { end, removed, suffix } = closeOpen(cut, map);
  const named = namesBefore(tree, map, end);
  const edits = [...removed, ...named.notes].sort((a, b) => a.from - b.from);
  let text = "";
  let at = 0;
  for (const { from, to } of edits) {
    if (from < at || to > end) continue;
    text += map.text.slice(at, from);
    at = to;
  }
  return named.definitions + text + map.text.slice(at, end).trimEnd() + suffix;
}

/** What of a block stands before its first text. */
const opener = /^(?:#{1,6}|[-*+]|\d{1,9}[.)]|>|\[\^[^\]\r\n]+\]:)?[\s>]*(?:\[[ xX]\])?\s*$/;

/** Closes what is open at the cut: emphasis, a table's head; blocks that have nothing before it, and links, are left out. */
function closeOpen({ offset, open }: Cut, map: TextMap) {
  const removed: Edit[] = [];
  let end = offset;
  let suffix = "";
  for (const [index, node] of [...open.entries()].reverse()) {
    const start = map.startOf(node);
    const inside = map.text.slice(start, end);
    switch (node.type) {
      case "emphasis":
      case "strong":
      case "delete": {
        const mark = markOf(node, map);
        if (inside.slice(mark.length).trim() === "") end = start;
        else suffix += mark;
        break;
      }
      case "link":
      case "linkReference":
        if (inside.startsWith("[")) removed.push({ from: start, to: start + 1 });
        break;
      case "table":
        suffix += headEnd(node, open[index + 1], open[index + 2], map);
        break;
      case "heading":
      case "listItem":
      case "blockquote":
      case "footnoteDefinition":
        if (opener.test(inside)) {
          end = start;
          suffix = "";
        }
    }
  }
  return { end, removed, suffix };
}

function markOf(node: TreeNode, map: TextMap): string {
  const start = map.startOf(node);
  const [first] = node.children ?? [];
  if (node.type === "delete" && first !== undefined) return map.text.slice(start, map.startOf(first));
  return (map.text[start] ?? "*").repeat(node.type === "strong" ? 2 : 1);
}

/** The rest of a table's head, its cells empty, and the line below it: without them it is no table. */
function headEnd(
  table: TreeNode,
  row: TreeNode | undefined,
  cell: TreeNode | undefined,
  map: TextMap,
): string {
  const cells = row?.children ?? [];
  if (row === undefined || row !== table.children?.[0] || table.position === undefined) return "";
  const missing = cells.length - 1 - (cell === undefined ? 0 : cells.indexOf(cell));
  return `${" |".repeat(missing + 1)}\n${map.line(table.position.start.line + 1)}`;
}

/** Marks of footnotes whose text is not free, to be taken out, and the definitions of links that stand behind the cut. */
function namesBefore(
  tree: TreeNode,
  map: TextMap,
  end: number,
): { readonly notes: readonly Edit[]; readonly definitions: string } {
  const definitions = new Map<string, TreeNode>();
  const freeNotes = new Set<string>();
  const used = new Set<string>();
  const marks: { readonly name: string; readonly at: Edit }[] = [];
  const visit = (node: TreeNode): void => {
    const name = node.identifier?.toLowerCase();
    const from = map.startOf(node);
    if (name !== undefined) {
      if (node.type === "definition" && !definitions.has(name)) definitions.set(name, node);
      if (from < end) {
        if (node.type === "footnoteDefinition") freeNotes.add(name);
        if (node.type === "footnoteReference") marks.push({ name, at: { from, to: map.endOf(node) } });
        if (node.type === "linkReference" || node.type === "imageReference") used.add(name);
      }
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  const lines = [...used].flatMap((name) => {
    const found = definitions.get(name);
    return found === undefined || map.startOf(found) < end ? [] : `${definition(found, map)}\n`;
  });
  return {
    notes: marks.filter(({ name }) => !freeNotes.has(name)).map(({ at }) => at),
    definitions: lines.length === 0 ? "" : `${lines.join("")}\n`,
  };
}

/** A definition without its title. */
function definition(node: TreeNode, map: TextMap): string {
  const source = map.text.slice(map.startOf(node), map.endOf(node));
  const label = /^\[(?:\\.|[^\]\\\r\n])+\]:/.exec(source)?.[0] ?? `[${node.identifier}]:`;
  const escaped = (node.url ?? "").replace(/[\\<>]/g, "\\$&").replaceAll("&", "&amp;");
  return `${label} <${escaped.replace(/[\r\n]/g, "")}>`;
}
