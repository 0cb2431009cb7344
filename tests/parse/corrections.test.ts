import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMatter, sound, told } from "./meta-rig.js";

const corrections = (lines: string) => sound(parseMatter(lines)).corrections;
const one = (written: string) =>
  corrections(`corrections: { kind: ${JSON.stringify(written)}, text: A. }`)[0];

describe("corrections", () => {
  it("have a date, a time where it is given, a kind and a text", () => {
    expect(
      corrections(
        "corrections:\n  - date: 2026-01-21 9:30\n    kind: update\n    text: '**More** [here](x.md).'",
      ),
    ).toMatchObject([
      { date: { iso: "2026-01-21T09:30:00Z", dateOnly: false }, kind: "update", text: "More here." },
    ]);
    expect(corrections("corrections: A name was wrong.")).toEqual([
      { date: null, kind: "correction", text: "A name was wrong." },
    ]);
  });

  it("have a text, however they are written", () => {
    for (const nothing of ['"<!-- later -->"', '["<!-- later -->"]', "{ kind: update }"])
      expect(told(parseMatter(`corrections: ${nothing}`))).toEqual([expect.stringContaining("field-type")]);
  });

  it.each([
    ["Correction", "correction"],
    ["CLARIFICATION ", "clarification"],
    ["editor's note", "editors-note"],
    ["Editor’s Note", "editors-note"],
    ["editors_note", "editors-note"],
    [" Up date", "update"],
    ["Retraction.", "retraction"],
  ])("of the kind %j are %s", (written, kind) => {
    expect(one(written)?.kind).toBe(kind);
  });

  it("stand newest first, those without a date where the article was updated, and as written where nothing tells them apart", () => {
    const entries = [
      "{ date: 2026-01-23, text: D }",
      "{ text: B }",
      "{ date: 2026-01-25, text: E }",
      "{ date: 2026-01-23, text: F }",
    ];
    const texts = (lines: string) => corrections(lines).map(({ text }) => text);
    expect(texts(`updated: 2026-01-24\ncorrections: [${entries.join(", ")}]`)).toEqual(["E", "B", "D", "F"]);
    expect(texts(`corrections: [${entries.join(", ")}]`)).toEqual(["E", "D", "F", "B"]);
  });

  it("that end the article with a slip in the word are an error, any other unknown kind a warning", () => {
    expect(told(parseMatter("corrections: { kind: retracton, text: A }"))[0]).toMatch(/^✘ value-unknown/);
    expect(told(parseMatter("corrections: { kind: apology, text: A }"))[0]).toMatch(/^⚠ value-unknown/);
  });

  it("need a text, unless they retract", () => {
    expect(told(parseMatter("corrections: { kind: update, text: '  ' }"))[0]).toMatch(/^✘ field-type/);
    expect(corrections("corrections: { kind: retraction }")).toEqual([
      { date: null, kind: "retraction", text: "" },
    ]);
  });

  it("are one line of plain text and one of the kinds, whatever was written", () => {
    const kinds = ["correction", "clarification", "editors-note", "update", "retraction"];
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ maxLength: 30 }),
        (text, kind) => {
          const lines = `corrections: [{ text: ${JSON.stringify(`x ${text}`)}, kind: ${JSON.stringify(kind)} }]`;
          const { article } = parseMatter(lines);
          for (const correction of article?.corrections ?? []) {
            expect(kinds).toContain(correction.kind);
            expect(correction.text).not.toMatch(/[\n\r\t]/);
          }
        },
      ),
    );
  });
});
