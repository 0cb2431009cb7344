// axe-core finds nothing: each kind of page, light, dark and from right to left, on three widths.

import { expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { bringAxe, violationsOf } from "./axe.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const widths = [320, 768, 1440];

it.concurrent.each([...kinds, ...arabicKinds])("$name", async (kind) => {
  // A page is loaded once and then looked at in every way, which is what takes the time.
  const complaints = await rig.visit(kind, wide(1440), async (page) => {
    await bringAxe(page);
    /** Where each complaint is raised. */
    const found = new Map<string, string[]>();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const one of await violationsOf(page))
          found.set(one, [...(found.get(one) ?? []), `${colorScheme} ${width}`]);
      }
    }
    return [...found].map(([one, where]) => `${one} (${where.join(", ")})`);
  });
  expect(complaints).toEqual([]);
});
