import { describe, expect, it } from "vitest";
import type { SectionFile } from "../../src/parse/parse-section.js";
import { article, model, moment, plainConfig, spotOf } from "./rig.js";

const file = (folder: string, given: Partial<SectionFile> = {}): SectionFile => ({
  path: `articles/${folder}/_index.md`,
  folder,
  title: null,
  description: null,
  colour: null,
  template: null,
  spots: {},
  introduction: null,
  ...given,
});

const section = (slug: string, title: string) => ({
  slug,
  title,
  description: null,
  colour: null,
  colourDark: null,
  template: null,
});

describe("stories", () => {
  it("stand newest first, then by path in code units, whatever the order of reading", () => {
    const articles = [
      article("articles/world/b.md"),
      article("articles/world/Z.md"),
      article("articles/world/a.md"),
      article("articles/world/old.md", { date: "2020-05-05" }),
      article("articles/world/late.md", { date: "2026-01-20T08:00:00Z" }),
    ];
    const paths = (list: typeof articles) => model(list).site.stories.map((story) => story.article.path);
    expect(paths(articles)).toEqual([
      "articles/world/late.md",
      "articles/world/Z.md",
      "articles/world/a.md",
      "articles/world/b.md",
      "articles/world/old.md",
    ]);
    expect(paths(articles.toReversed())).toEqual(paths(articles));
  });

  it("have an address by the pattern, without empty parts, unless one is given", () => {
    const config = {
      ...plainConfig,
      permalinks: { article: "/:year/:month/:section/:slug.html", page: "/:year/:slug" },
    };
    const { site } = model(
      [
        article("articles/loose.md"),
        article("articles/world/a.md", { section: "World" }),
        article("articles/world/b.md", { permalink: "/x/y/" }),
        article("pages/about.md"),
      ],
      { config },
    );
    expect(site.stories.map(({ permalink }) => permalink)).toEqual([
      "/2026/01/loose.html",
      "/2026/01/world/a.html",
      "/x/y/",
    ]);
    expect(site.pages.map(({ permalink }) => permalink)).toEqual(["/about/"]);
  });

  it("that are withheld are in no list, and neither are the names that they alone have", () => {
    const hidden = article("articles/secret/plan.md", {
      draft: true,
      topics: ["Coup"],
      authors: [{ name: "Mole", role: null }],
      source: { name: "Leaks", url: null },
      series: "Plots",
      date: "2019-01-01",
    });
    const { site } = model([article("articles/world/a.md"), hidden]);
    const { withheld, ...rest } = site;
    expect(JSON.stringify(rest)).not.toMatch(/secret|Coup|Mole|Leaks|Plots|2019/);
    expect(withheld).toMatchObject([{ reason: "draft", until: null, permalink: "/secret/plan/" }]);
  });

  it("are marked with the reason that a flag overrides", () => {
    const show = { drafts: false, future: true, expired: false };
    const { site } = model(
      [article("articles/a.md", { embargo: moment("2026-03-01") }), article("articles/b.md")],
      { show },
    );
    expect(site.stories.map(({ state }) => state)).toEqual(["embargo", null]);
  });
});

describe("sections", () => {
  it("stand in the order of the settings, then those of _index.md, then those that are used", () => {
    const { site } = model([article("articles/arts/a.md"), article("articles/world/b.md")], {
      config: { ...plainConfig, sections: [section("world", "World"), section("empty", "Empty")] },
      sectionFiles: [file("sport"), file("business")],
    });
    expect(site.sections.map(({ slug, title }) => [slug, title])).toEqual([
      ["world", "World"],
      ["empty", "Empty"],
      ["business", "Business"],
      ["sport", "Sport"],
      ["arts", "Arts"],
    ]);
  });

  it("meet by slug, and by the title of a declared one", () => {
    const { site } = model(
      [
        article("articles/world/a.md"),
        article("articles/x/b.md", { section: "World" }),
        article("articles/x/c.md", { section: "News of the world" }),
      ],
      { config: { ...plainConfig, sections: [section("world", "News of the World")] } },
    );
    expect(site.sections.map(({ slug, stories }) => [slug, stories.length])).toEqual([["world", 3]]);
  });

  it("are called as people write them, and a folder's name only makes a title", () => {
    const { site } = model([
      article("articles/us-politics/a.md"),
      article("articles/us-politics/b.md", { section: "US Politics" }),
      article("articles/local-news/c.md"),
    ]);
    expect(site.sections.map(({ title }) => title)).toEqual(["Local news", "US Politics"]);
  });

  it("that are described twice keep the first description, with a warning about the second", () => {
    const { site, diagnostics } = model([], {
      sectionFiles: [
        file("world", { path: "articles/z/world/_index.md", title: "Z" }),
        file("world", { path: "articles/a/world/_index.md", title: "A" }),
      ],
    });
    expect(site.sections.map(({ title }) => title)).toEqual(["A"]);
    expect(diagnostics).toMatchObject([
      {
        code: "section-twice",
        severity: "warning",
        place: { path: "articles/z/world/_index.md" },
        other: { path: "articles/a/world/_index.md" },
      },
    ]);
  });
});

describe("names", () => {
  it("of topics take the most frequent spelling, of equals the first by code units", () => {
    const topics = (...names: string[]) => article(`articles/${names.join("")}.md`, { topics: names });
    const named = (...articles: ReturnType<typeof article>[]) =>
      model(articles).site.topics.map(({ name }) => name);
    expect(named(topics("climate"), topics("Climate"), topics("climate", "x"))).toEqual(["climate", "x"]);
    expect(named(topics("climate"), topics("Climate"))).toEqual(["Climate"]);
  });

  it("of authors meet the declared ones by id and by name; others make their own", () => {
    const authors = [
      {
        id: "ana",
        name: "Ana Díaz",
        role: null,
        biography: null,
        picture: null,
        links: [],
        fediverse: null,
        path: null,
      },
    ];
    const by = (name: string) => article(`articles/${name}.md`, { authors: [{ name, role: null }] });
    const { site } = model([by("ana"), by("ANA DÍAZ"), by("Bo Li")], {
      config: { ...plainConfig, authors },
    });
    expect(
      site.authors.map(({ id, name, declared, stories }) => [id, name, declared, stories.length]),
    ).toEqual([
      ["ana", "Ana Díaz", true, 2],
      ["bo-li", "Bo Li", false, 1],
    ]);
  });

  it("of sources are those that are declared, else as written, with the address that is known", () => {
    const from = (name: string, url: string | null) =>
      article(`articles/${name}.md`, { source: { name, url } });
    const { site } = model([from("reuters", null), from("AFP", "https://afp.example/")], {
      config: {
        ...plainConfig,
        sources: [{ slug: "reuters", name: "Reuters", url: null, logo: null, kind: "agency" }],
      },
    });
    expect(site.sources.map(({ slug, name, url }) => [slug, name, url])).toEqual([
      ["afp", "AFP", "https://afp.example/"],
      ["reuters", "Reuters", null],
    ]);
  });
});

describe("lists", () => {
  it("follow the archive by the day that is shown, and series from their beginning", () => {
    const { site } = model([
      article("articles/a.md", { date: "2026-01-31", series: "Tides" }),
      article("articles/b.md", { date: "2025-12-01", series: "tides" }),
    ]);
    expect(site.archive).toEqual([
      { month: "2026-01", stories: [0] },
      { month: "2025-12", stories: [1] },
    ]);
    expect(site.series).toEqual([{ slug: "tides", name: "Tides", stories: [1, 0] }]);
  });
});

describe("two articles with one id", () => {
  const twins = [
    article("articles/a.md", { id: "same", spots: { id: spotOf(2) } }),
    article("articles/b.md", { id: "same", spots: { id: spotOf(3) } }),
  ];

  it("are an error that names both places", () => {
    expect(model(twins).diagnostics).toMatchObject([
      {
        code: "id-conflict",
        severity: "error",
        place: { path: "articles/b.md", line: 3 },
        other: { path: "articles/a.md", line: 2 },
      },
    ]);
  });

  it("are a warning while one of them is not published", () => {
    const [a, b] = twins;
    if (a === undefined || b === undefined) throw new Error("two twins");
    expect(model([a, { ...b, draft: true }]).diagnostics).toMatchObject([{ severity: "warning" }]);
  });
});
