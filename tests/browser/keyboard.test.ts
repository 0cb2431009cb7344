// The keyboard reaches everything that can be used, in the order of the page, and shows where it is.

import { describe, expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { focusShare } from "./focus.js";
import { ask, bringKeyboard, type Stop, walk } from "./keyboard.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const names = ["front", "section", "article", "everything", "search", "front-rtl"];
const pages = [...kinds, ...arabicKinds].filter(({ name }) => names.includes(name));
const cases = pages.flatMap((kind) => [320, 1440].map((width) => ({ kind, width, name: kind.name })));

/** On a narrow screen the order is seen to go down, or on along the line, or to the next column. */
const isBack = (before: Stop | undefined, { box }: Stop, site: string): boolean => {
  if (before === undefined || box.bottom > before.box.top) return false;
  return site === "arabic" ? box.right > before.box.left + 1 : box.left < before.box.right - 1;
};

describe("Tab", () => {
  it.concurrent.each(cases)(
    "$name, $width pixels wide: everything, in order, and on",
    async ({ kind, width }) => {
      await rig.visit(kind, wide(width), async (page) => {
        await bringKeyboard(page);
        const expected = await ask(page, "expected");
        expect(await ask(page, "forced")).toEqual([]);
        const reached = await walk(page, "Tab", expected.length);
        expect(reached.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        // On from the last one: nothing holds the focus.
        await page.keyboard.press("Tab");
        expect((await ask(page, "current"))?.index).not.toBe(reached.at(-1)?.index);
        const back = reached.filter((stop, i) => isBack(reached[i - 1], stop, kind.site));
        if (width === 320) expect(back.map(({ name }) => name)).toEqual([]);
      });
    },
  );

  it.each(pages.slice(0, 1))("$name: backwards it is the same way", async (kind) => {
    await rig.visit(kind, wide(1440), async (page) => {
      await bringKeyboard(page);
      const expected = await ask(page, "expected");
      await ask(page, "focus", expected.at(-1)?.index ?? 0);
      const reached = await walk(page, "Shift+Tab", expected.length - 1);
      expect(reached.map(({ name }) => name)).toEqual(
        expected
          .slice(0, -1)
          .reverse()
          .map(({ name }) => name),
      );
    });
  });

  it.concurrent.each(cases)(
    "$name, $width pixels wide: the first stop skips to the content",
    async ({ kind, width }) => {
      await rig.visit(kind, wide(width), async (page) => {
        await page.keyboard.press("Tab");
        const link = page.locator(":focus");
        const box = await link.boundingBox();
        expect(await link.getAttribute("href")).toBe("#content");
        expect(box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width).toBe(true);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
      });
    },
  );
});

describe("focus is seen", () => {
  const schemes = [
    { width: 320, colorScheme: "dark" },
    { width: 1440, colorScheme: "light" },
  ] as const;
  const ways = pages.flatMap((kind) => schemes.map((scheme) => ({ ...scheme, kind, name: kind.name })));

  it.concurrent.each(ways)(
    "$name, $width pixels wide, $colorScheme: a whole frame of a contrast of three to one",
    async ({ kind, width, colorScheme }) => {
      // High enough for the tallest card.
      const window = { viewport: { width, height: 1600 }, colorScheme };
      const hidden = await rig.visit(kind, window, async (page) => {
        await bringKeyboard(page);
        const found: string[] = [];
        for (const { index, name } of await ask(page, "samples")) {
          const share = await focusShare(page, index);
          // Around a link of two lines each side has less than the whole.
          if (share < 0.3) found.push(`${name}: ${share.toFixed(2)}`);
        }
        return found;
      });
      expect(hidden).toEqual([]);
    },
  );
});
