import { describe, expect, it } from "vitest";
import { foldersOf } from "../../src/parse/context.js";
import { parseFile, parseIndex, sound, told } from "./meta-rig.js";

const article = "---\nheadline: A\ndate: 2026-01-20\n---\nText";

describe("an _index.md", () => {
  it("gives its section a title, a description, a colour and an introduction", () => {
    const result = parseIndex("---\ntitle: The World\ndescription: Abroad\ncolor: '#123456'\n---\nText");
    expect(told(result)).toEqual([]);
    expect(result.section).toMatchObject({
      path: "articles/world/_index.md",
      folder: "world",
      title: "The World",
      description: "Abroad",
      colour: "#123456",
    });
    expect(result.section?.introduction).not.toBeNull();
    expect(parseIndex("---\ntitle: The World\n---\n").section?.introduction).toBeNull();
  });

  it("has a title on one line, without characters that no page can show", () => {
    expect(parseIndex('---\ntitle: "The\\u000b Wor\\u0007ld"\n---\n').section?.title).toBe("The World");
  });

  it("tells its mistakes", () => {
    expect(told(parseIndex("---\ntitle: [a]\ntitel: b\ncolour: red;x\n---\n"))).toEqual([
      expect.stringMatching(/^✘ field-type 2:8 /),
      expect.stringMatching(/^⚠ field-unknown 3:1 /),
      expect.stringMatching(/^✘ field-type 4:9 /),
    ]);
    expect(told(parseIndex("---\ndefaults: [a]\n---\n"))).toEqual([
      expect.stringMatching(/^✘ defaults-not-mapping 2:11 /),
    ]);
    expect(told(parseIndex("---\ntitle: A\n---\n", { path: "articles/_index.md" }))).toEqual([
      expect.stringMatching(/^⚠ index-without-section 1:1 /),
    ]);
  });
});

describe("defaults", () => {
  const outer = parseIndex(
    "---\ndefaults:\n  label: analysis\n  tags: [Abroad]\n  source: Reuters\n  mood: calm\n---\n",
  );
  const inner = parseIndex("---\ndefaults:\n  source: AP\n  image: {src: map.png, alt: Map}\n---\n", {
    path: "articles/world/europe/_index.md",
  });
  const folders = foldersOf([outer.defaults, inner.defaults]);
  const at = (path: string, text = article) => sound(parseFile(text, { path, folders }));

  it("give a layout, ours or another tool's", () => {
    const ours = foldersOf([parseIndex("---\ndefaults:\n  layout: longread\n---\n").defaults]);
    const theirs = foldersOf([parseIndex("---\ndefaults:\n  layout: post\n---\n").defaults]);
    const read = (folders: typeof ours, more = "") =>
      sound(parseFile(article.replace("date:", `${more}date:`), { path: "articles/world/a.md", folders }));
    expect(read(ours)).toMatchObject({ layout: "longread", extra: {} });
    expect(read(ours, "layout: brief\n")).toMatchObject({ layout: "brief" });
    expect(read(theirs)).toMatchObject({ layout: "standard", extra: { layout: "post" } });
    expect(read(theirs, "layout: single\n")).toMatchObject({
      layout: "standard",
      extra: { layout: "single" },
    });
  });

  it("fill what the articles below do not say, the inner folder before the outer", () => {
    expect(at("articles/world/a.md")).toMatchObject({
      label: "analysis",
      topics: ["Abroad"],
      source: { name: "Reuters" },
      extra: { mood: "calm" },
      image: null,
    });
    expect(at("articles/world/europe/a.md")).toMatchObject({ label: "analysis", source: { name: "AP" } });
    expect(at("articles/sport/a.md")).toMatchObject({ label: null, topics: [] });
    expect(
      at("articles/world/a.md", "---\nheadline: A\ndate: 2026-01-20\ntopics: Own\nmood: grim\n---\n"),
    ).toMatchObject({
      topics: ["Own"],
      extra: { mood: "grim" },
    });
  });

  it("name pictures from their own folder", () => {
    const { image, spots } = at("articles/world/europe/east/a/index.md");
    expect(image).toMatchObject({ src: "../../map.png", alt: "Map" });
    expect(image?.spot.path).toBe("articles/world/europe/_index.md");
    expect(spots.source).toMatchObject({ path: "articles/world/europe/_index.md", line: 3 });
  });

  it("that are wrong are told once, in their own file, and count for nothing", () => {
    const result = parseIndex(
      "---\ndefaults:\n  kicker: [a]\n  expires: never\n  datelin: x\n  label: analysis\n---\n",
    );
    expect(told(result).sort()).toEqual([
      expect.stringMatching(/^⚠ field-unknown 5:3 /),
      expect.stringMatching(/^✘ date-invalid 4:12 /),
      expect.stringMatching(/^✘ field-type 3:11 /),
    ]);
    const below = parseFile(article, { path: "articles/world/a.md", folders: foldersOf([result.defaults]) });
    expect(told(below)).toEqual([]);
    expect(sound(below)).toMatchObject({ kicker: null, expires: null, label: "analysis" });
  });

  it("of a folder whose name JavaScript knows are its own alone", () => {
    const odd = parseIndex("---\ndefaults: {label: review}\n---\n", { path: "articles/__proto__/_index.md" });
    const known = foldersOf([odd.defaults]);
    expect(sound(parseFile(article, { path: "articles/__proto__/a.md", folders: known })).label).toBe(
      "review",
    );
    expect(sound(parseFile(article, { path: "articles/constructor/a.md", folders: known })).label).toBeNull();
  });
});
