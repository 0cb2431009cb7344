import { expect, it } from "vitest";
import { placeInJson } from "../../../src/lint/read/json-places.js";

it("finds what stands behind a text of many millions of characters", () => {
  const text = `{ "content": "${"\\n a".repeat(6_000_000)}", "title": 1 }`;
  const { column, length } = placeInJson("feed.json", text, ["title"]);
  expect(text.slice(column - 1, column - 1 + length)).toBe("1");
});
