// Who names whom in `translations`: every group is closed, and has one article of each language.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleView } from "../../src/pages/views.js";
import { article, spotOf } from "../model/rig.js";
import { plan } from "./rig.js";

const tags = ["en", "de", "es", "ar", "fr"];
const edges = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 14, selector: String });
const languages = fc.array(fc.constantFrom(null, ...tags), { minLength: 12, maxLength: 12 });

const pathOf = (index: number) => `world/story-${index}`;
const made = (named: readonly (readonly [number, number])[], spoken: readonly (string | null)[]) =>
  plan(
    spoken.map((language, index) =>
      article(`articles/${pathOf(index)}.md`, {
        language,
        translations: named.flatMap(([from, to]) => (from === index ? [pathOf(to)] : [])),
        spots: { translations: spotOf(index + 1) },
      }),
    ),
  );
const viewsOf = (planned: ReturnType<typeof plan>, count: number): readonly ArticleView[] =>
  Array.from({ length: count }, (_, index) => planned.article(`${pathOf(index)}/index.html`));

describe("translations", () => {
  it("know each other, each of its own language, whoever names whom", () => {
    let grouped = 0;
    fc.assert(
      fc.property(edges, languages, (named, spoken) => {
        const planned = made(named, spoken);
        const views = viewsOf(planned, spoken.length);
        const groups = new Map(
          views.map((view) => [view.href, [view.href, ...view.translations.map(({ href }) => href)].sort()]),
        );
        for (const view of views) {
          for (const other of view.translations)
            expect(groups.get(other.href)).toEqual(groups.get(view.href));
          const all = [view.language, ...view.translations.map(({ language }) => language)];
          expect(new Set(all).size).toBe(all.length);
          expect(view.alternates.map(({ language }) => language)).toEqual(
            view.translations.length === 0 ? [] : all.toSorted(),
          );
          grouped += view.translations.length;
        }
        // An entry leads to its article, or it is told.
        const missing = named.filter(
          ([from, to]) => !groups.get(`/${pathOf(from)}/`)?.includes(`/${pathOf(to)}/`),
        );
        const itself = named.filter(([from, to]) => from === to);
        expect(planned.told.filter(([, code]) => code === "translation-language")).toHaveLength(
          missing.length + itself.length,
        );
        expect(
          planned.told.every(([severity, code]) => severity === "warning" && code === "translation-language"),
        ).toBe(true);
      }),
    );
    expect(grouped).toBeGreaterThan(100);
  });

  it("are found by id and by path, and what is withheld is left out with a warning", () => {
    const spots = { translations: spotOf(4) };
    const german = article("articles/welt/b.md", { id: "haushalt", language: "de" });
    const named = (translations: readonly string[], more: Parameters<typeof article>[1] = {}) =>
      plan([
        article("articles/world/a.md", { translations, spots }),
        { ...german, ...article(german.path, { ...german, date: "2026-01-20", ...more }) },
      ]);
    for (const name of ["haushalt", "../welt/b.md", "articles/welt/b.md", "welt/b"]) {
      const { translations } = named([name]).article("world/a/index.html");
      expect([name, translations]).toMatchObject([
        name,
        [{ name: "Deutsch", href: "/welt/b/", language: "de" }],
      ]);
    }
    const early = named(["haushalt"], { date: "2027-01-01" });
    expect(early.article("world/a/index.html").translations).toEqual([]);
    expect(early.told).toEqual([["warning", "withheld-reference", "articles/world/a.md", 4]]);
  });

  it("are no alternates where the original stands elsewhere", () => {
    const planned = plan([
      article("articles/world/a.md", { translations: ["world/b", "world/c"] }),
      article("articles/world/b.md", { language: "de", canonical: "https://agency.example/b" }),
      article("articles/world/c.md", { language: "fr" }),
    ]);
    const alternates = (path: string) => planned.article(path).alternates.map(({ language }) => language);
    expect(alternates("world/a/index.html")).toEqual(["en", "fr"]);
    expect(alternates("world/b/index.html")).toEqual([]);
    expect(planned.article("world/b/index.html").translations).toHaveLength(2);
  });
});
