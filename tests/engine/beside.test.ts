// What an article's text depends on beside itself: the settings' providers, and files that belong to a film by their names.

import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite;
afterEach(() => site.close());

const page = "dist/world/film/index.html";
const poster = readFileSync(
  "tests/sites/recordings_take_along_what_lies_beside_them/articles/films/pier.png",
);
const start = (body: string): TestSite =>
  makeSite({
    "site.yaml": "title: The Gazette\nurl: https://gazette.example\n",
    "articles/world/film.md": `---\nheadline: Film\ndate: 2026-01-20\n---\n\n${body}\n`,
    "articles/world/clip.mp4": "x",
    "articles/world/other.md": "---\nheadline: Other\ndate: 2026-01-19\n---\n\nText.\n",
  });

it("a provider that is allowed, and no longer", async () => {
  site = start("https://youtu.be/abcdefghijk");
  await site.build();
  const before = site.read(page);
  expect(before).toContain('<a href="https://youtu.be/abcdefghijk">');
  const settings = site.read("site.yaml");
  site.write("site.yaml", `${settings}embeds: youtube\n`);
  await site.build();
  expect(site.read(page)).toContain(
    'data-frame="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay',
  );
  expect(site.read(page)).toMatch(/<script src="\/assets\/embeds\.\w+\.js" defer>/);
  site.write("site.yaml", settings);
  await site.build();
  expect(site.read(page)).toBe(before);
});

it("captions and a poster that come, and go", async () => {
  site = start("![A film](clip.mp4)");
  const first = await site.build();
  expect(first.diagnostics.map(({ code }) => code)).toEqual(["captions-missing"]);
  const before = site.read(page);
  site.write("articles/world/clip.de.vtt", "WEBVTT\n").write("articles/world/clip.png", poster);
  const second = await site.build();
  expect(second.diagnostics).toEqual([]);
  expect(site.read(page)).toContain(
    '<track src="/world/clip.de.vtt" kind="captions" srclang="de" label="Deutsch">',
  );
  expect(site.read(page)).toContain(' poster="/world/clip.png"');
  expect(site.files()).toEqual(expect.arrayContaining(["world/clip.de.vtt", "world/clip.png"]));
  site.write("articles/world/clip.de.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n");
  await site.build();
  expect(site.read("dist/world/clip.de.vtt")).toContain("Hallo");
  site.remove("articles/world/clip.de.vtt").remove("articles/world/clip.png");
  await site.build();
  expect(site.read(page)).toBe(before);
  expect(site.files()).not.toContain("world/clip.de.vtt");
});
