import { describe, expect, it } from "vitest";
import { article, moment, plainConfig, spotOf } from "../model/rig.js";
import { asset, pictureOf, plan, thingOf, withConfig } from "./rig.js";

const story = article("articles/world/board.md", {
  headline: "Belarus to join",
  dek: "In short",
  section: "World",
  topics: ["Gaza", "Belarus"],
  authors: [
    { name: "Ed Itor", role: "Editing" },
    { name: "Ana Díaz", role: null },
    { name: "Bo Li", role: "data work" },
    { name: "Cy Twom", role: null },
  ],
  dateline: "MINSK",
  updated: moment("2026-01-21"),
  image: pictureOf("/minsk.jpg", { caption: "Minsk", credit: "A. Photographer" }),
});
const assets = [asset("public/minsk.jpg", "public")];

describe("an article's page", () => {
  const planned = plan([story, article("articles/world/older.md", { date: "2026-01-02" })], { assets });
  const view = planned.article("world/board/index.html");

  it("has what its head needs", () => {
    expect(view).toMatchObject({
      title: "Belarus to join",
      description: "In short",
      href: "/world/board/",
      canonical: "https://gazette.example/world/board/",
      language: "en",
      direction: "ltr",
      locale: "en_US",
      robots: "max-image-preview:large",
      socialImage: { src: "https://gazette.example/minsk.jpg", alt: "What it shows", type: "image/jpeg" },
      modified: { iso: "2026-01-21" },
      writers: [
        { name: "Ana Díaz", url: "https://gazette.example/authors/ana-d%C3%ADaz/", fediverse: null },
        { name: "Cy Twom", url: "https://gazette.example/authors/cy-twom/", fediverse: null },
      ],
      section: { name: "World", href: "/world/" },
      navigation: [{ name: "World", href: "/world/", current: true }],
      minutes: 2,
    });
  });

  it("credits those who wrote first, then the others by what they did", () => {
    expect(view.credit.groups.map(({ role, people }) => [role, people.map(({ name }) => name)])).toEqual([
      [null, ["Ana Díaz", "Cy Twom"]],
      ["editing", ["Ed Itor"]],
      ["data work", ["Bo Li"]],
    ]);
    expect(view.credit.groups[0]?.people[0]?.href).toBe("/authors/ana-d%C3%ADaz/");
  });

  it("describes itself in JSON-LD with nothing but what it shows", () => {
    expect(JSON.parse(view.jsonLd ?? "")["@context"]).toBe("https://schema.org");
    expect(thingOf(view.jsonLd, "NewsArticle")).toEqual({
      "@type": "NewsArticle",
      mainEntityOfPage: "https://gazette.example/world/board/",
      url: "https://gazette.example/world/board/",
      headline: "Belarus to join",
      description: "In short",
      datePublished: "2026-01-20",
      dateModified: "2026-01-21",
      author: [
        { "@type": "Person", name: "Ana Díaz", url: "https://gazette.example/authors/ana-d%C3%ADaz/" },
        { "@type": "Person", name: "Cy Twom", url: "https://gazette.example/authors/cy-twom/" },
      ],
      contributor: [
        { "@type": "Person", name: "Ed Itor", url: "https://gazette.example/authors/ed-itor/" },
        { "@type": "Person", name: "Bo Li", url: "https://gazette.example/authors/bo-li/" },
      ],
      articleSection: "World",
      keywords: ["Gaza", "Belarus"],
      dateline: "MINSK",
      inLanguage: "en",
      image: {
        "@type": "ImageObject",
        url: "https://gazette.example/minsk.jpg",
        caption: "Minsk",
        creditText: "A. Photographer",
      },
      publisher: { "@type": "NewsMediaOrganization", name: "Gazette Press", url: "https://gazette.example/" },
    });
  });

  it("names no absolute address without a url, save an agency's own canonical", () => {
    const bare = plan([{ ...story, canonical: "https://agency.example/1" }], {
      assets,
      ...withConfig({ url: null }),
    });
    const view = bare.article("world/board/index.html");
    expect(view).toMatchObject({ canonical: "https://agency.example/1", socialImage: null });
    const described = (view.jsonLd ?? "").replace("https://schema.org", "");
    expect(described.replace('"isBasedOn":"https://agency.example/1"', "")).not.toContain("http");
    expect(JSON.stringify({ ...bare.pages, ...bare.siteView })).not.toContain("gazette.example");
  });

  it("says of the publisher what the foot of every page shows", () => {
    const publisher = {
      name: "Gazette Press",
      logo: "/logo.svg",
      email: "desk@gazette.example",
      phone: "+44 20 1",
      address: ["12 Quay Street", "Port Example"],
      profiles: [{ name: "Mastodon", url: "https://social.example/@gazette" }],
    };
    const whole = { ...publisher, policies: [], founded: null };
    const given = { assets: [asset("public/logo.svg", "public")], ...withConfig({ publisher: whole }) };
    const planned = plan([story], given);
    expect(planned.siteView.publisher).toEqual({
      ...publisher,
      policies: [],
      profiles: [{ name: "Mastodon", href: "https://social.example/@gazette" }],
    });
    expect(thingOf(planned.article("world/board/index.html").jsonLd, "NewsArticle").publisher).toEqual({
      "@type": "NewsMediaOrganization",
      name: "Gazette Press",
      url: "https://gazette.example/",
      logo: { "@type": "ImageObject", url: "https://gazette.example/logo.svg" },
      email: "desk@gazette.example",
      telephone: "+44 20 1",
      address: "12 Quay Street, Port Example",
      sameAs: ["https://social.example/@gazette"],
    });
  });

  it("gives an agency as author and source of its story", () => {
    const { jsonLd, credit } = plan([
      { ...story, authors: [], source: { name: "Reuters", url: "https://reuters.example/" } },
    ]).article("world/board/index.html");
    const agency = {
      "@type": "Organization",
      name: "Reuters",
      url: "https://gazette.example/sources/reuters/",
    };
    expect(thingOf(jsonLd, "NewsArticle")).toMatchObject({ author: agency, sourceOrganization: agency });
    expect(credit).toEqual({
      groups: [],
      source: { name: "Reuters", href: "/sources/reuters/", url: "https://reuters.example/", logo: null },
    });
  });

  it("that a flag shows is marked and kept out of search engines", () => {
    const show = { drafts: true, future: false, expired: false };
    const view = plan([{ ...story, draft: true }], { show, assets }).article("world/board/index.html");
    expect(view).toMatchObject({ state: "draft", robots: "noindex", canonical: null });
  });

  it("is in its own language, and counts characters where words have no spaces", () => {
    const facts = { words: 5000 };
    const arabic = plan([article("articles/a.md", { language: "ar", body: facts })]).article("a/index.html");
    expect(arabic).toMatchObject({ language: "ar", direction: "rtl", minutes: 22 });
    expect(
      plan([article("articles/a.md", { language: "ja", body: facts })]).article("a/index.html").minutes,
    ).toBe(10);
  });

  it("has a template of its own where there is one, else a warning and the name among its extras", () => {
    const asked = (template: string) =>
      plan([article("articles/a.md", { template, spots: { template: spotOf(3) } })]);
    expect(asked("longread")).toMatchObject({ told: [] });
    expect(asked("longread").page("a/index.html")).toMatchObject({ template: "longread" });
    expect(asked("longraed").diagnostics).toMatchObject([
      { code: "template-unknown", severity: "warning", place: { line: 3 }, fix: "Write `longread`." },
    ]);
    expect(asked("longraed").article("a/index.html").extra).toEqual({ template: "longraed" });
    expect(asked("layout").page("a/index.html")).toMatchObject({ template: "article" });
  });

  it("is laid out as it asks, and a long read names its chapters", () => {
    const headings = [
      { level: 2, id: "the-vote", text: "The vote" },
      { level: 3, id: "names", text: "Names" },
      { level: 2, id: "after", text: "After" },
    ];
    const laid = (layout: "standard" | "longread" | "brief", template: string | null = null) =>
      plan([article("articles/a.md", { layout, template, body: { headings } })]);
    const templateOf = (planned: ReturnType<typeof laid>) => planned.page("a/index.html");
    expect(templateOf(laid("standard"))).toMatchObject({ template: "article" });
    expect(templateOf(laid("longread"))).toMatchObject({ template: "longread" });
    expect(templateOf(laid("brief"))).toMatchObject({ template: "brief" });
    expect(templateOf(laid("brief", "longread"))).toMatchObject({ template: "longread" });
    expect(laid("longread").article("a/index.html")).toMatchObject({
      layout: "longread",
      chapters: [
        { name: "The vote", href: "#the-vote" },
        { name: "After", href: "#after" },
      ],
    });
    expect(laid("standard").article("a/index.html").chapters).toEqual([]);
  });
});

describe("neighbours", () => {
  const parts = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map((date, index) =>
    article(`articles/world/part-${index + 1}.md`, { date, series: "Tides" }),
  );
  const other = article("articles/sport/match.md", { date: "2026-01-02" });

  it("are the older and the newer story of the section", () => {
    const planned = plan([...parts, other]);
    const view = planned.article("world/part-2/index.html");
    expect([view.previous?.href, view.next?.href]).toEqual(["/world/part-1/", "/world/part-3/"]);
    expect(planned.article("sport/match/index.html")).toMatchObject({ previous: null, next: null });
    expect(planned.article("world/part-4/index.html").next).toBeNull();
  });

  it("in a series are the parts so far and the next one", () => {
    const { series } = plan(parts).article("world/part-2/index.html");
    expect(series?.name).toBe("Tides");
    expect(series?.parts.map(({ href, current }) => [href, current])).toEqual([
      ["/world/part-1/", false],
      ["/world/part-2/", true],
      ["/world/part-3/", false],
    ]);
  });
});

describe("related articles", () => {
  const older = (name: string, topics: readonly string[], more = {}) =>
    article(`articles/${name}.md`, { topics, date: "2026-01-01", ...more });

  it("are older ones: of its series, then those that share its rarest topics", () => {
    const planned = plan([
      article("articles/new.md", { topics: ["common", "rare"], series: "S", date: "2026-01-10" }),
      older("a", ["common"]),
      older("b", ["common"]),
      older("c", ["rare"]),
      older("d", [], { series: "s" }),
      older("e", ["other"]),
      article("articles/newer.md", { topics: ["rare", "common"], date: "2026-01-11" }),
    ]);
    const hrefs = planned.article("new/index.html").related.map(({ href }) => href);
    expect(hrefs).toEqual(["/d/", "/c/", "/a/", "/b/"]);
  });

  it("begin with those that it names, newer ones too, and are as many as the settings say", () => {
    const planned = plan(
      [
        article("articles/new.md", { topics: ["x"], related: ["newer"] }),
        article("articles/newer.md", { date: "2026-01-30" }),
        older("a", ["x"]),
        older("b", ["x"]),
      ],
      withConfig({ related: 2 }),
    );
    expect(planned.article("new/index.html").related.map(({ href }) => href)).toEqual(["/newer/", "/a/"]);
  });
});

it("a new story touches no old article but its neighbours", () => {
  const articles = Array.from({ length: 120 }, (_, index) =>
    article(`articles/${index % 3 === 0 ? "world" : "sport"}/story-${index}.md`, {
      date: `2025-${String((index % 12) + 1).padStart(2, "0")}-10`,
      topics: [`topic-${index % 7}`, `topic-${index % 4}`],
      series: index % 10 === 0 ? "Long" : null,
      authors: [{ name: `Author ${index % 5}`, role: null }],
    }),
  );
  const added = article("articles/world/latest.md", {
    date: "2026-01-25",
    topics: ["topic-0", "topic-1"],
    series: "Long",
    authors: [{ name: "Author 1", role: null }],
  });
  const pagesOf = (list: typeof articles) =>
    new Map(plan(list, { config: plainConfig }).pages.map((page) => [page.path, JSON.stringify(page)]));
  const before = pagesOf(articles);
  const changed = [...pagesOf([...articles, added])].flatMap(([path, page]) =>
    before.get(path) === page || !path.endsWith(".html") ? [] : [path],
  );
  expect(changed.filter((path) => /story-/.test(path)).length).toBeLessThanOrEqual(2);
  expect(changed.filter((path) => !/story-/.test(path))).toEqual([
    "archive/2026/01/index.html",
    "archive/2026/index.html",
    "archive/index.html",
    "authors/author-1/index.html",
    "authors/index.html",
    "index.html",
    "topics/index.html",
    "topics/topic-0/index.html",
    "topics/topic-1/index.html",
    "world/index.html",
    "world/latest/index.html",
  ]);
});
