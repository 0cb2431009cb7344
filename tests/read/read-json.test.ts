import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/read/read-json.js";

/** The first problem as `offset message`, or the value. */
function read(text: string): unknown {
  const reading = readJson(text);
  if ("value" in reading) return reading.value;
  const [problem] = reading.problems;
  return `${problem?.offset}+${problem?.length} ${problem?.message}`;
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("JSON", () => {
  it("is read as JSON.parse reads it, however it is indented", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  it("is refused exactly where JSON.parse refuses it", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      '"',
      "1",
      "-",
      "01",
      "1e5",
      ".5",
      "true",
      "nul",
    ];
    const piece = fc.constantFrom(
      ...pieces,
      " ",
      "\n",
      "\t",
      "\\",
      "\u00a0",
      "\u0001",
      '"\\u12"',
      "null",
      "-0.1E+2",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join("");
        const reading = readJson(text);
        if (text.trim() === "") return;
        const repeated = "problems" in reading && reading.problems[0]?.message.includes("second time");
        if (!repeated) expect("value" in reading).toBe(parses(text));
        if ("problems" in reading) {
          const { offset, length } = reading.problems[0] ?? { offset: -1, length: -1 };
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["[1, 2,]", "6+1 A value is missing before this."],
    ['{"a": 1,}', "8+1 A comma stands before the end of a mapping."],
    ['{"a" 1}', "5+1 A colon is missing between key and value."],
    ['{"a": 1 "b": 2}', "8+1 A comma or } is missing before this."],
    ["[1 2]", "3+1 A comma or ] is missing before this."],
    ["{a: 1}", "1+1 A key in double quotes belongs here."],
    ["[1.]", "1+2 This is no JSON value."],
    ["[01]", "1+2 This is no JSON value."],
    ["[True]", "1+4 This is no JSON value."],
    ['["x\ny"]', "1+1 This text is not closed on its line, or holds a \\ that means nothing."],
    ['{"a": [1', "8+0 The JSON ends too early."],
    ["{} {}", "3+1 The JSON ends before this."],
    ['{"a": 1, "\\u0061": 2}', '9+8 "\\u0061" stands here for the second time; which value is meant?'],
    [`${"[".repeat(51)}${"]".repeat(51)}`, "50+1 This is nested more than 50 levels deep."],
  ])("tells the place: %s", (text, told) => expect(read(text)).toBe(told));

  it("takes a deep mapping that is not too deep, and nothing for null", () => {
    expect(read(`${"[".repeat(50)}${"]".repeat(50)}`)).toBeInstanceOf(Array);
    expect(read(" \n")).toBeNull();
  });

  it("takes a key of any name as data", () => {
    const value = read('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
