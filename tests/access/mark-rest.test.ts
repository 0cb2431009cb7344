// Where the whole of an article is marked as not free: behind the free part, or before everything where that is not its beginning.

import { expect, it } from "vitest";
import { markRest } from "../../src/parse/access/mark-rest.js";
import type { Piece } from "../../src/parse/article.js";

const rest: Piece = { slot: "rest" };
const link: Piece = { slot: "link", index: 0 };
const note = (name: string, number: number): string =>
  `<sup><a href="#fn-${name}" id="fnref-${name}">${number}</a></sup>`;

const marked = (whole: readonly Piece[], free: readonly Piece[]): readonly Piece[] =>
  markRest({ pieces: whole }, { pieces: free }).pieces;

it("is marked behind the free part", () => {
  expect(marked(["<p>a</p>\n<p>b</p>\n"], ["<p>a</p>\n"])).toEqual(["<p>a</p>", rest, "\n<p>b</p>\n"]);
});

it("is marked behind slots too", () => {
  const note: Piece = { slot: "directive", name: "note", title: null, attributes: {}, body: ["<p>n</p>"] };
  expect(
    marked(['<a href="', link, '">a</a>\n', note, "<p>b</p>"], ['<a href="', link, '">a</a>\n', note]),
  ).toEqual([...['<a href="', link, '">a</a>\n', note, rest, "<p>b</p>"]]);
});

it("is marked behind what has lost footnotes and titles", () => {
  const whole = `<p>a${note("x", 1)} <a href="/" title="t">b</a>${note("y", 2)}</p>`;
  const free = `<p>a <a href="/">b</a>${note("y", 1)}</p>\n<section class="footnotes"><p>y</p></section>`;
  expect(marked([`${whole}\n<p>c</p>`], [free])).toEqual([whole, rest, "\n<p>c</p>"]);
});

it("begins at once where the cut lies within a block, or nothing is free", () => {
  const list = "<ul>\n<li>a</li>\n<li>b</li>\n</ul>";
  expect(marked([list], ["<ul>\n<li>a</li>\n</ul>\n"])).toEqual([rest, list]);
  expect(marked([list], [""])).toEqual([rest, list]);
  expect(marked([list], [])).toEqual([rest, list]);
});
