// The markers that stand for directives' fences while Markdown reads the text.

import type { PassSettings } from "./pass.js";

/** Puts the lines back where a marker turned up in a text: in code that shows how a directive is written, in a paragraph. */
export function restoreFences({ fences, nonce }: PassSettings, text: string): string {
  if (fences.length === 0 || !text.includes(nonce)) return text;
  return text.replace(
    new RegExp(`<!${nonce} (\\d+)>`, "g"),
    (whole, index: string) => fences[Number(index)]?.source ?? whole,
  );
}

/** The number of the fence that a comment's content stands for, or null. */
export function fenceOf({ fences, nonce }: PassSettings, content: string): number | null {
  if (fences.length === 0 || !content.startsWith(`${nonce} `)) return null;
  const number = Number(content.slice(nonce.length + 1));
  return fences[number] === undefined ? null : number;
}
