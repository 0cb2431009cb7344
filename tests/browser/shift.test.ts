// Nothing moves when the pictures come: their room is kept from the first moment.

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { arabicKinds, frontKinds, kinds } from "../../scripts/look/kinds.mjs";
import { bringPictures } from "../../scripts/look/with-sample.mjs";
import { painted, useBrowser, wide } from "./rig.js";

const rig = useBrowser();

interface Place {
  readonly name: string;
  readonly at: readonly number[];
}

/** Where everything on a page stands. */
async function places(page: Page): Promise<Place[]> {
  // Fonts are asked for once the page is laid out with its style.
  await page.waitForFunction(() => document.styleSheets.length > 0);
  await painted(page);
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll("body *")].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { name: `${one.localName}.${one.className}`, at: [x, y, width, height] };
    });
  });
}

/** By less than three pixels is no shift (Layout Instability, 2.2). */
const hasMoved = (before: Place, after: Place): boolean =>
  before.at.some((number, index) => Math.abs(number - (after.at[index] ?? Number.NaN)) >= 3);

/** The templates are the same from right to left, and telephones the narrowest. */
const pages = [
  ...[...kinds, ...frontKinds].flatMap((kind) => [360, 1440].map((width) => ({ ...kind, width }))),
  ...arabicKinds.map((kind) => ({ ...kind, width: 360 })),
];

it.concurrent.each(pages)("$name, $width pixels wide", async ({ width, ...kind }) => {
  await rig.open(wide(width), async (page) => {
    let release = (): void => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**", async (route) => {
      if (route.request().resourceType() === "image") await held;
      await route.continue();
    });
    await page.goto(rig.address(kind), { waitUntil: "domcontentloaded" });
    const before = await places(page);
    release();
    await bringPictures(page);
    const broken = await page.evaluate(() =>
      [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    );
    expect(broken).toEqual([]);
    const after = await places(page);
    expect(after).toHaveLength(before.length);
    const moved = before.flatMap((one, index) => {
      const now = after[index];
      return now === undefined || hasMoved(one, now) ? [{ before: one, now }] : [];
    });
    // The first has moved the others.
    expect(moved.slice(0, 1)).toEqual([]);
  });
});
