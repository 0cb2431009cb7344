import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { author, parseFile, parseMatter, section, sound, told } from "./meta-rig.js";

const meta = (lines: string, rigged = {}) => sound(parseMatter(lines, rigged));
const bare = (lines: string, rigged = {}) => sound(parseMatter(lines, { ...rigged, bare: true }));

describe("names of fields", () => {
  it("match without regard to case, - and _", () => {
    const article = bare(
      "Head-Line: A\nPUBLISH_DATE: 2026-01-20\nFeaturedImage: a.jpg\nredirect-from: /old/",
    );
    expect(article).toMatchObject({ headline: "A", date: { day: "2026-01-20" }, aliases: ["/old/"] });
    expect(article.image?.src).toBe("a.jpg");
  });

  it("of other tools are read as ours", () => {
    const article = bare(
      "title: A\nsubtitle: B\ncategory: World\nkeywords: [C]\nbyline: Ana Díaz\nagency: Reuters\nplace: Minsk\npubDate: 2026-01-20\nlastmod: 2026-01-21\nunpublishDate: 2027-01-01\nurl: /a/b\nhero: h.jpg\nlocale: pt_br",
    );
    expect(article).toMatchObject({
      headline: "A",
      dek: "B",
      section: "World",
      topics: ["C"],
      authors: [{ name: "Ana Díaz", role: null }],
      source: { name: "Reuters", url: null },
      dateline: "Minsk",
      date: { iso: "2026-01-20" },
      updated: { iso: "2026-01-21" },
      expires: { iso: "2027-01-01" },
      permalink: "/a/b/",
      image: { src: "h.jpg" },
      language: "pt-BR",
      extra: {},
    });
  });

  it("given twice: ours counts, and a difference is told", () => {
    const result = parseMatter("title: Another");
    expect(sound(result).headline).toBe("A budget");
    expect(sound(result).extra).toEqual({ title: "Another" });
    expect(told(result)[0]).toMatch(/^⚠ field-twice 4:8 `title`/);
    expect(told(parseMatter("title: A budget"))).toEqual([]);
  });

  it("of the dek are often given together, which is no mistake", () => {
    const result = parseMatter("summary: For lists\ndeck: For the page\nexcerpt: More");
    expect(told(result)).toEqual([]);
    expect(sound(result)).toMatchObject({
      dek: "For the page",
      extra: { summary: "For lists", excerpt: "More" },
    });
  });

  it("that nobody knows stay in extra, and a near miss is told", () => {
    const result = parseMatter("weight: 3\nlayout: post\ndatelin: Minsk\nmy_key: {a: [1]}");
    expect(sound(result).extra).toEqual({ weight: 3, layout: "post", datelin: "Minsk", my_key: { a: [1] } });
    expect(told(result)).toEqual([
      "⚠ field-unknown 6:1 `datelin` is not a field of an article, though close to one; it stays in `extra`, for templates alone.",
    ]);
    expect(result.diagnostics[0]?.fix).toContain("`dateline`");
  });

  it("of layouts are ours, nearly ours, or another tool's, which stays what it was", () => {
    const layout = (given: string) => sound(parseMatter(`layout: ${given}`));
    expect(layout("Longread")).toMatchObject({ layout: "longread", extra: {} });
    for (const [given, kept] of [
      ["post", "post"],
      ["false", false],
      ["[a, b]", ["a", "b"]],
      ["{ a: b }", { a: "b" }],
    ] as const) {
      expect(layout(given)).toMatchObject({ layout: "standard", extra: { layout: kept } });
      expect(told(parseMatter(`layout: ${given}`))).toEqual([]);
    }
    const near = parseMatter("layout: longraed");
    expect(told(near)).toEqual([
      '⚠ value-unknown 4:9 `layout` knows standard, longread, brief, but not "longraed". It stays in `extra`, for templates alone.',
    ]);
    expect(near.diagnostics[0]?.fix).toBe("Write `longread`.");
    expect(sound(near)).toMatchObject({ layout: "standard", extra: { layout: "longraed" } });
  });

  it("are guessed where a letter is wrong, and not where a word is another", () => {
    const guess = (key: string) => parseMatter(`${key}: x`).diagnostics[0]?.fix?.match(/`(.*)`/)?.[1];
    const misses = {
      headlin: "headline",
      Dateine: "dateline",
      tittle: "title",
      catagory: "category",
      topcis: "topics",
    };
    for (const [key, meant] of Object.entries(misses)) expect(guess(key)).toBe(meant);
    for (const key of [
      "og_title",
      "title_en",
      "updatedAt",
      "images",
      "data",
      "layout",
      "weight",
      "serial",
      "id2",
      "x",
    ]) {
      expect(guess(key)).toBeUndefined();
    }
  });

  it("that JavaScript knows are just names", () => {
    const { extra } = meta("__proto__: {a: 1}\nconstructor: b\ntoString: c\nhasOwnProperty: d");
    expect(Object.keys(extra).sort()).toEqual(["__proto__", "constructor", "hasOwnProperty", "toString"]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

describe("values", () => {
  it("that are empty are absent", () => {
    const article = meta(
      'dek: ""\nkicker:\ntopics: []\nauthors: [ ]\nimage: {}\nslug: "  "\nsection: null\nsource: {name: }',
    );
    expect(article).toMatchObject({
      dek: null,
      kicker: null,
      topics: [],
      authors: [],
      image: null,
      source: null,
    });
    expect(article).toMatchObject({ slug: "budget", section: "world" });
  });

  it("are taken as the text that was written", () => {
    expect(
      bare("title: 1984\ndate: 2026-01-20\nslug: 007\nkicker: 1.50\ntopics: [2026, true, 0x10]"),
    ).toMatchObject({
      headline: "1984",
      slug: "007",
      kicker: "1.50",
      topics: ["2026", "true", "0x10"],
    });
  });

  it("that are wrong are errors under our names", () => {
    for (const line of [
      "kicker: [a, b]",
      "topics: {a: b}",
      "draft: perhaps so",
      "image: [a]",
      "authors: [[a]]",
    ]) {
      const result = parseMatter(line);
      expect(result.article).toBeNull();
      expect(told(result)[0]).toMatch(/^✘ field-type 4:/);
    }
  });

  it("that are wrong are errors under title, description, tags and author too", () => {
    for (const line of ["title: [a]", "description: {a: b}", "tags: {a: b}", "author: [[a]]"]) {
      expect(told(parseFile(`---\ndate: 2026-01-20\n${line}\n---\n# A\n`))[0]).toMatch(/^✘ field-type 3:/);
    }
  });

  it("that are wrong under another tool's name are warnings and stay in extra", () => {
    const result = parseMatter("cover: {uid: 3}\nsummary: [a]\nlastmod: yesterday");
    expect(
      told(result)
        .map((line) => line.split(" ").slice(0, 3).join(" "))
        .sort(),
    ).toEqual(["⚠ date-invalid 6:10", "⚠ field-type 4:8", "⚠ field-type 5:10"]);
    expect(sound(result).extra).toEqual({ cover: { uid: 3 }, summary: ["a"], lastmod: "yesterday" });
  });

  it("unknown of a fixed set are warnings that name the nearest", () => {
    const result = parseMatter("label: opinon\npriority: Lead\naccess: secret\ntype: post");
    // What is no value of `access` still says that not everybody may read it.
    expect(sound(result)).toMatchObject({ label: null, priority: "lead", access: "paid", type: "article" });
    expect(sound(result).extra).toEqual({ label: "opinon", access: "secret", type: "post" });
    expect(told(result).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
      Array(3).fill("⚠ value-unknown"),
    );
    expect(result.diagnostics.map(({ fix }) => fix)).toContain("Write `opinion`.");
  });

  it("point at the entry that is wrong", () => {
    const result = parseMatter(
      "corrections:\n  - date: 2026-01-21\n    text: One\n  - date: 2026-02-30\n    text: Two",
    );
    expect(told(result)[0]).toMatch(/^✘ date-invalid 7:11/);
    expect(told(parseMatter("topics:\n  - a\n  - {b: c}"))[0]).toMatch(/^✘ field-type 6:5 `topics\.2`/);
  });

  it("of hostile size are refused, each in one line", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `t${index}`).join(", ");
    for (const line of [
      `headline: ${"a".repeat(100_000)}`,
      `topics: [${many}]`,
      `kicker: ${"x ".repeat(5000)}`,
    ]) {
      const result = parseFile(`---\ndate: 2026-01-20\n${line}\n---\n# A\n`);
      expect(told(result)).toHaveLength(1);
      expect(told(result)[0]).toMatch(/^✘ field-type 3:/);
      expect(result.diagnostics[0]?.message.length).toBeLessThan(200);
    }
  });
});

describe("the headline", () => {
  it("falls to the body's first heading, then to the file's name with a warning", () => {
    expect(sound(parseFile("---\ndate: 2026-01-20\n---\n# From the body\n\nText")).headline).toBe(
      "From the body",
    );
    const named = parseFile("---\ndate: 2026-01-20\n---\nText", {
      path: "articles/2026-01-19-a_bridge-reopens.md",
    });
    expect(sound(named).headline).toBe("A bridge reopens");
    expect(told(named)[0]).toMatch(/^⚠ headline-missing 1:1 /);
  });

  it("that is wrong is told once", () => {
    expect(told(parseFile("---\nheadline: [a]\ndate: 2026-01-20\n---\nText"))).toHaveLength(1);
  });
});

describe("topics", () => {
  it("join all their names in order, each once by its slug", () => {
    const article = meta(
      "topics: [Climate, Energy]\ntags: climate, Oil\ncategories:\n  - energy\n  - Tax policy",
    );
    expect(article.topics).toEqual(["Climate", "Energy", "Oil", "Tax policy"]);
  });

  it("keep their spaces and need a letter", () => {
    expect(meta("topics: Climate change").topics).toEqual(["Climate change"]);
    expect(told(parseMatter("topics: ['a', '!!!']"))[0]).toMatch(/^✘ name-invalid 4:15 /);
  });
});

describe("the section", () => {
  const at = (path: string, rigged = {}) =>
    sound(parseMatter("", { path: `articles/${path}.md`, ...rigged })).section;

  it("is the first folder, but for folders of digits", () => {
    expect(at("world/a")).toBe("world");
    expect(at("a")).toBeNull();
    expect(at("2026/01/a")).toBeNull();
    expect(at("2026/world/a")).toBe("world");
    expect(at("world/budget/index")).toBe("world");
    expect(at("budget/index")).toBeNull();
  });

  it("is a folder below one only where it has an _index.md or a name in the settings", () => {
    const folder = {
      folder: "world/europe",
      path: "articles/world/europe/_index.md",
      entries: [],
      title: null,
    };
    expect(at("world/europe/a")).toBe("world");
    expect(at("world/europe/a", { folders: { "world/europe": folder } })).toBe("europe");
    expect(at("world/europe/a", { config: { sections: [section("europe", "Europe")] } })).toBe("europe");
  });

  it("that the settings do not know is an error where they declare sections", () => {
    const config = { sections: [section("world", "World"), section("art", "Arts & Letters")] };
    expect(meta("section: Anything").section).toBe("Anything");
    expect(meta("section: arts & letters", { config }).section).toBe("arts & letters");
    const result = parseMatter("section: wrold", { config });
    expect(told(result)[0]).toMatch(/^✘ section-unknown 4:10 /);
    expect(result.diagnostics[0]?.fix).toMatch(/`[Ww]orld`/);
  });
});

describe("names", () => {
  it("have no characters that no page can show, and are on one line", () => {
    const article = meta(
      'authors: ["Au \\u000B x", {name: "Bo\\u0007 Li", role: "pho\\ufffftos"}, {name: "Cy\\n Ray", role: "\\u0001"}]\n' +
        'source: "Reu\\u0085ters"\ntopics: ["The\\u000c sea", "The sea"]\nsection: "Wor\\u009fld"\nseries: "On \\t boats"',
    );
    expect(article).toMatchObject({
      authors: [
        { name: "Au x", role: null },
        { name: "Bo Li", role: "photos" },
        { name: "Cy Ray", role: null },
      ],
      ...{ source: { name: "Reuters" }, topics: ["The sea"], section: "World", series: "On boats" },
    });
  });

  it("must have more than such characters", () => {
    expect(told(parseMatter('authors: ["\\u0001"]'))[0]).toMatch(/^✘ name-invalid /);
  });
});

describe("authors", () => {
  const names = (lines: string, rigged = {}) =>
    meta(lines, rigged).authors.map(({ name, role }) => (role === null ? name : `${name} (${role})`));

  it("are names in every form", () => {
    expect(names("author: Ana Díaz")).toEqual(["Ana Díaz"]);
    expect(names("authors: [Ana Díaz, Bo Li]")).toEqual(["Ana Díaz", "Bo Li"]);
    expect(names("authors:\n  - Ana Díaz\n  - {name: Bo Li, role: photographs}")).toEqual([
      "Ana Díaz",
      "Bo Li (photographs)",
    ]);
    expect(names("authors: {name: Bo Li, role: photographs}")).toEqual(["Bo Li (photographs)"]);
    expect(names("authors: {words: Ana Díaz, photographs: [Bo Li, Cy Ray]}")).toEqual([
      "Ana Díaz (words)",
      "Bo Li (photographs)",
      "Cy Ray (photographs)",
    ]);
  });

  it("are split at commas, & and the language's and, where each part is a whole name", () => {
    expect(names("byline: By Ana Díaz, Bo Li and Cy Ray")).toEqual(["Ana Díaz", "Bo Li", "Cy Ray"]);
    expect(names("byline: Ana Díaz & Bo Li, and Cy Ray")).toEqual(["Ana Díaz", "Bo Li", "Cy Ray"]);
    expect(names("byline: سارة علي، محمد حسن\nlanguage: ar")).toEqual(["سارة علي", "محمد حسن"]);
    expect(names("byline: Ana Díaz  Bo Li\nlanguage: ja")).toEqual(["Ana Díaz Bo Li"]);
    expect(names("byline: Ana Díaz&Bo Li")).toEqual(["Ana Díaz", "Bo Li"]);
    expect(names("byline: AT&T Newsroom")).toEqual(["AT&T Newsroom"]);
    expect(names("byline: Ana Díaz, Jr.")).toEqual(["Ana Díaz, Jr."]);
    expect(names("byline: Smith and Jones")).toEqual(["Smith and Jones"]);
    expect(names("byline: Byron Andrews")).toEqual(["Byron Andrews"]);
    expect(names("byline: Ana Díaz und Bo Li\nlanguage: de")).toEqual(["Ana Díaz", "Bo Li"]);
    expect(names("byline: Ana Díaz y Bo Li\nlanguage: es")).toEqual(["Ana Díaz", "Bo Li"]);
    expect(names("byline: Ana Díaz e Inés Pérez\nlanguage: es")).toEqual(["Ana Díaz", "Inés Pérez"]);
  });

  it("that are declared stay whole", () => {
    const config = { authors: [author("bbc", "News and Current Affairs"), author("ana", "Ana Díaz")] };
    expect(names("author: News and Current Affairs", { config })).toEqual(["News and Current Affairs"]);
    expect(names("author: ana, bbc", { config })).toEqual(["ana", "bbc"]);
  });

  it("that are not declared are an error where some are", () => {
    const config = { authors: [author("ana-diaz", "Ana Díaz")] };
    const result = parseMatter("authors:\n  - ana-diaz\n  - ana-daiz", { config });
    expect(told(result)[0]).toMatch(/^✘ author-unknown 6:5 "ana-daiz"/);
    expect(result.diagnostics[0]?.fix).toBe("Write `ana-diaz`.");
  });
});

describe("a source", () => {
  it("is a name, a name with a URL, or both side by side", () => {
    expect(meta("source: Reuters").source).toEqual({ name: "Reuters", url: null });
    expect(meta("source: {name: Reuters, url: 'https://reuters.example/'}").source).toEqual({
      name: "Reuters",
      url: "https://reuters.example/",
    });
    expect(meta("source: Reuters\nsource_url: https://reuters.example/a").source?.url).toBe(
      "https://reuters.example/a",
    );
    expect(meta("source: https://www.reuters.example/a").source).toEqual({
      name: "reuters.example",
      url: "https://www.reuters.example/a",
    });
    expect(told(parseMatter("source: {name: A, url: 'javascript:alert(1)'}"))[0]).toMatch(
      /^✘ url-invalid 4:24/,
    );
  });
});

describe("a picture", () => {
  it("is a path, a mapping, or a path with flat keys beside it", () => {
    expect(meta("image: {src: a.jpg, alt: A, caption: B, credit: C}").image).toMatchObject({
      src: "a.jpg",
      alt: "A",
      caption: "B",
      credit: "C",
    });
    expect(meta("image: a.jpg\nimage_alt: A\nimage_figcaption: B\nimage_credit: C").image).toMatchObject({
      alt: "A",
      caption: "B",
      credit: "C",
    });
    expect(meta("hero: false\nthumbnail: t.jpg").image?.src).toBe("t.jpg");
    expect(meta("hero: false").image).toBeNull();
  });

  it("comes from the web or the site and from nowhere else", () => {
    expect(meta("image: https://a.example/b.jpg").image?.src).toBe("https://a.example/b.jpg");
    for (const src of [
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "//a.example/b.jpg",
      "file:///etc/passwd",
    ]) {
      expect(told(parseMatter(`image: "${src}"`))[0]).toMatch(/^✘ image-invalid 4:8/);
    }
  });
});

it("parses whatever the front matter holds, and never throws", () => {
  const key = fc.constantFrom(
    ...[
      "headline",
      "title",
      "date",
      "topics",
      "tags",
      "authors",
      "byline",
      "source",
      "image",
      "slug",
      "permalink",
    ],
    ...[
      "aliases",
      "corrections",
      "section",
      "draft",
      "published",
      "language",
      "label",
      "related",
      "template",
      "x",
    ],
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })), fc.boolean(), (values, declared) => {
      const config = declared
        ? { authors: [author("ana", "Ana Díaz")], sections: [section("world", "World")] }
        : {};
      const result = parseFile(`---\n${JSON.stringify(values)}\n---\nText`, { config });
      const failed = result.diagnostics.some(({ severity }) => severity === "error");
      expect(result.article === null).toBe(failed);
      for (const { place } of result.diagnostics) expect(place.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
