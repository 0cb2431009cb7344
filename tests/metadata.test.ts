// What pages say to machines: the same as they show to readers, on a site with everything that an article may have.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disagreements } from "./rig/agreement.js";
import { pageParts, type Thing } from "./rig/page-parts.js";
import { makeSite, type TestSite } from "./rig/site.js";

const url = "https://paper.example/news";
const settings = `
title: 'The "Paper" & <Sons>'
tagline: News & <views>
url: ${url}
pageSize: 2
publisher:
  name: Paper & Sons
  email: desk@paper.example
  phone: "+44 20 1"
  address: [1 Quay, "Port <East>"]
  profiles: { Mastodon: https://social.example/@paper }
sections: [{ slug: world, title: 'World "& <beyond>"', description: "What happens <abroad>." }, local]
authors:
  ana: { name: Ana Díaz, role: "Chief & reporter", biography: "Writes <much>.", fediverse: "@ana@social.example", picture: /ana.jpg, links: { Site: "https://ana.example/", Mail: ana@paper.example } }
  bo: Bo Li
  dee: Dee Lund
  cy: { name: "Cy \\"The Pen\\" Twom", fediverse: cy@social.example }
sources:
  reuters: { name: Reuters, url: "https://reuters.example", logo: /ana.jpg }
`;
const story = (fields: string, text = "Something has happened.") => `---\n${fields}\n---\n\n${text}\n`;
const labels = ["reportage", "analysis", "opinion", "review", "obituary", "explainer", "live", "sponsored"];

let site: TestSite;
const htmlAt = (path: string) => readFileSync(join(site.root, "dist", path, "index.html"), "utf8");
/** The only thing of these types on a page. */
const thingAt = (path: string, ...types: readonly string[]): Thing => {
  const [thing, ...others] = pageParts(htmlAt(path)).things.filter((each) => types.includes(each["@type"]));
  if (thing === undefined || others.length > 0) throw new Error(`${others.length} of ${types.join()}`);
  return thing;
};

beforeAll(async () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#7a5" } })
      .jpeg()
      .toBuffer();
  site = makeSite({
    "site.yaml": settings,
    "public/ana.jpg": await picture(600, 600),
    "articles/world/large/moon.jpg": await picture(1500, 1300),
    "articles/world/large/index.md": story(
      `headline: A large picture
dek: With <everything> & "more"
kicker: Extra
date: 2026-01-20T14:30+01:00
updated: 2026-01-21
expires: 2027-01-01
authors: [Ana Díaz, { name: Cy "The Pen" Twom }, { name: Bo Li, role: photographs }, { name: Dee Lund, role: data }]
topics: [Tides & <time>, Moons]
dateline: MINSK
series: The price of "water"
access: members
image: { src: moon.jpg, alt: "The <moon>", caption: "A caption & more", credit: "A. \\"Photographer\\"", focus: left }
corrections:
  - { date: 2026-01-22T08:00Z, text: "A name was <misspelt>." }
  - A figure was wrong.
  - { date: 2026-01-23, text: "Another & figure." }`,
    ),
    "articles/world/plain/sun.jpg": await picture(1500, 1000),
    "articles/world/plain/index.md": story(
      'headline: No focus\ndate: 2026-01-19\nseries: The price of "water"\nimage: { src: sun.jpg, alt: "The sun" }',
    ),
    "articles/world/wire.md": story(
      "headline: From the wire\ndate: 2026-01-18\nsource: Reuters\ncanonical: https://reuters.example/1",
    ),
    "articles/world/early.md": story("headline: Earlier\ndate: 2026-01-18T12:00Z\nupdated: 2026-01-17"),
    // As YAML writes what no keyboard has.
    "articles/world/hostile.md": story(
      String.raw`headline: "\"Q\" 'r' & \u0001\u0007\0\x85\u2028\uFFFE\uD800 😀 \u202Eשלום\u202C {{x}} \\u003c"
dek: "]]> \"}}]} -- <!-- <b>not bold</b> </title>"
kicker: "<script>alert(1)</script>Kick"
date: 2026-01-17
slug: hostile
authors: 'Cy "The Pen" Twom'
topics: ["</script>", "a \"b\" & <c>"]
dateline: "P<O>RT & \u0000CO"
series: "</title><script>"
corrections: "\"Wrong\" </p> & \u0003 right"`,
    ),
    "articles/alone.md": story("headline: In no section\ndate: 2026-01-02"),
    "articles/local/budget.md": story(
      "headline: The budget\ndate: 2026-01-10\ntranslations: [welt/haushalt]\nauthors: Ana Díaz",
    ),
    "articles/local/haushalt.md": story(
      "headline: Der Haushalt\nid: welt/haushalt\nlanguage: de\ndate: 2026-01-11\nauthors: [Ana Díaz, { name: Bo Li, role: translation }]",
    ),
    "articles/local/mizaniya.md": story(
      "headline: الميزانية\nlanguage: ar\ndate: 2026-01-12\ntranslations: budget\nauthors: [{ name: Bo Li, role: translation }]",
    ),
    ...Object.fromEntries(
      labels.map((label, index) => [
        `articles/local/${label}.md`,
        story(
          `headline: Label ${label}\ndate: 2026-01-0${index + 1}\nlabel: ${label}\ndateline: PORT\nauthors: Bo Li`,
        ),
      ]),
    ),
    "pages/about.md": story("headline: About us\ndek: Who we are\nupdated: 2026-01-05"),
    "pages/imprint.md": story("headline: Imprint"),
  });
  const result = await site.build();
  // Two of the stories are meant to be so.
  expect(result.diagnostics.map(({ code }) => code)).toEqual(["updated-early", "access-all-free"]);
});
afterAll(() => site.close());

const pages = () =>
  site
    .files()
    .filter((path) => path.endsWith(".html"))
    .map((path) => [path, readFileSync(join(site.root, "dist", path), "utf8")] as const);

describe("every kind of page", () => {
  it("says to machines what it shows to readers", () => {
    const kinds = new Set(pages().map(([, html]) => /<body class="page-([\w-]+)/.exec(html)?.[1]));
    expect([...kinds].sort()).toEqual([
      ...["archive", "archive-month", "archive-year", "article", "author", "authors", "contact"],
      ...[
        "corrections",
        "corrections-month",
        "feeds",
        "home",
        "label",
        "not-found",
        "page",
        "section",
        "source",
        "sources",
        "subscribe",
        "topic",
        "topics",
      ],
    ]);
    const wrong = pages().flatMap(([path, html]) =>
      disagreements(html, url).map((each) => `${path} ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  // A check that nothing can fail would say nothing.
  it.each([
    ["headline", /<h1>A large picture/, "<h1>Another picture"],
    ["dek", /<p class="dek">With/, '<p class="dek">Without'],
    ["a name", /rel="author">Ana Díaz/, 'rel="author">Ann Díaz'],
    [
      "a link to an author",
      /href="\/news\/authors\/ana\/" rel="author"/,
      'href="/news/authors/bo/" rel="author"',
    ],
    ["a date", /<time datetime="2026-01-20T14:30:00\+01:00"/, '<time datetime="2026-01-20T14:31:00+01:00"'],
    ["the last correction", /<time datetime="2026-01-23"/, '<time datetime="2026-01-24"'],
    ["a correction", /Another &amp; figure/, "Another number"],
    [
      "the section",
      /class="eyebrow-section" href="[^"]*">World/,
      'class="eyebrow-section" href="/news/world/">Word',
    ],
    ["a topic", /rel="tag">Moons/, 'rel="tag">Suns'],
    ["the picture", /<img src="[^"]*moon/, '<img src="/sun'],
    ["alt", /alt="The &lt;moon&gt;"/, 'alt="The sun"'],
    ["caption", /<figcaption>A caption/, "<figcaption>A"],
    ["the series", /class="series-name">[^<]*</, 'class="series-name">None<'],
    ["access", /<p class="access">/, '<p class="free">'],
    ["og:title", /"og:title" content="A large/, '"og:title" content="A small'],
    ["og:url", /"og:url" content="https:\/\/paper/, '"og:url" content="https://other'],
    ["the paper's name", /class="footer-name"><a href="[^"]*">The/, 'class="footer-name"><a href="/news/">A'],
    ["a label", /<article class="story standard/, '<article class="story standard is-opinion'],
  ])("is caught where %s differs", (_, shown, other) => {
    const html = htmlAt("world/large");
    expect(html).toMatch(shown);
    expect(disagreements(html.replace(shown, other), url)).not.toEqual([]);
  });

  it.each([
    ["a card less", "local", /<article class="card[\s\S]*?<\/article>/, ""],
    ["a card more", "local", /<article class="card[\s\S]*?<\/article>/, "$&$&"],
    [
      "another order",
      "",
      /class="card-headline"><a href="[^"]*"/,
      'class="card-headline"><a href="/news/local/live/"',
    ],
    ["another biography", "authors/ana", /class="biography">/, 'class="biography">Hardly '],
    ["another address of the publisher", "", /Port &lt;East&gt;/g, "Port West"],
  ])("is caught with %s", (_, path, shown, other) => {
    const html = htmlAt(path);
    expect(html).toMatch(shown);
    expect(disagreements(html.replace(shown, other), url)).not.toEqual([]);
  });
});

describe("an article", () => {
  const article = (path: string) => thingAt(path, "NewsArticle");

  it("is of the type of its label", () => {
    const types = labels.map((label) => pageParts(htmlAt(`local/${label}`)).things[0]?.["@type"]);
    expect(types).toEqual([
      ...["ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle"],
      ...["NewsArticle", "BackgroundNewsArticle", "NewsArticle", "AdvertiserContentArticle"],
    ]);
    expect(thingAt("local/sponsored", "AdvertiserContentArticle")).not.toHaveProperty("dateline");
  });

  it("has further parts of its picture only where it says what must stay in sight", () => {
    const images = article("world/large").image as readonly unknown[];
    const files = images.slice(1).map((image) => `${image}`.replace(`${url}/`, ""));
    expect(images[0]).toMatchObject({ "@type": "ImageObject", width: "1200", height: "630" });
    expect(files).toHaveLength(3);
    for (const file of files) expect(site.files()).toContain(file);
    expect(article("world/plain").image).toMatchObject({ "@type": "ImageObject" });
    expect(article("world/plain").image).not.toBeInstanceOf(Array);
  });

  it("draws these parts 16 by 9, 4 by 3 and square", async () => {
    const [, ...crops] = article("world/large").image as readonly string[];
    const sizes = await Promise.all(
      crops.map(async (crop) => {
        const { width, height } = await sharp(join(site.root, "dist", crop.slice(url.length))).metadata();
        return [width, height];
      }),
    );
    expect(sizes).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
  });

  it("is changed by its last correction, and by nothing earlier than itself", () => {
    expect(article("world/large").dateModified).toBe("2026-01-23");
    expect(article("world/early")).not.toHaveProperty("dateModified");
    expect(pageParts(htmlAt("world/early")).meta("article:modified_time")).toEqual([]);
  });

  it("from an agency names it, and where the original stands", () => {
    const agency = { "@type": "Organization", name: "Reuters", url: `${url}/sources/reuters/` };
    expect(article("world/wire")).toMatchObject({
      author: agency,
      sourceOrganization: agency,
      isBasedOn: "https://reuters.example/1",
      url: `${url}/world/wire/`,
    });
    expect(pageParts(htmlAt("world/wire")).meta("article:author")).toEqual([]);
    expect(pageParts(htmlAt("world/wire")).meta("og:url")).toEqual(["https://reuters.example/1"]);
  });

  it("that not everybody may read says so, and which part it is", () => {
    expect(article("world/large")).toMatchObject({
      isAccessibleForFree: false,
      hasPart: { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".members-only" },
    });
    expect(article("world/plain")).not.toHaveProperty("isAccessibleForFree");
  });

  it("has for its head what networks ask of an article", () => {
    const { meta } = pageParts(htmlAt("world/large"));
    expect({
      author: meta("author"),
      "article:author": meta("article:author"),
      "fediverse:creator": meta("fediverse:creator"),
      "article:expiration_time": meta("article:expiration_time"),
      "article:tag": meta("article:tag"),
      "og:locale": meta("og:locale"),
      "og:image:type": meta("og:image:type"),
      "og:image:width": meta("og:image:width"),
      "twitter:card": meta("twitter:card"),
      robots: meta("robots"),
    }).toEqual({
      author: ["Ana Díaz", 'Cy "The Pen" Twom'],
      "article:author": [`${url}/authors/ana/`, `${url}/authors/cy/`],
      "fediverse:creator": ["@ana@social.example", "@cy@social.example"],
      "article:expiration_time": ["2027-01-01"],
      "article:tag": ["Tides & <time>", "Moons"],
      "og:locale": ["en_US"],
      "og:image:type": ["image/jpeg"],
      "og:image:width": ["1200"],
      "twitter:card": ["summary_large_image"],
      robots: ["max-image-preview:large"],
    });
    expect(pageParts(htmlAt("local/live")).meta("twitter:card")).toEqual(["summary"]);
    expect(pageParts(htmlAt("authors/ana")).meta("profile:username")).toEqual(["ana"]);
  });
});

describe("a story in several languages", () => {
  const paths = { en: "local/budget", de: "local/haushalt", ar: "local/mizaniya" };
  const alternatesOf = (path: string) =>
    pageParts(htmlAt(path))
      .all("link")
      .flatMap(({ attributes }) =>
        attributes.hreflang === undefined ? [] : [[attributes.hreflang, attributes.href]],
      );

  it("is the same group in each of them, though not all name all", () => {
    const group = ["ar", "de", "en"].map((tag) => [tag, `${url}/${paths[tag as keyof typeof paths]}/`]);
    for (const path of Object.values(paths)) expect(alternatesOf(path)).toEqual(group);
  });

  it("leads its readers to the others, by the languages' own names", () => {
    const lines = Object.values(paths).map((path) => pageParts(htmlAt(path)).texts(".translations"));
    expect(lines).toEqual([
      ["Also in: العربية and Deutsch"],
      ["Also in: العربية and English"],
      ["Also in: Deutsch and English"],
    ]);
  });

  it("says which was written first where all others name who translated them", () => {
    const article = (path: string) => thingAt(path, "NewsArticle");
    const original = { "@type": "NewsArticle", url: `${url}/local/budget/`, inLanguage: "en" };
    expect(article(paths.de).translationOfWork).toEqual([original]);
    expect(article(paths.ar).translationOfWork).toEqual([original]);
    expect(article(paths.en).workTranslation).toMatchObject([{ inLanguage: "ar" }, { inLanguage: "de" }]);
  });

  it("has their locales", () => {
    const { meta } = pageParts(htmlAt(paths.de));
    expect(meta("og:locale")).toEqual(["de_DE"]);
    expect(meta("og:locale:alternate")).toEqual(["ar_EG", "en_US"]);
  });
});

describe("a text that wants out of its place", () => {
  it("is shown and said without what is no character", () => {
    const headline = "“Q” ‘r’ & 😀 \u202Eשלום\u202C {{x}} \\u003c";
    const page = pageParts(htmlAt("world/hostile"));
    expect(page.texts("h1")).toEqual([headline]);
    expect(page.meta("og:title")).toEqual([headline]);
    expect(page.things[0]?.headline).toBe(headline);
  });
});

describe("pages that are no articles", () => {
  it("are what they are", () => {
    const first = (path: string) => pageParts(htmlAt(path)).things.map((thing) => thing["@type"]);
    expect(first("")).toEqual(["WebSite", "CollectionPage"]);
    expect(first("world")).toEqual(["CollectionPage", "BreadcrumbList"]);
    expect(first("authors/ana")).toEqual(["ProfilePage", "ItemList", "BreadcrumbList"]);
    expect(first("about")).toEqual(["AboutPage", "BreadcrumbList"]);
    expect(first("imprint")).toEqual(["WebPage", "BreadcrumbList"]);
    expect(first("contact")).toEqual(["ContactPage", "BreadcrumbList"]);
    expect(first("archive/2026/01")).toEqual(["CollectionPage", "BreadcrumbList"]);
  });

  it("that are one of many lead over their list", () => {
    const names = (path: string) =>
      (thingAt(path, "BreadcrumbList").itemListElement as readonly Thing[]).map(({ name }) => name);
    const title = 'The "Paper" & <Sons>';
    expect(names("local/page/1")).toEqual([title, "local", "Page 1"]);
    expect(names("archive/2026/01/page/1")).toEqual([title, "Archive", "January 2026", "Page 1"]);
  });

  it("without an address say nothing, and no page that search engines are kept from", async () => {
    expect(pageParts(readFileSync(join(site.root, "dist/404.html"), "utf8")).things).toEqual([]);
    const bare = makeSite({
      "site.yaml": "title: Bare",
      "articles/world/a.md": story("headline: A\ndate: 2026-01-01"),
    });
    await bare.build();
    expect(pageParts(bare.read("dist/index.html")).things).toEqual([]);
    const things = pageParts(bare.read("dist/world/a/index.html")).things;
    bare.close();
    expect(things.map((thing) => thing["@type"])).toEqual(["NewsArticle"]);
    expect(JSON.stringify(things)).not.toContain("http");
  });
});
