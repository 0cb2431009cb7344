import { describe, expect, it } from "vitest";
import { readFocus } from "../../src/parse/focus.js";

describe("the point that a crop keeps in sight", () => {
  it.each([
    ["left", { x: 0, y: 0.5 }],
    ["Right", { x: 1, y: 0.5 }],
    ["top", { x: 0.5, y: 0 }],
    ["bottom left", { x: 0, y: 1 }],
    ["left bottom", { x: 0, y: 1 }],
    ["centre", { x: 0.5, y: 0.5 }],
    ["center top", { x: 0.5, y: 0 }],
    ["30% 20%", { x: 0.3, y: 0.2 }],
    ["30%, 20%", { x: 0.3, y: 0.2 }],
    ["12.5%", { x: 0.125, y: 0.5 }],
    ["50% bottom", { x: 0.5, y: 1 }],
    ["top 10%", { x: 0.1, y: 0 }],
  ])("is said by %s", (text, point) => expect(readFocus(text)).toEqual(point));

  it.each(["", "tower", "30 20", "120% 0%", "left right", "top bottom", "1% 2% 3%", "constructor"])(
    "is not said by %j",
    (text) => expect(readFocus(text)).toBeNull(),
  );
});
