import { describe, expect, it } from "vitest";
import { bundleStyle } from "../../../src/pages/style/bundle-style.js";
import { createProblems } from "../../../src/render/problems.js";
import { placeIn, styleBytes } from "../../../src/render/style.js";

type Files = { readonly [name: string]: string };

function bundle(files: Files, entries: readonly string[] = ["style.css"]) {
  const all = new Map(
    Object.entries(files).map(([name, text]) => [name, { name, path: `assets/${name}`, text }]),
  );
  const made = bundleStyle(
    entries.flatMap((name) => all.get(name) ?? []),
    all,
  );
  return {
    ...made,
    text: made.pieces.map(({ text }) => text).join(""),
    told: made.diagnostics.map(
      ({ code, place, message }) => `${code} ${place.path}:${place.line}:${place.column} ${message}`,
    ),
  };
}

/** As browsers would read it: small, so that spaces say nothing. */
function small(files: Files, entries?: readonly string[]): string {
  const { pieces, told } = bundle(files, entries);
  expect(told).toEqual([]);
  return String(styleBytes(pieces, createProblems()));
}

describe("a style sheet that imports others", () => {
  it("has their rules in the place of the imports, in their layers", () => {
    const files = {
      "style.css":
        '@charset "utf-8";\n@layer a, b;\n/* One */ @import "css/b.css" layer(b);\n@import url(css/a.css) layer(a);\np { color: red }',
      "css/a.css": "a { color: blue }",
      "css/b.css": "b { color: green }",
    };
    expect(small(files)).toBe("@layer a{a{color:#00f}}@layer b{b{color:green}}p{color:red}");
  });

  it("has what they import too, under all conditions", () => {
    const files = {
      "style.css": "@import 'css/a.css' layer(a) supports(display: grid) print and (min-width: 3px);",
      "css/a.css": '@import "more/c.css" layer;@import "../d.css" screen;a{top:0}',
      "css/more/c.css": "c{top:0}",
      "d.css": "d{top:0}",
    };
    expect(small(files)).toBe(
      "@media print and (width>=3px){@supports (display:grid){@layer a{@layer{c{top:0}}@media screen{d{top:0}}a{top:0}}}}",
    );
  });

  it("ends with the site's own rules, in no layer", () => {
    const files = {
      "style.css": '@import "a.css" layer(a);',
      "a.css": "a{top:0}",
      "custom.css": '@import "mine.css";a{top:1px}',
      "mine.css": "b{left:0}",
    };
    expect(small(files, ["style.css", "custom.css"])).toBe("@layer a{a{top:0}}b{left:0}a{top:1px}");
    expect([...bundle(files, ["style.css", "custom.css"]).parts].sort()).toEqual([
      "a.css",
      "custom.css",
      "mine.css",
      "style.css",
    ]);
  });

  it("keeps imports from other hosts in front, and the order of layers in front of them", () => {
    const files = {
      "style.css": '@layer a, b;\n@import "a.css" layer(a);',
      "a.css": "a{top:0}",
      "custom.css": '@import url("https://other.example/b.css") layer(b);\nb{top:0}',
    };
    expect(small(files, ["style.css", "custom.css"])).toMatch(
      /^@layer a,b;@import "https:\/\/other\.example\/b\.css" layer\(b\);/,
    );
  });

  it("names files from where it lies itself", () => {
    const files = {
      "style.css": '@import "css/a.css";@import "css/deep/b.css";i{background:url(./own.svg)}',
      "css/a.css":
        '@font-face{font-family:A;src:url("../fonts/a.woff2?#x") format("woff2"),url(near.woff)}a{background:url(/root.svg),url(#id),url(\'https://other.example/x.png\')} /* url(no.png) */ b::before{content:"url(no.png)"}',
      "css/deep/b.css": 'b{background:image-set("c.png" 1x,"../c.png" 2x)}',
    };
    const { text, told } = bundle(files);
    expect(told).toEqual([]);
    for (const address of [
      'url("fonts/a.woff2?#x")',
      "url(css/near.woff)",
      "url(/root.svg)",
      "url(#id)",
      "url('https://other.example/x.png')",
      'image-set("css/deep/c.png" 1x,"css/c.png" 2x)',
      "/* url(no.png) */",
      'content:"url(no.png)"',
      "url(own.svg)",
    ])
      expect(text).toContain(address);
  });
});

describe("what is wrong in a style sheet is told where it stands:", () => {
  it("an import of what is not there", () => {
    const files = {
      "style.css": '@import "css/card.css";\n',
      "css/card.css": '\n@import "carts.css";',
      "css/cart.css": "",
    };
    const { told, diagnostics } = bundle(files);
    expect(told).toEqual([
      "style-import-missing assets/css/card.css:2:10 There is no style sheet assets/css/carts.css to import.",
    ]);
    expect(diagnostics[0]?.fix).toBe("Write `../css/cart.css`.");
  });

  it("a circle of imports", () => {
    const files = {
      "style.css": '@import "a.css";',
      "a.css": '@import "b.css";',
      "b.css": '@import "a.css";b{top:0}',
    };
    expect(bundle(files).told).toEqual([
      "style-import-cycle assets/b.css:1:10 These style sheets import each other in a circle: a.css → b.css → a.css.",
    ]);
    expect(bundle({ "style.css": '@import "style.css";' }).told[0]).toContain(
      "style-import-cycle assets/style.css:1:10",
    );
  });

  it("an import after rules, where browsers read none", () => {
    expect(bundle({ "style.css": 'a { top: 0 }\n@import "b.css";' }).told[0]).toContain(
      "style-invalid assets/style.css:2:1",
    );
  });

  it("what is open at the end, which would take in other files' rules, and what closes nothing", () => {
    const open = bundle({
      "style.css": '@import "a.css";@import "b.css";',
      "a.css": "a { top: 0;\n\n",
      "b.css": "b { top: calc(1px }",
    });
    expect(open.told.map((line) => line.slice(0, 60))).toEqual([
      "style-invalid assets/a.css:1:3 This `{` is never closed.",
      "style-invalid assets/b.css:1:14 This `(` is not closed before a `}` comes.".slice(0, 60),
    ]);
    expect(bundle({ "style.css": "a { top: 0 } }" }).told[0]).toContain(
      "style-invalid assets/style.css:1:14 This `}` closes nothing.",
    );
    expect(bundle({ "style.css": "/* a" }).told[0]).toContain("This comment is never closed.");
    expect(bundle({ "style.css": 'a::before{content:"x\n}' }).told[0]).toContain(
      "This text is never closed.",
    );
  });

  it("what the minifier cannot read, in the lines of the file and as they are written there", () => {
    const { pieces } = bundle({
      "style.css": '@import "css/a.css" layer(a);\n@import "css/b.css";',
      "css/a.css": "a { background: url(a.png) }\n",
      "css/b.css": '\nb { background: url("../b.png"); color; red }\n',
    });
    const problems = createProblems();
    expect(styleBytes(pieces, problems)).toBeNull();
    expect(problems.diagnostics).toMatchObject([
      {
        code: "style-invalid",
        place: {
          path: "assets/css/b.css",
          line: 2,
          column: 39,
          text: 'b { background: url("../b.png"); color; red }',
        },
      },
    ]);
  });

  it("for every place of a text", () => {
    const files = {
      "style.css": '@import "css/a.css" layer(a);\np{}\nq{}',
      "css/a.css": 'a{src:url("x")}b{}\nc{}',
    };
    const { pieces, text } = bundle(files);
    for (const [needle, place] of [
      ["a{src", "css/a.css:1:1"],
      ["b{}", "css/a.css:1:16"],
      ["c{}", "css/a.css:2:1"],
      ["p{}", "style.css:2:1"],
      ["q{}", "style.css:3:1"],
    ] as const) {
      const before = text.slice(0, text.indexOf(needle)).split("\n");
      const at = placeIn(pieces, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      expect(`${at.path}:${at.line}:${at.column}`).toBe(`assets/${place}`);
    }
  });
});
