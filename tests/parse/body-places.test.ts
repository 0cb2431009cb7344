import { describe, expect, it } from "vitest";
import { express, parse, parsedBy, remark, told } from "./body-rig.js";

const links = (markdown: string) =>
  parse(markdown).facts.links.map(({ href, spot }) => `${href} ${spot.line}:${spot.column}+${spot.length}`);

describe("places", () => {
  it("count the lines of the whole file", () => {
    const body = parse("\n[a](b.md) <script></script>\n", { before: "---\r\ntitle: A\r\n---\r\n" });
    expect(body.facts.links[0]?.spot).toEqual({
      line: 5,
      column: 5,
      length: 4,
      text: "[a](b.md) <script></script>",
    });
    expect(body.diagnostics[0]?.place).toMatchObject({
      path: "articles/a.md",
      line: 5,
      column: 11,
      length: 7,
    });
  });

  it("are found for an address that the HTML writes in another way", () => {
    expect(links("[a](<ä b.md>)")).toEqual(["%C3%A4%20b.md 1:6+6"]);
    expect(links('<a href="?a&amp;b">c</a>')).toEqual(
      ["?a&b 1:4+1"].map(() => expect.stringMatching(/^\?a&b 1:\d+/)),
    );
  });

  it("are those of the link itself, not of the same text elsewhere", () => {
    expect(
      links("`x.md` [a](x.md)\n\n> [b](x.md)\n\n<p><a href='x.md'>c</a></p>\n\n[d]\n\n[d]: x.md"),
    ).toEqual(["x.md 1:12+4", "x.md 3:7+4", "x.md 5:13+4", "x.md 9:6+4"]);
  });

  it("of footnotes follow the order in which they are read", () => {
    expect(links("[^n]: [a](x.md)\n\nA[^n] [b](x.md)\n")).toEqual(["x.md 3:11+4", "x.md 1:11+4"]);
  });

  it("are right where a directive stands on the line before", () => {
    expect(links(":::note\n[a](x.md) [b](x.md)\n:::\n[c](x.md)\n")).toEqual([
      "x.md 2:5+4",
      "x.md 2:15+4",
      "x.md 4:5+4",
    ]);
  });

  it("of removed elements are those of each", () => {
    expect(
      told("`<script>`\n\n<script></script>\n\n- a <SCRIPT></SCRIPT>\n").map((text) => text.slice(0, 25)),
    ).toEqual(["⚠ html-removed 3:1+7 Arti", "⚠ html-removed 5:5+7 Arti"]);
  });

  it("are few for many of one kind", () => {
    expect(told("<iframe></iframe>\n\n".repeat(200))).toHaveLength(50);
  });

  it("are the same in both lanes", () => {
    const text = `[a](x.md) ![b](y.png) \`x.md\`\n\n<div>\n<a href="x.md">c</a> <svg></svg>\n</div>\n\n* [d][e]\n  [f](x.md)\n\n[e]: x.md "t"\n`;
    expect(parsedBy(remark, text)).toEqual(parsedBy(express, text));
  });
});
