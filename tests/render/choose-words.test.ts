// The words of the interface: the package's, the site's over them, English where there are none.

import { describe, expect, it } from "vitest";
import { chooseWords, type LocaleFile } from "../../src/render/choose-words.js";

const file = (language: string, origin: LocaleFile["origin"], words: unknown): LocaleFile => ({
  language,
  path: `${origin === "site" ? "" : "broadsheet/"}templates/locales/${language}.json`,
  text: typeof words === "string" ? words : JSON.stringify(words),
  origin,
});
const place = { path: "site.yaml", line: 3, column: 11, length: 2, text: "language: fr" };
const english = file("en", "package", { published: "Published {date}", by: "By {names}" });
const german = file("de", "package", { published: "Veröffentlicht am {date}", by: "Von {names}" });

describe("the words for a language", () => {
  it("are the package's", () => {
    expect(chooseWords("de", [english, german], place)).toEqual({
      words: { published: "Veröffentlicht am {date}", by: "Von {names}" },
      language: "de",
      diagnostics: [],
    });
  });

  it("are those of its base language where it has none of its own", () => {
    expect(chooseWords("de-AT", [english, german], place).words.by).toBe("Von {names}");
  });

  it("are the site's where it has some, and it may add more", () => {
    const chosen = chooseWords(
      "de",
      [english, german, file("de", "site", { by: "Aus der Feder von {names}", more: "Mehr" })],
      place,
    );
    expect(chosen.words).toEqual({
      published: "Veröffentlicht am {date}",
      by: "Aus der Feder von {names}",
      more: "Mehr",
    });
    expect(chosen.diagnostics).toEqual([]);
  });

  it("are English, with one warning, where nobody has any", () => {
    const { words, language, diagnostics } = chooseWords("fr", [english, german], place);
    expect([words.by, language]).toEqual(["By {names}", "en"]);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: "language-words", severity: "warning", place }),
    ]);
  });

  it("are the site's in a language that the package lacks, and English where the site lacks one", () => {
    const { words, language, diagnostics } = chooseWords(
      "fr",
      [english, file("fr", "site", { by: "Par {names}" })],
      place,
    );
    expect([words.by, words.published, language]).toEqual(["Par {names}", "Published {date}", "fr"]);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('lacks "published"')]);
  });

  it("that are not JSON, or not words, are errors with their place", () => {
    const broken = chooseWords("en", [english, file("en", "site", '{\n  "by": }')], place).diagnostics;
    expect(broken).toEqual([
      expect.objectContaining({
        code: "words-invalid",
        place: expect.objectContaining({ line: 2, column: 9 }),
      }),
    ]);
    const wrong = chooseWords("en", [english, file("en", "site", '{\n  "by": 4 }')], place).diagnostics;
    expect(wrong).toEqual([
      expect.objectContaining({
        code: "words-invalid",
        place: expect.objectContaining({ line: 2, column: 3, length: 4 }),
      }),
    ]);
    expect(chooseWords("en", [english, file("en", "site", "[]")], place).diagnostics).toHaveLength(1);
    expect(
      chooseWords("en", [english, file("en", "site", { by: { one: "x" } })], place).diagnostics,
    ).toHaveLength(1);
  });
});
