// axe-core: what it finds on a page as it stands, one line for each place.

import axe from "axe-core";
import type { Page } from "playwright-core";
import { painted } from "./rig.js";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Puts axe into a page. It comes through the debugger, so that no policy of the page is in its way. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(axe.source);

/** `rule: selector: what is wrong`, of a page into which axe was brought. */
export async function violationsOf(page: Page): Promise<string[]> {
  await painted(page);
  const found = await page.evaluate(async (values) => {
    const judge = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await judge.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = "" }) => ({
        id,
        target: target.join(" "),
        why: failureSummary.replace(/\s+/g, " ").replace("Fix any of the following: ", "").slice(0, 120),
      })),
    );
  }, tags);
  return found.map(({ id, target, why }) => `${id}: ${target}: ${why}`);
}
