import { describe, expect, it } from "vitest";
import { parseFile, parseMatter, sound, told } from "./meta-rig.js";

const dated = (front: string, path = "articles/world/budget.md") =>
  parseFile(`---\nheadline: A\n${front}\n---\nText`, { path });

describe("the date", () => {
  it("is a day, or a mapping of two", () => {
    expect(sound(dated("date: 2026-01-20")).date).toMatchObject({ iso: "2026-01-20", dateOnly: true });
    const pair = sound(dated("date: {created: 2026-01-20, updated: 2026-01-21}"));
    expect(pair).toMatchObject({ date: { day: "2026-01-20" }, updated: { day: "2026-01-21" } });
    expect(
      sound(dated("updated: 2026-01-25\ndate: {published: 2026-01-20, lastmod: 2026-01-21}")).updated?.day,
    ).toBe("2026-01-25");
    expect(told(dated("date: {created: 2026-01-20, updated: 2026-01-41}"))[0]).toMatch(
      /^✘ date-invalid 3:38 /,
    );
    expect(told(dated("date: {updated: 2026-01-20}"))).toEqual([expect.stringMatching(/^✘ field-type 3:7 /)]);
  });

  it("in TOML is a date of the language", () => {
    expect(sound(parseFile('+++\ntitle = "A"\ndate = 2026-01-20\n+++\nText')).date).toMatchObject({
      iso: "2026-01-20",
    });
  });

  it("comes from the file's or folder's name or the permalink where the field is absent", () => {
    expect(sound(dated("", "articles/world/2026-01-19-budget.md"))).toMatchObject({
      date: { day: "2026-01-19" },
      slug: "budget",
    });
    expect(sound(dated("", "articles/2026-01-19-budget/index.md"))).toMatchObject({
      date: { day: "2026-01-19" },
      slug: "budget",
    });
    expect(sound(dated("", "articles/2026-01-19.md"))).toMatchObject({
      date: { day: "2026-01-19" },
      slug: "2026-01-19",
    });
    expect(sound(dated("permalink: 2026/01/18/budget")).date?.day).toBe("2026-01-18");
    expect(sound(dated("date: 2026-01-20", "articles/2026-01-19-budget.md")).date?.day).toBe("2026-01-20");
  });

  it("that is in none of these is an error, but not for a standing page", () => {
    expect(told(dated(""))).toEqual([expect.stringMatching(/^✘ date-missing 1:1 /)]);
    expect(sound(dated("type: page")).date).toBeNull();
    expect(sound(parseFile("# About\n\nText", { kind: "page", path: "pages/about.md" }))).toMatchObject({
      type: "page",
      id: "about",
      slug: "about",
      headline: "About",
      section: null,
      date: null,
    });
  });

  it("that is wrong is told once, where it stands", () => {
    expect(told(dated("date: 2026-13-02"))).toEqual([
      expect.stringMatching(/^✘ date-invalid 3:7 .*2026-13-02/),
    ]);
    expect(told(dated("", "articles/2026-02-30-budget.md"))).toEqual([
      expect.stringMatching(/^✘ date-invalid 1:1 .*file's name.*2026-02-30/),
    ]);
    expect(told(dated("published: soon"))).toEqual([
      expect.stringMatching(/^⚠ date-invalid 3:12 /),
      expect.stringMatching(/^✘ date-missing 1:1 /),
    ]);
  });
});

describe("a draft", () => {
  it("is one where any of its names says so", () => {
    expect(sound(parseMatter("draft: true")).draft).toBe(true);
    expect(sound(parseMatter("published: false")).draft).toBe(true);
    expect(sound(parseMatter("draft: false\npublished: false")).draft).toBe(true);
    expect(sound(parseMatter("draft: yes")).draft).toBe(true);
    expect(sound(parseMatter("draft: false\npublished: true")).draft).toBe(false);
    expect(sound(dated("published: 2026-01-20"))).toMatchObject({
      draft: false,
      date: { day: "2026-01-20" },
    });
  });
});

describe("the schedule", () => {
  it("is known where the article is not", () => {
    const result = parseMatter("draft: true\nembargo: 2026-03-01\nexpires: 2026-04-01\nkicker: [a]");
    expect(result.article).toBeNull();
    expect(result.schedule).toMatchObject({
      draft: true,
      date: { day: "2026-01-20" },
      embargo: { day: "2026-03-01" },
      expires: { day: "2026-04-01" },
    });
  });
});
