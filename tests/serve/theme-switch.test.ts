// The switch between light and dark in a real browser.

import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "../../scripts/look/chromium.mjs";
import { makeSite, type TestSite } from "../rig/site.js";
import { article, previewOf, type TestPreview } from "./rig.js";

let browser: Browser;
let context: BrowserContext;
let site: TestSite;
let running: TestPreview;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
  site = makeSite({ "articles/world/budget.md": article("Budget") });
  running = await previewOf(site);
});
afterAll(async () => {
  await browser?.close();
  await running?.preview.close();
  site?.close();
});
afterEach(() => context.close());

const light = "rgb(255, 255, 255)";
const dark = "rgb(18, 18, 17)";

async function open(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext({ colorScheme: "light", ...options });
  return visit();
}

async function visit(path = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, running.preview.url()).href);
  return page;
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe("the switch", () => {
  it("goes from the system's colours to dark to light, says so, and is used with the keyboard", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: "Colours" });
    expect(await paper(page)).toBe(light);
    await button.focus();
    const seen: string[] = [];
    for (let press = 0; press < 4; press++) {
      seen.push(`${await button.textContent()} ${await paper(page)}`.replace(/\s+/g, " ").trim());
      await page.keyboard.press(press % 2 === 0 ? "Enter" : "Space");
    }
    expect(seen).toEqual([
      `Colours: as the system has them ${light}`,
      `Colours: dark ${dark}`,
      `Colours: light ${light}`,
      `Colours: as the system has them ${light}`,
    ]);
  });

  it("holds on other pages, in other tabs, and against the system", async () => {
    const page = await open();
    const other = await visit("world/budget/");
    await page.getByRole("button", { name: "Colours" }).click();
    await other.locator('html[data-theme="dark"]').waitFor();
    expect(await paper(other)).toBe(dark);
    expect(await paper(await visit("archive/"))).toBe(dark);
    await page.getByRole("button", { name: "Colours: dark" }).click();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await paper(page)).toBe(light);
  });

  it("does not flicker: what is chosen is there before anything is painted", async () => {
    const page = await open();
    await page.evaluate(() => {
      localStorage.theme = "dark";
    });
    // Notes the colour in each frame from the first on, which no script of the page can come before.
    await context.addInitScript(() => {
      const painted: string[] = [];
      const look = (): void => {
        if (document.body !== null) painted.push(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(globalThis, { painted });
    });
    // The script takes its time, and so does the style sheet.
    await context.route(/\/assets\/(theme\.js|style\.css)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    const next = await visit("world/budget/");
    await next.waitForFunction(() => Reflect.get(globalThis, "painted").length > 5);
    expect(new Set(await next.evaluate(() => Reflect.get(globalThis, "painted")))).toEqual(new Set([dark]));
    const times = await next.evaluate(() => ({
      first: performance.getEntriesByName("first-paint")[0]?.startTime ?? 0,
      script:
        performance.getEntriesByType("resource").find(({ name }) => name.endsWith("theme.js"))?.duration ?? 0,
    }));
    expect(times.first).toBeGreaterThan(times.script);
  });

  it("is not there without JavaScript, and the system's colours hold", async () => {
    const page = await open({ javaScriptEnabled: false, colorScheme: "dark" });
    expect(await page.locator(".theme-switch").isVisible()).toBe(false);
    expect(await paper(page)).toBe(dark);
  });

  it("works under a policy that allows nothing but the site's own files", async () => {
    const page = await open({ colorScheme: "dark" });
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.route("**/archive/", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "default-src 'self'" };
      const body = (await response.body())
        .toString()
        .replace(/<script src="\/\.broadsheet[^>]*><\/script>/, "");
      await route.fulfill({ response, headers, body });
    });
    await page.goto(new URL("archive/", running.preview.url()).href);
    await page.getByRole("button", { name: "Colours" }).click();
    expect(await paper(page)).toBe(dark);
    expect(refused).toEqual([]);
  });
});
