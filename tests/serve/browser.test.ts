// The preview in a real browser, with nobody's hand on it.

import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "../../scripts/look/chromium.mjs";
import { makeSite, type TestSite } from "../rig/site.js";
import { article, previewOf, type TestPreview } from "./rig.js";

let browser: Browser;
let page: Page;
let site: TestSite;
let running: TestPreview;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
});
afterAll(() => browser?.close());

afterEach(async () => {
  await page.close();
  await running.preview.close();
  site.close();
});

async function open(files: { readonly [path: string]: string }, path = "", build = {}): Promise<void> {
  site = makeSite(files);
  running = await previewOf(site, { build });
  page = await browser.newPage();
  await page.goto(new URL(path, running.preview.url()).href);
}

const overlay = "#broadsheet-overlay";

describe("an open page", () => {
  it("shows an article once it is saved", async () => {
    await open({ "articles/world/budget.md": article("Budget") });
    site.write("articles/world/tides.md", article("Tides"));
    await page.getByRole("link", { name: "Tides" }).first().waitFor();
  });

  it("shows a mistake, and takes it away once it is mended", async () => {
    await open({ "articles/world/budget.md": article("Budget") }, "world/budget/");
    site.write("articles/world/budget.md", "---\nheadline: Budget\ndate: 2026-13-02\n---\n");
    await page.locator(overlay).waitFor();
    const text = await page.locator(`${overlay} pre`).textContent();
    expect(text).toContain("date-invalid");
    expect(text).toContain("articles/world/budget.md:3:7");
    // The last good page is behind it.
    expect(await page.locator("h1").textContent()).toBe("Budget");
    site.write("articles/world/budget.md", article("Budget passed"));
    await page.locator("h1", { hasText: "Budget passed" }).waitFor();
    expect(await page.locator(overlay).count()).toBe(0);
  });

  it("takes a mistake away when the text is put back as it was", async () => {
    await open({ "articles/a.md": article("A") }, "a/");
    site.write("articles/b.md", "---\nheadline: B\n");
    await page.locator(overlay).waitFor();
    site.remove("articles/b.md");
    await page.locator(overlay).waitFor({ state: "detached" });
  });

  it("shows a mistake that was there before it was opened", async () => {
    await open({ "articles/a.md": article("A") });
    await running.after(
      () => site.write("articles/b.md", "---\nheadline: <b>B</b>\ndate: soon\n---\n"),
      (event) => event.changed.includes("articles/b.md"),
    );
    await page.goto(new URL("a/", running.preview.url()).href);
    await page.locator(overlay).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(overlay).count()).toBe(0);
    expect(await page.locator("h1").textContent()).toBe("A");
  });

  it("shows the mistakes of a first build, and then the site", async () => {
    await open({ "articles/a.md": "---\nheadline: A\ndate: soon\n---\n" }, "a/");
    expect(await page.locator("pre").textContent()).toContain("articles/a.md:3:7");
    site.write("articles/a.md", "---\nheadline: A\ndate: later\n---\n");
    await page.locator("pre", { hasText: "later" }).waitFor();
    site.write("articles/a.md", article("A"));
    await page.locator("h1", { hasText: /^A$/ }).waitFor();
  });

  it("shows a draft, marked, with --drafts", async () => {
    await open({ "articles/a.md": article("A story", "draft: true\n") }, "a/", { drafts: true });
    expect(await page.locator("h1").textContent()).toBe("A story");
    await page
      .getByText(/\bdraft\b/i)
      .first()
      .waitFor();
  });

  it("does not show a draft without it", async () => {
    await open({ "articles/a.md": article("A story", "draft: true\n") }, "a/");
    expect(await page.locator("body").textContent()).not.toContain("A story");
  });

  it("finds its site again after the preview was started anew", async () => {
    await open({ "articles/a.md": article("A") }, "a/");
    const port = Number(new URL(running.preview.url()).port);
    await running.preview.close();
    site.write("articles/a.md", article("A again"));
    running = await previewOf(site, { port: { wanted: port } });
    await page.locator("h1", { hasText: "A again" }).waitFor();
  });
});
