// Footnotes that Markdown leaves out of the page: nothing calls them, or another of the same name came first.

import type { TreeNode } from "../markdown/tree-node.js";
import type { Remark } from "./pass.js";

const definition = /^[ \t>]*\[\^[^\]\s]+\]:/gm;

/** `shown` is how many footnotes the page has; `tree` is asked for only where the text seems to have more. */
export function tellIdleFootnotes(markdown: string, shown: number, tree: () => TreeNode): Remark[] {
  if (!markdown.includes("[^") || (markdown.match(definition)?.length ?? 0) <= shown) return [];
  const first = new Map<string, TreeNode>();
  const again: TreeNode[] = [];
  const called = new Set<string>();
  const collect = (node: TreeNode): void => {
    const { type, identifier = "", children = [] } = node;
    if (type === "footnoteDefinition" && first.has(identifier)) again.push(node);
    else if (type === "footnoteDefinition") first.set(identifier, node);
    for (const child of children) collect(child);
  };
  const walk = ({ type, identifier = "", children = [] }: TreeNode): void => {
    if (type === "footnoteReference") called.add(identifier);
    for (const child of children) if (child.type !== "footnoteDefinition") walk(child);
  };
  const root = tree();
  collect(root);
  walk(root);
  for (const identifier of called) {
    const note = first.get(identifier);
    if (note !== undefined) walk(note);
  }
  const uncalled = [...first].flatMap(([identifier, node]) => (called.has(identifier) ? [] : [node]));
  return [
    ...uncalled.map((node) =>
      remark(node, "Nothing in the text calls this footnote, so it is not shown.", call(node)),
    ),
    ...again.map((node) =>
      remark(
        node,
        "The article has a footnote of this name already, so this one is not shown.",
        rename(node),
      ),
    ),
  ];
}

const call = ({ identifier = "" }: TreeNode): string =>
  `Write [^${identifier}] where it belongs, or take the footnote out.`;

const rename = ({ identifier = "" }: TreeNode): string =>
  `Give it another name, here and where it is called: [^${identifier}-2].`;

const remark = (node: TreeNode, message: string, fix: string): Remark => ({
  code: "footnote-unused",
  severity: "warning",
  message,
  fix,
  footnote: node.identifier ?? "",
  at: { kind: "line", line: node.position?.start.line ?? 1 },
});
