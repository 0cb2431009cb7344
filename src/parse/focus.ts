// The point of a picture that a crop keeps in sight, as front matter says it: `left`, `top right`, `30% 20%`.

import type { Focus } from "./article.js";
import type { Wrong } from "./check-field.js";
import type { ValuePath } from "./text-value.js";

const across: { readonly [word: string]: number } = { left: 0, right: 1 };
const down: { readonly [word: string]: number } = { top: 0, bottom: 1 };
const middle: ReadonlySet<string> = new Set(["center", "centre", "middle"]);

/** The point that one or two words or percentages name; null where they name none. */
export function readFocus(text: string): Focus | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,/]+/);
  const [first = "", second] = words;
  if (words.length > 2) return null;
  // `top left` is as good as `left top`.
  const turned = second !== undefined && (Object.hasOwn(down, first) || Object.hasOwn(across, second));
  const [one, other] = turned ? [second, first] : [first, second];
  if (other === undefined && Object.hasOwn(down, one)) return { x: 0.5, y: down[one] ?? 0.5 };
  const x = along(one, across);
  const y = other === undefined ? 0.5 : along(other, down);
  return x === null || y === null ? null : { x, y };
}

function along(word: string, names: { readonly [word: string]: number }): number | null {
  if (Object.hasOwn(names, word)) return names[word] ?? null;
  if (middle.has(word)) return 0.5;
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(word)?.[1];
  return percent === undefined || Number(percent) > 100 ? null : Number(percent) / 100;
}

/** For what names no point. Code: `focus-invalid`. */
export const noFocus = (text: string, path: ValuePath): Wrong => ({
  code: "focus-invalid",
  path,
  message: `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}" is no point of a picture, so that its crops keep the middle.`,
  fix: "Write `left`, `right`, `top`, `bottom`, two of them, or two percentages such as `30% 20%`.",
  mild: true,
});
