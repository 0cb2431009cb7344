// What is embedded, in a real browser: nothing leaves the machine before a reader asks for it.

import { readFileSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "../../scripts/look/chromium.mjs";
import { contentTypeOf } from "../../src/serve/content-type.js";
import { makeSite, type TestSite } from "../rig/site.js";

const id = "dQw4w9WgXcQ";
const frame = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
const files = {
  "site.yaml": "title: The Gazette\nurl: https://gazette.example\nembeds: [youtube, datawrapper]\n",
  "assets/custom.css": readFileSync("templates/assets/css/embed.css"),
  "articles/world/film.md": `---\nheadline: Film\ndate: 2026-01-20\n---\n\nText.\n\n:::embed[The harbour]{url=https://youtu.be/${id}}\nAt *dawn*.\n:::\n\nhttps://datawrapper.dwcdn.net/aB3dE/1/\n`,
  "articles/world/plain.md": "---\nheadline: Plain\ndate: 2026-01-20\n---\n\nText.\n",
};
const policy = "default-src 'self'; frame-src https://www.youtube-nocookie.com https://datawrapper.dwcdn.net";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: TestSite;
let elsewhere: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  site = makeSite(files);
  await site.build();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(() => {
  elsewhere = [];
  complaints = [];
});
afterEach(() => context.close());

async function open(path: string, javaScriptEnabled = true): Promise<void> {
  context = await browser.newContext({ javaScriptEnabled });
  page = await context.newPage();
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  await context.route("**/*", async (route) => {
    const { host, pathname } = new URL(route.request().url());
    if (host !== "gazette.example") {
      elsewhere.push(route.request().url());
      const body = "<!DOCTYPE html><title>Theirs</title><button>Play</button>";
      await route.fulfill({ contentType: "text/html", body });
      return;
    }
    const file = `dist${pathname}${pathname.endsWith("/") ? "index.html" : ""}`;
    const headers = { "content-type": contentTypeOf(file), "content-security-policy": policy };
    await route.fulfill({ body: site.read(file), headers });
  });
  await page.goto(`https://gazette.example/${path}`);
}

const sizeOfBox = (): Promise<readonly number[]> =>
  page.evaluate(() => {
    const box = document.querySelector(".embed-box")?.getBoundingClientRect();
    return box === undefined ? [] : [box.width, box.height];
  });

describe("what is embedded", () => {
  it("asks nothing of anybody before the click, and then stands in a sandbox", async () => {
    await open("world/film/");
    await page.waitForLoadState("networkidle");
    expect(elsewhere).toEqual([]);
    expect(await page.locator("iframe").count()).toBe(0);
    const before = await sizeOfBox();
    await page.getByRole("button", { name: /The harbour.*Show the video from YouTube/s }).click();
    await page.frameLocator("iframe").getByRole("button", { name: "Play" }).waitFor();
    expect(elsewhere).toEqual([frame]);
    const shown = page.locator("iframe");
    const attributes = await shown.evaluate((element) =>
      Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)])),
    );
    expect(attributes).toEqual({
      title: "The harbour",
      sandbox: "allow-scripts allow-same-origin allow-popups allow-presentation",
      allow: "autoplay; fullscreen; picture-in-picture; encrypted-media",
      referrerpolicy: "strict-origin-when-cross-origin",
      loading: "lazy",
      src: frame,
    });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    expect(await sizeOfBox()).toEqual(before);
    expect((await page.locator("figcaption").innerHTML()).trim()).toBe("<p>At <em>dawn</em>.</p>");
    expect(complaints).toEqual([]);
  });

  it("answers the keyboard, and takes the height that a chart tells", async () => {
    await open("world/film/");
    const chart = page.getByRole("button", { name: /Show the chart from Datawrapper/ });
    await chart.focus();
    await page.keyboard.press("Space");
    await page.frameLocator("iframe").getByRole("button", { name: "Play" }).waitFor();
    await page
      .frame({ url: /dwcdn/ })
      ?.evaluate(() => parent.postMessage({ "datawrapper-height": { aB3dE: 321 } }, "*"));
    await page.waitForFunction(() => document.querySelector("iframe")?.offsetHeight === 321);
    await page.getByRole("button", { name: /YouTube/ }).focus();
    await page.keyboard.press("Enter");
    await page.locator(`iframe[src="${frame}"]`).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is a link without JavaScript", async () => {
    await open("world/film/", false);
    const link = page.getByRole("link", { name: /The harbour/ });
    expect(await link.getAttribute("href")).toBe(`https://www.youtube.com/watch?v=${id}`);
    expect(elsewhere).toEqual([]);
  });

  it("costs a page without it no script", async () => {
    await open("world/plain/");
    expect(await page.locator("script[src*=embeds]").count()).toBe(0);
    await open("world/film/");
    expect(await page.locator("script[src*=embeds]").count()).toBe(1);
  });
});
