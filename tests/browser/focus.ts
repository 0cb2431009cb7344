// Whether it is seen where the focus is, measured in what is painted.

import type { Page } from "playwright-core";
import sharp from "sharp";
import { ask } from "./keyboard.js";

const channel = (value: number): number =>
  value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const channels = Float64Array.from({ length: 256 }, (_, value) => channel(value));

/** Relative luminance of a pixel (WCAG 2.2). */
const luminance = (pixels: Buffer, at: number): number =>
  0.2126 * (channels[pixels[at] ?? 0] ?? 0) +
  0.7152 * (channels[pixels[at + 1] ?? 0] ?? 0) +
  0.0722 * (channels[pixels[at + 2] ?? 0] ?? 0);

/**
 * Which share of each side of the frame around a focused element changes by a contrast of 3:1 or more (WCAG 2.2, 2.4.13),
 * the least of the four: a frame that is cut off on one side has next to nothing there.
 */
export async function focusShare(page: Page, index: number): Promise<number> {
  const clip = await ask(page, "focus", index);
  const shoot = async () => {
    const png = await page.screenshot({ clip, animations: "disabled", caret: "initial" });
    return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  };
  const focused = await shoot();
  await ask(page, "blur");
  const plain = await shoot();
  const { width, height } = plain.info;
  const changed = new Uint8Array(width * height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < changed.length; i++) {
    const [a, b] = [luminance(focused.data, i * 3), luminance(plain.data, i * 3)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3) continue;
    changed[i] = 1;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ];
  }
  if (right < 0) return 0;
  /** Of a side, three pixels deep. */
  const filled = (length: number, at: (i: number, depth: number) => number): number => {
    let hits = 0;
    for (let i = 0; i < length; i++) if (changed[at(i, 0)] || changed[at(i, 1)] || changed[at(i, 2)]) hits++;
    return hits / length;
  };
  const [wide, high] = [right - left + 1, bottom - top + 1];
  return Math.min(
    filled(wide, (i, depth) => (top + depth) * width + left + i),
    filled(wide, (i, depth) => (bottom - depth) * width + left + i),
    filled(high, (i, depth) => (top + i) * width + left + depth),
    filled(high, (i, depth) => (top + i) * width + right - depth),
  );
}
