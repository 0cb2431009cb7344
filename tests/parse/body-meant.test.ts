import { describe, expect, it } from "vitest";
import { express, remark, told } from "./body-rig.js";

const inBoth = (markdown: string): string[] => {
  const found = told(markdown, { lanes: express });
  expect(told(markdown, { lanes: remark })).toEqual(found);
  return found;
};

describe("Markdown that stays text by mistake", () => {
  it.each([
    [
      "![a](my hall.png)",
      '⚠ link-unread 1:1+17 This is no picture, since its address "my hall.png" holds a space',
    ],
    ["A [**bold**](my file.pdf)", '⚠ link-unread 1:12+14 This is no link, since its address "my file.pdf"'],
    ["[a](b.png „C“)", "⚠ link-unread 1:1+14 This is no link, since its title stands in curly quotes"],
    ["[a] (https://b.example)", "⚠ link-unread 1:1+5 This is no link, since a space stands between"],
    ["[a] (b.md)", "⚠ link-unread 1:1+10 This is no link, since a space stands between"],
    [
      "(a)[https://b.example]",
      "⚠ link-unread 1:1+4 This is no link, since its brackets are the wrong way round",
    ],
    [
      "[a][b]",
      '⚠ link-unread 1:1+6 Nothing says where this leads: the article has no line that begins with "[b]:"',
    ],
    ["[[a b]]", "⚠ link-unread 1:1+7 This is a wiki's link"],
    ["a[^1]", '⚠ footnote-missing 1:2+4 The article has no footnote "1"'],
    ["a\n\n[^1]: b", "⚠ footnote-unused 3:1+7 Nothing in the text calls this footnote"],
    [
      "a[^x]\n\n[^x]: b[^y]\n\n[^y]: c\n\n[^x]: d",
      "⚠ footnote-unused 7:1+7 The article has a footnote of this name",
    ],
    ['A <a href="b>c</a>', "⚠ html-unfinished 1:3+11 This tag has a quote that is never closed"],
    ["::factbox", "⚠ directive-unknown 1:1+9 A directive begins with three colons"],
    ["> a\n>\n> :qoute\n\n: note", "⚠ directive-unknown 5:1+6 A directive begins with three colons"],
  ])("%s", (markdown, expected) => {
    const found = inBoth(markdown);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected), found[0]).toBe(true);
  });

  it.each([
    "\\[a][b] and [a\\][b]",
    "`[a][b]` [^1](b)\n\n    ![x](a b.png)",
    "```\n[a][b] ![x](a b.png) [^1] [[c]]\n```",
    "a[i][j], [1][2], [sic](as she said), [so] (he thought)",
    '[a](<b c.md>) [a](b.md "c") [b]\n\n[b]: c.md',
    "a[^1][^2]\n\n[^1]: b[^3]\n\n[^2]: c\n\n[^3]: d",
    "```\n[^1]: b\n```",
    ":smile: is: no directive",
    '5 < 6, \\<a href="b> and `<a href="b>`',
  ])("is silent where text was meant: %s", (markdown) => {
    expect(inBoth(markdown)).toEqual([]);
  });
});
