import { describe, expect, it } from "vitest";
import { article, spotOf } from "../model/rig.js";
import { asset, plan, withConfig } from "./rig.js";

const at = (line: number) => ({ permalink: spotOf(line), aliases: spotOf(line) });

describe("two outputs for one path", () => {
  it.each([
    ["/x/", "/x/"],
    ["/x/", "/X/"],
    ["/caf\u00e9/", "/cafe\u0301/"],
    ["/x.html", "/x.HTML"],
  ])("%s and %s are an error that names both sources", (one, two) => {
    const planned = plan([
      article("articles/a.md", { permalink: one, spots: at(2) }),
      article("articles/b.md", { permalink: two, spots: at(3) }),
    ]);
    expect(planned.diagnostics).toMatchObject([
      {
        code: "path-conflict",
        severity: "error",
        place: { path: "articles/b.md", line: 3 },
        other: { path: "articles/a.md", line: 2 },
      },
    ]);
    expect(planned.diagnostics[0]?.message).toContain("articles/a.md");
    expect(planned.diagnostics[0]?.message).toContain("articles/b.md");
  });

  it("are found between an article and a list, a page and a file", () => {
    const list = plan([article("articles/world/a.md", { permalink: "/world/", spots: at(2) })]);
    expect(list.told).toEqual([["error", "path-conflict", "articles/world/a.md", 2]]);
    expect(list.diagnostics[0]?.message).toContain('the front of the section "World"');
    const file = plan([article("pages/about.md")], { assets: [asset("public/about/index.html", "public")] });
    expect(file.diagnostics).toMatchObject([
      {
        code: "path-conflict",
        severity: "error",
        place: { path: "public/about/index.html" },
        other: { path: "pages/about.md" },
      },
    ]);
    const front = plan([], { assets: [asset("public/index.html", "public")] });
    expect(front.told).toEqual([["error", "path-conflict", "public/index.html", 1]]);
  });

  it("are a file where the other needs a folder", () => {
    const planned = plan([article("pages/about.md")], { assets: [asset("public/about", "public")] });
    expect(planned.told).toEqual([["error", "path-conflict", "public/about", 1]]);
    const nested = plan([
      article("articles/a.md", { permalink: "/a.html", spots: at(2) }),
      article("articles/b.md", { permalink: "/a.html/b/", spots: at(2) }),
    ]);
    expect(nested.told).toEqual([["error", "path-conflict", "articles/a.md", 2]]);
  });

  it("are a warning while one of them is not published", () => {
    const planned = plan([
      article("articles/a.md", { permalink: "/x/" }),
      article("articles/b.md", { permalink: "/x/", draft: true }),
    ]);
    expect(planned.told).toEqual([["warning", "path-conflict", "articles/b.md", 1]]);
    expect(planned.article("x/index.html").id).toBe("a");
  });
});

describe("public files", () => {
  it("win over what is made by default, with a note that is no mistake", () => {
    const assets = ["robots.txt", "404.html", "favicon.svg"].map((name) => asset(`public/${name}`, "public"));
    const planned = plan([], { assets });
    expect(planned.told).toEqual([]);
    expect(planned.notes.map(({ code, place }) => [code, place.path]).sort()).toEqual([
      ["public-overrides", "public/404.html"],
      ["public-overrides", "public/favicon.svg"],
      ["public-overrides", "public/robots.txt"],
    ]);
    for (const name of ["robots.txt", "404.html", "favicon.svg"]) {
      expect(planned.page(name)).toMatchObject({ render: "copy", file: `public/${name}`, package: false });
    }
  });
});

describe("aliases", () => {
  it("become redirects to the article, with the base path and the whole address as canonical", () => {
    const planned = plan(
      [article("articles/a.md", { aliases: ["/old/", "/2019/a.html", "/a/"] })],
      withConfig({ url: "https://host.example/news", basePath: "/news" }),
    );
    expect(planned.told).toEqual([]);
    expect(planned.page("old/index.html")).toEqual({
      render: "redirect",
      path: "old/index.html",
      to: "/news/a/",
      canonical: "https://host.example/news/a/",
      language: "en",
      from: ["articles/a.md"],
    });
    expect(planned.paths).toContain("2019/a.html");
    expect(planned.page("a/index.html").render).toBe("template");
  });

  it("may not take the address of a living page, nor that of another alias", () => {
    const taken = plan([
      article("articles/a.md", { aliases: ["/b/"], spots: at(4) }),
      article("articles/b.md"),
    ]);
    expect(taken.diagnostics).toMatchObject([
      { code: "alias-taken", place: { path: "articles/a.md", line: 4 }, other: { path: "articles/b.md" } },
    ]);
    const twice = plan([
      article("articles/a.md", { aliases: ["/old/"], spots: at(4) }),
      article("articles/b.md", { aliases: ["/OLD/"], spots: at(5) }),
    ]);
    expect(twice.told).toEqual([["error", "path-conflict", "articles/b.md", 5]]);
  });
});
