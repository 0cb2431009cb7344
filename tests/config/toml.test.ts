import fc from "fast-check";
import { stringify } from "smol-toml";
import { describe, expect, it } from "vitest";
import { readToml } from "../../src/config/toml.js";

/** The value, or its mistakes as `4+9 message fix`. */
function read(text: string): unknown {
  const reading = readToml(text);
  if (!("problems" in reading)) return reading.value;
  return reading.problems.map(({ offset, length, message, fix }) => `${offset}+${length} ${message} ${fix}`);
}

/** What stands at the place of a key or a value. */
function standing(text: string, path: readonly (string | number)[], what: "key" | "value"): string | null {
  const reading = readToml(text);
  if ("problems" in reading) throw new Error(reading.problems[0]?.message);
  const span = reading.spotOf(path, what);
  return span === null ? null : text.slice(span.offset, span.offset + span.length);
}

describe("TOML", () => {
  it("gives dates, infinities and what is no number as they are written", () => {
    expect(
      read(
        "a = 1.50\nb = 2026-02-30\nc = 2026-01-20 09:30:00-05:00 # then\nd = 09:30:00\ne = inf\nf = nan\ng = true\n",
      ),
    ).toEqual({
      a: 1.5,
      b: "2026-02-30",
      c: "2026-01-20 09:30:00-05:00",
      d: "09:30:00",
      e: "inf",
      f: "nan",
      g: true,
    });
  });

  it("takes names that every object has for what they are", () => {
    const value = read("__proto__ = 1\n[constructor]\nx = 1\n");
    expect(Object.entries(value ?? {})).toEqual([
      ["__proto__", 1],
      ["constructor", { x: 1 }],
    ]);
    expect({}).not.toHaveProperty("x");
  });

  it.each([
    [
      "title = Budget\n",
      '8+6 In TOML a text stands in quotes, and a number has no leading zeros. Write `title = "Budget"`.',
    ],
    [
      "title: Budget\n",
      '0+13 In TOML an equals sign stands between a key and its value, and here is none. Write `title = "Budget"`.',
    ],
    ["title =\n", "7+0 `title` has no value. Give one, or remove the line."],
    ["a = 'it's'\n", '4+6 A quote inside this value ends it before its end. Write `a = "it\'s"`.'],
    ['a = "open\nb = 1\n', "4+5 The quote that opens here is not closed. Close it at the end of the value."],
    [
      "date = 2026-13-02\n",
      '7+10 "2026-13-02" is not a date: there is no month 13. Write it as YYYY-MM-DD, for example 2026-12-02.',
    ],
    ["date = 20.1.2026\n", '7+9 "20.1.2026" is not a date that can be read. Write it as 2026-01-20.'],
    [
      "a = 1\na = 2\n",
      "6+1 What stands here is given for the second time; which is meant? Keep one of the two.",
    ],
    [
      'a = "\\q"\n',
      "6+1 A backslash in double quotes begins an escape, and there is none of this name. Write the backslash twice, or use single quotes.",
    ],
    [
      `a = ${"[".repeat(60)}${"]".repeat(60)}`,
      "54+0 This is nested more than 50 levels deep. Write it flatter.",
    ],
    [`${"a.".repeat(60)}b = 1`, "0+0 This is nested more than 50 levels deep. Write it flatter."],
  ])("says what is wrong with %j", (text, problem) => {
    expect(read(text)).toEqual([problem]);
  });

  it("knows where keys and values stand", () => {
    const text = [
      'plain = "a"',
      "inline = { b = { c = 1 }, d = [2, [3]] } # e = 4",
      "x.y.z = 5",
      '"q.\\u0041" = """in "three" quotes"""',
      "[[team]]",
      "name = 'first'",
      "[[team]]",
      "name = '''",
      "fake = 6",
      "'''",
      "[team.captain]",
      "since = [2026-01-20 10:00:00, 7]",
    ].join("\r\n");
    expect(standing(text, ["plain"], "key")).toBe("plain");
    expect(standing(text, ["plain"], "value")).toBe('"a"');
    expect(standing(text, ["inline", "b"], "value")).toBe("{ c = 1 }");
    expect(standing(text, ["inline", "b", "c"], "value")).toBe("1");
    expect(standing(text, ["inline", "d", 1, 0], "value")).toBe("3");
    expect(standing(text, ["x"], "key")).toBe("x.y.z");
    expect(standing(text, ["x", "y", "z"], "value")).toBe("5");
    expect(standing(text, ["q.A"], "value")).toBe('"""in "three" quotes"""');
    expect(standing(text, ["team"], "value")).toBe("[[team]]");
    expect(standing(text, ["team", 0, "name"], "value")).toBe("'first'");
    expect(standing(text, ["team", 1, "captain", "since", 0], "value")).toBe("2026-01-20 10:00:00");
    expect(standing(text, ["fake"], "value")).toBeNull();
    expect(standing(text, ["team", 1, "fake"], "value")).toBeNull();
  });

  it("knows the place of every value of any document", () => {
    const leaf = fc.oneof(fc.string(), fc.boolean(), fc.integer({ min: -9999, max: 9999 }));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(leaf, { maxLength: 3 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie("tree"), { maxKeys: 3 }),
        fc.array(fc.dictionary(fc.string(), tie("tree"), { minKeys: 1, maxKeys: 2 }), { maxLength: 2 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), tree, { maxKeys: 4 }), (value) => {
        const text = stringify(value);
        const reading = readToml(text);
        if ("problems" in reading) throw new Error(reading.problems[0]?.message);
        const visit = (inner: unknown, path: readonly (string | number)[]): void => {
          if (typeof inner === "object" && inner !== null) {
            for (const [key, deeper] of Object.entries(inner))
              visit(deeper, [...path, Array.isArray(inner) ? Number(key) : key]);
            return;
          }
          const span = reading.spotOf(path, "value");
          if (span === null) throw new Error(`nothing at ${JSON.stringify(path)} in ${text}`);
          expect(read(`a = ${text.slice(span.offset, span.offset + span.length)}`)).toEqual({ a: inner });
        };
        visit(reading.value, []);
      }),
    );
  });

  it("never throws, and points into the text", () => {
    const words = fc.constantFrom(
      "a",
      "=",
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      "\n",
      " ",
      ".",
      ",",
      "1",
      "#",
      "-",
      '"""',
      "\\",
      ":",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const reading = readToml(text);
        if (!("problems" in reading)) return;
        for (const { offset, length, message } of reading.problems) {
          expect(message).toMatch(/\.$|\?$/);
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what is too long", () => {
    expect(read("#".repeat(2_000_001))).toEqual([
      expect.stringContaining("This is 2,000,001 characters long; at most 2,000,000 are read."),
    ]);
  });
});
