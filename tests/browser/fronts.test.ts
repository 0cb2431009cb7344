// A front stays well-formed whatever there is to show: tests/fronts/ has the papers.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { frontNames } from "../fronts/fronts.mjs";
import { checkHtml } from "../rig/nu-checker.js";
import { bringAxe, violationsOf } from "./axe.js";
import { type Shape, shapeOf } from "./front-shape.js";
import { outside } from "./layout.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const widths = [320, 768, 1440];
const frontOf = (site: string) => ({ name: site, site, path: "/" });
const shape = (site: string, width = 1440): Promise<Shape> => rig.visit(frontOf(site), wide(width), shapeOf);

/** Each level at most one below the one before it, from one h1 on. */
const inOrder = (headings: readonly number[]): boolean =>
  headings[0] === 1 &&
  headings.every((level, i) => i === 0 || (level > 1 && level <= (headings[i - 1] ?? 0) + 1));

describe.each(frontNames)("%s", (site) => {
  it("has one h1, its headings in order, its cards beside each other, nothing empty, nothing outside", async () => {
    await rig.visit(frontOf(site), wide(320), async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const { headings, wrong } = await shapeOf(page);
        expect([width, wrong]).toEqual([width, []]);
        expect([width, inOrder(headings), headings]).toEqual([width, true, headings]);
        expect([width, await outside(page)]).toEqual([width, []]);
      }
    });
  });

  it("passes axe", async () => {
    const found = await rig.visit(frontOf(site), wide(320), async (page) => {
      await bringAxe(page);
      const all: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        all.push(...(await violationsOf(page)).map((one) => `${width} ${one}`));
      }
      return all;
    });
    expect(found).toEqual([]);
  });
});

describe("what they show", () => {
  it("nothing, one story, three, and a front's worth of three hundred", async () => {
    expect((await shape("empty")).cards).toBe(0);
    expect((await shape("one")).cards).toBe(1);
    expect((await shape("three")).cards).toBe(3);
    expect((await shape("three-hundred")).cards).toBeGreaterThan(20);
  });

  it("pictures where there are some, and none where there are none", async () => {
    expect((await shape("three-hundred")).pictures).toBeGreaterThan(0);
    expect((await shape("no-pictures")).pictures).toBe(0);
  });

  it("headlines as long as they say", async () => {
    const lengths = (site: string): Promise<number[]> =>
      rig.visit(frontOf(site), {}, (page) =>
        page
          .locator(".card-headline")
          .evaluateAll((all) => [...new Set(all.map((one) => one.textContent?.trim().length ?? 0))]),
      );
    expect(await lengths("180-characters")).toEqual([180]);
    expect(Math.max(...(await lengths("one-word")))).toBeLessThan(12);
  });

  it("from right to left in Arabic", async () => {
    const { direction, lead } = await rig.visit(frontOf("arabic"), wide(1440), (page) =>
      page.evaluate(() => ({
        direction: document.documentElement.dir,
        lead: document.querySelector(".card-lead")?.getBoundingClientRect().left ?? 0,
      })),
    );
    expect(direction).toBe("rtl");
    expect(lead).toBeGreaterThan(300);
  });
});

it("all of them, and the pages behind them, pass the Nu checker", () => {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-fronts-"));
  try {
    for (const [site, dist] of Object.entries(inject("built"))) {
      // Three hundred stories are three hundred times the same: its lists are enough.
      const all = site !== "three-hundred";
      cpSync(dist, join(folder, site), {
        recursive: true,
        filter: (path) => !/\/assets(\/|$)/.test(path) && (all || !/\/story-\d+(\/|$)/.test(path)),
      });
    }
    expect(checkHtml(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
