import { describe, expect, it } from "vitest";
import { isWatched, sameSettings, usualSettings } from "../../src/serve/watched-paths.js";

describe("isWatched", () => {
  it.each([
    "",
    "site.yaml",
    "articles",
    "articles/world/budget.md",
    "articles/world/harbour.jpg",
    "pages/about.md",
    "templates/article.hbs",
    "public/robots.txt",
    "public/.well-known/security.txt",
    "assets/custom.css",
    "data/results.csv",
    "authors/ana.yaml",
  ])("watches %s", (path) => {
    expect(isWatched(path, usualSettings)).toBe(true);
  });

  it.each([
    "dist",
    "dist/index.html",
    ".broadsheet/store",
    ".git/index",
    "node_modules/x/index.js",
    "package.json",
    "README.md",
    "lib/a.js",
    "articles/.obsidian/workspace",
    "articles/budget.md~",
    "articles/.budget.md.swp",
    "articles/.#budget.md",
    "articles/#budget.md#",
    "public/.DS_Store",
  ])("leaves %s alone", (path) => {
    expect(isWatched(path, usualSettings)).toBe(false);
  });

  it("ends where links lead in a circle", () => {
    expect(isWatched(`articles/${"loop/".repeat(20)}a.md`, usualSettings)).toBe(true);
    expect(isWatched(`articles/${"loop/".repeat(60)}a.md`, usualSettings)).toBe(false);
  });

  it("follows the folders of the settings, and the way to them", () => {
    const settings = {
      folders: { ...usualSettings.folders, articles: "content/posts", output: "content/out" },
      extensions: null,
    };
    for (const path of ["content", "content/posts", "content/posts/a.md"])
      expect(isWatched(path, settings)).toBe(true);
    for (const path of ["content/other", "content/out", "content/out/a.md", "articles/a.md"])
      expect(isWatched(path, settings)).toBe(false);
  });

  it("watches the extensions module and what lies beside it", () => {
    const within = { ...usualSettings, extensions: "./extensions/index.js" };
    expect(isWatched("extensions/helpers.js", within)).toBe(true);
    expect(isWatched("helpers.js", within)).toBe(false);
    const top = { ...usualSettings, extensions: "extensions.mjs" };
    expect(isWatched("extensions.mjs", top)).toBe(true);
    expect(isWatched("helpers.js", top)).toBe(true);
    expect(isWatched("notes.txt", top)).toBe(false);
  });
});

it("knows when settings name other places", () => {
  const again = { folders: { ...usualSettings.folders }, extensions: null };
  expect(sameSettings(usualSettings, again)).toBe(true);
  expect(sameSettings(usualSettings, { ...again, extensions: "a.js" })).toBe(false);
});
