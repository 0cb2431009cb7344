// A browser passes over a rule whose selector it does not know, without a word: here it is asked of each.

import { expect, it } from "vitest";
import { kinds } from "../../scripts/look/kinds.mjs";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const front = kinds.filter(({ name }) => name === "front");

it.each(front)("the style sheet of the $name has no selector that is not known", async (kind) => {
  const { known, unknown } = await rig.visit(kind, wide(1024), async (page) =>
    page.evaluate(async () => {
      const [sheet] = document.styleSheets;
      const text = await (await fetch(sheet?.href ?? "")).text();
      const selectors = [...text.matchAll(/(?<=^|[{};])[^{};@]+(?=\{)/g)].map(([one]) => one);
      const isStep = (one: string) => /^(?:from|to|[\d.]+%)(?:,|$)/.test(one);
      const isKnown = (one: string) => {
        try {
          document.querySelector(one);
          return true;
        } catch {
          return false;
        }
      };
      const all = selectors.filter((one) => !isStep(one));
      return { known: all.filter(isKnown).length, unknown: all.filter((one) => !isKnown(one)) };
    }),
  );
  expect(unknown).toEqual([]);
  expect(known).toBeGreaterThan(200);
});
