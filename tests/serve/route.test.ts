import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { route, type Showing } from "../../src/serve/route.js";

const paths = [
  "index.html",
  "404.html",
  "world/index.html",
  "world/budget/index.html",
  "plain.html",
  "a b.txt",
  "über/index.html",
];
const at = (basePath: string, files: readonly string[] = paths): Showing => ({
  version: "v-1",
  basePath,
  files: new Map(files.map((path) => [path, "hash"])),
  failure: null,
});
const file = (path: string, status = 200) => ({ answer: "file", path, status });

describe("route", () => {
  it("finds pages by clean addresses", () => {
    expect(route("/", at(""))).toEqual(file("index.html"));
    expect(route("/world/", at(""))).toEqual(file("world/index.html"));
    expect(route("/world/budget/?from=feed", at(""))).toEqual(file("world/budget/index.html"));
    expect(route("/plain", at(""))).toEqual(file("plain.html"));
    expect(route("/plain.html", at(""))).toEqual(file("plain.html"));
    expect(route("/a%20b.txt", at(""))).toEqual(file("a b.txt"));
  });

  it("adds a missing slash and keeps the query", () => {
    expect(route("/world?x=1", at(""))).toEqual({ answer: "redirect", to: "/world/?x=1" });
  });

  it("meets a decomposed address with the composed file", () => {
    expect(route("/u%CC%88ber/", at(""))).toEqual(file("über/index.html"));
    expect(route("/u%CC%88ber", at(""))).toEqual({ answer: "redirect", to: "/%C3%BCber/" });
  });

  it("shows the site's 404 page with its status, or says so in a line", () => {
    expect(route("/nothing/", at(""))).toEqual(file("404.html", 404));
    expect(route("/nothing/", at("", ["index.html"]))).toMatchObject({ answer: "text", status: 404 });
  });

  it("serves a site with a path below it", () => {
    expect(route("/", at("/news"))).toEqual({ answer: "redirect", to: "/news/" });
    expect(route("/news", at("/news"))).toEqual({ answer: "redirect", to: "/news/" });
    expect(route("/news/world/", at("/news"))).toEqual(file("world/index.html"));
    expect(route("/news/world", at("/news"))).toEqual({ answer: "redirect", to: "/news/world/" });
    expect(route("/world/", at("/news"))).toMatchObject({ answer: "text", status: 404 });
    expect(route("/newsroom/", at("/news"))).toMatchObject({ answer: "text", status: 404 });
  });

  it("shows the Diagnostics while there is no good build", () => {
    expect(route("/world/", { ...at(""), files: null, failure: "x" })).toEqual({ answer: "diagnostics" });
    expect(route("/.broadsheet/live.js", { ...at(""), files: null, failure: "x" })).toEqual({
      answer: "script",
    });
  });

  it("refuses what it cannot read", () => {
    for (const target of ["/%", "/%ff", "/a%00b", "*", "http://elsewhere/"]) {
      expect(route(target, at(""))).toMatchObject({ answer: "text", status: 400 });
    }
  });

  it("names only files that the site publishes, and redirects only within it", () => {
    const segment = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2f",
      "\\",
      "%5c",
      "world",
      "budget",
      "",
      "etc",
      "passwd",
      "//",
      "%00",
      "über",
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), fc.constantFrom("", "/news"), (segments, basePath) => {
        const answer = route(`/${segments.join("/")}`, at(basePath));
        if (answer.answer === "file") expect(paths).toContain(answer.path);
        if (answer.answer === "redirect") expect(answer.to).toMatch(/^\/(?!\/)(news\/)?([^./\\]+\/)*$/);
      }),
      { numRuns: 2000 },
    );
  });
});
