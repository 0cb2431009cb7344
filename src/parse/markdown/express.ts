// The express lane. Importing this file fails where Sätteri has no binary.

import { markdownToHtml, markdownToMdast } from "satteri";
import type { Lane } from "./lane.js";
import type { TreeNode } from "./tree-node.js";

const options = { features: { gfm: true, frontmatter: false } } as const;

export const expressLane: Lane = {
  html: (markdown) => markdownToHtml(markdown, options).html,
  // Its nodes are mdast's, of which a TreeNode is the part that we read.
  tree: (markdown) => markdownToMdast(markdown, options) as TreeNode,
};
