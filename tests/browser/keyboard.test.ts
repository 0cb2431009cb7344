// The keyboard reaches everything that can be used, in the order of the page, and shows where it is.

import { describe, expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { ask, bringKeyboard, focusShare, walk } from "./keyboard.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const names = ["front", "section", "article", "everything", "front-rtl"];
const pages = [...kinds, ...arabicKinds].filter(({ name }) => names.includes(name));
const cases = pages.flatMap((kind) => [320, 1440].map((width) => ({ kind, width, name: kind.name })));

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
        // In one column the order is seen to go down.
        if (width === 320) {
          const up = reached.filter((stop, i) => i > 0 && stop.bottom < (reached[i - 1]?.top ?? 0) - 1);
          expect(up.map(({ name }) => name)).toEqual([]);
        }
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
  it.concurrent.each(cases.flatMap((one) => ["light", "dark"].map((scheme) => ({ ...one, scheme }))))(
    "$name, $width pixels wide, $scheme: a whole frame, in a contrast of three to one",
    async ({ kind, width, scheme }) => {
      await rig.visit(kind, { ...wide(width), colorScheme: scheme as "light" }, async (page) => {
        await bringKeyboard(page);
        const hidden: string[] = [];
        for (const { index, name } of await ask(page, "samples")) {
          const share = await focusShare(page, index);
          // Of a link over two lines each side has less than the whole.
          if (share < 0.3) hidden.push(`${name}: ${share.toFixed(2)}`);
        }
        expect(hidden).toEqual([]);
      });
    },
  );
});
