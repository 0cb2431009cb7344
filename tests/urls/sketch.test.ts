import { expect, it } from "vitest";
import { likeness, sameStory, sketchOf } from "../../src/urls/sketch.js";
import { createDraw } from "../rig/draw.js";
import { bodyOf, words } from "./rig/story-text.js";

const draw = createDraw(1);
const articles = Array.from(
  { length: 200 },
  (_, index) => `---\nheadline: A\n---\n${bodyOf(draw, `token${index}`)}`,
);
const sketch = (text: string): string => sketchOf(text, text.indexOf("\n---\n") + 5);

it("knows a text of which a fifth was written anew", () => {
  const known = articles.filter(
    (text) => likeness(sketch(text), sketch(words(draw, text, 0.2))) >= sameStory,
  );
  expect(known.length).toBeGreaterThan(190);
});

it("takes no text for another", () => {
  const sketches = articles.map(sketch);
  const alike = sketches.flatMap((one, index) =>
    sketches.slice(index + 1).filter((other) => likeness(one, other) >= sameStory),
  );
  expect(alike).toEqual([]);
});

it("does not look at case, marks and line ends, and says nothing of a few words", () => {
  expect(sketchOf("One two, three: four\nfive.")).toBe(sketchOf("one TWO three\r\n\r\nfour — five"));
  expect(likeness(sketchOf("One two three"), sketchOf("One two three"))).toBe(0);
  expect(sketchOf("")).toBe(".".repeat(32));
});
