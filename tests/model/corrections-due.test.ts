import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "../../src/parse/article.js";
import { isBefore } from "../../src/time/is-before.js";
import { article, model, moment, spotOf } from "./rig.js";

const correction = (date: string | null, kind: Correction["kind"] = "correction"): Correction => ({
  date: date === null ? null : moment(date),
  kind,
  text: "A name was wrong.",
});
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, "0")}`);
const kind = fc.constantFrom<Correction["kind"]>(
  "correction",
  "clarification",
  "editors-note",
  "update",
  "retraction",
);

describe("a retracted article", () => {
  const gone = article("articles/world/gone.md", {
    topics: ["Only here"],
    corrections: [correction("2026-01-30", "retraction")],
  });

  it("is in no list, and newest first among the retracted", () => {
    const older = { ...gone, path: "articles/world/older.md", id: "older", date: moment("2026-01-01") };
    const { site } = model([older, gone, article("articles/world/a.md")]);
    expect(site.stories.map((story) => story.article.path)).toEqual(["articles/world/a.md"]);
    expect(site.retracted.map((story) => story.article.path)).toEqual([gone.path, older.path]);
    expect(site.topics).toEqual([]);
    expect(site.sections[0]?.stories).toEqual([0]);
    expect(site.withheld).toEqual([]);
  });

  it("is withheld like any other", () => {
    const { site } = model([{ ...gone, draft: true }]);
    expect([site.retracted.length, site.withheld.length]).toEqual([0, 1]);
  });

  it("stands as it was until its retraction is due, which is told", () => {
    const waiting = {
      ...gone,
      corrections: [correction("2026-03-01", "retraction")],
      spots: { "corrections.0": spotOf(7) },
    };
    const { site, diagnostics } = model([waiting]);
    expect(site.stories).toHaveLength(1);
    expect(site.stories[0]?.article.corrections).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: "correction-future", severity: "warning", place: { line: 7 } },
    ]);
    const shown = model([waiting], { show: { drafts: false, future: true, expired: false } });
    expect([shown.site.retracted.length, shown.diagnostics]).toEqual([1, []]);
  });
});

it("an article was last changed at the latest of its date, `updated` and the corrections that are due", () => {
  fc.assert(
    fc.property(
      day,
      fc.option(day),
      fc.array(fc.tuple(fc.option(day), kind)),
      day,
      (date, updated, drawn, now) => {
        const corrections = drawn.map(([at, of]) => correction(at, of));
        const { site } = model(
          [
            article("articles/a.md", {
              date,
              updated: updated === null ? null : moment(updated),
              corrections,
            }),
          ],
          { now: Date.parse(now), show: { drafts: false, future: false, expired: false } },
        );
        const [story] = [...site.stories, ...site.retracted];
        if (story === undefined) {
          expect(date > now).toBe(true);
          return;
        }
        const due = drawn.map(([at]) => at).filter((at) => at !== null && at <= now);
        const all = [date, updated, ...due].filter((at) => at !== null);
        expect(story.modified?.day).toBe(all.toSorted().at(-1));
        const isOver = drawn.some(([at, of]) => of === "retraction" && (at === null || at <= now));
        expect(site.retracted.length).toBe(isOver ? 1 : 0);
      },
    ),
  );
});

it("a whole day is neither before nor after an hour of it", () => {
  const [whole, hour] = [moment("2026-01-20"), moment("2026-01-20T14:30:00Z")];
  expect([isBefore(whole, hour), isBefore(hour, whole)]).toEqual([false, false]);
  expect(isBefore(whole, moment("2026-01-21T00:30:00Z"))).toBe(true);
  expect(isBefore(hour, moment("2026-01-20T14:31:00Z"))).toBe(true);
});
