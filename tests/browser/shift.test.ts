// Nothing moves while a page loads slowly: style sheet, fonts and pictures come one after the other, late.

import { expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser({
  delay: (path) => (/\.woff2$/.test(path) ? 500 : /\.(avif|jpe?g|png|svg)$/.test(path) ? 900 : 0),
});
const names = ["front", "section", "article", "longread", "everything", "front-rtl", "list"];
const cases = [...kinds, ...arabicKinds]
  .filter(({ name }) => names.includes(name))
  .flatMap((kind) => [360, 768, 1440].map((width) => ({ kind, width, name: kind.name })));

it.concurrent.each(cases)("$name, $width pixels wide", async ({ kind, width }) => {
  const shifts = await rig.open({ ...wide(width), reducedMotion: "no-preference" }, async (page) => {
    const debug = await page.context().newCDPSession(page);
    await debug.send("Network.enable");
    // A slow telephone: 1.6 Mbit a second, 150 ms there and back.
    await debug.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 150 },
      ...{ downloadThroughput: 200_000, uploadThroughput: 90_000 },
    });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as unknown as {
            value: number;
            sources: { node: Element | null }[];
          };
          const what = sources.map(({ node }) => `${node?.nodeName}.${node?.className ?? ""}`).join(", ");
          moved.push(`${value.toFixed(4)}: ${what}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(rig.address(kind), { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 400))));
    return page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
  });
  expect(shifts).toEqual([]);
});
