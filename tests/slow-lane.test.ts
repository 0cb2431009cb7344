// What goes through remark is told by name, article by article.

import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "./rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const story = (text: string): string => `---\nheadline: A story\ndate: 2026-01-10\n---\n${text}\n`;
const stories = {
  "articles/world/cell.md": story("| a |\n|---|\n| https://news.example|\n"),
  "articles/world/plain.md": story(
    "A *plain* story with a [link](cell.md) and a footnote.[^1]\n\n[^1]: Here.",
  ),
  "articles/world/task.md": story("- [x]\n\n  Done."),
};

it("counts each article that remark read, with the reason, by path", async () => {
  site = makeSite(stories);
  const result = await site.build();
  expect(result.outcome).toBe("built");
  expect(result.stats?.slowLane).toEqual([
    { path: "articles/world/cell.md", because: "an address that runs into a table's bar" },
    { path: "articles/world/task.md", because: "an unusual block within another" },
  ]);
});

it("counts what this build parsed alone", async () => {
  site = makeSite(stories);
  await site.build();
  site.write("articles/world/new.md", story("a![^1]\n\n[^1]: b"));
  expect((await site.build()).stats?.slowLane).toEqual([
    { path: "articles/world/new.md", because: "an exclamation mark before a footnote" },
  ]);
});

it("names the setting where every article goes through remark", async () => {
  site = makeSite(stories);
  const result = await site.build({ markdown: "remark" });
  expect(new Set(result.stats?.slowLane.map(({ because }) => because))).toEqual(
    new Set(["remark was asked for"]),
  );
  expect(result.stats?.slowLane).toHaveLength(3);
});
