// The packaged fonts: what a page loads of them, and that nothing moves when they arrive.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "../../scripts/look/chromium.mjs";

const assets = fileURLToPath(new URL("../../templates/assets/", import.meta.url));
const sheet = readFileSync(`${assets}css/fonts.css`, "utf8");
const paragraph =
  "The council approved the new budget on Tuesday evening after a debate that ran for more than four hours, and the " +
  "mayor said that work on the harbour bridge would begin in the spring of 2027 – “if the weather allows it”, she added. " +
  "Opponents called the figures (£4.6 million in the first year) a fantasy, and asked who would pay for the lower road.";
const page = `<!doctype html><link rel="stylesheet" href="/css/fonts.css"><style>
  body { margin: 1rem auto; max-width: 41rem; font: 1.1875rem/1.55 var(--text-font) }
  h1 { font: 700 3rem/1.1 var(--display-font) }
  small { display: block; font: 400 0.9rem/1.4 var(--sans-font) }
  small b { font-weight: 600 }
</style><h1>Council approves harbour budget after a night of argument</h1>
<p>${paragraph} <em>${paragraph}</em></p><p>${paragraph}</p><small>${paragraph} <b>${paragraph}</b></small>`;

describe("the style sheet of the fonts", () => {
  it("names the files that there are, and each of them", () => {
    const named = [...sheet.matchAll(/url\("\.\.\/fonts\/([^"]+)"\)/g)].map((match) => match[1] ?? "").sort();
    expect(named).toEqual(readdirSync(`${assets}fonts`).filter((file) => file.endsWith(".woff2")));
  });

  it("lets an English page have 40 KB of fonts and no more", () => {
    const faces = ["text-400", "text-italic", "display-700", "sans-400", "sans-600"];
    const sizes = faces.map((face) => statSync(`${assets}fonts/${face}-basic.woff2`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let server: Server;
  let base = "";
  /** What fonts wait for, in milliseconds; null: they never come. */
  let wait: number | null = 0;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
    server = createServer((request, response) => {
      const path = request.url ?? "/";
      if (path === "/" || path === "/css/fonts.css") {
        response.setHeader("content-type", path === "/" ? "text/html; charset=utf-8" : "text/css");
        response.end(path === "/" ? page : sheet);
      } else if (!path.startsWith("/fonts/") || wait === null) {
        response.writeHead(404).end();
      } else {
        asked.push(path.slice("/fonts/".length));
        setTimeout(() => response.end(readFileSync(`${assets}${path.slice(1)}`)), wait);
      }
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function look(width: number, given: number | null) {
    wait = given;
    asked = [];
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    await tab.addInitScript(() => {
      const shifts = Object.assign(window, { shifted: 0 });
      const seen = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries())
          shifts.shifted += (entry as unknown as { value: number }).value;
      };
      new PerformanceObserver(seen).observe({ type: "layout-shift", buffered: true });
    });
    await tab.goto(base);
    await tab.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 150))));
    const found = await tab.evaluate(() => ({
      heights: [...document.querySelectorAll("h1, p, small")].map((part) =>
        Math.round(part.getBoundingClientRect().height),
      ),
      // Each as one long line.
      lines: [...document.querySelectorAll("h1, p:last-of-type, em, small b")].map((part) => {
        const line = document.body.appendChild(document.createElement("div"));
        line.style.cssText = "width: max-content; white-space: nowrap; line-height: normal";
        line.style.fontFamily = getComputedStyle(part).fontFamily;
        line.style.fontWeight = getComputedStyle(part).fontWeight;
        line.style.fontStyle = getComputedStyle(part).fontStyle;
        line.style.fontSize = "40px";
        line.textContent = part.textContent;
        const { width, height } = line.getBoundingClientRect();
        line.remove();
        return { width, height: Math.round(height) };
      }),
      shifted: (window as unknown as { shifted: number }).shifted,
    }));
    await tab.close();
    return { ...found, asked: [...asked].sort() };
  }

  it.each([768, 1440])("nothing moves when the fonts arrive, %i pixels wide", async (width) => {
    const without = await look(width, null);
    const late = await look(width, 400);
    expect(late.heights).toEqual(without.heights);
    expect(late.shifted).toBe(0);
  });

  it("a text in English is as wide and as high without them, to one part in sixty", async () => {
    const without = await look(360, null);
    const late = await look(360, 0);
    expect(late.lines.map(({ height }) => height)).toEqual(without.lines.map(({ height }) => height));
    for (const [i, { width }] of late.lines.entries())
      expect(Math.abs((without.lines[i]?.width ?? 0) / width - 1)).toBeLessThan(1 / 60);
  });

  it("an English page asks for the basic files alone", async () => {
    const { asked: files } = await look(768, 0);
    expect(files).toEqual([
      "display-700-basic.woff2",
      "sans-400-basic.woff2",
      "sans-600-basic.woff2",
      "text-400-basic.woff2",
      "text-italic-basic.woff2",
    ]);
  });
});
