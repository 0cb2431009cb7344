// The search in Chromium, at twenty thousand articles and under `default-src 'self'`: what a reader types, sees and loads.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveFolder } from "../../scripts/look/serve-folder.mjs";
import { searchTerms } from "../../src/parse/search/search-terms.js";
import { article } from "../model/rig.js";
import { chance, drawRank, indexOf, manyArticles, wordOf } from "../search/many-articles.js";
import { bringAxe, violationsOf } from "./axe.js";
import { useBrowser, wide } from "./rig.js";

const rig = useBrowser();
const most = 250_000;
const hostile = 'Harbour <img src=x onerror="document.title=1"> & <script>alert(1)</script>';
const told = [
  ["story/hostile", hostile, "en"],
  ["story/arabic", "إعادة فتح الجسر", "ar"],
  ["story/chinese", "北京大学的新桥", "zh"],
  ["story/greek", "Η γέφυρα ανοίγει ξανά", "el"],
  ["story/elected", "Elected mayors of Éclair", "en"],
] as const;
const special = told.map(([name, headline, language]) => {
  const made = article(`articles/world/${name}.md`, {
    ...{ headline, language, date: "2026-01-15", authors: [{ name: "Ana Velho", role: null }] },
  });
  return { ...made, terms: searchTerms(made, ["<p>Some text.</p>"], language, "yes") };
});

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-search-"));
  cpSync(inject("built")["every-kind"] ?? "", folder, { recursive: true });
  rmSync(join(folder, "assets/search"), { recursive: true });
  mkdirSync(join(folder, "assets/search"));
  for (const [path, bytes] of indexOf([...manyArticles(20_000), ...special]))
    writeFileSync(join(folder, path), bytes);
  server = await serveFolder(folder, { headers: { "content-security-policy": "default-src 'self'" } });
}, 300_000);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The search page with a query; what the browser complains about, and asks of others, ends the test. */
async function visit<T>(query: string, look: (page: Page) => Promise<T>): Promise<T> {
  return rig.open(wide(1024), async (page) => {
    const found: string[] = [];
    page.on("console", (message) => message.type() === "error" && found.push(message.text()));
    page.on("pageerror", (error) => found.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) found.push(request.url());
    });
    await page.goto(`${server.url}/search/${query}`);
    const looked = await look(page);
    expect(found).toEqual([]);
    return looked;
  });
}

const words = (page: Page) => page.getByRole("searchbox");
const status = (page: Page) => page.getByRole("status");
const results = (page: Page) => page.locator(".search-results > li");
const settled = (page: Page, text: string | RegExp = /\d|No article/) =>
  status(page).filter({ hasText: text }).waitFor();

/** What a query finds first, once it is said how many there are. */
async function firstOf(page: Page, query: string): Promise<string | null> {
  await words(page).fill(query);
  await settled(page);
  return results(page).first().locator("h2").textContent();
}

describe("a reader", () => {
  it("comes from the masthead, types, and goes to an article, by keyboard alone", async () => {
    await rig.open(wide(1024), async (page) => {
      await page.goto(`${server.url}/`);
      const link = page.locator(".masthead-bar").getByRole("link", { name: "Search" });
      for (let step = 0; step < 10 && !(await link.evaluate((one) => one === document.activeElement)); step++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/search/");
      for (
        let step = 0;
        step < 40 && !(await words(page).evaluate((one) => one === document.activeElement));
        step++
      )
        await page.keyboard.press("Tab");
      await page.keyboard.type("elected mayors");
      await settled(page);
      expect(await results(page).first().getByRole("heading").textContent()).toBe("Elected mayors of Éclair");
      // Each part of a date is a stop of its own.
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement?.closest("h2") !== null)) break;
      }
      await page.keyboard.press("Enter");
      await page.waitForURL("**/elected/");
    });
  });

  it("is told the number, sees what matched, and finds the query in the address", async () => {
    await visit("", async (page) => {
      expect(await firstOf(page, "eclair election")).toBe("Elected mayors of Éclair");
      expect(await status(page).textContent()).toBe("Articles found: 1");
      expect(await results(page).first().locator("mark").allTextContents()).toEqual(["Elected", "Éclair"]);
      await page.waitForURL("**/search/?q=eclair+election");
    });
    await visit("?q=eclair&section=world", async (page) => {
      await settled(page);
      expect(await words(page).inputValue()).toBe("eclair");
      expect(await page.getByLabel("Section", { exact: true }).inputValue()).toBe("world");
      expect(await results(page).count()).toBe(1);
    });
  });

  it("filters by section, author and dates", async () => {
    await visit("?author=ana-velho", async (page) => {
      await settled(page, "Articles found: 5");
      await page.getByLabel("Section", { exact: true }).selectOption("politics");
      await settled(page, "No article");
      await page.getByLabel("Section", { exact: true }).selectOption("world");
      await settled(page, "Articles found: 5");
      await page.getByLabel("From").fill("2026-01-16");
      await settled(page, "No article");
      await page.getByLabel("From").fill("2026-01-15");
      await page.getByLabel("Until").fill("2026-01-15");
      await settled(page, "Articles found: 5");
    });
  });

  it("goes back and forward, and gets more", async () => {
    await visit("", async (page) => {
      await words(page).fill(wordOf(300));
      await words(page).press("Enter");
      await settled(page);
      const many = await status(page).textContent();
      await words(page).fill("eclair");
      await words(page).press("Enter");
      await settled(page, "Articles found: 1");
      await page.goBack();
      await settled(page, many ?? "?");
      await results(page).nth(9).waitFor();
      expect(await results(page).count()).toBe(10);
      await page.getByRole("button", { name: /more/i }).click();
      await results(page).nth(19).waitFor();
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe(await results(page).nth(10).locator("h2").textContent());
    });
  });

  it("is told the number to the end, and gets each article once, however slowly they come", async () => {
    await visit("", async (page) => {
      await page.route("**/assets/search/articles-*", async (route) => {
        await new Promise((done) => setTimeout(done, 300));
        await route.continue();
      });
      await page.goto(`${server.url}/search/?q=${wordOf(300)}`);
      await settled(page);
      const told = await status(page).textContent();
      await results(page).nth(9).waitFor();
      expect(await status(page).textContent()).toBe(told);
      const more = page.getByRole("button", { name: /more/i });
      await more.evaluate((button: HTMLElement) => {
        for (let hit = 0; hit < 3; hit++) button.click();
      });
      await results(page).nth(19).waitFor();
      await more.click();
      await results(page).nth(29).waitFor();
      const shown = await results(page).locator("h2 a").evaluateAll(hrefs);
      expect(shown).toHaveLength(30);
      expect(new Set(shown).size).toBe(30);
      expect(await page.locator(".search-results").getAttribute("style")).toBeFalsy();
    });
  });

  it("gets more after files were lost, and sees nothing of another query where all are", async () => {
    await rig.open(wide(1024), async (page) => {
      await page.goto(`${server.url}/search/?q=${wordOf(300)}`);
      await results(page).nth(9).waitFor();
      let lost = 1;
      await page.route("**/assets/search/{articles,terms}-*", (route) =>
        lost-- > 0 ? route.abort() : route.continue(),
      );
      await page.getByRole("button", { name: /more/i }).click();
      await results(page).nth(19).waitFor();
      expect(lost).toBeLessThan(1);
      lost = Number.POSITIVE_INFINITY;
      await words(page).fill(wordOf(900));
      await settled(page, "cannot be loaded");
      expect(await results(page).count()).toBe(0);
      expect(await page.getByRole("button", { name: /more/i }).isVisible()).toBe(false);
      lost = 0;
      await words(page).fill("eclair");
      await settled(page, "Articles found: 1");
    });
  });

  it.each([
    ["الجسر", "إعادة فتح الجسر"],
    ["北京", "北京大学的新桥"],
    ["大学", "北京大学的新桥"],
    ["ΓΕΦΥΡΑ", "Η γέφυρα ανοίγει ξανά"],
    ["ecl", "Elected mayors of Éclair"],
    ["onerror", hostile],
  ])("finds %s", async (query, headline) => {
    await visit("", async (page) => {
      expect(await firstOf(page, query)).toBe(headline);
      expect(await page.locator(".search-results :is(img, script)").count()).toBe(0);
      expect(await page.title()).not.toBe("1");
    });
  });

  it("may type nothing, signs, nonsense and ten thousand characters", async () => {
    await visit("", async (page) => {
      for (const query of ["… — !", "x".repeat(10_000), "北".repeat(10_000), "\\ud800 % & <b>qqqqqq"]) {
        await words(page).fill(query);
        await settled(page, "No article");
        expect(await results(page).count()).toBe(0);
      }
      await words(page).fill("");
      await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "");
      await page.waitForURL("**/search/");
    });
  });

  it("has results that axe finds nothing about", async () => {
    await visit(`?q=${wordOf(300)}`, async (page) => {
      await settled(page);
      // axe is put in from without, which the policy does not concern.
      await bringAxe(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOf(page)).toEqual([]);
      }
    });
  });

  it("without JavaScript sees the archive's months, and no form", async () => {
    await rig.open({ ...wide(1024), javaScriptEnabled: false }, async (page) => {
      await page.goto(`${server.url}/search/`);
      expect(await page.getByRole("search").isVisible()).toBe(false);
      const shown = await page.locator(".search-archive a:visible").evaluateAll(hrefs);
      await page.goto(`${server.url}/archive/`);
      const months = await page.locator("main .months a").evaluateAll(hrefs);
      expect(months.length).toBeGreaterThan(1);
      expect(shown).toEqual(expect.arrayContaining(months));
    });
  });
});

const hrefs = (links: Element[]): (string | null)[] => links.map((link) => link.getAttribute("href"));

it("a query loads at most 250 KB, its script with it", async () => {
  const draw = chance(5);
  const queries = Array.from({ length: 8 }, (_, round) =>
    Array.from({ length: 1 + (round % 4) }, () => wordOf(drawRank(draw))).join(" "),
  );
  const figures: {
    query: string;
    bytes: number;
    typing: number;
    letters: number;
    first: number;
    next: number;
  }[] = [];
  for (const query of [
    ...queries,
    wordOf(0),
    wordOf(3).slice(0, 2),
    `${wordOf(0)} ${wordOf(1)} ${wordOf(2)}`,
  ])
    await visit("", async (page) => {
      await page.waitForLoadState("networkidle");
      const already = server.sent.length;
      const first = await typed(page, query);
      const loaded = sizeOf(await loadedBy(page));
      await typed(page, "");
      const next = await typed(page, query);
      await page.reload({ waitUntil: "networkidle" });
      const letters = await typed(page, query, 90);
      // As every host sends them; whoever types makes a query of each letter.
      const typing = sizeOf((await loadedBy(page)).map((bytes) => gzipSync(bytes)));
      expect(server.sent.length).toBeGreaterThan(already);
      // As if nothing were compressed.
      expect(loaded, query).toBeLessThanOrEqual(most);
      expect(typing, query).toBeLessThanOrEqual(most);
      expect(loaded, query).toBeGreaterThan(10_000);
      figures.push({ query, bytes: loaded, typing, letters, first, next });
    });
  const middle = (of: "bytes" | "typing" | "letters" | "first" | "next"): string => {
    const sorted = figures.map((one) => one[of]).sort((a, b) => a - b);
    return `${of}: ${sorted[sorted.length >> 1]?.toFixed(0)}, at most ${sorted.at(-1)?.toFixed(0)}`;
  };
  console.info(
    `${(["bytes", "typing", "letters", "first", "next"] as const).map(middle).join("; ")} (milliseconds)`,
  );
}, 300_000);

/** The search's files that the page has loaded, once all results are shown. */
async function loadedBy(page: Page): Promise<readonly Buffer[]> {
  const count = Number((await status(page).textContent())?.replace(/\D/g, "") ?? 0);
  if (count > 0)
    await results(page)
      .nth(Math.min(count, 10) - 1)
      .waitFor();
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => decodeURI(new URL(name).pathname)),
  );
  const own = loaded.filter((path) => /^\/assets\/search[/.]/.test(path));
  return own.map((path) => readFileSync(join(folder, path)));
}

const sizeOf = (files: readonly Buffer[]): number => files.reduce((sum, { length }) => sum + length, 0);

/**
 * Milliseconds from an input to what it shows; with a pause (in milliseconds) the query is typed letter by letter, and the last
 * one counts.
 */
const typed = (page: Page, query: string, pause = 0): Promise<number> =>
  page.evaluate(
    async ([value, between]) => {
      const input = document.querySelector<HTMLInputElement>("[type=search]");
      const told = document.querySelector("[role=status]");
      if (input === null || told === null) throw new Error("there is no search");
      const isDone = () =>
        value === "" ? told.textContent === "" : /\d|No article/.test(told.textContent ?? "");
      const put = (text: string): number => {
        const begun = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        return begun;
      };
      for (let length = 1; between > 0 && length < value.length; length++) {
        put(value.slice(0, length));
        await new Promise((done) => setTimeout(done, between));
      }
      // What it said of the letters before may be what it will say of all.
      if (value !== "") told.textContent = "";
      const begun = put(value);
      await new Promise<void>((done) => {
        if (isDone()) return done();
        const watch = new MutationObserver(() => isDone() && done());
        watch.observe(told, { childList: true, characterData: true, subtree: true });
      });
      return performance.now() - begun;
    },
    [query, pause] as const,
  );
