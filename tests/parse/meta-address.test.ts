import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSitePath, readSlug } from "../../src/parse/site-path.js";
import { parseMatter, sound, told } from "./meta-rig.js";

const site = { url: "https://courier.example/news", basePath: "/news" };
const path = (text: string) => {
  const result = readSitePath(text, site, "permalink-invalid");
  return "value" in result ? result.value : null;
};
const why = (text: string) => {
  const result = readSitePath(text, site, "permalink-invalid");
  return "wrong" in result ? result.wrong[0]?.message : undefined;
};

describe("a permalink", () => {
  it("has one form", () => {
    expect(path("a/b")).toBe("/a/b/");
    expect(path("/a/b/")).toBe("/a/b/");
    expect(path("/a/b.html")).toBe("/a/b.html");
    expect(path("/a/index.html")).toBe("/a/");
    expect(path("index.html")).toBe("/");
    expect(path("/")).toBe("/");
    expect(path("/a/v1.2")).toBe("/a/v1.2/");
    expect(path("/caf%C3%A9/")).toBe("/café/");
    expect(path("/cafe\u0301/")).toBe("/café/");
    expect(path("https://courier.example/news/a/")).toBe("/a/");
    expect(path("https://courier.example/news")).toBe("/");
  });

  it("stays on the site and is a file's name everywhere", () => {
    for (const text of [
      "https://other.example/a/",
      "//other.example/a",
      "https://courier.example/newsroom/",
      "javascript:alert(1)",
    ]) {
      expect(why(text)).toMatch(/another host/);
    }
    expect(why("/a/../b/")).toMatch(/`\.\.`/);
    expect(why("/a/%2e%2e/b/")).toMatch(/`\.\.`/);
    expect(path("/a%2f..%2fb/")).toBeNull();
    expect(why("/a//b/")).toMatch(/`\/\/`/);
    expect(why("/a?b=c")).toMatch(/query/);
    expect(why("/a#b")).toMatch(/fragment/);
    expect(why("/a\\b")).toMatch(/`\\`/);
    expect(why("/a\u0000b/")).toMatch(/control/);
    expect(why("/con/")).toMatch(/Windows reserves/);
    expect(why("/a/:title/")).toMatch(/`:`/);
    expect(why("/100%/")).toMatch(/`%`/);
    expect(why("/.broadsheet.json")).toMatch(/dot/);
    expect(why(`/${"a".repeat(300)}/`)).toMatch(/240 bytes/);
  });

  it("once read is read the same again, and never leaves the site", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("..", ".", "a", "%2e", "index.html", "\\", "é", "CON"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const first = path(parts.join("/"));
        if (first === null) return;
        expect(first).toMatch(/^\//);
        expect(first.split("/")).not.toContain("..");
        expect(path(first.replaceAll("%", "%25"))).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a slug", () => {
  it("is normalised", () => {
    expect(readSlug("Ein Ölpreis!")).toEqual({ value: "ein-ölpreis" });
    expect(readSlug("cafe\u0301")).toEqual({ value: "café" });
  });

  it("is one part of an address and never empty", () => {
    const code = (text: string) => {
      const result = readSlug(text);
      return "wrong" in result ? result.wrong[0]?.code : null;
    };
    for (const text of ["a/b", "../a", "a..b", "a\\b", "CON", "a".repeat(500)])
      expect(code(text)).toBe("slug-invalid");
    expect(code("!!!")).toBe("slug-empty");
  });

  it("comes from the name, which must have one", () => {
    const result = parseMatter("", { path: "articles/world/!!!.md" });
    expect(told(result)).toEqual([expect.stringMatching(/^✘ slug-empty 1:1 /)]);
    expect(sound(parseMatter("slug: budget", { path: "articles/world/!!!.md" })).slug).toBe("budget");
    expect(told(parseMatter("", { path: "articles/con.md" }))).toEqual([
      expect.stringMatching(/^✘ slug-invalid 1:1 /),
    ]);
  });
});

describe("an article", () => {
  it("has an id that is its path unless given", () => {
    expect(sound(parseMatter("")).id).toBe("world/budget");
    expect(sound(parseMatter("", { path: "articles/world/budget/index.markdown" })).id).toBe("world/budget");
    expect(sound(parseMatter("id: n-17")).id).toBe("n-17");
  });

  it("has aliases, each once", () => {
    const article = sound(parseMatter("aliases: [/old/, old, 'https://courier.example/news/older.html']"));
    expect(article.aliases).toEqual(["/old/", "/older.html"]);
    expect(article.spots["aliases.1"]).toMatchObject({ line: 4 });
    expect(told(parseMatter("aliases: [/a/, ../b]"))[0]).toMatch(/^✘ alias-invalid 4:16 /);
    expect(told(parseMatter("redirect_from: ../b"))[0]).toMatch(/^⚠ alias-invalid 4:16 /);
  });

  it("may name an original elsewhere", () => {
    expect(sound(parseMatter("canonical: https://a.example/b")).canonical).toBe("https://a.example/b");
    expect(told(parseMatter("canonical: //a.example/b"))[0]).toMatch(/^✘ url-invalid 4:12 /);
  });
});
