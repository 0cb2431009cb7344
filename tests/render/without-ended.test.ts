// What is left of a body when the right to a picture in it has ended: whole markup, and all that is not the picture.

import { expect, it } from "vitest";
import type { Piece } from "../../src/parse/article.js";
import { withoutEnded } from "../../src/render/without-ended.js";

/** The pieces with the ended pictures out; a picture that is left is shown as its index in brackets. */
const left = (pieces: readonly Piece[], ended: readonly number[] = [0]): string => {
  const shown = (all: readonly Piece[]): string =>
    all
      .map((piece) => {
        if (typeof piece === "string") return piece;
        if (piece.slot === "directive") return `{${shown(piece.body)}}`;
        return "index" in piece ? `[${piece.slot} ${piece.index}]` : `[${piece.slot}]`;
      })
      .join("");
  return shown(withoutEnded(pieces, ended));
};
const picture = (index: number) => ({ slot: "picture", index }) as Piece;
const link = (index: number) => ({ slot: "link", index }) as Piece;

it("takes the figure and its caption with the picture", () => {
  const pieces = ["<p>A</p>\n<figure>", picture(0), "<figcaption>Cap</figcaption></figure>\n<p>B</p>"];
  expect(left(pieces)).toBe("<p>A</p>\n\n<p>B</p>");
  expect(left(pieces, [1])).toBe(
    "<p>A</p>\n<figure>[picture 0]<figcaption>Cap</figcaption></figure>\n<p>B</p>",
  );
});

it("takes the link around the picture with it, and with that the figure", () => {
  const pieces = ['<figure><a href="', link(0), '">', picture(0), "</a></figure>\n<p>B</p>"];
  expect(left(pieces)).toBe("\n<p>B</p>");
});

it("leaves a gallery's other pictures, and the figure only where one is left", () => {
  const gallery = ["<figure>", picture(0), picture(1), "<figcaption>Both</figcaption></figure>"];
  expect(left(gallery, [1])).toBe("<figure>[picture 0]<figcaption>Both</figcaption></figure>");
  expect(left(gallery, [0])).toBe("<figure>[picture 1]<figcaption>Both</figcaption></figure>");
  expect(left(gallery, [0, 1])).toBe("");
});

it("leaves a figure that an author wrote around more than the picture", () => {
  const table = ["<figure>", picture(0), "<table><tr><td>1</td></tr></table></figure>"];
  expect(left(table)).toBe("<figure><table><tr><td>1</td></tr></table></figure>");
  const words = ["<figure><p>Words</p>", picture(0), "</figure>"];
  expect(left(words)).toBe("<figure><p>Words</p></figure>");
});

it("leaves a figure before it alone, and the text around a picture in a line", () => {
  expect(left(["<figure><pre>x</pre></figure><p>See ", picture(0), " here.</p>"])).toBe(
    "<figure><pre>x</pre></figure><p>See  here.</p>",
  );
});

it("looks into directives", () => {
  const body: readonly Piece[] = ["<figure>", picture(0), "</figure><p>In it</p>"];
  const directive = {
    slot: "directive",
    name: "note",
    title: null,
    attributes: {},
    body,
  } as unknown as Piece;
  expect(left(["<p>A</p>", directive])).toBe("<p>A</p>{<p>In it</p>}");
});
