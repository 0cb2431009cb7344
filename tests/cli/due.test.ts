// What `broadsheet due` says where there is nothing to list, and of what will not come.

import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const story = (more: string): string => `---\nheadline: The budget\n${more}\n---\nIt was passed.\n`;
const now = "--now=2026-01-20T06:00:00Z";

const siteOf = (files: { readonly [path: string]: string }): TestSite =>
  makeSite({ "site.yaml": "title: The Courier\nfeeds: no\nsitemap: no\n", ...files });

it("says until when nothing is due", async () => {
  site = siteOf({ "articles/a.md": story("date: 2026-02-01") });
  expect((await runIn(site.root, ["due", now])).out).toContain("2026-02-01 00:00");
  const { out } = await runIn(site.root, ["due", now, "--until=2026-01-25"]);
  expect(out).toBe("Nothing is due until 2026-01-25 00:00 (UTC). Without --until the list goes on.\n");
  const past = await runIn(site.root, ["due", now, "--until=2026-01-05"]);
  expect(past.out).toContain("2026-01-05 00:00 (UTC), where the list was to end, is past");
});

it("says that an article with errors will not come", async () => {
  site = siteOf({
    "articles/a.md": story("date: 2026-01-01"),
    "articles/wrong.md": story("date: 2026-01-01\nembargo: 2026-02-01\ntopics: { a: b }"),
    "articles/draft.md": story("date: 2026-03-01\ndraft: true\ntopics: { a: b }"),
  });
  const { out } = await runIn(site.root, ["due", now]);
  expect(out).toMatch(
    /^articles\/wrong\.md has errors: what is due of it does not come until they are mended\.\n/,
  );
  expect(out).not.toContain("draft.md");
  const json = await runIn(site.root, ["due", now, "--json"]);
  expect(JSON.parse(json.out)).toMatchObject({ due: [], failing: ["articles/wrong.md"] });
});
