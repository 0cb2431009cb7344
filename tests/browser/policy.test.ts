// Every kind of page under the policy `default-src 'self'`, and without JavaScript; nothing is asked of anybody else.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { arabicKinds, kinds } from "../../scripts/look/kinds.mjs";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser({ headers: { "content-security-policy": "default-src 'self'" } });

/** Everything that a page complains about, and every address elsewhere that it asks for. */
async function complaints(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404/.test(message.text())) found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin)) found.push(`asked for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== address)
      found.push(`${response.status()} ${response.url()}`);
  });
  await page.exposeFunction("complain", (text: string) => found.push(text));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (text: string) => void };
    addEventListener("securitypolicyviolation", (event) =>
      complain(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = "eager";
  });
  await page.waitForLoadState("networkidle");
  return found;
}

describe("under default-src 'self'", () => {
  // Other letters are other fonts, and nothing else.
  const inArabic = arabicKinds.filter(({ name }) => /^(?:front|article|longread|search)-/.test(name));

  it.concurrent.each([...kinds, ...inArabic])("$name", async (kind) => {
    expect(await rig.open({}, (page) => complaints(page, rig.address(kind)))).toEqual([]);
  });
});

describe("without JavaScript", () => {
  const text = (page: Page) => page.locator("main").innerText();

  it.concurrent.each(kinds)("$name says the same, and shows no control that does nothing", async (kind) => {
    const bare = { ...wide(1024), javaScriptEnabled: false };
    const [said, buttons] = await rig.visit(kind, bare, async (page) => [
      await text(page),
      await page.locator("button:visible").count(),
    ]);
    expect(buttons).toBe(0);
    // The search is the archive there: see search.test.ts.
    if (kind.name !== "search") expect(said).toBe(await rig.visit(kind, wide(1024), text));
  });
});
