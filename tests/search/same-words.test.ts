// The program and the reader's browser cut words alike: what is typed is looked up as it was put into the index.

import fc from "fast-check";
import { expect, it } from "vitest";
import { stemmerOf } from "../../src/parse/search/stemmer.js";
import { createCutter, wordsOf } from "../../src/text/search-words.js";
import { termsOf, unitsOf } from "./script.js";

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[a-zäöüßéñçőığ'’ 0-9-]{0,60}$/),
  fc.stringMatching(/^[أإآابتةىي\u0640\u064e٠-٩ ]{0,40}$/),
  fc.stringMatching(/^[北京大学東あいカナ한국어ไทย a]{0,30}$/),
  fc.stringMatching(/^[а-яёй ]{0,40}$/),
);

it.each(["en", "de", "es", "ar", "ru", "tr", "ja"])("cuts texts of %s alike", (language) => {
  const stem = stemmerOf(language);
  const { termsOf: ours } = createCutter(stem);
  fc.assert(
    fc.property(texts, (text) => {
      for (const word of wordsOf(text)) expect(termsOf(word, stem)).toEqual(ours(word));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ["Smith’s", ["smith"]],
  ["l’hôtel", ["hotel"]],
  ["Straße", ["strass"]],
  ["北京大学", ["北京", "京大", "大学", "学"]],
  ["Wort\u00adteil", ["wortteil"]],
  ["٢٠٢٦", ["2026"]],
])("%s is looked up as %j", (word, terms) => {
  expect(createCutter(stemmerOf("en")).termsOf(word)).toEqual(terms);
});

it("a query has few words, however long it is", () => {
  const stems = [stemmerOf("en")];
  expect(unitsOf("", stems)).toEqual([]);
  expect(unitsOf("… — !", stems)).toEqual([]);
  expect(unitsOf("word ".repeat(2000), stems)).toHaveLength(1);
  expect(unitsOf(Array.from({ length: 2000 }, (_, index) => `w${index}`).join(" "), stems)).toHaveLength(10);
  expect(unitsOf("x".repeat(10_000), stems)).toHaveLength(1);
  expect(unitsOf("北".repeat(10_000), stems)).toHaveLength(1);
});

it.each([
  ["en", "elections", "elected"],
  ["en", "protection", "protects"],
  ["de", "Brücken", "Brücke"],
  ["es", "elecciones", "elección"],
  ["fr", "nationale", "nationales"],
])("%s: %s and %s meet", (language, one, other) => {
  const { termsOf: ours } = createCutter(stemmerOf(language));
  expect(ours(one)).toEqual(ours(other));
});
