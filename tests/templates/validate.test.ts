// Valid HTML on every kind of page, by two judges: html-validate and the Nu checker.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "../../src/pages/page.js";
import type { MediaView } from "../../src/pages/views.js";
import type { Body } from "../../src/parse/article.js";
import { htmlOf, rendererWith, site, wordsOf } from "../render/rig.js";
import { agencyArticle, article, home, pageOf, picture, views } from "../render/views.js";

const embedded = {
  ...{ provider: "youtube", by: "YouTube", kind: "video", shape: "wide" },
  href: "https://www.youtube.com/watch?v=abcdefghijk&t=9",
  frame: "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&start=9",
};

const body: Body = {
  pieces: [
    '<p>Before <a href="',
    { slot: "link", index: 0 },
    '">a link</a> and <a title="a &#x3C;b> c" href="',
    { slot: "link", index: 1 },
    '" rel="nofollow">a dead one</a>.</p>\n<figure>',
    { slot: "picture", index: 0, alt: "A picture" },
    "<figcaption>Its caption</figcaption></figure>\n",
    ...(["factbox", "pullquote", "timeline", "qa", "note"] as const).map((name) => ({
      slot: "directive" as const,
      name,
      title: `A title for ${name}`,
      attributes: {},
      body: [
        name === "timeline" ? "<ul>\n<li><strong>1999</strong> The start</li>\n</ul>" : "<p>Inside it.</p>",
      ],
    })),
    "\n<p>Hear ",
    { slot: "media", index: 0, alt: "A bell" },
    " ring.</p>\n<figure>",
    { slot: "media", index: 1, alt: "A film" },
    "<figcaption>A film</figcaption></figure>",
    {
      slot: "directive",
      name: "gallery",
      title: null,
      attributes: {},
      body: [
        "<figure>",
        { slot: "picture", index: 0, alt: "A picture" },
        "<figcaption>Its caption</figcaption></figure>\n<p>Between.</p>",
      ],
    },
    {
      slot: "directive",
      name: "embed",
      title: "A film",
      attributes: embedded,
      body: ["<p>Its caption.</p>"],
    },
    { slot: "directive", name: "embed", title: null, attributes: embedded, body: [] },
    { slot: "directive", name: "factbox", title: null, attributes: {}, body: ["<p>Untitled.</p>"] },
    { slot: "directive", name: "note", title: null, attributes: {}, body: ["<p>Untitled.</p>"] },
  ],
};

const bell: MediaView = {
  kind: "audio",
  sources: [{ src: "/a/bell.mp3", type: "audio/mpeg" }],
  name: "bell.mp3",
  label: "A bell",
  caption: null,
  credit: null,
  poster: null,
  tracks: [],
  width: null,
  height: null,
  muted: false,
  loop: true,
  preload: "none",
};
const film: MediaView = {
  ...bell,
  kind: "video",
  sources: [
    { src: "/a/film.webm", type: "video/webm" },
    { src: "/a/film.mov", type: null },
  ],
  poster: "/a/film.jpg",
  tracks: [{ src: "/a/film.vtt", kind: "captions", language: "en", label: "English" }],
  width: 640,
  height: 360,
  muted: true,
  preload: "metadata",
};
const bodyView = {
  ...article.body,
  links: ["/world/after/#part", null],
  pictures: [picture],
  media: [bell, film],
  directives: ["embed", "gallery"],
};
const empty = {
  ...home,
  lead: null,
  top: [],
  sections: [],
  latest: [],
  archive: null,
};
const bare = {
  ...agencyArticle,
  dek: null,
  kicker: null,
  picture: null,
  updated: null,
  dateline: null,
  corrections: [],
  topics: [],
  related: [],
  series: null,
  previous: null,
  next: null,
};
const variants: { readonly [name: string]: Page } = {
  ...Object.fromEntries(Object.entries(views).map(([kind, view]) => [kind, pageOf(view)])),
  "article-with-everything": pageOf({ ...article, body: bodyView }),
  longread: pageOf(
    { ...article, layout: "longread", chapters: [{ name: "The vote", href: "#the-vote" }] },
    "longread",
  ),
  brief: pageOf({ ...article, layout: "brief" }, "brief"),
  "article-from-an-agency": pageOf(agencyArticle),
  "article-with-little": pageOf(bare),
  "article-in-another-language": pageOf({
    ...bare,
    language: "ar",
    direction: "rtl",
    headline: "ميزانية المدينة",
    title: "ميزانية المدينة",
    description: "ميزانية المدينة",
  }),
  "home-without-articles": pageOf(empty),
  "contact-with-nothing": pageOf({
    ...views.contact,
    kind: "contact",
    email: null,
    phone: null,
    address: [],
    link: null,
    profiles: [],
    empty: true,
  } as typeof views.contact),
  redirect: {
    render: "redirect",
    path: "old/index.html",
    to: "/world/budget/?a=1&b=2",
    canonical: "https://tidewater.example/world/budget/",
    language: "en",
    from: [],
  },
};

const renderer = rendererWith([], { bodies: { get: () => body } });
const arabic = rendererWith([], {
  bodies: { get: () => ({ pieces: ["<p>ارتفع منسوب المياه في الميناء صباح اليوم.</p>"] }) },
  words: wordsOf("ar"),
  language: "ar",
  site: { ...site, language: "ar", direction: "rtl", title: "بريد المد والجزر", tagline: null },
});
const pages = new Map(Object.entries(variants).map(([name, page]) => [name, htmlOf(renderer, page)]));
pages.set(
  "article-in-arabic",
  htmlOf(
    arabic,
    pageOf({
      ...bare,
      language: "ar",
      direction: "rtl",
      headline: "ميزانية المدينة تمر بعد تسع ساعات",
      title: "ميزانية المدينة",
      description: "ميزانية المدينة تمر بعد تسع ساعات من النقاش",
    }),
  ),
);

describe("every page is valid HTML", () => {
  const judge = new HtmlValidate({ extends: ["html-validate:standard"] });

  it.each([...pages.keys()])("%s, says html-validate", async (name) => {
    const report = await judge.validateString(pages.get(name) ?? "");
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`),
      ),
    ).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  beforeAll(() => {
    for (const [name, html] of pages) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.html`), html);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("all of them, says the Nu checker", () => {
    const jar = join(
      dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
      "build/dist/vnu.jar",
    );
    const run = spawnSync("java", ["-jar", jar, "--format", "gnu", folder], { encoding: "utf8" });
    expect(run.stderr.replaceAll(folder, "").split("\n").filter(Boolean)).toEqual([]);
    expect(run.status).toBe(0);
  });
});

it("finds nothing wrong on the way", () => {
  expect([...renderer.diagnostics, ...arabic.diagnostics]).toEqual([]);
});
