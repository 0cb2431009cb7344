import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { formatDiagnostic, summarise } from "../../src/diagnostics/format.js";
import { placeAt, wholeFile } from "../../src/diagnostics/place.js";
import { sortDiagnostics } from "../../src/diagnostics/sort.js";

const plain = { relative: (path: string) => path, colour: false };

function at(line: string, word: string, more: Partial<Diagnostic> = {}): string {
  const place = placeAt("a.md", line, line.indexOf(word), word.length);
  return formatDiagnostic({ code: "x", severity: "error", message: "M.", place, fix: null, ...more }, plain);
}

describe("formatDiagnostic", () => {
  it("shows code, place, message, line and remedy", () => {
    const text = "---\nheadline: Budget\ndate: 2026-13-02\n---\n";
    const diagnostic: Diagnostic = {
      code: "date-invalid",
      severity: "error",
      message: '"2026-13-02" is not a date: there is no month 13.',
      place: placeAt("articles/world/budget.md", text, text.indexOf("2026"), 10),
      fix: "Write it as YYYY-MM-DD, for example 2026-12-02.",
    };
    expect(formatDiagnostic(diagnostic, plain)).toBe(
      [
        "✘ date-invalid  articles/world/budget.md:3:7",
        '  "2026-13-02" is not a date: there is no month 13.',
        "    3 │ date: 2026-13-02",
        "      ╵       ~~~~~~~~~~",
        "  Write it as YYYY-MM-DD, for example 2026-12-02.",
        "",
      ].join("\n"),
    );
  });

  it("shows no line where a whole file is meant, and both places of two", () => {
    const diagnostic: Diagnostic = {
      code: "id-conflict",
      severity: "warning",
      message: "Two articles.",
      place: wholeFile("b.md"),
      other: placeAt("a.md", "id: x", 4, 1),
      fix: null,
    };
    expect(formatDiagnostic(diagnostic, plain)).toBe(
      "⚠ id-conflict  b.md:1:1\n  Two articles.\n  and a.md:1:5\n    1 │ id: x\n      ╵     ~\n",
    );
  });

  it("underlines below tabs, wide characters and combining marks", () => {
    expect(at("\ta: wrong", "wrong")).toContain("1 │     a: wrong\n      ╵        ~~~~~");
    expect(at("東京: wrong", "wrong")).toContain("      ╵       ~~~~~");
    expect(at("e\u0301: wrong", "wrong")).toContain("      ╵    ~~~~~");
  });

  it.each([
    ["at its beginning", `wrong ${"y".repeat(5000)}`],
    ["in its middle", `${"x".repeat(5000)} wrong ${"y".repeat(5000)}`],
    ["at its end", `${"x".repeat(5000)} wrong`],
    ["among wide characters", `${"東京".repeat(60)} wrong ${"京".repeat(60)}`],
    ["among tabs", `${"\t".repeat(60)} wrong ${"\ta".repeat(60)}`],
    ["among characters of two units", `${"\u{1f600}".repeat(101)} wrong ${"\u{20000}".repeat(101)}`],
  ])("cuts a long line around a mistake %s", (_, long) => {
    const text = at(long, "wrong");
    const [, , excerpt = "", underline = ""] = text.split("\n");
    expect(excerpt).toContain("wrong");
    expect(excerpt).not.toContain("\ufffd");
    const width = (part: string) =>
      [...part].reduce(
        (sum, one) => sum + (/[東京]|\p{Emoji_Presentation}|[\u{20000}]/u.test(one) ? 2 : 1),
        0,
      );
    expect(width(excerpt.slice(6))).toBeLessThanOrEqual(100);
    expect(underline.indexOf("~")).toBe(width(excerpt.slice(0, excerpt.indexOf("wrong"))));
    expect(underline).toMatch(/[^~]~~~~~$/);
  });

  it("shows a line of usual length whole", () => {
    const line = `${"x".repeat(70)} wrong ${"y".repeat(13)}`;
    expect(at(line, "wrong")).toContain(`1 │ ${line}\n`);
  });

  it("sends no control character of a file to the terminal", () => {
    const text = at("\u001b[2Jtitle\u202e: \u0007wrong", "wrong", {
      message: "bad \u001b]0;title\u0007 text",
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("keeps a path and a line on one line each", () => {
    const place = { path: "a\nb.md", line: 1, column: 1, length: 1, text: "x\ny" };
    const text = formatDiagnostic({ code: "x", severity: "error", message: "M.", place, fix: null }, plain);
    expect(text).toBe("✘ x  a␊b.md:1:1\n  M.\n    1 │ x␊y\n      ╵ ~\n");
  });

  it("colours on demand alone", () => {
    const diagnostic: Diagnostic = {
      code: "x",
      severity: "error",
      message: "M.",
      place: wholeFile("a"),
      fix: null,
    };
    expect(formatDiagnostic(diagnostic, { ...plain, colour: true })).toContain("\u001b[31m✘\u001b[0m");
  });
});

describe("summarise", () => {
  it("counts", () => {
    const one = (severity: Diagnostic["severity"]): Diagnostic => ({
      code: "x",
      severity,
      message: "",
      place: wholeFile("a"),
      fix: null,
    });
    expect(summarise([])).toBe("No mistakes");
    expect(summarise([one("error"), one("warning"), one("warning")])).toBe("1 error, 2 warnings");
  });
});

describe("sortDiagnostics", () => {
  it("orders by place, whatever the order they come in, and tells each once", () => {
    const make = (path: string, line: number, column: number): Diagnostic => ({
      code: "x",
      severity: "error",
      message: "",
      place: { path, line, column, length: 0, text: null },
      fix: null,
    });
    const sorted = [make("a", 1, 2), make("a", 2, 1), make("a", 10, 1), make("b", 1, 1)];
    expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
    expect(sortDiagnostics([...sorted, ...sorted])).toEqual(sorted);
  });
});
