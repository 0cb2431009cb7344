import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../src/hash.js";

describe("hashOf", () => {
  it("is SHA-256 as base64url (FIPS 180-4's example)", () => {
    expect(Buffer.from(hashOf("abc"), "base64url").toString("hex")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(hashOf(new TextEncoder().encode("abc"))).toBe(hashOf("abc"));
  });

  it("tells apart parts that are the same when joined", () => {
    const cut = fc.tuple(fc.string(), fc.string(), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(cut, ([a, b, c]) => {
        expect(hashOf(a, b + c)).not.toBe(hashOf(a + b + c, ""));
        expect(hashOf(a, c)).not.toBe(hashOf(a, "", c));
      }),
    );
  });
});
