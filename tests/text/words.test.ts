import { describe, expect, it } from "vitest";
import { say } from "../../src/text/words.js";

const words = {
  published: "Published {date}",
  stories: { one: "{count} story", other: "{count} stories" },
};

describe("say", () => {
  it("fills placeholders", () => {
    expect(say(words, "en", "published", { date: "today" })).toBe("Published today");
    expect(say(words, "en", "published")).toBe("Published {date}");
    expect(say(words, "en", "published", { date: "{count}" })).toBe("Published {count}");
  });

  it("chooses the plural form and writes numbers as the language does", () => {
    expect(say(words, "en", "stories", { count: 1 })).toBe("1 story");
    expect(say(words, "en", "stories", { count: 1200 })).toBe("1,200 stories");
    expect(say(words, "de", "stories", { count: 1200 })).toBe("1.200 stories");
  });

  it("gives an unknown key itself, also one that every object has", () => {
    expect(say(words, "en", "nothing")).toBe("nothing");
    expect(say(words, "en", "constructor")).toBe("constructor");
  });
});
