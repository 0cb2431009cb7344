// Nothing runs out of the page, nothing is cut off, nothing is too small for a finger, nothing jumps, lines are to be read.

import { describe, expect, it } from "vitest";
import { arabicKinds, frontKinds, kinds } from "../../scripts/look/kinds.mjs";
import { enlarge, outside, tooSmall } from "./layout.js";
import { charactersPerLine } from "./measure.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
/** Pages whose headings and lists have words that no line of a telephone holds. */
const longWords = [
  "/authors/pressestelle-bundesgesundheitsministerium/",
  "/authors/",
  "/topics/rindfleischetikettierungsüberwachungsgesetz/",
  "/topics/",
  "/gesellschaft/kirchturm/",
].map((path) => ({ name: `long words: ${path}`, site: "german", path: encodeURI(path) }));
const everyPage = [...kinds, ...arabicKinds, ...frontKinds, ...longWords];

describe("everything has its place", () => {
  // 320 pixels are also 1,280 at a zoom of 400%.
  it.concurrent.each(everyPage)(
    "$name, 320 to 3,840 pixels wide, and a finger hits each control",
    async (kind) => {
      const found = await rig.visit(kind, wide(320), async (page) => {
        const all: string[] = [];
        for (const width of [320, 480, 768, 1024, 1440, 3840]) {
          await page.setViewportSize({ width, height: 900 });
          const small = width === 320 || width === 1440 ? await tooSmall(page) : [];
          all.push(...[...(await outside(page)), ...small].map((one) => `${width}: ${one}`));
        }
        return all;
      });
      expect(found).toEqual([]);
    },
  );

  it.concurrent.each(everyPage)("$name, letters of twice the size", async (kind) => {
    const found = await rig.visit(kind, wide(320), async (page) => {
      await enlarge(page, 200);
      const all: string[] = [];
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        all.push(...(await outside(page)).map((one) => `${width}: ${one}`));
      }
      return all;
    });
    expect(found).toEqual([]);
  });
});

describe("lines of an article", () => {
  const articles = kinds.filter(({ name }) => ["article", "opinion", "longread"].includes(name));

  it.each(articles)("$name: 60 to 75 characters on average where there is room", async (kind) => {
    const average = await rig.visit(kind, wide(1440), charactersPerLine);
    expect(average).toBeGreaterThanOrEqual(60);
    expect(average).toBeLessThanOrEqual(75);
  });

  it.each(articles)("$name: 30 or more on the narrowest screen", async (kind) => {
    expect(await rig.visit(kind, wide(320), charactersPerLine)).toBeGreaterThanOrEqual(30);
  });
});
