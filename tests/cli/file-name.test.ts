import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../src/cli/file-name.js";

describe("fileNameOf", () => {
  it("is the headline's slug", () => {
    expect(fileNameOf("Bridge reopens after ten months")).toBe("bridge-reopens-after-ten-months");
  });

  it("is null where there is neither letter nor digit", () => {
    expect(fileNameOf("!?")).toBeNull();
  });

  it("avoids names that mean something else", () => {
    expect(fileNameOf("Index")).toBe("index-story");
    expect(fileNameOf("CON")).toBe("con-story");
    expect(fileNameOf("Index of prices")).toBe("index-of-prices");
  });

  it("ends at a word, within what disks and addresses bear", () => {
    expect(fileNameOf("word ".repeat(60))).toBe("word-".repeat(20).slice(0, -1));
    expect(Buffer.byteLength(fileNameOf("界".repeat(300)) ?? "")).toBe(99);
  });

  it("never leaves its folder, whatever the headline", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (headline) => {
        const name = fileNameOf(headline);
        return name === null || (/^[^/\\.:]+$/u.test(name) && Buffer.byteLength(name) <= 106);
      }),
    );
  });
});
