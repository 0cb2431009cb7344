// The lane that says what Markdown means, and where a site's remark plugins are at home.

import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import type { PluggableList } from "unified";
import type { Lane } from "./lane.js";
import type { TreeNode } from "./tree-node.js";

/** remark with GFM, these plugins, and remark-html; `html` throws what a plugin throws. */
export function createRemarkLane(plugins: readonly unknown[]): Lane {
  // What a user's module exports is checked by unified itself, which says what is wrong with it.
  const list = plugins as PluggableList;
  const plain = remark().use(remarkGfm).freeze();
  const writer = remark().use(remarkGfm).use(list).use(remarkHtml, { sanitize: false }).freeze();
  return {
    html: (markdown) => String(writer.processSync(markdown)),
    // mdast's nodes, of which a TreeNode is the part that we read.
    tree: (markdown) => plain.parse(markdown) as TreeNode,
  };
}
