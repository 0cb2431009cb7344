import { describe, expect, it } from "vitest";
import type { ThemeSettings } from "../../../src/config/config.js";
import type { Place } from "../../../src/diagnostics/diagnostic.js";
import { siteStyle } from "../../../src/pages/style/site-style.js";
import { model, plainConfig } from "../../model/rig.js";

interface Given {
  readonly theme?: Partial<ThemeSettings>;
  readonly sections?: { readonly [slug: string]: readonly [light: string | null, dark?: string] };
  readonly files?: readonly string[];
}

function styleOf({ theme = {}, sections = {}, files = [] }: Given) {
  const config = {
    ...plainConfig,
    theme: { ...plainConfig.theme, ...theme },
    sections: Object.entries(sections).map(([slug, [colour, colourDark = null]]) => ({
      ...{ slug, title: slug, description: null, colour, colourDark, template: null },
    })),
  };
  const { site } = model([], { config });
  const place = (line: number): Place => ({ path: "site.yaml", line, column: 1, length: 0, text: null });
  const { text, diagnostics } = siteStyle({
    ...{ config, site },
    themeAssets: files.map((name) => ({ name, file: name, hash: "", origin: "site" as const })),
    settingPlaces: {
      "theme.accent": place(3),
      "theme.accent.dark": place(5),
      "sections.world.colour": place(7),
    },
  });
  return {
    text,
    told: diagnostics.map(({ code, place: { line }, message, fix }) => ({ code, line, message, fix })),
  };
}

const colour = (light: string | null, dark: string | null = null) => ({ light, dark });

describe("the style sheet of the settings", () => {
  it("is empty where nothing is set", () => {
    expect(styleOf({})).toEqual({ text: "", told: [] });
  });

  it("has what is set and what follows from it, on screens alone", () => {
    expect(styleOf({ theme: { accent: colour("#005a9c") } })).toEqual({
      text: "@media not print {\n:root {\n  --accent: light-dark(#005a9c, #3f89ce);\n}\n}\n",
      told: [],
    });
    const { text } = styleOf({ theme: { paper: colour("#fff1e5"), ink: colour(null, "#ffffff") } });
    expect([...text.matchAll(/--[\w-]+/g)].map(([name]) => name)).toEqual([
      "--paper",
      "--tint",
      "--ink",
      "--ink-soft",
      "--rule",
    ]);
  });

  it("moves what cannot be read, and tells the nearest colour that can", () => {
    const { text, told } = styleOf({ theme: { accent: colour("orange", "#303") } });
    const [, light, dark] = /--accent: light-dark\((#\w+), (#\w+)\)/.exec(text) ?? [];
    expect(told).toEqual([
      {
        code: "contrast-low",
        line: 3,
        message: `\`theme.accent\` is hard to read: orange has a contrast of 1.79:1 with the light tint of boxes, #f6f4ef, and text needs 4.5:1; ${light} is used for text instead.`,
        fix: `Write \`"${light}"\`, the nearest colour that passes, or another.`,
      },
      expect.objectContaining({
        code: "contrast-low",
        line: 5,
        message: expect.stringContaining(`${dark} is used`),
      }),
    ]);
  });

  it("suits the theme's own colours to another paper without a word", () => {
    const { text, told } = styleOf({ theme: { paper: colour("#8fb0d0") } });
    expect(text).toContain("--accent: light-dark(#");
    expect(told).toEqual([]);
  });

  it("has a class for each section with a colour: for texts, and as it is", () => {
    const { text, told } = styleOf({ sections: { world: ["#ffd400"], sport: ["#123456", "#abcdef"] } });
    expect(text).toMatch(
      /\.section-world \{\n {2}--section: light-dark\(#\w+, #ffd400\);\n {2}--section-fill: #ffd400;\n\}\n\.section-sport \{\n {2}--section: light-dark\(#123456, #abcdef\);\n\}/,
    );
    expect(told).toMatchObject([{ code: "contrast-low", line: 7 }]);
  });

  it("gives a section with a colour for dark paper alone the accent on light paper", () => {
    const { text, told } = styleOf({ sections: { world: [null, "#abcdef"], sport: [null] } });
    expect(text).toContain("--section: light-dark(var(--accent), #abcdef);");
    expect(text).not.toContain("sport");
    expect(told).toEqual([]);
  });

  it("has rules for fonts of the site's own, whose names say how they look", () => {
    const names = [
      "a.woff2",
      "a-italic.woff2",
      "a-SemiBoldItalic.otf",
      "a-300.ttf",
      "a[wght].woff2",
      "sub/a-Black.woff",
    ];
    const { text, told } = styleOf({
      files: names.map((name) => `fonts/${name}`),
      theme: {
        fonts: {
          serif: { family: 'A "B"', files: names },
          sans: { stack: "Verdana, sans-serif" },
          display: null,
        },
      },
    });
    const faces = [
      ...text.matchAll(
        /src: url\("([^"]+)"\) format\("(\w+)"\);\n\s*font-weight: ([^;]+);\n\s*font-style: (\w+)/g,
      ),
    ];
    expect(faces.map(([, ...parts]) => parts.join(" "))).toEqual([
      "fonts/a.woff2 woff2 400 normal",
      "fonts/a-italic.woff2 woff2 400 italic",
      "fonts/a-SemiBoldItalic.otf opentype 600 italic",
      "fonts/a-300.ttf truetype 300 normal",
      "fonts/a%5Bwght%5D.woff2 woff2 100 900 normal",
      "fonts/sub/a-Black.woff woff 900 normal",
    ]);
    expect(text).toContain('--serif: "A \\"B\\"", Georgia,');
    expect(text).toContain('--sans: "Verdana", sans-serif;');
    expect(told).toEqual([]);
  });

  it("has families in quotes, apart from those of the system", () => {
    const fonts = {
      serif: { stack: "Source Serif 4, 'Charter',\"Times, New\",  Serif" },
      sans: { stack: "Source Sans 3, -apple-system, ui-rounded" },
      display: { stack: "'Hoefler Text'" },
    };
    const { text } = styleOf({ theme: { fonts } });
    expect(text).toContain('--serif: "Source Serif 4", \'Charter\', "Times, New", Serif;');
    expect(text).toContain('--sans: "Source Sans 3", -apple-system, ui-rounded;');
    expect(text).toContain("--display: 'Hoefler Text';");
  });

  it("tells of a font that is not there", () => {
    const { told } = styleOf({
      files: ["fonts/serif.woff2"],
      theme: { fonts: { serif: { family: "A", files: ["serf.woff2"] }, sans: null, display: null } },
    });
    expect(told).toMatchObject([{ code: "font-missing", fix: "Write `serif.woff2`." }]);
  });
});
