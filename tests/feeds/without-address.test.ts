// A site whose address is not known: nothing with a wrong address, nothing that leads to it, and one warning.

import { afterEach, expect, it } from "vitest";
import { makeSite, printed, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const article = (label: string): string =>
  `---\nheadline: A bridge reopens\ndate: 2026-02-01\nlabel: ${label}\ntopics: bridges\n---\nIt is open.\n`;

const settings = "hubs: https://hub.example/\nfeeds:\n  partners:\n    radio: { sections: local }\n";

it("has no feeds, no sitemaps, and no word of them, without `url`", async () => {
  site = makeSite({
    "site.yaml": `title: The Courier\n${settings}`,
    "articles/local/bridge.md": article("opinion"),
    "articles/local/ferry.md": article("live"),
  });
  const result = await site.build();
  expect(result.outcome).toBe("built");
  expect(result.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "warning url-missing",
  ]);
  expect(printed(result)).toContain("`url: https://gazette.example`");
  const files = site.files();
  expect(files.filter((path) => /feed|atom|sitemap|_headers/.test(path))).toEqual([]);
  for (const path of files.filter((name) => /\.(?:html|txt|xml|json)$/.test(name)))
    expect(site.read(`dist/${path}`)).not.toMatch(/feed|atom\.xml|sitemap|rss|hub\.example/i);
});

it("has them all once it is given for the build", async () => {
  site = makeSite({
    "site.yaml": `title: The Courier\n${settings}`,
    "articles/local/bridge.md": article("opinion"),
  });
  const result = await site.build({ baseUrl: "https://courier.example/news" });
  expect(printed(result)).toBe("");
  expect(site.files()).toEqual(
    expect.arrayContaining(["feed.xml", "feeds/radio/feed.xml", "sitemap.xml", "_headers"]),
  );
  expect(site.read("dist/feed.xml")).toContain("<link>https://courier.example/news/local/bridge/</link>");
});
