// The lane that says what Markdown means, and where a site's remark plugins are at home.

import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import type { PluggableList } from "unified";
import { differs } from "./differs.js";
import type { Lane } from "./lane.js";
import type { TreeNode } from "./tree-node.js";

/** What plugins of the syntax add to. */
const syntaxKeys = ["micromarkExtensions", "fromMarkdownExtensions"] as const;

/**
 * remark with GFM, these plugins, and remark-html; `html` throws what a plugin throws. Plugins that change the tree alone can
 * have it from the express lane, a dozen times as fast; plugins of the syntax read for themselves.
 */
export function createRemarkLane(plugins: readonly unknown[], express: Lane | null): Lane {
  // What a user's module exports is checked by unified itself, which says what is wrong with it.
  const list = plugins as PluggableList;
  const plain = remark().use(remarkGfm).freeze();
  const writer = remark().use(remarkGfm).use(list).use(remarkHtml, { sanitize: false }).freeze();
  const extended = syntaxKeys.some((key) => writer.data(key)?.length !== plain.data(key)?.length);
  const trees = extended ? null : express;
  return {
    html: (markdown) => {
      if (trees === null || differs(markdown) !== null) return String(writer.processSync(markdown));
      // Sätteri's tree is remark's, node for node; a TreeNode is what we read of it.
      const read = trees.tree(markdown) as ReturnType<typeof plain.parse>;
      // What plugins leave is a tree of mdast, or remark-html says what is wrong with it.
      const changed = writer.runSync(read, markdown) as typeof read;
      return writer.stringify(changed, markdown);
    },
    // mdast's nodes, of which a TreeNode is the part that we read.
    tree: (markdown) => plain.parse(markdown) as TreeNode,
  };
}
