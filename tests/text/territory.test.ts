import { expect, it } from "vitest";
import { languageWithTerritory } from "../../src/text/territory.js";

it("languages have the territory that they are most spoken in, or none", () => {
  const named = ["en", "pt", "pt-PT", "zh-Hant", "es-419", "eo", "ia"].map(languageWithTerritory);
  expect(named).toEqual(["en_US", "pt_BR", "pt_PT", "zh_TW", "es_ES", null, null]);
});
