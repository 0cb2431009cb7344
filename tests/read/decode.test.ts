import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { decode } from "../../src/read/decode.js";
import { lineAt } from "../../src/text/lines.js";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part))));

function mistake(content: Uint8Array): Diagnostic {
  const read = decode("a.md", content);
  if ("text" in read) throw new Error(`read as ${JSON.stringify(read.text)}`);
  return read.diagnostic;
}

describe("bytes that are a text", () => {
  it.each([
    ["plain", bytes("Hej, världen\n"), "Hej, världen\n"],
    ["with a byte order mark", bytes([0xef, 0xbb, 0xbf], "---\n"), "---\n"],
    ["with CRLF", bytes("a\r\nb"), "a\r\nb"],
    ["empty", bytes(""), ""],
    ["beyond the basic plane", bytes("📰"), "📰"],
  ])("%s", (_name, content, text) => expect(decode("a.md", content)).toEqual({ text }));

  it("are all that Unicode can write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
        expect(decode("a.md", Buffer.from(text))).toEqual({ text });
      }),
    );
  });
});

describe("bytes that are no text", () => {
  it.each([
    ["Latin-1 before a space", bytes("---\ntitle: caf", [0xe9], " noir\n"), 2, 11, "E9"],
    ["Latin-1 before a letter", bytes("Stra", [0xdf], "e"), 1, 5, "DF"],
    ["the first byte, with lines after it", bytes([0xff], "\nA\n"), 1, 1, "FF"],
    ["the last byte", bytes("a\nb", [0x80]), 2, 2, "80"],
    ["a character cut off at the end", bytes("a", [0xe2, 0x82]), 1, 2, "E2"],
    ["overlong", bytes("ab", [0xc0, 0xaf]), 1, 3, "C0"],
    [
      "overlong, of three bytes and of four",
      bytes("ab", [0xe0, 0x9f, 0xbf, 0xf0, 0x8f, 0xbf, 0xbf]),
      1,
      3,
      "E0",
    ],
    ["half a surrogate pair", bytes("ab", [0xed, 0xa0, 0x80]), 1, 3, "ED"],
    ["beyond Unicode", bytes("ab", [0xf4, 0x90, 0x80, 0x80]), 1, 3, "F4"],
    ["after a byte order mark and wide characters", bytes([0xef, 0xbb, 0xbf], "📰é", [0xff]), 1, 4, "FF"],
    ["after CRLF", bytes("a\r\nb\r\n", [0xff]), 3, 1, "FF"],
  ])("%s", (_name, content, line, column, shown) => {
    expect(mistake(content)).toMatchObject({
      code: "encoding-invalid",
      severity: "error",
      message: `The byte ${shown} here is not UTF-8.`,
      place: { path: "a.md", line, column, length: 1 },
    });
  });

  it("are told at the first of them, wherever it stands", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "€", "📰", "\n", "\r\n", " ") });
    fc.assert(
      fc.property(text, fc.integer({ min: 0xf8, max: 0xff }), text, (before, bad, after) => {
        const { line, column } = lineAt(before, before.length);
        expect(mistake(bytes(before, [bad], after)).place).toMatchObject({ line, column });
      }),
    );
  });

  it("are those that the platform refuses, and no others", () => {
    const byte = fc.oneof(
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom(0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f),
    );
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), fc.array(byte), (some, more) => {
        const content = Uint8Array.from([...some, ...more]);
        fc.pre(
          !(content[0] === 0xff && content[1] === 0xfe) && !(content[0] === 0xfe && content[1] === 0xff),
        );
        let valid = true;
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(content);
        } catch {
          valid = false;
        }
        expect("text" in decode("a.md", content)).toBe(valid);
      }),
    );
  });

  it("are named where they are UTF-16", () => {
    const little = Buffer.from("---\nheadline: A budget\n", "utf16le");
    const big = Buffer.from(little).swap16();
    const named = (content: Uint8Array): string => mistake(content).message;
    expect(named(bytes([0xff, 0xfe], [...little]))).toContain("UTF-16 (little endian)");
    expect(named(bytes([0xfe, 0xff], [...big]))).toContain("UTF-16 (big endian)");
    expect(named(little)).toContain("UTF-16 (little endian)");
    expect(named(big)).toContain("UTF-16 (big endian)");
    expect(mistake(little).place).toMatchObject({ line: 1, column: 1, text: null });
  });

  it("are a NUL byte, at its place", () => {
    expect(mistake(bytes("---\ntitle: a\0b\n"))).toMatchObject({
      code: "encoding-invalid",
      message: expect.stringContaining("NUL"),
      place: { line: 2, column: 9, text: "title: a\0b" },
    });
  });
});
