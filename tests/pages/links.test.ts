import { describe, expect, it } from "vitest";
import { article, plainFacts, spotOf } from "../model/rig.js";
import { asset, linkTo, pictureOf, plan, withConfig } from "./rig.js";

const target = article("articles/world/budget.md", { body: { ids: ["part-one", "größe"] } });

/** What a link of articles/sport/match.md becomes, and what is told of it. */
function follow(href: string, more: Parameters<typeof plan>[1] = {}, others = [target]) {
  const from = article("articles/sport/match.md", { body: { links: [linkTo(href)], ids: ["own"] } });
  const planned = plan([from, ...others], more);
  return { ...planned, href: planned.article("sport/match/index.html").body.links[0] };
}

describe("a link to another article's file", () => {
  it.each([
    "../world/budget.md",
    "../world/budget",
    "./../world/budget.md",
    "..//world/budget.md",
    "../world/%62udget.md",
    "../../articles/world/budget.md",
    "/articles/world/budget.md",
    "/world/budget.md",
    "../../world/budget/",
    "/world/budget/",
    "/world/budget",
    "/world/budget/index.html",
  ])("%s becomes its address", (href) => {
    const { href: found, told } = follow(href);
    expect([found, told]).toEqual(["/world/budget/", []]);
  });

  it("keeps its part and its query", () => {
    expect(follow("../world/budget.md?a=1&b=é#part-one").href).toBe("/world/budget/?a=1&b=%C3%A9#part-one");
    expect(follow("../world/budget.md#gr%C3%B6%C3%9Fe").told).toEqual([]);
    expect(follow("/world/budget/#:~:text=a%2Cb").href).toBe("/world/budget/#:~:text=a%2Cb");
  });

  it("finds a folder that is an article, and a section", () => {
    const folder = article("articles/world/tides/index.md");
    for (const href of ["../world/tides/index.md", "../world/tides/", "../world/tides"]) {
      expect(follow(href, {}, [folder]).href).toBe("/world/tides/");
    }
    expect(follow("../world/").href).toBe("/world/");
    expect(follow("./").href).toBe("/sport/");
  });

  it("has the base path in front, and slugs of all scripts encoded", () => {
    const base = withConfig({ url: "https://host.example/news", basePath: "/news" });
    const other = article("articles/world/über #1?.md", { slug: "über-1" });
    expect(follow("../world/%C3%BCber%20%231%3F.md", base, [other]).href).toBe("/news/world/%C3%BCber-1/");
    expect(follow("/news/world/budget/", base).href).toBe("/news/world/budget/");
    expect(follow("/world/budget/", base).href).toBe("/news/world/budget/");
  });

  it("follows an alias straight to the article", () => {
    const moved = article("articles/world/a.md", { aliases: ["/2019/old/"] });
    expect(follow("/2019/old", {}, [moved])).toMatchObject({ href: "/world/a/", told: [] });
  });
});

describe("a part of the same article", () => {
  it.each(["#own", "#", "#top", "#:~:text=x"])("%s is fine", (href) => {
    expect(follow(href)).toMatchObject({ href, told: [] });
  });

  it("that it lacks is an error with the nearest one", () => {
    const { diagnostics } = follow("#owm");
    expect(diagnostics).toMatchObject([
      { code: "link-part-missing", severity: "error", fix: "Write `#own`.", place: { line: 9 } },
    ]);
  });
});

describe("a link that leads nowhere", () => {
  it("is an error with the nearest file, also one of the same name elsewhere", () => {
    expect(follow("../world/budgett.md").diagnostics).toMatchObject([
      { code: "link-dead", severity: "error", fix: "Write `../world/budget.md`." },
    ]);
    expect(follow("budget.md#x").diagnostics).toMatchObject([{ fix: "Write `../world/budget.md#x`." }]);
    expect(follow("../World/budget.md").diagnostics).toMatchObject([{ fix: "Write `../world/budget.md`." }]);
  });

  it("leaves its text alone", () => {
    expect(follow("../world/gone.md").href).toBeNull();
    expect(follow("../world/%zz.md").told).toEqual([["error", "link-dead", "articles/sport/match.md", 9]]);
  });

  it("to a part of another article is an error too", () => {
    for (const href of ["../world/budget.md#part-two", "/world/budget/#part-two"]) {
      expect(follow(href).diagnostics).toMatchObject([{ code: "link-part-missing", severity: "error" }]);
    }
  });

  it.each(["../../etc/passwd", "../../../../../etc/passwd", "../../site.yaml", "../../../x.md"])(
    "%s leads out of the site",
    (href) => {
      expect(follow(href).told).toEqual([["error", "link-outside", "articles/sport/match.md", 9]]);
      expect(follow(href).href).toBeNull();
    },
  );

  it("from the site's root is a warning, once for each target, and stays as the host may serve it", () => {
    const links = [linkTo("/shop?x=[1]", 4), linkTo("/shop", 3)];
    const planned = plan([
      article("articles/b.md", { body: { links } }),
      article("articles/a.md", { body: { links: [linkTo("/shop", 8)] } }),
    ]);
    expect(planned.told).toEqual([["warning", "link-unanswered", "articles/a.md", 8]]);
    expect(planned.article("b/index.html").body.links).toEqual(["/shop?x=%5B1%5D", "/shop"]);
  });
});

describe("a link to an article that is not published", () => {
  const hidden = article("articles/world/plan.md", { draft: true, aliases: ["/old-plan/"] });

  it.each(["../world/plan.md", "/world/plan/", "/old-plan/"])("%s goes, with a warning", (href) => {
    const { href: found, diagnostics } = follow(href, {}, [hidden]);
    expect(found).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "withheld-reference", severity: "warning" }]);
  });

  it("that failed is no second error", () => {
    const failed = ["articles/world/2026-01-20-broken.md"];
    for (const href of ["../world/2026-01-20-broken.md#x", "/world/broken/"]) {
      expect(follow(href, { failed })).toMatchObject({ href: null, told: [] });
    }
  });
});

describe("mistakes in an article that is not published", () => {
  it("are warnings, and its drafts may name each other", () => {
    const draft = article("articles/a.md", {
      draft: true,
      image: pictureOf("gone.jpg"),
      related: ["nothing", "b"],
      body: { links: [linkTo("gone.md"), linkTo("b.md"), linkTo("#x")], pictures: [pictureOf("c.jpg")] },
    });
    const { told } = plan([draft, article("articles/b.md", { draft: true })]);
    expect(told.map(([severity, code]) => [severity, code])).toEqual([
      ["warning", "link-dead"],
      ["warning", "link-part-missing"],
      ["warning", "picture-missing"],
      ["warning", "picture-missing"],
      ["warning", "related-unknown"],
    ]);
  });

  it("are errors when it is shown all the same", () => {
    const draft = article("articles/a.md", { draft: true, body: { links: [linkTo("gone.md")] } });
    const show = { drafts: true, future: false, expired: false };
    expect(plan([draft], { show }).told).toEqual([["error", "link-dead", "articles/a.md", 9]]);
  });
});

describe("files", () => {
  const assets = [
    asset("articles/world/tides/moon.jpg", "bundle"),
    asset("articles/world/tides/data/levels.csv", "bundle"),
    asset("articles/images/Pier é.jpg", "loose"),
    asset("articles/images/unused.jpg", "loose"),
    asset("public/report.pdf", "public"),
  ];
  const tides = article("articles/world/tides/index.md", {
    image: pictureOf("moon.jpg", { alt: "Moon" }),
    body: { pictures: [pictureOf("../../images/Pier%20e%CC%81.jpg"), pictureOf("/report.pdf")] },
  });
  const sizes = { "articles/world/tides/moon.jpg": { width: 1200, height: 800 } };

  it("of an article's folder are published at its address, loose ones when something names them", () => {
    const planned = plan([tides], { assets, pictureSizes: sizes });
    expect(planned.told).toEqual([]);
    expect(planned.paths.filter((path) => /\.(jpg|csv|pdf)$/.test(path))).toEqual([
      "images/Pier é.jpg",
      "report.pdf",
      "world/tides/data/levels.csv",
      "world/tides/moon.jpg",
    ]);
    const view = planned.article("world/tides/index.html");
    expect(view.picture).toEqual({
      src: "/world/tides/moon.jpg",
      alt: "Moon",
      caption: null,
      credit: null,
      width: 1200,
      height: 800,
      ...{ sources: [], sizes: null, tone: null },
    });
    expect(view.body.pictures.map((picture) => picture?.src)).toEqual([
      "/images/Pier%20%C3%A9.jpg",
      "/report.pdf",
    ]);
  });

  it("stay hidden with an article that is not published, also where another one names them", () => {
    const other = article("articles/a.md", {
      body: { links: [linkTo("world/tides/moon.jpg")], pictures: [pictureOf("world/tides/moon.jpg")] },
    });
    const planned = plan([{ ...tides, draft: true }, other], { assets });
    expect(planned.paths.filter((path) => /jpg|csv/.test(path))).toEqual([]);
    expect(planned.article("a/index.html").body).toMatchObject({ links: [null], pictures: [null] });
    expect(planned.told.map(([severity, code]) => [severity, code])).toEqual([
      ["warning", "withheld-reference"],
      ["warning", "withheld-reference"],
    ]);
  });

  it("lie beside an address that ends in .html", () => {
    const { paths } = plan([{ ...tides, permalink: "/x.html" }], { assets });
    expect(paths).toContain("x/moon.jpg");
  });
});

describe("pictures", () => {
  const show = (
    src: string,
    given: Parameters<typeof pictureOf>[1] = {},
    more: Parameters<typeof plan>[1] = {},
  ) => {
    const planned = plan([article("articles/a.md", { body: { pictures: [pictureOf(src, given)] } })], {
      assets: [asset("articles/pier.jpg", "loose"), asset("public/images/sea.jpg", "public")],
      ...more,
    });
    return { ...planned, picture: planned.article("a/index.html").body.pictures[0] };
  };

  it("of other hosts stay as they are", () => {
    expect(show("https://cdn.example/a b.jpg").picture?.src).toBe("https://cdn.example/a%20b.jpg");
    expect(show("//cdn.example/a.jpg").told).toEqual([]);
  });

  it("get the size that their file has, in the proportions that the article asks for", () => {
    const pictureSizes = { "articles/pier.jpg": { width: 300, height: 200 } };
    expect(show("pier.jpg", { width: 150 }, { pictureSizes }).picture).toMatchObject({
      width: 150,
      height: 100,
    });
    expect(show("pier.jpg", {}, { pictureSizes }).picture).toMatchObject({ width: 300, height: 200 });
    expect(show("pier.jpg").picture).toMatchObject({ width: null, height: null });
  });

  it("may be named from the folder of public files", () => {
    expect(show("images/sea.jpg")).toMatchObject({ told: [], picture: { src: "/images/sea.jpg" } });
  });

  it("that are missing are an error with the nearest file", () => {
    expect(show("peir.jpg").diagnostics).toMatchObject([
      { code: "picture-missing", severity: "error", fix: "Write `pier.jpg`.", place: { line: 7 } },
    ]);
    expect(show("a.md").told).toMatchObject([["error", "picture-missing", "articles/a.md", 7]]);
  });

  it("outside the site are an error, and from the root of another site a warning", () => {
    expect(show("../../../etc/shadow.png").told).toEqual([["error", "picture-outside", "articles/a.md", 7]]);
    expect(show("/images/none.jpg")).toMatchObject({
      told: [["warning", "picture-unanswered", "articles/a.md", 7]],
      picture: { src: "/images/none.jpg" },
    });
  });
});

describe("a section's introduction", () => {
  it("is held to the same rules, and stands on the first page alone", () => {
    const sectionFiles = [
      {
        path: "articles/world/_index.md",
        folder: "world",
        title: "World",
        description: null,
        colour: null,
        template: null,
        spots: {},
        introduction: { ...plainFacts, links: [linkTo("budget.md"), linkTo("gone.md", 5)] },
      },
    ];
    const more = [
      article("articles/world/b.md"),
      article("articles/world/c.md"),
      article("articles/world/d.md"),
    ];
    const planned = plan([target, ...more], { sectionFiles, ...withConfig({ pageSize: 1 }) });
    expect(planned.told).toEqual([["error", "link-dead", "articles/world/_index.md", 5]]);
    expect(planned.view("world/index.html", "section").introduction?.links).toEqual(["/world/budget/", null]);
    expect(planned.view("world/page/1/index.html", "section").introduction).toBeNull();
  });
});

describe("related articles", () => {
  const named = (
    related: readonly string[],
    others = [article("articles/world/b.md"), article("articles/c.md")],
  ) =>
    plan([
      article("articles/world/a.md", { related, spots: { related: spotOf(4), "related.1": spotOf(6) } }),
      ...others,
    ]);

  it.each(["world/b", "b.md", "articles/world/b.md", "/world/b/", "world/b.md"])(
    "are named as %s",
    (name) => {
      const { related } = named([name]).article("world/a/index.html");
      expect(related.map(({ href }) => href)).toContain("/world/b/");
    },
  );

  it("that nobody knows are an error at their line, with the nearest id", () => {
    expect(named(["c", "world/bb"]).diagnostics).toMatchObject([
      { code: "related-unknown", severity: "error", place: { line: 6 }, fix: "Write `world/b`." },
    ]);
  });

  it("that are not published go, with a warning", () => {
    const hidden = article("articles/world/b.md", { draft: true });
    expect(named(["world/b"], [hidden])).toMatchObject({
      told: [["warning", "withheld-reference", "articles/world/a.md", 4]],
    });
  });
});
