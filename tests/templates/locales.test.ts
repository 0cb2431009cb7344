// The words of the interface are complete and alike in every language, and none is there for nothing.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeholdersOf } from "../../src/render/helpers/words.js";
import { packageTemplates, wordsOf } from "../render/rig.js";

const languages = readdirSync("templates/locales").map((name) => name.replace(/\.json$/, ""));
const english = wordsOf("en");

it("are there in English, German, Spanish and Arabic", () => {
  expect(languages.sort()).toEqual(["ar", "de", "en", "es"]);
});

describe.each(languages)("in %s", (language) => {
  const words = wordsOf(language);

  it("have the same keys in the same order", () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  it.each(Object.keys(english))(
    "%s has the placeholders that it has in English, and says something",
    (key) => {
      const word = words[key] ?? "";
      expect(placeholdersOf(word)).toEqual(placeholdersOf(english[key] ?? ""));
      for (const form of typeof word === "string" ? [word] : Object.values(word))
        expect(form.trim()).not.toBe("");
    },
  );

  it("have every plural form of the language, and no other", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = Object.entries(words).filter(([, word]) => typeof word !== "string");
    expect(plurals.length).toBeGreaterThan(0);
    for (const [key, word] of plurals) expect([key, Object.keys(word).toSorted()]).toEqual([key, forms]);
  });
});

describe("in templates and in the program", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join("src", path), "utf8"))
    .join("\n");
  const texts = `${packageTemplates.map(({ text }) => text).join("\n")}\n${sources}`;

  it("are all used", () => {
    // `{{t (concat "label-" label)}}` uses all keys that begin so.
    const prefixes = [...texts.matchAll(/\(concat "([a-z]+-)" /g)].map((match) => match[1] ?? "");
    const unused = Object.keys(english).filter(
      (key) => !texts.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("are all there", () => {
    // say(words, language, "key", …) and, where pages are planned, say("key", …)
    const keys = [...sources.matchAll(/\bsay\((?:[\w.]+, [\w.]+, )?"([a-z-]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });
});
