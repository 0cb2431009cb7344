import { describe, expect, it } from "vitest";
import { article, plainConfig } from "../model/rig.js";
import { asset, plan, withConfig } from "./rig.js";

const section = (slug: string, title: string) => ({
  slug,
  title,
  description: null,
  colour: null,
  colourDark: null,
  template: null,
});

describe("a site without articles", () => {
  const planned = plan([], withConfig({ sections: [section("world", "World")] }));

  it("has the pages that every site has", () => {
    expect(planned.paths).toEqual([
      "404.html",
      "archive/index.html",
      "atom.xml",
      "contact/index.html",
      "favicon.svg",
      "feed.json",
      "feed.xml",
      "feeds/index.html",
      "index.html",
      "robots.txt",
      "sitemap-news.xml",
      "sitemap-pages.xml",
      "sitemap.xml",
      "subscribe/index.html",
      "world/atom.xml",
      "world/feed.json",
      "world/feed.xml",
      "world/index.html",
    ]);
    expect(planned.view("index.html", "home")).toMatchObject({ lead: null, archive: null, latest: [] });
  });

  it("keeps its 404 page out of search engines", () => {
    expect(planned.view("404.html", "not-found")).toMatchObject({ robots: "noindex", canonical: null });
  });

  it("gives every page a title and a description", () => {
    for (const page of planned.pages) {
      if (page.render !== "template") continue;
      expect([page.path, page.view.title.length > 0, (page.view.description ?? "").length > 0]).toEqual([
        page.path,
        true,
        true,
      ]);
    }
  });
});

describe("the front page", () => {
  const articles = [
    article("articles/world/brief.md", { priority: "brief", date: "2026-01-30" }),
    article("articles/world/normal.md", { date: "2026-01-29" }),
    article("articles/sport/old-lead.md", { priority: "lead", date: "2026-01-01" }),
    article("articles/sport/lead.md", { priority: "lead", date: "2026-01-05" }),
    article("articles/sport/top.md", { priority: "top", date: "2026-01-02" }),
    article("articles/loose.md", { date: "2026-01-28" }),
    article("articles/sport/last.md", { date: "2025-01-01" }),
  ];
  const home = plan(
    articles,
    withConfig({ home: { top: 2, opinion: 0, briefs: 0, perSection: 2, latest: 10 } }),
  ).view("index.html", "home");
  const hrefs = (cards: readonly { readonly href: string }[]) => cards.map(({ href }) => href);

  it("leads with the newest of the weightiest, and a story stands on it once", () => {
    expect(home.lead?.href).toBe("/sport/lead/");
    expect(hrefs(home.top)).toEqual(["/sport/old-lead/", "/sport/top/"]);
    expect(home.sections.map(({ slug, cards }) => [slug, hrefs(cards)])).toEqual([
      ["sport", ["/sport/last/"]],
      ["world", ["/world/normal/", "/world/brief/"]],
    ]);
    expect(hrefs(home.latest)).toEqual(["/loose/"]);
  });

  it("sets opinion and briefs apart from the news, and names the newest story's date", () => {
    const mixed = [
      ...articles,
      article("articles/world/column.md", { priority: "top", label: "opinion", date: "2026-01-27" }),
      article("articles/sport/old-column.md", { label: "opinion", date: "2024-01-27" }),
    ];
    const front = plan(
      mixed,
      withConfig({ home: { top: 3, opinion: 1, briefs: 6, perSection: 2, latest: 10 } }),
    ).view("index.html", "home");
    expect(front.edition?.day).toBe("2026-01-30");
    expect(hrefs(front.opinion)).toEqual(["/world/column/"]);
    expect(hrefs(front.briefs)).toEqual(["/world/brief/"]);
    expect(hrefs(front.top)).toEqual(["/sport/old-lead/", "/sport/top/", "/world/normal/"]);
    expect(front.sections.map(({ slug, cards }) => [slug, hrefs(cards)])).toEqual([
      ["sport", ["/sport/last/", "/sport/old-column/"]],
    ]);
  });

  it("shows in each section the weightiest stories first, of one weight the newest", () => {
    const given = [
      ["a", "brief", 30],
      ["b", "normal", 29],
      ["c", "normal", 28],
      ["d", "top", 2],
      ["e", "lead", 1],
    ] as const;
    const stories = given.map(([name, priority, day]) =>
      article(`articles/world/${name}.md`, { priority, date: `2026-01-${String(day).padStart(2, "0")}` }),
    );
    const of = (perSection: number) =>
      plan(stories, withConfig({ home: { top: 0, opinion: 0, briefs: 0, perSection, latest: 10 } })).view(
        "index.html",
        "home",
      );
    expect(of(5).lead?.href).toBe("/world/e/");
    expect(of(5).sections.map(({ cards }) => hrefs(cards))).toEqual([
      ["/world/d/", "/world/b/", "/world/c/", "/world/a/"],
    ]);
    expect(of(3).sections.map(({ cards }) => hrefs(cards))).toEqual([
      ["/world/d/", "/world/b/", "/world/c/"],
    ]);
    expect(hrefs(of(3).latest)).toEqual(["/world/a/"]);
  });

  it("has the tagline as its description", () => {
    expect(home).toMatchObject({ title: "The Gazette", description: "All the news", href: "/" });
  });
});

describe("lists", () => {
  const articles = [1, 2, 3, 4, 5].map((day) =>
    article(`articles/world/${day}.md`, {
      date: `2026-01-0${day}`,
      topics: ["Tides"],
      authors: [{ name: "Ana Díaz", role: null }],
      source: { name: "Reuters", url: null },
    }),
  );
  const planned = plan(articles, withConfig({ pageSize: 2 }));

  it("are there for sections, topics, authors, sources and months, in numbered pages", () => {
    for (const list of ["world", "topics/tides", "authors/ana-díaz", "sources/reuters", "archive/2026/01"]) {
      expect(planned.paths).toContain(`${list}/index.html`);
      expect(planned.paths).toContain(`${list}/page/1/index.html`);
      expect(planned.paths).not.toContain(`${list}/page/2/index.html`);
    }
  });

  it("name their neighbours", () => {
    const { pagination, title, canonical } = planned.view("topics/tides/page/1/index.html", "topic");
    expect(pagination).toEqual({
      number: 1,
      newer: { name: "Newer articles", href: "/topics/tides/" },
      older: null,
    });
    expect([title, canonical]).toEqual(["Tides – Page 1", "https://gazette.example/topics/tides/page/1/"]);
    expect(planned.view("topics/tides/index.html", "topic").pagination.older?.href).toBe(
      "/topics/tides/page/1/",
    );
  });

  it("say their numbers in the language of the words", () => {
    const egyptian = withConfig({ pageSize: 2, language: "ar-EG" });
    const titleIn = (wordsLanguage: string) =>
      plan(articles, { ...egyptian, wordsLanguage }).view("topics/tides/page/1/index.html", "topic").title;
    expect(titleIn("en")).toBe("Tides – Page 1");
    expect(titleIn("ar-EG")).toBe("Tides – Page ١");
  });

  it("have an index each, and the archive one by year", () => {
    expect(planned.view("authors/index.html", "authors").entries).toEqual([
      { name: "Ana Díaz", href: "/authors/ana-d%C3%ADaz/", count: 5 },
    ]);
    const months = [{ month: "2026-01", href: "/archive/2026/01/", count: 5 }];
    expect(planned.view("archive/index.html", "archive").years).toEqual([
      { year: "2026", href: "/archive/2026/", months },
    ]);
    expect(planned.view("archive/2026/index.html", "archive-year").months).toEqual(months);
    expect(planned.view("archive/2026/01/index.html", "archive-month")).toMatchObject({
      headline: "January 2026",
      title: "Archive: January 2026",
    });
    expect(planned.view("sources/reuters/index.html", "source").headline).toBe("All from Reuters");
  });
});

describe("contact and subscribe", () => {
  const press = plainConfig.publisher;
  const about = article("pages/about.md");

  it("say so where nothing is known", () => {
    const planned = plan([]);
    expect(planned.view("contact/index.html", "contact")).toMatchObject({
      empty: true,
      link: null,
      email: null,
    });
    expect(planned.view("subscribe/index.html", "subscribe").empty).toBe(true);
    expect(planned.siteView).toMatchObject({
      contact: { name: "Contact", href: "/contact/" },
      subscribe: { name: "Subscribe", href: "/subscribe/" },
    });
  });

  it("lead straight to an e-mail address or to another host", () => {
    const planned = plan(
      [],
      withConfig({ contact: "desk@gazette.example", subscribe: "https://letters.example/join/" }),
    );
    expect(planned.siteView.contact.href).toBe("mailto:desk@gazette.example");
    expect(planned.siteView.subscribe.href).toBe("https://letters.example/join/");
    expect(planned.view("contact/index.html", "contact")).toMatchObject({
      email: "desk@gazette.example",
      empty: false,
    });
    expect(planned.view("subscribe/index.html", "subscribe").link).toEqual({
      name: "letters.example/join",
      href: "https://letters.example/join/",
    });
  });

  it.each(["/about/", "/about", "https://gazette.example/about/"])(
    "lead to the page %s of the site",
    (contact) => {
      const planned = plan([about], withConfig({ contact }));
      expect(planned).toMatchObject({ told: [], siteView: { contact: { href: "/about/" } } });
      expect(planned.view("contact/index.html", "contact").link?.href).toBe("/about/");
    },
  );

  it("do not lead to themselves", () => {
    const planned = plan(
      [],
      withConfig({ contact: "/contact/", publisher: { ...press, phone: "+44 20 1" } }),
    );
    expect(planned.view("contact/index.html", "contact")).toMatchObject({
      link: null,
      phone: "+44 20 1",
      empty: false,
    });
  });

  it("are an error where no page has the address, at its place", () => {
    const place = { path: "site.yaml", line: 5, column: 10, length: 7, text: "contact: /abuot/" };
    const planned = plan([about], {
      ...withConfig({ contact: "/abuot/" }),
      settingPlaces: { contact: place },
    });
    expect(planned.diagnostics).toMatchObject([
      { code: "setting-link-dead", severity: "error", place, fix: "Write `/about/`." },
    ]);
  });

  it("give way to a standing page with their address", () => {
    const planned = plan([article("pages/contact.md"), article("pages/lost.md", { permalink: "/404.html" })]);
    expect(planned.told).toEqual([]);
    expect(planned.page("contact/index.html")).toMatchObject({ template: "page" });
    expect(planned.view("404.html", "page").robots).toBe("noindex");
    expect(planned.siteView.pages).toEqual([{ name: "Headline of contact", href: "/contact/" }]);
  });
});

describe("the navigation", () => {
  const navigation = [
    { name: "Us", url: "/about" },
    { name: "World", url: "world/" },
    { name: "Shop", url: "https://shop.example/" },
  ];
  const articles = [
    article("pages/about.md"),
    article("articles/world/a.md"),
    article("articles/sport/b.md"),
  ];

  it("is the sections in their order where none is set", () => {
    expect(
      plan(articles)
        .view("index.html", "home")
        .navigation.map(({ href }) => href),
    ).toEqual(["/sport/", "/world/"]);
  });

  it("is what the settings say, with the page or its section marked", () => {
    const planned = plan(articles, withConfig({ navigation, url: "https://host.example/n", basePath: "/n" }));
    expect(planned.told).toEqual([]);
    expect(planned.article("world/a/index.html").navigation).toEqual([
      { name: "Us", href: "/n/about/", slug: null, current: false },
      { name: "World", href: "/n/world/", slug: "world", current: true },
      { name: "Shop", href: "https://shop.example/", slug: null, current: false },
    ]);
    expect(planned.view("about/index.html", "page").navigation[0]?.current).toBe(true);
  });

  it("leaves out what is not published, with a warning, and refuses what is not there", () => {
    const drafts = [article("pages/about.md", { draft: true }), article("articles/world/a.md")];
    const planned = plan(drafts, withConfig({ navigation: [...navigation, { name: "X", url: "/x/" }] }));
    expect(planned.told.map(([severity, code]) => [severity, code])).toEqual([
      ["warning", "setting-link-withheld"],
      ["error", "setting-link-dead"],
    ]);
    expect(planned.view("index.html", "home").navigation.map(({ name }) => name)).toEqual(["World", "Shop"]);
  });
});

describe("pictures of the settings", () => {
  const logo = (given: string) =>
    plan([], {
      ...withConfig({ publisher: { ...plainConfig.publisher, logo: given } }),
      assets: [asset("public/logo.svg", "public"), asset("assets/mark.svg", "site")],
      themeAssets: [{ name: "mark.svg", file: "assets/mark.svg", hash: "abc", origin: "site" }],
    });

  it.each([
    ["/logo.svg", "/logo.svg"],
    ["logo.svg", "/logo.svg"],
    ["public/logo.svg", "/logo.svg"],
    ["assets/mark.svg", "/assets/mark.svg"],
    ["https://cdn.example/l.svg", "https://cdn.example/l.svg"],
  ])("are found: %s", (given, href) => {
    expect(logo(given)).toMatchObject({ told: [], siteView: { publisher: { logo: href } } });
  });

  it("are a logo in the masthead too, with its size", () => {
    const withLogo = (light: string, dark: string | null) =>
      plan([], {
        ...withConfig({ theme: { ...plainConfig.theme, logo: { light, dark } } }),
        assets: [asset("public/logo.svg", "public"), asset("public/dark.svg", "public")],
        pictureSizes: { "public/logo.svg": { width: 300, height: 60 } },
      });
    expect(withLogo("logo.svg", "dark.svg").siteView.theme).toMatchObject({
      logo: { src: "/logo.svg", srcDark: "/dark.svg", width: 300, height: 60 },
    });
    expect(withLogo("gone.svg", null)).toMatchObject({
      told: [["error", "picture-missing", "site.yaml", 1]],
      siteView: { theme: { logo: null } },
    });
  });

  it("are an error where there is none, or a warning where the host may have it", () => {
    expect(logo("gone.svg").told).toEqual([["error", "picture-missing", "site.yaml", 1]]);
    expect(logo("/gone.svg").told).toEqual([["warning", "picture-unanswered", "site.yaml", 1]]);
  });
});

describe("files of the theme", () => {
  const own = (name: string, text?: string) => ({
    ...{ name, file: `assets/${name}`, hash: "0123456789abcdef", origin: "site" as const },
    ...(text === undefined ? {} : { text }),
  });
  const theme = (name: string, text?: string) => ({
    ...own(name, text),
    file: name,
    origin: "package" as const,
  });
  const themeAssets = [
    theme("style.css", '@import "css/card.css";@import "site.css";'),
    theme("css/card.css", ".card{top:0}"),
    own("custom.css", "a{top:0}"),
    own("fonts/a.woff2"),
    theme("favicon.svg"),
  ];
  const below = (paths: readonly string[]) => paths.filter((path) => path.startsWith("assets/"));

  it("carry their hash where browsers may keep them, and have the base path in their addresses", () => {
    const planned = plan([], { themeAssets, ...withConfig({ basePath: "/n", url: "https://h.example/n" }) });
    expect(planned.assets).toEqual({
      "style.css": expect.stringMatching(/^\/n\/assets\/style\.[\w-]{10}\.css$/),
      "fonts/a.woff2": "/n/assets/fonts/a.woff2",
      "favicon.svg": "/n/favicon.svg",
    });
    expect(planned.siteView.icons).toEqual([{ rel: "icon", href: "/n/favicon.svg", type: "image/svg+xml" }]);
  });

  it("are one style sheet, which ends with the site's own rules, and whose parts are not published", () => {
    const planned = plan([], { themeAssets });
    const [path = "", ...others] = below(planned.paths).filter((name) => name.endsWith(".css"));
    expect(others).toEqual([]);
    const page = planned.page(path);
    expect(page).toMatchObject({ render: "style", from: ["assets/custom.css"] });
    expect(page.render === "style" && page.pieces.map(({ text }) => text).join("")).toMatch(
      /^\.card\{top:0\}\s*a\{top:0\}\s*$/,
    );
  });

  it("have another name with every other text of a part", () => {
    const [name, other] = ["a{top:0}", "a{top:1px}"].map(
      (text) => plan([], { themeAssets: [...themeAssets, own("custom.css", text)] }).assets["style.css"],
    );
    expect(name).not.toBe(other);
  });

  it("are published by themselves where something names them", () => {
    const planned = plan([], { themeAssets, assetsNamed: ["css/card.css"] });
    expect(planned.assets["css/card.css"]).toBe("/assets/css/card.0123456789.css");
    expect(below(planned.paths)).toContain("assets/css/card.0123456789.css");
  });

  it("keep their names in a preview", () => {
    const planned = plan([], { themeAssets: [...themeAssets, own("a.js")], plainNames: true });
    expect(below(planned.paths)).toEqual(["assets/a.js", "assets/fonts/a.woff2", "assets/style.css"]);
  });

  it("are two for what may be imported", () => {
    const planned = plan([], { themeAssets: [...themeAssets, own("parts/print.css", "")] });
    expect(below(planned.paths).filter((path) => path.includes("print"))).toEqual([
      "assets/parts/print.0123456789.css",
      "assets/parts/print.css",
    ]);
  });

  it("give way to the site's own icons, which pages then link to, with a note", () => {
    const assets = ["favicon.ico", "apple-touch-icon.png"].map((name) => asset(`public/${name}`, "public"));
    const planned = plan([], { themeAssets, assets });
    expect(planned.siteView.icons).toEqual([
      { rel: "icon", href: "/favicon.ico", type: "image/x-icon" },
      { rel: "apple-touch-icon", href: "/apple-touch-icon.png", type: null },
    ]);
    expect(planned.paths.filter((path) => /favicon/.test(path))).toEqual(["favicon.ico"]);
    expect(planned.page("favicon.ico")).toMatchObject({ file: "public/favicon.ico" });
    expect(planned.notes).toMatchObject([
      { code: "public-overrides", place: { path: "public/favicon.ico" } },
    ]);
  });
});
