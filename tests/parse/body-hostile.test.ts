// Texts that are small and cost much: each must be read, or refused, in time that grows with its length.

import { describe, expect, it } from "vitest";
import { swellsAt } from "../../src/parse/markdown/swelling.js";
import { html, parse, remark } from "./body-rig.js";

const codes = (markdown: string): readonly string[] => parse(markdown).diagnostics.map(({ code }) => code);

describe("a text that is made to be slow", () => {
  it("pairs the braces of calls in a broken tag in one way alone", () => {
    expect(codes(`<div "${"{{}}".repeat(5_000)}\n`)).toContain("html-unfinished");
  });

  it("reads a directive's long name once, though a line separator or a carriage return follows", () => {
    expect(codes(`:::${"a".repeat(300_000)}\u2028x\n`)).toEqual(["directive-unknown"]);
    expect(codes(`:::${"a".repeat(300_000)}\rx\n`)).toEqual([]);
  });

  it("reads a long style once", () => {
    expect(codes(`<p style="text-align:left${" ".repeat(300_000)}!">x</p>\n`)).toEqual(["html-removed"]);
  });

  it("looks for the places of the first unknown tags alone", () => {
    const tags = Array.from({ length: 20_000 }, (_, index) => `<q${index}>`).join("");
    expect(codes(`x ${tags}\n`)).toHaveLength(200);
  });
});

describe("a text that swells", () => {
  it("opens a long link again for the first of its items alone, and keeps the text of all", () => {
    const address = `https://host.example/${"a".repeat(100_000)}`;
    const body = html(`<a href="${address}"><ul>${"<li>x".repeat(2_000)}`);
    expect(body.length).toBeLessThan(3_000_000);
    expect(body.match(/<li>/g)).toHaveLength(2_000);
    expect(body.match(/x/g)?.length).toBeGreaterThanOrEqual(2_000);
  });

  it("refuses a long definition that thousands of links name", () => {
    const text = `${"[a] ".repeat(3_000)}\n\n[a]: https://host.example/${"a".repeat(30_000)}\n`;
    const [told, ...others] = parse(text).diagnostics;
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: "body-too-large", place: { line: 3 } });
  });

  it("gives every link in both lanes where one of them would leave some out", () => {
    const text = `${"[a] ".repeat(300)}\n\n[a]: https://host.example/${"a".repeat(1_000)}\n`;
    expect(html(text).match(/<a /g)).toHaveLength(300);
    expect(html(text)).toBe(html(text, { lanes: remark }));
  });

  it("refuses a table whose short rows are filled up", () => {
    const text = `${"|a".repeat(1_000)}\n${"|-".repeat(1_000)}\n${"|x\n".repeat(1_000)}`;
    expect(codes(text)).toEqual(["body-too-large"]);
  });

  it("takes long footnotes, and large tables whose cells are written", () => {
    const footnotes = Array.from(
      { length: 200 },
      (_, index) => `x[^${index}]\n\n[^${index}]: ${"word ".repeat(60_000 / 200)}\n\n`,
    );
    expect(swellsAt(`${footnotes.join("")}[^a]: ${"word ".repeat(100_000)}`)).toBeNull();
    expect(
      swellsAt(`${"|a".repeat(50)}\n${"|-".repeat(50)}\n${`${"|x".repeat(50)}\n`.repeat(10_000)}`),
    ).toBeNull();
  });
});
