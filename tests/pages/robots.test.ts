import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config, CrawlerSettings } from "../../src/config/config.js";
import {
  type CrawlerGroup,
  type CrawlerRule,
  crawlerGroups,
  knownCrawlers,
} from "../../src/config/crawlers.js";
import { robotsText } from "../../src/pages/robots.js";
import { plainConfig } from "../model/rig.js";
import { mayFetch, parseRobots } from "./rfc9309.js";
import { asset, plan, withConfig } from "./rig.js";

const silent = plainConfig.crawlers;
const all = crawlerGroups.flatMap((group) => knownCrawlers[group].map(({ token }) => ({ token, group })));
const rule = fc.constantFrom<CrawlerRule>("allow", "block");
const perhaps = fc.option(rule, { nil: null });
const settings: fc.Arbitrary<CrawlerSettings> = fc.record({
  ...{ search: perhaps, "ai-answers": perhaps, "ai-training": perhaps, others: perhaps },
  single: fc.uniqueArray(
    fc.record({ token: fc.constantFrom(...all.map(({ token }) => token), "NewsBot", "Paper-Bot_x"), rule }),
    { selector: ({ token }) => token, maxLength: 6 },
  ),
  hide: fc.uniqueArray(fc.constantFrom("/internal/", "/a/b", "/search?q=", "/ä/", "/*.pdf$"), {
    maxLength: 3,
  }),
});

/** What the settings say of a crawler, in their own words. */
function meant(crawlers: CrawlerSettings, token: string, group: CrawlerGroup | null): CrawlerRule {
  const own = crawlers.single.find((single) => single.token === token);
  if (own !== undefined) return own.rule;
  return (group === null ? crawlers.others : crawlers[group]) ?? "allow";
}

const textOf = (crawlers: CrawlerSettings, basePath = ""): string => robotsText({ crawlers, basePath }, []);

describe("robots.txt", () => {
  it("lets in whom the settings let in, and nobody else, by RFC 9309", () => {
    const crawlers = [
      ...all,
      ...["NewsBot", "Paper-Bot_x", "Bytespider"].map((token) => ({ token, group: null })),
    ];
    fc.assert(
      fc.property(settings, fc.constantFrom("", "/news"), (set, basePath) => {
        const text = textOf(set, basePath);
        for (const { token, group } of crawlers) {
          const isLetIn = meant(set, token, group) === "allow";
          const asked = (path: string): boolean => mayFetch(text, token.toUpperCase(), basePath + path);
          expect([token, asked("/"), asked("/world/budget/")]).toEqual([token, isLetIn, isLetIn]);
          const isHidden = (start: string): boolean => !isLetIn || set.hide.includes(start);
          for (const [path, start] of [
            ["/internal/x/", "/internal/"],
            ["/a/b", "/a/b"],
            ["/search?q=tides", "/search?q="],
            ["/%C3%A4/x", "/ä/"],
            ["/world/report.pdf", "/*.pdf$"],
          ] as const)
            expect([token, path, asked(path)]).toEqual([token, path, !isHidden(start)]);
          // What lies beside the site is not its business.
          if (basePath !== "") expect(mayFetch(text, token, "/elsewhere/")).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names each crawler once, and everybody else last", () => {
    fc.assert(
      fc.property(settings, (set) => {
        const agents = parseRobots(textOf(set)).groups.flatMap((group) => group.agents);
        expect(new Set(agents).size).toBe(agents.length);
        expect(agents.at(-1)).toBe("*");
      }),
    );
  });

  it("allows everything by default", () => {
    expect(textOf(silent)).toBe("User-agent: *\nAllow: /\n");
  });

  it("names sitemaps by their addresses, which belong to no group", () => {
    const sitemaps = ["https://gazette.example/sitemap.xml", "https://gazette.example/sitemap-news.xml"];
    const text = robotsText({ crawlers: silent, basePath: "" }, sitemaps);
    expect(text).toBe(`User-agent: *\nAllow: /\n\n${sitemaps.map((url) => `Sitemap: ${url}\n`).join("")}`);
    expect(parseRobots(text).other).toEqual(sitemaps.map((url) => `Sitemap: ${url}`));
  });

  it("may be put behind that of the host as it is, below a base path", () => {
    const ours = textOf({ ...silent, "ai-training": "block", hide: ["/internal/"] }, "/news");
    const text = `User-agent: *\nDisallow: /shop/\n\n${ours}`;
    expect(mayFetch(text, "GPTBot", "/news/world/")).toBe(false);
    expect(mayFetch(text, "Googlebot", "/news/world/")).toBe(true);
    expect(mayFetch(text, "Googlebot", "/news/internal/x/")).toBe(false);
    expect(mayFetch(text, "Googlebot", "/shop/x/")).toBe(false);
  });

  it("is told of where it is not heard", () => {
    const told = (given: Partial<Config>, assets = [asset("public/humans.txt", "public")]) => {
      const planned = plan([], { ...withConfig(given), assets });
      return [...planned.diagnostics, ...planned.notes].map(({ code }) => code);
    };
    const crawlers: CrawlerSettings = { ...silent, "ai-training": "block" };
    const below = { url: "https://host.example/news", basePath: "/news" };
    expect(told({ crawlers })).toEqual([]);
    expect(told({ crawlers: { ...silent, search: "block" } })).toEqual(["search-blocked"]);
    expect(told({ ...below, crawlers })).toEqual(["robots-below-path"]);
    expect(told({ ...below })).toEqual([]);
    const own = [asset("public/robots.txt", "public")];
    expect(told({ crawlers }, own)).toEqual(["crawlers-unheeded"]);
    expect(told({}, own)).toEqual(["public-overrides"]);
  });
});

describe("the crawlers that are known", () => {
  it("are in one group each, sorted, by names that are product tokens, with their operators' own pages", () => {
    expect(new Set(all.map(({ token }) => token.toLowerCase())).size).toBe(all.length);
    for (const group of crawlerGroups) {
      const known = knownCrawlers[group];
      const names = known.map(({ token }) => token.toLowerCase());
      expect(names).toEqual(names.toSorted());
      for (const { token, operator, page } of known) {
        expect(token).toMatch(/^[a-zA-Z_-]+$/);
        expect([operator.length > 0, new URL(page).protocol]).toEqual([true, "https:"]);
      }
    }
  });

  it("are those that docs/settings.md names", () => {
    const page = readFileSync("docs/settings.md", "utf8");
    for (const group of crawlerGroups)
      expect(page).toContain(
        `| \`${group}\` | ${knownCrawlers[group].map(({ token }) => token).join(", ")} |`,
      );
  });
});
