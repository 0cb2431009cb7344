// What a lane of Markdown is.

import type { TreeNode } from "./tree-node.js";

/** Markdown to remark-html's HTML, and to mdast with positions. CommonMark with GFM, no front matter. */
export interface Lane {
  /** Character references may be written in different ways; nothing else differs between lanes. Throws when a plugin does. */
  readonly html: (markdown: string) => string;
  readonly tree: (markdown: string) => TreeNode;
}
