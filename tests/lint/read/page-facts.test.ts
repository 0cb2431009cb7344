import { expect, it } from "vitest";
import { readPageFacts } from "../../../src/lint/read/page-facts.js";

const textOf = (body: string): string => readPageFacts(`<html><body>${body}</body></html>`).text;

it.each([
  ["a word of which a part is set in another way", "<p><b>T</b>he b<em>rid</em>ge", "The bridge"],
  ["blocks side by side", "<div>Sport</div><div>World</div>", "Sport World"],
  ["a text before a block", "News<p>The bridge</p>", "News The bridge"],
  ["lines of a paragraph", "<p>The bridge<br>reopens</p>", "The bridge reopens"],
  ["what is not shown", "<p>The</p><script>count()</script><p>bridge</p>", "The bridge"],
])("tells words apart as readers do: %s", (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

it("tells the words of a heading apart too", () => {
  const { headings } = readPageFacts("<body><h1>The <b>b</b>ridge<br>reopens</h1></body>");
  expect(headings).toEqual(["The bridge reopens"]);
});
