// What an article's page costs over the wire: what Chromium asks for, compressed as a good host compresses it.

import { expect, it } from "vitest";
import type { Sent } from "../../scripts/look/serve-folder.mjs";
import { useBrowser } from "./rig.js";

const rig = useBrowser();
const kb = 1000;

/** What a page may cost that shows every face of every font, program code and an embed, too. */
const everything = "/world/everything-that-a-story-can-hold/";

const articles = [
  "/politics/how-a-budget-passes/",
  "/culture/why-we-print-corrections/",
  "/world/belarus-board-of-peace/",
  everything,
];

it.each(articles)("%s", async (path) => {
  const sent = await rig.open({}, async (page) => {
    const already = rig.server("every-kind").sent.length;
    await page.goto(rig.address({ name: path, site: "every-kind", path }), { waitUntil: "networkidle" });
    return rig.server("every-kind").sent.slice(already);
  });
  const of = (pattern: RegExp): number =>
    sent.filter(({ type }) => pattern.test(type)).reduce((sum: number, { bytes }: Sent) => sum + bytes, 0);
  const text = of(/^text\/(html|css)/);
  const script = of(/javascript/);
  const fonts = of(/^font\//);
  const icons = of(/svg|x-icon|manifest/);
  expect(text, "HTML and CSS").toBeLessThanOrEqual(15 * kb);
  expect(script, "JavaScript").toBeLessThanOrEqual(4 * kb);
  expect(text + script + fonts + icons, "all but pictures").toBeLessThanOrEqual(
    (path === everything ? 64 : 60) * kb,
  );
  expect(
    sent.filter(({ status }) => status !== 200),
    "not found",
  ).toEqual([]);
});
