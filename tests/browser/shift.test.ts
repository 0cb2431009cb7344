// Nothing moves up or down while a page loads slowly: fonts and pictures come late, one after the other. Along its line a word
// may give way by what two fonts differ, which is less than anybody sees.

import { expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { useBrowser, wide } from "./rig.js";

/** What the Layout Instability API says of one shift. */
interface Shift {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

const rig = useBrowser({
  delay: (path) => (/\.woff2$/.test(path) ? 500 : /\.(avif|jpe?g|png|svg)$/.test(path) ? 900 : 0),
});
const names = ["front", "section", "article", "longread", "everything", "front-rtl", "list"];
const cases = [...kinds, ...arabicKinds]
  .filter(({ name }) => names.includes(name))
  .flatMap((kind) => [360, 768, 1440].map((width) => ({ kind, width, name: kind.name })));

it.concurrent.each(cases)("$name, $width pixels wide", async ({ kind, width }) => {
  const { moved, total } = await rig.open(wide(width), async (page) => {
    const debug = await page.context().newCDPSession(page);
    await debug.send("Network.enable");
    // A slow telephone: 1.6 Mbit a second, 150 ms there and back.
    await debug.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 150 },
      ...{ downloadThroughput: 200_000, uploadThroughput: 90_000 },
    });
    await page.addInitScript(() => {
      const seen = { moved: [] as string[], total: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as Shift[]) {
          seen.total += entry.value;
          for (const { node, previousRect: from, currentRect: to } of entry.sources) {
            if (from.y === to.y || to.height === 0) continue;
            const name =
              node instanceof Element
                ? `${node.localName}.${node.className}`
                : node?.textContent?.slice(0, 30);
            seen.moved.push(`${name}: ${from.y} to ${to.y}`);
          }
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(rig.address(kind), { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 400))));
    return page.evaluate(() => (globalThis as unknown as { seen: { moved: string[]; total: number } }).seen);
  });
  expect(moved).toEqual([]);
  expect(total).toBeLessThan(0.002);
});
