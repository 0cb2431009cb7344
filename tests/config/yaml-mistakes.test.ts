import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readYaml, textLimits } from "../../src/config/yaml.js";

const value = (text: string) => {
  const read = readYaml(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** What each problem marks, says and proposes. */
const problems = (text: string) => {
  const read = readYaml(text);
  if (!("problems" in read)) return [];
  return read.problems.map(({ offset, length, message, fix }) => ({
    marked: text.slice(offset, offset + length),
    message,
    fix,
  }));
};

const unquoted = "A colon followed by a space begins a value, and here is a second one on the line.";
const mixed = "A list and a mapping are mixed here.";
const oddly = "The indentation of this line fits nothing above it.";
const keyless = "This line has no `key:` and belongs to nothing above it.";
const tag = "A tag (`!…`) is not read here.";
const unless = (mark: string, what: string): string =>
  `A value that begins with \`${mark}\` is ${what} unless it is in quotes.`;
const twice = (key: string): string => `\`${key}\` stands here for the second time; which value is meant?`;
const open = (bracket: string): string => `The bracket \`${bracket}\` that opens here is not closed.`;

describe("a mistake of everyday", () => {
  it.each([
    ["title: The end:", "The end:", unquoted],
    ["a: b\ntagline\nc: d", "tagline", keyless],
    ["a: one\ntwo\nb: c", "two", keyless],
    ["a:\n  - b\n\t- c", "\t", "YAML does not allow tabs for indentation."],
    ["title: 'Open\nurl: x\n", "'Open", "The quote that opens here is not closed."],
    ['title: "The" Gazette', '"The" Gazette', "A quote inside this value ends it before its end."],
    ["title: `x`", "`x`", "A value cannot begin with a backtick unless it is in quotes."],
    ["title: *bold* words", "*bold* words", unless("*", "an alias")],
    ["title: & Sons", "& Sons", unless("&", "an anchor")],
    ["title: [Draft] A", "[Draft] A", unless("[", "a list")],
    ["title: &a Sons", "Sons", "`&a` in front of this is an anchor, which is not read here."],
    ["a: &x 1\nb: *x", "*x", "`*x` is an alias, which is not read here."],
    ["title: !important x", "!important", tag],
    ["title: {{ title }}", "{ title }", "A key must be a text."],
    ["? [a]\n: b", "[a]", "A key must be a text."],
    ["a: { b: c\nd: e", "{ b: c", open("{")],
    ["a:\n  - [b, c\nd: e", "[b, c", open("[")],
    ["a: b\nc: ]", "]", "This bracket closes nothing."],
    ["a: | text\n  more", "text", "Behind `|` or `>` nothing else may stand on the line."],
    ["a: - b", "-", "A list begins on the line below its key."],
    ["a:\n  b: c\n d: e", "d: e", oddly],
    [" a: b\nc: d", "c: d", oddly],
    ["a:\n  - b\n  c: d", "c: d", oddly],
    ["a:\n  b: c\n  - d", "- d", mixed],
    ["a:\n  b: 1\n  'b': 2", "'b'", twice("b")],
    ["%FOO\n---\na: b", "%FOO", "A line that begins with `%` is a directive, which is not read here."],
    [
      "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x",
      "<<<<<<<",
      "Git left this mark where two versions of the file could not be merged.",
    ],
  ])("is told once, in words, where it is: %j", (text, marked, message) => {
    const told = problems(text);
    expect(told.map((problem) => [problem.marked, problem.message])).toEqual([[marked, message]]);
    expect(told[0]?.fix).toMatch(/\.$/);
  });

  it("that lacks a key is told", () => {
    expect(problems(": a").map(({ message }) => message)).toEqual([
      "A key is missing in front of the colon.",
    ]);
    expect(value("'': a")).toEqual({ "": "a" });
  });

  it("is told beside others that do not follow from it", () => {
    expect(problems("a: b: c\nd: @e\nf: g: h").map(({ marked }) => marked)).toEqual(["b: c", "@e", "g: h"]);
  });

  it("is none where --- or ... ends the text", () => {
    expect(value("---\na: 1\n---\n")).toEqual({ a: 1 });
    expect(value("a: 1\n...\n")).toEqual({ a: 1 });
    expect(problems("a: 1\n---\nb: 2")).toHaveLength(1);
  });
});

describe("any JSON", () => {
  it("comes back as the package writes it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (any) => {
        const json = JSON.stringify(any);
        const written = stringify(JSON.parse(json), { aliasDuplicateObjects: false });
        expect(JSON.stringify(value(written))).toBe(json);
      }),
    );
  });

  it("comes back as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (any, indent) => {
        expect(JSON.stringify(value(JSON.stringify(any, null, indent)))).toBe(JSON.stringify(any));
      }),
    );
  });
});

describe("hostile YAML", () => {
  it("is refused by length and by depth", () => {
    const lists = (count: number): string => "[".repeat(count) + "]".repeat(count);
    expect(problems(lists(textLimits.depth))).toEqual([]);
    expect(problems(lists(textLimits.depth + 1))).toHaveLength(1);
    expect("problems" in readYaml("a: bc", 5)).toBe(false);
    expect("problems" in readYaml("a: bcd", 5)).toBe(true);
  });

  const many = 20_000;
  it.each([
    ["letters in a key", `${"a".repeat(250_000)}: b`],
    ["keys in keys", "a: ".repeat(many)],
    ["colons", ": ".repeat(many)],
    ["the same key", "a: b\n".repeat(many)],
    ["anchors", "&a ".repeat(many)],
    ["aliases", "- *a\n".repeat(many)],
    ["tags", "!a ".repeat(many)],
    ["known tags", "!!str ".repeat(many)],
    ["tabs", `a:\n${"\tb: c\n".repeat(many)}`],
    ["documents", "a: b\n---\n".repeat(many)],
    ["quotes", '"'.repeat(many)],
    ["open quotes", "a: 'x\n".repeat(many)],
    ["commas", `[${",".repeat(many)}`],
    ["lines without a key", "a b\nc: d\n".repeat(many)],
    ["values with a colon", "a: b: c\n".repeat(many)],
    ["carriage returns", "a: b\r".repeat(many)],
    ["lines with odd indentation", `a: >\n${"  x\n y\n".repeat(many)}`],
  ])("of many %s is told at most twenty times", (_name, text) => {
    const count = problems(text).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(20);
  });

  it.each([
    ["many keys", Array.from({ length: many }, (_, index) => `k${index}: v`).join("\n")],
    ["many entries", "- a\n".repeat(many)],
    ["many blanks", " \n".repeat(many)],
    ["many comments", "#\n".repeat(many)],
    ["a long text", `a: |\n${" x\n".repeat(many)}`],
  ])("is not %s", (_name, text) => expect(problems(text)).toEqual([]));
});
