// A code block that is never closed swallows the rest of the article.

import type { TreeNode } from "../markdown/tree-node.js";
import type { Remark } from "./pass.js";

const fence = /^ {0,3}(`{3,}|~{3,})([^\r]*)/;

/** `tree` is asked for only where the text seems to have such a block. Code: `code-unclosed`. */
export function tellOpenCode(markdown: string, tree: () => TreeNode): Remark[] {
  const line = openFence(markdown);
  if (
    line === null ||
    !tree().children?.some(({ type, position }) => type === "code" && position?.start.line === line)
  )
    return [];
  return [
    {
      code: "code-unclosed",
      severity: "warning",
      message: "The code block that begins here has no end, so all that is below it is shown as code.",
      fix: "Write the same marks on a line of their own below the code.",
      at: { kind: "line", line },
    },
  ];
}

/** The line, from 1, of a fence that no other closes; null where there is none. */
function openFence(markdown: string): number | null {
  if (!markdown.includes("```") && !markdown.includes("~~~")) return null;
  let open: { readonly line: number; readonly marks: string } | null = null;
  for (const [index, text] of markdown.split("\n").entries()) {
    const [, marks = "", rest = ""] = fence.exec(text) ?? [];
    if (marks === "") continue;
    if (open === null) {
      if (!marks.startsWith("`") || !rest.includes("`")) open = { line: index + 1, marks };
    } else if (marks.startsWith(open.marks) && rest.trim() === "") open = null;
  }
  return open?.line ?? null;
}
