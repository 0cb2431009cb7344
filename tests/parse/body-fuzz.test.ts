// What must hold for every text: the lanes agree, the HTML is sound, and nothing of an article gets out of it.

import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { express, parse, parsedBy, plainHtml, remark } from "./body-rig.js";

const elements =
  "p div span b i a em h1 h2 h3 ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption blockquote details summary pre code section article aside center font tt script style iframe svg video form input select button label br hr img sup sub time q del ins ruby rt foo x-y title textarea math mi address footer header main nav object embed noscript template marquee abbr small".split(
    " ",
  );
const attributes = [
  'id="a"',
  "id=a",
  'class="x"',
  'style="color:red"',
  'onclick="x"',
  'href="x.md"',
  'href="javascript:x"',
  'src="a.png" alt="y"',
  'title="t"',
  "align=center",
  "colspan=2",
  'datetime="2020-01-01"',
  "lang=en",
  "hidden",
  "name=z",
  "type=checkbox",
  "start=3",
];
const markdown = [
  "word",
  '"quoted"',
  "it's",
  "one two",
  "* x",
  "**b**",
  "[l](u.md)",
  "[l](https://e.example)",
  '![p](i.png "T")',
  '\n\n![p](i.png "T")\n\n',
  "`c`",
  "&amp;",
  "&copy",
  "<",
  "- item\n",
  "  - inner\n",
  "> q\n",
  "1. n\n",
  "# H\n",
  "\n## I\n",
  "\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
  ":::note\n",
  "\n:::factbox[T]{#id}\n",
  ":::\n",
  "::::qa\n",
  "::::\n",
  "{{< x >}}",
  "[^1]",
  "\n\n[^1]: foot\n\n",
  "```js\nlet a\n```\n",
  "<!-- c -->",
  "    ",
  "- [x] t\n",
  "http://a.b",
  "中文",
  "<!",
  "<?x",
  "~~s~~",
  "---\n",
  "[r]\n\n[r]: r.md 'T'\n\n",
  "\\*",
  "a  \nb",
];

const tag = fc
  .tuple(
    fc.constantFrom(...elements),
    fc.array(fc.constantFrom(...attributes), { maxLength: 2 }),
    fc.constantFrom("", "/"),
  )
  .map(([name, list, end]) => `<${[name, ...list].join(" ")}${end}>`);
const part = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...markdown) },
  { weight: 4, arbitrary: fc.constantFrom("\n", "\n\n", " ") },
  { weight: 6, arbitrary: tag },
  { weight: 4, arbitrary: fc.constantFrom(...elements).map((name) => `</${name}>`) },
  { weight: 1, arbitrary: fc.constantFrom(...elements).map((name) => `<${name} a="`) },
);
const document = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(""));
const plainDocument = fc
  .array(fc.oneof(fc.constantFrom(...markdown), fc.constantFrom("\n", "\n\n", " ")), { maxLength: 25 })
  .map((parts) => parts.join(""));

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Of the author's own making, or a matter of style.
    "attr-quotes": "off",
    "element-required-content": "off",
    "empty-heading": "off",
    "no-trailing-whitespace": "off",
    "text-content": "off",
    "void-style": "off",
    "wcag/h30": "off",
    "wcag/h63": "off",
  },
});

describe("any text", () => {
  it("is the same in both lanes", () => {
    fc.assert(
      fc.property(fc.oneof(document, plainDocument), fc.boolean(), (text, takeHeading) => {
        expect(parsedBy(express, text, { takeHeading })).toEqual(parsedBy(remark, text, { takeHeading }));
      }),
      { numRuns: 1_000 },
    );
  });

  it("makes valid HTML that is closed in itself, without scripts", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (text) => {
        const body = plainHtml(parse(text).body.pieces);
        expect(body).not.toMatch(
          /<(?:script|style|iframe|svg|form|object|embed|video|template)|<[^>]*\s(?:on\w+|style)=|<[^>]*javascript:/i,
        );
        const page = `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><main><h1>t</h1>${body}</main></body></html>`;
        const { results } = await validator.validateString(page);
        expect(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its ids apart, and its slots in step with its facts", () => {
    fc.assert(
      fc.property(document, (text) => {
        const { body, facts } = parse(text);
        expect(new Set(facts.ids).size).toBe(facts.ids.length);
        const flat = JSON.stringify(body.pieces);
        for (const [, kind, index] of flat.matchAll(/\{"slot":"(link|picture)","index":(\d+)/g)) {
          expect(Number(index)).toBeLessThan(kind === "link" ? facts.links.length : facts.pictures.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile text", () => {
  const size = 400_000;
  const fill = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));

  it.each([
    ["quotes", "> ".repeat(5_000)],
    ["items", "- ".repeat(5_000)],
    ["lists", Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["emphasis", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
    ["marks", "*a".repeat(20_000)],
    ["elements", "<div>".repeat(300)],
    ["bold text", "<b>".repeat(300)],
  ])("nested too deep is refused in both lanes: %s", (_, text) => {
    const [diagnostic, ...others] = parse(text).diagnostics;
    expect(diagnostic).toMatchObject({ code: "nesting-too-deep", severity: "error" });
    expect(others).toEqual([]);
    expect(parsedBy(remark, text)).toEqual(parsedBy(express, text));
  });

  it("nested as deep as anyone writes is not", () => {
    const text = Array.from({ length: 40 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(parse(text).diagnostics).toEqual([]);
    expect(parse("> ".repeat(40)).diagnostics).toEqual([]);
    expect(parse(`${"*".repeat(80)}\n\n${"_".repeat(2_000)}\n`).diagnostics).toEqual([]);
  });

  it.each([
    `<a href="x${" ".repeat(size)}y">z</a>`,
    `:::note a${" ".repeat(size)}b\nc\n:::\n`,
    `[a](b.md)\n\n<div>\n${"<a ".repeat(size / 3)}`,
    `a${"\n ".repeat(size / 2)}`,
  ])("with a long gap is read: %#", (text) => {
    expect(parse(text).diagnostics.length).toBeLessThanOrEqual(1);
  });

  // Each of these took minutes, or all memory, with a step that is not linear.
  it.each([
    "[",
    "<",
    "</p>",
    "<script>\n\n",
    "<svg>\n\n",
    "<foo> ",
    "<a name=x>",
    "{{",
    "[a](b.md) ",
    "@",
    `${"*".repeat(1000)}a`,
    "![a](b)",
    "<iframe src=a>",
    ":::note\n\n:::\n\n",
    '"',
    "<!-- ",
    "<td>",
    "# a\n",
    '<a b="{{ "\n\n',
  ])("of many %j is read", (unit) => {
    expect(parse(fill(unit)).diagnostics.length).toBeLessThanOrEqual(50);
  });
});
