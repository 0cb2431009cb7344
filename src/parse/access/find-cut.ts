// Where the part of an article ends that every reader gets: at `<!-- more -->`, else behind the first two paragraphs.

import type { TreeNode } from "../markdown/tree-node.js";
import type { TextMap } from "./text-map.js";

export interface Cut {
  /** What stands from here on is not free. */
  readonly offset: number;
  /** The nodes that are open there, the outermost first. */
  readonly open: readonly TreeNode[];
  /** Whether the article says where: a mark, and not the rule for articles without one. */
  readonly marked: boolean;
}

// With words behind it, as WordPress has them, which are said nowhere.
const mark = /<!--(?:\s*more\s*|more\s[^>]*?)-->/i;
/** The same in the source, where a line that goes on may begin with what its block asks for. */
const written = /<!--(?:[\s>]*more[\s>]*|more\s[^>]*?)-->/i;

/** Paragraphs that are free where nothing is marked. */
const freeParagraphs = 2;

/** `keepsHeading`: the first heading is the article's headline, and so never taken off. */
export function findCut(
  tree: TreeNode,
  map: TextMap,
  { keepsHeading }: { readonly keepsHeading: boolean },
): Cut {
  return markedCut(tree, map) ?? unmarkedCut(tree.children ?? [], map, keepsHeading);
}

/** The first mark that Markdown takes for HTML: one in code is none. */
function markedCut(tree: TreeNode, map: TextMap): Cut | null {
  const open: TreeNode[] = [];
  const found = (node: TreeNode): TreeNode | null => {
    if (node.type === "html") return mark.test(node.value ?? "") ? node : null;
    open.push(node);
    for (const child of node.children ?? []) {
      const inside = found(child);
      if (inside !== null) return inside;
    }
    open.pop();
    return null;
  };
  const node = found(tree);
  return node === null ? null : { offset: offsetOfMark(node, map), open: open.slice(1), marked: true };
}

/** Where the mark of a piece of HTML begins; before a tag or a comment that is open there. */
function offsetOfMark(node: TreeNode, map: TextMap): number {
  const start = map.startOf(node);
  const source = map.text.slice(start, map.endOf(node));
  const at = written.exec(source)?.index;
  // The source has it in every case that is known; before the whole piece nothing of it is lost to readers who pay.
  if (at === undefined) return start;
  const before = source.slice(0, at);
  const comment = before.lastIndexOf("<!--");
  if (comment > before.lastIndexOf("-->")) return start + comment;
  const tag = before.lastIndexOf("<");
  return start + (tag > before.lastIndexOf(">") ? tag : at);
}

function unmarkedCut(blocks: readonly TreeNode[], map: TextMap, keepsHeading: boolean): Cut {
  const free: TreeNode[] = [];
  let paragraphs = 0;
  for (const block of blocks) {
    if (paragraphs === freeParagraphs || !mayStandBefore(block)) break;
    if (block.type === "paragraph" && !isPicture(block)) paragraphs++;
    free.push(block);
  }
  const last = free.findLastIndex((block) => !isUnseen(block) && !(isHeading(block) && !isKept(block)));
  function isKept({ depth }: TreeNode): boolean {
    return keepsHeading && depth === 1;
  }
  // Definitions that follow are of what is shown.
  let end = last;
  while (last >= 0 && isUnseen(free[end + 1])) end++;
  const node = free[end];
  return { offset: node === undefined ? 0 : map.lineEndOf(node), open: [], marked: false };
}

const isHeading = ({ type }: TreeNode): boolean => type === "heading";

/** What may stand before the second paragraph, and between the two. */
const mayStandBefore = (block: TreeNode): boolean =>
  block.type === "paragraph" || isHeading(block) || isUnseen(block);

/** What shows nothing where it stands: definitions, and comments alone. */
function isUnseen(block: TreeNode | undefined): boolean {
  if (block === undefined) return false;
  if (block.type === "definition" || block.type === "footnoteDefinition") return true;
  return block.type === "html" && /^(?:\s*<!--(?:(?!-->)[\s\S])*-->)+\s*$/.test(block.value ?? "");
}

/** A paragraph of pictures alone, linked or not. */
function isPicture({ children = [] }: TreeNode): boolean {
  const isShown = (node: TreeNode): boolean => node.type !== "text" || (node.value ?? "").trim() !== "";
  const shown = children.filter(isShown);
  return shown.length > 0 && shown.every((node) => isImage(node) || (isLink(node) && isPicture(node)));
}

const isImage = ({ type }: TreeNode): boolean => type === "image" || type === "imageReference";
const isLink = ({ type }: TreeNode): boolean => type === "link" || type === "linkReference";
