// How long the lines of a text are.

import type { Page } from "playwright-core";

/** Characters in a line of the plain paragraphs of an article, on average, without each one's last line. */
export const charactersPerLine = async (page: Page): Promise<number> => {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const lengths: number[] = [];
    for (const paragraph of document.querySelectorAll(".story .body > p")) {
      const lines = new Map<number, number>();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        if (text.parentElement?.closest("sup")) continue;
        for (let i = 0; i < (text.textContent?.length ?? 0); i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const { bottom, width } = range.getBoundingClientRect();
          // Letters of other fonts stand a little higher or lower on the same line.
          const line = Math.round(bottom / 8);
          if (width > 0) lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      lengths.push(
        ...[...lines]
          .sort(([a], [b]) => a - b)
          .map(([, length]) => length)
          .slice(0, -1),
      );
    }
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  });
};
