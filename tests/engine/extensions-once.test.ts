// A build reads the extensions module, and what it imports, once: where a text alone has changed, for helpers and hooks together.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildOn } from "../../src/build.js";
import { watchedDisk } from "../rig/faulty-disk.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

let site: TestSite;
beforeEach(() => {
  // So late that no file is so fresh that its content has to be looked at.
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
});
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

const article = (text: string): string =>
  `---\nheadline: The tide\ndek: From the shore.\ndate: 2026-01-20\n---\n\nAs the harbour master has it.\n\n${text}\n`;

it("and runs both", async () => {
  site = makeSite({
    "site.yaml": "title: The Gazette\nurl: https://gazette.example\nextensions: extensions.mjs\n",
    "extensions.mjs": `import { writeFileSync } from "node:fs";
import { join } from "node:path";
export const helpers = { shout: (text) => text.toUpperCase() };
export const afterBuild = ({ out, files }) => writeFileSync(join(out, "..", "after.txt"), String(files));\n`,
    "templates/partials/article-end.hbs": "<p>{{shout headline}}</p>\n",
    "articles/news/tide.md": article("It came in."),
  });
  await site.build();
  site.write("articles/news/tide.md", article("It went out.")).remove("after.txt");
  let reads = 0;
  const disk = watchedDisk((operation, [path]) => {
    if (operation === "read" && String(path).endsWith("extensions.mjs")) reads++;
  });
  const { stats } = await buildOn(disk, { root: site.root, now: testNow });
  expect(stats?.phases.map(({ phase }) => phase)).not.toContain("plan");
  expect(reads).toBe(1);
  expect(site.read("dist/news/tide/index.html")).toMatch(/It went out.*<p>THE TIDE<\/p>/s);
  expect(Number(site.read("after.txt"))).toBeGreaterThan(0);
});
