import { describe, expect, it } from "vitest";
import { fixes, mistakes, read, settings } from "./rig.js";

const plain = settings("title: T").theme;

describe("theme", () => {
  it("has a colour for both schemes, or one for each", () => {
    const { theme } = settings(
      'theme: { accent: "#0a5c36", link: { light: darkblue, dark: "#abc" }, paper: { dark: black } }',
    );
    expect(theme).toEqual({
      ...plain,
      accent: { light: "#0a5c36", dark: null },
      link: { light: "darkblue", dark: "#abc" },
      paper: { light: null, dark: "black" },
    });
  });

  it.each([
    ["#00000080", 'Write `"#000000"`.'],
    ["#FFF0", 'Write `"#FFF"`.'],
    ["transparent", "Correct `theme.paper`, or take it out for the default."],
    ["rgb(0 0 0 / .2)", "Correct `theme.paper`, or take it out for the default."],
    ["rgba(0, 0, 0, .2)", "Correct `theme.paper`, or take it out for the default."],
  ])("has no colour through which something shines: %s", (paper, fix) => {
    const { diagnostics } = read(`theme: { paper: "${paper}" }`);
    expect(diagnostics.filter(({ code }) => code === "setting-invalid")).toMatchObject([
      { message: expect.stringContaining("a colour through which nothing shines"), fix },
    ]);
  });

  it("has fonts by their families, or by files of the site", () => {
    const { fonts } = settings(`theme:
  fonts:
    serif: Charter, "Times New Roman", serif
    sans: { family: Plex, file: plex.woff2 }
    display: { family: Display, files: [a.woff2, assets/fonts/b.woff2] }`).theme;
    expect(fonts).toEqual({
      serif: { stack: 'Charter, "Times New Roman", serif' },
      sans: { family: "Plex", files: ["plex.woff2"] },
      display: { family: "Display", files: ["a.woff2", "assets/fonts/b.woff2"] },
    });
  });

  it.each([
    "Georgia; color: red",
    "Georgia } * { top: 0",
    '"Georgia',
    "Georgia /* x",
    "url(https://other.example/)",
    "Georgia</style>",
    "Georgia\\9",
    "Georgia !important",
    "Georgia, , serif",
    "Georgia, serif,",
    ", serif",
    'Georgia "Times"',
    "inherit",
    "Georgia, Revert-Layer",
    "default",
  ])("has no families that are more than that: %s", (stack) => {
    expect(mistakes(`theme: { fonts: { serif: ${JSON.stringify(stack)} } }`)).toHaveLength(1);
  });

  it("has a logo, or one for each scheme", () => {
    expect(settings("theme: { logo: a.svg }").theme.logo).toEqual({ light: "a.svg", dark: null });
    expect(settings("theme: { logo: { light: a.svg, dark: b.svg } }").theme.logo).toEqual({
      light: "a.svg",
      dark: "b.svg",
    });
    expect(settings("theme: { logo: { dark: b.svg } }").theme.logo).toEqual({ light: "b.svg", dark: null });
  });

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert('/')",
    "data:image/png;base64,AAAA",
    "java\tscript:alert(1)",
  ])("has no logo that is no picture's address: %s", (logo) => {
    const { diagnostics } = read(`theme:\n  logo: ${JSON.stringify(logo)}`);
    expect(diagnostics).toMatchObject([{ code: "setting-invalid", place: { line: 2, column: 9 } }]);
    const other = read(`authors: { ana: { picture: ${JSON.stringify(logo)} } }`).diagnostics;
    expect(other).toMatchObject([{ code: "setting-invalid", place: { line: 1, column: 28 } }]);
  });

  it.each(["a.svg", "/a/b:c.svg", "HTTPS://other.example/a.svg", "//other.example/a.svg", "a.svg?x=1:2"])(
    "has a logo of the site or of another host: %s",
    (logo) => expect(settings(`theme: { logo: "${logo}" }`).theme.logo?.light).toBe(logo),
  );

  it("says where its settings stand", () => {
    const { places } = read('theme:\n  accent: { light: "#fff", dark: "#000" }\n  logo:\n    light: a.svg\n');
    const lines = ["theme.accent.light", "theme.accent.dark", "theme.logo.light"].map((name) => {
      const place = places[name];
      return `${place?.line}:${place?.column}`;
    });
    expect(lines).toEqual(["2:20", "2:34", "4:12"]);
  });

  it("is a mapping, and so are its fonts", () => {
    expect(mistakes("theme: dark")).toEqual(["setting-invalid site.yaml:1:8 dark"]);
    expect(mistakes("theme: { fonts: Georgia }")).toEqual(["setting-invalid site.yaml:1:17 Georgia"]);
    expect(fixes("theme: { acent: red }")).toEqual(["Write `accent`."]);
  });

  it("tells of an empty list or mapping where something was meant", () => {
    expect(mistakes("theme: []")).toEqual(["setting-invalid site.yaml:1:8 []"]);
    expect(mistakes("theme: { fonts: [] }")).toEqual(["setting-invalid site.yaml:1:17 []"]);
    expect(mistakes("theme: { accent: {} }")).toEqual(["setting-invalid site.yaml:1:18 {}"]);
    expect(fixes("sections: { a: { colour: {} } }")).toEqual([
      "Write its value, or take `colour` out for the default.",
    ]);
    expect(mistakes("theme:\n  fonts: {}\n  accent:\n")).toEqual([]);
  });

  it("tells once what is wrong with a font", () => {
    expect(mistakes("theme: { fonts: { sans: { family: Plex } } }")).toHaveLength(1);
    expect(mistakes("theme:\n  fonts:\n    sans:\n      family: Plex\n      file: plex.exe")).toEqual([
      "setting-invalid site.yaml:5:13 plex.exe",
    ]);
    expect(mistakes("theme: { fonts: { sans: { file: plex.woff2 } } }")).toHaveLength(1);
  });
});

describe("a section's colour", () => {
  it("may be one for each scheme", () => {
    const [world, sport] = settings(
      'sections: { world: { colour: { light: "#123", dark: "#def" } }, sport: { color: teal } }',
    ).sections;
    expect([world?.colour, world?.colourDark, sport?.colour, sport?.colourDark]).toEqual([
      "#123",
      "#def",
      "teal",
      null,
    ]);
    const { places } = read('sections: { world: { colour: { light: "#123", dark: "#def" } } }');
    expect(places["sections.world.colour.dark"]?.column).toBe(53);
    expect(fixes("sections: { world: { colour: { light: gren } } }")).toEqual(["Write `green`."]);
  });
});
