// Which picture services show beside a link: the article's own, its card, or the site's.

import { describe, expect, it } from "vitest";
import { isLettered } from "../../../src/pages/social/is-lettered.js";
import { article } from "../../model/rig.js";
import { asset, pictureOf, plan, withConfig } from "../rig.js";

const budget = (given: Parameters<typeof article>[1] = {}) =>
  article("articles/world/budget.md", { headline: "Budget passed", ...given });
const drawing = (given: object = {}, config: object = {}) => ({
  canDrawCards: true,
  ...withConfig({ social: { image: null, cards: true }, ...config }),
  ...given,
});
const socialOf = (planned: ReturnType<typeof plan>, path = "world/budget/index.html") => {
  const page = planned.page(path);
  return page.render === "template" ? (page.view.socialImage?.src ?? null) : null;
};
const cardsOf = (planned: ReturnType<typeof plan>) => planned.pages.filter(({ render }) => render === "card");

describe("letters that the fonts have", () => {
  it.each(["Council approves budget", "Überseehäfen – „neu“", "Уряд схвалив", "Ο προϋπολογισμός", "Ẩm thực"])(
    "are all of %j",
    (text) => expect(isLettered(text)).toBe(true),
  );
  it.each(["الميزانية", "תקציב", "预算获批", "बजट", "Budget 🎉", "Budget passed \u0007"])(
    "are not all of %j",
    (text) => expect(isLettered(text)).toBe(false),
  );
});

describe("an article without a picture", () => {
  it("has a card with its words, which the page names", () => {
    const planned = plan([budget()], drawing());
    const [card] = cardsOf(planned);
    expect(card).toMatchObject({
      path: expect.stringMatching(/^assets\/cards\/budget-passed\.[\w-]{10}\.png$/),
      card: { masthead: "The Gazette", section: "World", headline: "Budget passed", host: "gazette.example" },
      from: ["articles/world/budget.md"],
    });
    expect(socialOf(planned)).toBe(`https://gazette.example/${card?.path}`);
  });

  it("has the colour of its section, as dark as it takes to be read on the paper", () => {
    const colourOf = (colour: string | null) => {
      const world = { slug: "world", title: "World", description: null, template: null, colourDark: null };
      const given = drawing({}, { sections: [{ ...world, colour }] });
      const [page] = cardsOf(plan([budget()], given));
      return page?.render === "card" ? page.card.colours.section : null;
    };
    expect(colourOf("#0b6e4f")).toBe("#0b6e4f");
    expect(colourOf("yellow")).toMatch(/^#[0-9a-f]{6}$/);
    expect(colourOf("yellow")).not.toBe("#ffff00");
    expect(colourOf(null)).toBe("#a3131d");
  });

  it("has another address for another headline, and the same for the same", () => {
    const pathOf = (headline: string) => cardsOf(plan([budget({ headline })], drawing()))[0]?.path;
    expect(pathOf("Budget passed")).toBe(pathOf("Budget passed"));
    expect(pathOf("Budget passed!")).not.toBe(pathOf("Budget passed"));
  });

  it.each([
    ["where none are asked for", {}, { social: { image: null, cards: false } }, {}],
    ["where none can be drawn", { canDrawCards: false }, {}, {}],
    ["where the site has no address", {}, { url: null }, {}],
    ["where the fonts lack a letter of the headline", {}, {}, { headline: "الميزانية" }],
    ["where they lack one of the masthead", {}, { title: "大公報" }, {}],
  ])("has none %s", (_, given, config, front) => {
    const planned = plan([budget(front)], drawing(given, config));
    expect(cardsOf(planned)).toEqual([]);
    expect(socialOf(planned)).toBeNull();
  });
});

describe("the site's picture", () => {
  const share = asset("public/share.svg", "public");
  const given = (cards: boolean) => ({
    ...drawing({ assets: [share] }, { social: { image: "/share.svg", cards } }),
  });

  it("is that of pages without one, and of articles that have no card", () => {
    const planned = plan([budget({ headline: "الميزانية" })], given(true));
    expect(socialOf(planned)).toBe("https://gazette.example/share.svg");
    expect(socialOf(planned, "index.html")).toBe("https://gazette.example/share.svg");
  });

  it("gives way to a card, and to the article's own picture", () => {
    expect(socialOf(plan([budget()], given(true)))).toContain("/assets/cards/");
    const moon = asset("articles/world/moon.svg", "loose");
    const own = plan([budget({ image: pictureOf("moon.svg") })], { ...given(true), assets: [share, moon] });
    expect(socialOf(own)).toContain("moon.svg");
    expect(cardsOf(own)).toEqual([]);
  });

  it("that is not there is told", () => {
    const { diagnostics } = plan([budget()], drawing({}, { social: { image: "share.jpg", cards: false } }));
    expect(diagnostics).toMatchObject([{ code: "picture-missing", severity: "error" }]);
  });
});
