import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/parse/front-matter.js";
import { createPositions } from "../../src/parse/positions.js";

const read = (text: string) => readFrontMatter(text, createPositions("a.md", text));
const values = (text: string) => read(text).matter?.values;
const codes = (text: string) =>
  read(text).diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
const body = (text: string) => text.slice(read(text).matter?.body);

describe("fences", () => {
  it("hold YAML or TOML", () => {
    expect(values("---\ntitle: A\n---\nText")).toEqual({ title: "A" });
    expect(values('+++\ntitle = "A"\n+++\nText')).toEqual({ title: "A" });
    expect(body("---\ntitle: A\n---\nText")).toBe("Text");
  });

  it("may have blanks behind them and any line ending", () => {
    expect(values("---  \r\ntitle: A\r\n--- \r\n\r\nText\r\n")).toEqual({ title: "A" });
    expect(body("---  \r\ntitle: A\r\n--- \r\n\r\nText\r\n")).toBe("\r\nText\r\n");
  });

  it("may hold nothing, and the file may end with them", () => {
    for (const text of [
      "---\n---\n",
      "---\n---",
      "---\n\n---\nText",
      "---\n# a comment\n---\nText",
      "+++\n+++\n",
    ]) {
      expect(values(text)).toEqual({});
      expect(codes(text)).toEqual([]);
    }
    expect(body("---\ntitle: A\n---")).toBe("");
  });

  it("leave a break in the body alone", () => {
    expect(body("---\ntitle: A\n---\nOne\n\n---\n\nTwo")).toBe("One\n\n---\n\nTwo");
  });

  it("are not needed", () => {
    for (const text of [
      "",
      "\n",
      "Text",
      "# Heading\n\nText",
      "----\nText",
      "- - -\nText",
      "{{< shortcode >}}",
    ]) {
      expect(values(text)).toEqual({});
      expect(body(text)).toBe(text);
      expect(codes(text)).toEqual([]);
    }
  });

  it("name the language of none but ours", () => {
    for (const name of [
      "js",
      " js",
      "javascript",
      "coffee",
      "cson",
      "json",
      "toml",
      "yaml",
      "constructor",
      "__proto__",
      "js\t",
    ]) {
      const text = `---${name}\n{ title: process.exit(1) }\n---\nText`;
      expect(codes(text)).toEqual(["front-matter-language 1:1"]);
      expect(read(text).diagnostics[0]?.message).toContain(`"${name.trim()}"`);
      expect(read(text).matter).toBeNull();
    }
    expect(codes("+++js\n+++\n")).toEqual(["front-matter-language 1:1"]);
    expect(codes('{\n"title": "A"\n}\nText')).toEqual(["front-matter-language 1:1"]);
    expect(codes(';;;\n"title": "A"\n;;;\nText')).toEqual(["front-matter-language 1:1"]);
  });

  it("must be closed", () => {
    expect(codes("---\ntitle: A\n\nText")).toEqual(["front-matter-unclosed 1:1"]);
    expect(codes("---")).toEqual(["front-matter-unclosed 1:1"]);
    expect(read("---\ntitle: A\n----\nText").diagnostics[0]?.fix).toContain("line 3");
    expect(read("---\ntitle: A\n...\nText").diagnostics[0]?.fix).toContain("line 3");
    expect(codes("+++\ntitle = 1\n---\n")).toEqual(["front-matter-unclosed 1:1"]);
  });

  it("begin in the first line", () => {
    expect(codes("\n---\ntitle: A\n---\nText")).toEqual(["front-matter-not-first 2:1"]);
    expect(codes("  ---\ntitle: A\n---\nText")).toEqual(["front-matter-not-first 1:3"]);
    expect(codes("\n---\n\nText")).toEqual([]);
  });

  it("do not stand inside", () => {
    expect(codes("---\ntitle: A\n--- b\ndate: 2026-01-20\n---\nText")).toEqual(["front-matter-invalid 3:1"]);
  });
});

describe("front matter", () => {
  it("is a mapping", () => {
    expect(codes("---\n- a\n---\n")).toEqual(["front-matter-not-mapping 2:1"]);
    expect(codes("---\nJust a line.\n---\n")).toEqual(["front-matter-not-mapping 2:1"]);
    expect(values("---\nnull\n---\n")).toEqual({});
  });

  it("that is broken is pointed at in the file", () => {
    expect(codes('---\ntitle: A\ndek: "never closed\n---\nText')[0]).toMatch(/^front-matter-invalid [34]:/);
    expect(codes("+++\ntitle = A\n+++\n")[0]).toMatch(/^front-matter-invalid 2:/);
  });

  it("with a quote that is never closed is pointed at where the quote opens", () => {
    expect(codes('---\ntitle: "A\ndate: 2026-01-20\n---\nText')).toEqual(["front-matter-invalid 2:8"]);
    expect(codes('---\ntitle: "A\ndek: "B"\n---\nText')).toEqual(["front-matter-invalid 2:8"]);
  });

  it("may go on in a quoted text without indentation, as js-yaml has it", () => {
    const text = "---\r\ndek: \"One\r\ntwo, Note: three\r\n  four\"\r\ntitle: 'It''s\nA'\r\n---\r\nText";
    expect(values(text)).toEqual({ dek: "One  two, Note: three four", title: "It's A" });
    expect(read(text).matter?.at(["title"], "value")?.offset).toBe(text.indexOf("'It"));
  });

  it("of bombs and towers is refused", () => {
    const bomb = `a: &a [x, x]\n${"bcdefghijklmn".replace(/./g, (name, index) => `${name}: &${name} [*${"abcdefghijklm"[index]}, *a]\n`)}`;
    for (const block of [
      bomb,
      `a: ${"[".repeat(5000)}${"]".repeat(5000)}`,
      `a: ${"{b: ".repeat(5000)}`,
      "a: !!js/function x",
    ]) {
      expect(codes(`---\n${block}\n---\nText`)[0]).toMatch(/^front-matter-invalid /);
    }
    expect(codes(`---\na: ${"x".repeat(3_000_000)}\n---\nText`)).toEqual(["front-matter-invalid 2:1"]);
    expect(codes(`+++\na = ${"[".repeat(5000)}${"]".repeat(5000)}\n+++\nText`)[0]).toMatch(
      /^front-matter-invalid 2:/,
    );
  });

  it("cannot set options of the program that splits it", () => {
    expect(body("---\nexcerpt_separator: x\n---\nOne x two")).toBe("One x two");
    expect(codes("---\nexcerpt_separator: {a: 1}\n---\nText")).toEqual([]);
  });

  it("knows nothing of prototypes", () => {
    const matter = values("---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n---\n");
    expect(Object.keys(matter ?? {}).sort()).toEqual(["__proto__", "constructor"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("of many blank lines is refused, before it takes long", () => {
    expect(codes(`---\na: 1\n${"\n".repeat(200_000)}b: 2\n---\n`)).toEqual(["front-matter-invalid 3:1"]);
  });

  it("is read or refused, whatever it is, and never throws", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "---",
        "+++",
        "---js",
        "a: 1",
        "a = 1",
        "- b",
        "  c: [",
        "}",
        "",
        "# d",
        "&a *a",
        "\t",
        "!!js/function x",
        "? x",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (lines, ending) => {
        const text = lines.join(ending);
        const { matter, diagnostics } = read(text);
        expect(matter === null).toBe(diagnostics.length > 0);
        if (matter !== null) expect(matter.body).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
