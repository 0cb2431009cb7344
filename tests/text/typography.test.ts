import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTypography, typographic } from "../../src/text/typography.js";

describe("typographic", () => {
  it.each([
    // Quotes in quotes
    ["en", `"It's 'fine'," she said`, "“It’s ‘fine’,” she said"],
    ["en", `"'Hello,' he said," she said.`, "“‘Hello,’ he said,” she said."],
    ["en", `'"Yes"'`, "‘“Yes”’"],
    ["en", `"We call it 'X.'"`, "“We call it ‘X.’”"],
    ["en", `“It's 'ok'”`, "“It’s ‘ok’”"],
    // Beside other marks
    ["en", `("quoted") ["quoted"]`, "(“quoted”) [“quoted”]"],
    ["en", `word--"quoted"---word`, "word–“quoted”—word"],
    ["en", `"A"/"B", "x","y";"z"`, "“A”/“B”, “x”,“y”;“z”"],
    ["en", `anti-"war" *"x"* He said:"hi"`, "anti-“war” *“x”* He said:“hi”"],
    ["en", `"What?" "Nothing." "...and then"`, "“What?” “Nothing.” “…and then”"],
    ["es", `¿"Qué"? "¿Qué?" ¡"Bravo"!`, "¿«Qué»? «¿Qué?» ¡«Bravo»!"],
    ["fr", `l'"affaire" de l'été`, "l’«\u202faffaire\u202f» de l’été"],
    // Apostrophes
    [
      "en",
      "the '90s, rock 'n' roll, the dogs' bowl, 1990's",
      "the ’90s, rock ’n’ roll, the dogs’ bowl, 1990’s",
    ],
    ["en", `"'Tis the season", 'twas, class of '26`, "“’Tis the season”, ’twas, class of ’26"],
    ["en", "y'all'd've 1'000'000 O'Neill", "y’all’d’ve 1’000’000 O’Neill"],
    ["de", `Wie geht's? 'Gut', 'ne Frage, Hans' Auto`, "Wie geht’s? ‚Gut‘, ’ne Frage, Hans’ Auto"],
    ["nl", `'s avonds in '90`, "’s avonds in ’90"],
    // Feet, inches, minutes, seconds
    ["en", `5'10" tall, 6' 2", 12" vinyl`, "5′10″ tall, 6′ 2″, 12″ vinyl"],
    ["en", `40°26'46"N`, "40°26′46″N"],
    ["en", `"She is 5'10" tall," he said`, "“She is 5′10″ tall,” he said"],
    ["en", `a size of "12", "born in 1990", 'in 1990'`, "a size of “12”, “born in 1990”, ‘in 1990’"],
    // Dashes and dots
    ["en", "1914--1918 --- and then... or not...?", "1914–1918 — and then… or not…?"],
    ["en", "a-b ---- c .... d . . .", "a-b ---- c .... d . . ."],
    // What is set stays
    ["en", "already “set” — it’s", "already “set” — it’s"],
    // Languages
    ["de", `"Das ist 'gut'", sagte sie`, "„Das ist ‚gut‘“, sagte sie"],
    ["de-CH", `"Ja 'so'"`, "«Ja ‹so›»"],
    ["es", `Dijo "hola 'tú'"`, "Dijo «hola “tú”»"],
    ["es-MX", `"hola"`, "“hola”"],
    ["fr", `"oui" et " non "`, "«\u202foui\u202f» et « non »"],
    ["ar", `قال "نعم"`, "قال ”نعم“"],
    ["sv", `"ja 'nej'"`, "”ja ’nej’”"],
    ["ja", `"はい"`, "「はい」"],
    ["xx", `"it's"`, "“it’s”"],
  ])("%s: %s", (language, text, expected) => {
    expect(typographic(text, language)).toBe(expected);
  });

  it("remembers what came before in a block", () => {
    const set = createTypography("en");
    const parts = ["She said ", '"', "yes", '"', ", didn", "'t she?"];
    expect(parts.map((part, index) => set(part, parts[index + 1])).join("")).toBe(
      "She said “yes”, didn’t she?",
    );
    set.reset();
    expect(set('"New block')).toBe("“New block");
  });

  it("sets a text in parts as it sets it whole, when each part knows what follows", () => {
    const words = fc.array(fc.constantFrom(`"`, "'", "a", " ", ",", "9", "é", "--", "(", "\u{1f600}"));
    fc.assert(
      fc.property(words, fc.constantFrom("en", "de", "fr"), (parts, language) => {
        // Numbers look further ahead than one character, and so do words that begin with an apostrophe.
        fc.pre(!/----|\d['"]|['"]\d|['"]a/.test(parts.join("")));
        const set = createTypography(language);
        const inParts = parts.map((part, index) => set(part, parts[index + 1] ?? "")).join("");
        expect(inParts).toBe(typographic(parts.join(""), language));
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    for (const unit of [`"`, "'", `5'1"`, `"a `, "9'", "--", `'a" `]) {
      const text = unit.repeat(200_000 / unit.length);
      expect(typographic(text, "en").length).toBeGreaterThan(0);
    }
  });

  it("leaves no straight quote, and what it has set stays", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", "a", " ", ".", "-", "(", "9", "é", "\u{1f600}")),
        (parts) => {
          const set = typographic(parts.join(""), "en");
          expect(set).not.toMatch(/["']/);
          expect(typographic(set, "en")).toBe(set);
        },
      ),
    );
  });
});
