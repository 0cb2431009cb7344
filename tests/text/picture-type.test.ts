import { expect, it } from "vitest";
import { pictureType } from "../../src/text/picture-type.js";

it("types of pictures go by their endings", () => {
  expect(["/a/pier.JPG", "https://e.example/a.webp?v=2", "/a.svg#x"].map(pictureType)).toEqual([
    "image/jpeg",
    "image/webp",
    "image/svg+xml",
  ]);
  for (const other of ["/pier", "/a.constructor", "/a.toString", "/a.tiff"])
    expect(pictureType(other)).toBeNull();
});
