import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.js";
import { siteSchema } from "../../src/config/schema.js";
import { fixes, mistakes, read, settings, told } from "./rig.js";

const noColour = { light: null, dark: null };

describe("settings", () => {
  it("all have defaults", () => {
    const { config, diagnostics, wrong } = readConfig({
      text: null,
      path: "site.yaml",
      folderName: "gazette",
      authorFiles: [],
    });
    expect(told(diagnostics)).toEqual(["url-missing site.yaml:1:1"]);
    expect(wrong).toEqual([]);
    expect(config).toEqual({
      title: "gazette",
      tagline: null,
      access: { output: null },
      url: null,
      basePath: "",
      language: "en",
      timeZone: "UTC",
      dateStyle: "long",
      shortTitle: "gazette",
      publisher: {
        ...{ name: "gazette", logo: null, email: null, phone: null, address: [] },
        ...{ profiles: [], policies: [], founded: null },
      },
      icon: null,
      crawlers: {
        ...{ search: null, "ai-answers": null, "ai-training": null, others: null },
        ...{ single: [], hide: [] },
      },
      contact: null,
      subscribe: null,
      navigation: null,
      sections: [],
      authors: [],
      social: { image: null, cards: false },
      sources: [],
      permalinks: { article: "/:section/:slug/", page: "/:slug/" },
      pageSize: 30,
      home: { top: 6, opinion: 4, briefs: 6, perSection: 4, latest: 10 },
      related: 4,
      search: "no",
      corrections: { place: "foot" },
      theme: {
        ...{ paper: noColour, ink: noColour, link: noColour, accent: noColour },
        fonts: { serif: null, sans: null, display: null },
        logo: null,
      },
      markdown: { html: "safe", typography: true, engine: "auto" },
      embeds: { providers: [], mastodon: [] },
      lint: { skip: [] },
      feeds: {
        formats: ["rss", "atom", "json"],
        for: ["site", "sections", "topics", "authors", "labels"],
        ...{ items: null, text: "full", guid: "url", partners: [] },
      },
      hubs: [],
      announce: { key: null, endpoint: "https://api.indexnow.org/indexnow" },
      redirects: { file: "plain", json: true },
      gone: [],
      sitemap: {
        ...{ written: true, pictures: true },
        news: { name: "gazette", withoutSections: [], withoutLabels: ["sponsored"] },
      },
      pictureRights: [],
      folders: {
        articles: "articles",
        pages: "pages",
        templates: "templates",
        public: "public",
        output: "dist",
      },
      extensions: null,
      params: {},
    });
  });

  it("are what the file says", () => {
    const config = settings(`
title: The Gazette
tagline: The news, and how it works
language: de
timeZone: Europe/Berlin
dateStyle: full
contact: desk@gazette.example
subscribe: https://letters.example/gazette
pageSize: 10
related: 0
articles: content/articles
pages: content/pages
templates: theme
public: static/
output: ./build
extensions: ./extensions.mjs
permalinks: /:year/:month/:slug.html
home: { top: 1, perSection: 2, latest: 3 }
markdown: { html: trusted, typography: false, engine: remark }
embeds: [YouTube, mastodon: [b.example, A.example]]
params: { edition: 3, dates: [2026-01-20], price: 1.50 }
`);
    expect(config).toMatchObject({
      title: "The Gazette",
      tagline: "The news, and how it works",
      language: "de",
      timeZone: "Europe/Berlin",
      dateStyle: "full",
      contact: "desk@gazette.example",
      subscribe: "https://letters.example/gazette",
      pageSize: 10,
      related: 0,
      folders: {
        articles: "content/articles",
        pages: "content/pages",
        templates: "theme",
        public: "static",
        output: "build",
      },
      extensions: "extensions.mjs",
      permalinks: { article: "/:year/:month/:slug.html", page: "/:slug/" },
      home: { top: 1, opinion: 4, briefs: 6, perSection: 2, latest: 3 },
      markdown: { html: "trusted", typography: false, engine: "remark" },
      embeds: { providers: ["mastodon", "youtube"], mastodon: ["a.example", "b.example"] },
      params: { edition: 3, dates: ["2026-01-20"], price: 1.5 },
    });
  });

  it("are text as it was written, and typed in params alone", () => {
    const { title, publisher, params } = settings(`
title: 1984
publisher: { name: 1.50, phone: 0123, address: [12, yes, 0x10] }
params: { zip: 0123, yes: true }
`);
    expect(title).toBe("1984");
    expect(publisher).toMatchObject({ name: "1.50", phone: "0123", address: ["12", "yes", "0x10"] });
    expect(params).toEqual({ zip: 123, yes: true });
  });

  it("that people read are on one line, without characters that no page can show", () => {
    const read = settings(`
title: "The \\u000B Cou\\u0007rier"
tagline: "All\\n of \\uFFFF it"
publisher: "Cou\\u0085rier Ltd"
sections: { world: "The\\tWorld\\u007f", "local\\u0001 news": }
authors: { ana: "Ana\\u009f Velho" }
sources: { ap: { name: "A\\u0000P" } }
navigation: { "Ab\\u0008out": /about/ }
`);
    expect(read).toMatchObject({
      ...{ title: "The Courier", shortTitle: "The Courier", tagline: "All of it" },
      ...{ publisher: { name: "Courier Ltd" }, navigation: [{ name: "About" }] },
      ...{ sections: [{ title: "The World" }, { title: "Local news" }] },
      ...{ authors: [{ name: "Ana Velho" }], sources: [{ name: "AP" }] },
    });
    expect(mistakes('title: "\\u0001"')).toEqual(['setting-invalid site.yaml:1:8 "\\u0001"']);
  });

  it("are absent where they are empty", () => {
    const { title, tagline, navigation, sections, publisher, params } = settings(`
title:
tagline: "  "
navigation: []
sections: {}
publisher: { name: "", address: [null] }
params:
`);
    expect({ title, tagline, navigation, sections, params }).toEqual({
      title: "gazette",
      tagline: null,
      navigation: null,
      sections: [],
      params: {},
    });
    expect(publisher).toMatchObject({ name: "gazette", address: [] });
  });

  it("go by names in any case, with - and _, and by common names of other tools", () => {
    expect(
      settings(`
TITLE: A
time_zone: UTC
date-style: short
Page Size: 7
lang: en_GB
home: { per-section: 2 }
sections: [{ name: Life, color: teal }]
`),
    ).toMatchObject({
      title: "A",
      dateStyle: "short",
      pageSize: 7,
      language: "en-GB",
      home: { perSection: 2 },
      sections: [{ slug: "life", title: "Life", colour: "teal" }],
    });
  });

  it("may come as JSON, with CRLF, or between ---", () => {
    const from = (text: string) =>
      readConfig({ text, path: "site.yaml", folderName: "g", authorFiles: [] }).config?.title;
    expect(from('{ "title": "A", "sections": ["world"] }')).toBe("A");
    expect(from("title: A\r\npublisher:\r\n  name: B\r\n")).toBe("A");
    expect(from("---\ntitle: A\n---\n")).toBe("A");
  });
});

describe("the address", () => {
  const address = (url: string) => {
    const { config } = readConfig({
      text: `url: ${url}`,
      path: "site.yaml",
      folderName: "g",
      authorFiles: [],
    });
    return config === null ? null : [config.url, config.basePath];
  };

  it("may have a path, and ends without a slash", () => {
    expect(address("https://gazette.example")).toEqual(["https://gazette.example", ""]);
    expect(address("https://gazette.example/")).toEqual(["https://gazette.example", ""]);
    expect(address("https://gazette.example/news/")).toEqual(["https://gazette.example/news", "/news"]);
  });

  it("is as browsers write it", () => {
    expect(address("HTTPS://Gazette.Example:443//news//a/")).toEqual([
      "https://gazette.example/news/a",
      "/news/a",
    ]);
    expect(address("http://localhost:8080/ü")).toEqual(["http://localhost:8080/%C3%BC", "/%C3%BC"]);
  });

  it.each(["gazette.example", "https://", "https://a b.example", "ftp://a.example", "/news", "https://[x"])(
    "is not %s",
    (url) => expect(address(url)).toBeNull(),
  );

  it.each(["https://a.example/?x", "https://a.example/#x", "https://me:secret@a.example"])(
    "holds nothing that no page can have: %s",
    (url) => expect(address(url)).toBeNull(),
  );

  it("gives way to the build's own", () => {
    const given = (baseUrl: string) =>
      readConfig({
        text: "url: https://a.example",
        path: "site.yaml",
        folderName: "g",
        authorFiles: [],
        baseUrl,
      });
    expect(given("https://b.example/x/").config).toMatchObject({
      url: "https://b.example/x",
      basePath: "/x",
    });
    expect(given("b.example").config).toBeNull();
    expect(told(given("b.example").diagnostics)).toEqual(["setting-invalid site.yaml:1:1"]);
  });
});

describe("a wrong setting", () => {
  it("hides no other, and has its default meanwhile", () => {
    const { config, provisional, diagnostics, wrong } = read(`
title: [A]
language: German
timeZone: Berlin
pageSize: 0
sections: { world: { colour: bleu, title: World } }
markdown: { html: yes, engine: remark }
tagline: Kept
`);
    expect(config).toBeNull();
    expect(wrong).toEqual(["title", "language", "timeZone", "pageSize", "sections", "markdown"]);
    expect(told(diagnostics)).toEqual([
      "setting-invalid site.yaml:2:8 [A]",
      "setting-invalid site.yaml:3:11 German",
      "setting-invalid site.yaml:4:11 Berlin",
      "setting-invalid site.yaml:5:11 0",
      "setting-invalid site.yaml:6:30 bleu",
      "setting-invalid site.yaml:7:19 yes",
    ]);
    expect(provisional).toMatchObject({
      title: "gazette",
      tagline: "Kept",
      language: "en",
      pageSize: 30,
      sections: [{ slug: "world", title: "World", colour: null }],
      markdown: { html: "safe", engine: "remark" },
    });
  });

  it.each([
    ["timeZone: Berlin", "Write `Europe/Berlin`."],
    ["timeZone: New York", "Write `America/New_York`."],
    ["timeZone: Europe/Brelin", "Write `Europe/Berlin`."],
    ["timeZone: '+01:00'", "Correct `timeZone`, or take it out for the default."],
    ["language: English", "Write `en`."],
    ["dateStyle: lnog", "Write `long`."],
    ["contact: desk.example", "Write `https://desk.example`."],
    ["contact: about", "Write `/about`."],
    ["permalinks: /{category}/{slug}/", "Write `/:section/:slug/`."],
    ["permalinks: /:yaer/:title", "Write `/:year/:slug`."],
    ["sections: { a: { colour: 1f5a7a } }", 'Write `"#1f5a7a"`.'],
    ["sections: { a: { colour: crimsn } }", "Write `crimson`."],
    ["markdown: { engine: remrak }", "Write `remark`."],
    ["embeds: yuotube", "Write `youtube`."],
    ["embeds: { vmeo: true }", "Write `vimeo`."],
    ["sources: { ap: { url: apnews.com } }", "Write `https://apnews.com`."],
  ])("is told with what was probably meant: %s", (text, fix) => expect(fixes(text)).toEqual([fix]));

  it.each([
    "contact: //elsewhere.example",
    "subscribe: javascript:alert(1)",
    "permalinks: /:section/",
    "permalinks: :slug",
    "permalinks: //:slug",
    "permalinks: /../:slug",
    "permalinks: /:slug?x",
    "navigation: { A: 'javascript:alert(1)' }",
    "extensions: /etc/passwd.mjs",
    "extensions: https://elsewhere.example/x.mjs",
    "publisher: { email: desk }",
    "publisher: { profiles: { A: '@gazette' } }",
    "authors: { ana: { links: { A: 'javascript:alert(1)' } } }",
    "params: [a]",
    "home: 3",
    "related: 2.5",
    "pageSize: many",
    "markdown: { typography: perhaps }",
  ])("is an error: %s", (text) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["setting-invalid"]);
  });

  it("is told under the name that the file gives it", () => {
    expect(
      read("baseURL_: x\npermalink: x").diagnostics.map(({ message }) => message.split(" ")[0]),
    ).toContain("`permalink`");
  });

  it("that is a comment in truth is told", () => {
    const text = "sections:\n  world:\n    colour: #1f5a7a";
    expect(fixes(text)).toEqual(['Write `"#1f5a7a"`, in quotes.']);
    expect(mistakes("sections:\n  world:\n    colour: # later")).toEqual([]);
  });

  it("given twice is told with both places", () => {
    const { diagnostics } = read("title: A\nTitle: B");
    expect(told(diagnostics)).toEqual(["setting-invalid site.yaml:2:8 B"]);
    expect(diagnostics[0]?.other).toMatchObject({ line: 1, column: 8 });
  });
});

describe("an unknown setting", () => {
  it("is a warning that proposes the nearest", () => {
    const { config, diagnostics } = read("tilte: A\npublisher: { phon: 1 }\nanalytics: x");
    expect(config).not.toBeNull();
    expect(told(diagnostics)).toEqual([
      "setting-unknown site.yaml:1:1 tilte",
      "setting-unknown site.yaml:3:1 analytics",
      "setting-unknown site.yaml:2:14 phon",
    ]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
    expect(diagnostics.map(({ fix }) => fix?.slice(0, 16))).toEqual([
      "Write `title`.",
      "Remove it, or pu",
      "Write `phone`.",
    ]);
  });

  it("may be called as objects call their own", () => {
    expect(mistakes("__proto__: { title: A }\nconstructor: x\ntoString: y")).toEqual([
      "setting-unknown site.yaml:1:1 __proto__",
      "setting-unknown site.yaml:2:1 constructor",
      "setting-unknown site.yaml:3:1 toString",
    ]);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe("the folders", () => {
  it.each([
    ["articles: pages", 1],
    ["articles: content\npages: Content/about", 1],
    ["output: public", 1],
    ["output: articles/dist", 1],
    ["public: assets", 1],
    ["templates: data/templates", 1],
    ["pages: authors", 1],
    ["articles: a\npages: a\ntemplates: a", 3],
    ["articles: content/a\npages: content/b", 0],
    ["public: publications\npages: pub", 0],
  ])("must not lie in each other: %s", (text, count) =>
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: count }, () => "setting-invalid"),
    ),
  );

  it.each(["..", "../up", "/srv", "a/../../b", ".", "./", "C:/x", "a\\b", "~/x", "a//b", "'a\\0b'"])(
    "must lie in the site's: %s",
    (path) =>
      expect(read(`articles: ${path}`).diagnostics.map(({ code }) => code)).toContain("setting-invalid"),
  );
});

describe("a file that is no mapping", () => {
  it.each([
    ["- title", "settings-unreadable site.yaml:1:1 - title", "title: The Gazette"],
    ["title:The Gazette", "settings-unreadable site.yaml:1:1 title:The Gazette", "title: The Gazette"],
    ["title = A", "settings-unreadable site.yaml:1:1 title = A", "title: A"],
  ])("is told: %s", (text, mistake, example) => {
    const { config, diagnostics, wrong } = readConfig({
      text,
      path: "site.yaml",
      folderName: "g",
      authorFiles: [],
    });
    expect(config).toBeNull();
    expect(wrong).toBe("all");
    expect(told(diagnostics)).toEqual([mistake]);
    expect(diagnostics[0]?.fix).toContain(`\`${example}\``);
  });

  it("is told with every mistake of its own", () => {
    expect(mistakes("title: A: b\ntagline: C: d")).toEqual([
      "settings-unreadable site.yaml:1:8 A: b",
      "settings-unreadable site.yaml:2:10 C: d",
    ]);
  });
});

describe("places", () => {
  it("go by our names, wherever the file has them", () => {
    const { places } = read(`
Contact: /about/
publisher: { logo: a.svg }
sections: [{ title: World News, template: world }]
authors:
  - { name: Ana Díaz, photo: a.jpg }
sources: { AP: { logo: b.svg } }
navigation: [World: /world/, { name: About, url: /about/ }]
`);
    const at = (name: string) => {
      const { line = 0, column = 1, length = 0, text } = places[name] ?? {};
      return `${line} ${text?.slice(column - 1, column - 1 + length)}`;
    };
    expect(at("contact")).toBe("2 /about/");
    expect(at("publisher.logo")).toBe("3 a.svg");
    expect(at("sections.world-news.template")).toBe("4 world");
    expect(at("authors.ana-díaz.picture")).toBe("6 a.jpg");
    expect(at("sources.ap.logo")).toBe("7 b.svg");
    expect(at("navigation.0")).toBe("8 /world/");
    expect(at("navigation.1.url")).toBe("8 /about/");
  });
});

describe("docs/settings.md", () => {
  const page = readFileSync("docs/settings.md", "utf8");

  it("explains every setting", () => {
    const names = Object.keys(siteSchema.shape);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
  });

  it("has examples without mistakes", () => {
    const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ""]) => text);
    expect(examples.length).toBeGreaterThan(3);
    for (const text of examples) expect(mistakes(text.replace(/^url: .*$/m, "")), text).toEqual([]);
  });
});
