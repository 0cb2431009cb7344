import { describe, expect, it } from "vitest";
import { findMoves, type StoryAt } from "../../../src/pipeline/changes/find-moves.js";
import { sketchOf } from "../../../src/urls/sketch.js";

const at = (path: string, more: Partial<StoryAt> = {}): StoryAt => ({
  ...{ path, source: `${path}.md`, id: path, text: `text of ${path}`, sketch: "" },
  ...more,
});

const long =
  "the council has passed the budget after two nights of talks with the votes of three parties and more";

describe("findMoves", () => {
  it.each([
    ["its id", { id: "same" }, { id: "same" }],
    ["its file", { source: "same.md" }, { source: "same.md" }],
    ["its text", { text: "same" }, { text: "same" }],
    ["what its text is like", { sketch: sketchOf(long) }, { sketch: sketchOf(`${long} of it`) }],
  ])("knows an article by %s", (_, was, is) => {
    const moves = findMoves([at("a", was), at("other")], [at("b", is), at("third")]);
    expect(moves).toEqual([{ from: "a", to: "b", article: "id" in is ? is.id : "b" }]);
  });

  it("takes no article for another", () => {
    expect(
      findMoves([at("a", { sketch: sketchOf(long) })], [at("b", { sketch: sketchOf("quite another") })]),
    ).toEqual([]);
    expect(findMoves([at("a", { text: null, id: null })], [at("b", { text: null, id: null })])).toEqual([]);
  });

  it("does not guess between two", () => {
    const [one, two] = [at("b", { text: "same" }), at("c", { text: "same" })];
    expect(findMoves([at("a", { text: "same" })], [one, two])).toEqual([]);
    const sketch = sketchOf(long);
    expect(findMoves([at("a", { sketch })], [at("b", { sketch }), at("c", { sketch })])).toEqual([]);
  });

  it("believes the id more than the text", () => {
    const moves = findMoves(
      [at("a", { id: "x", text: "t" })],
      [at("b", { id: "x" }), at("c", { text: "t" })],
    );
    expect(moves).toEqual([{ from: "a", to: "b", article: "x" }]);
  });

  it("tells no move of what stayed where it was", () => {
    expect(findMoves([at("a", { id: "x" })], [at("a", { id: "x", source: "new.md" })])).toEqual([]);
  });
});
