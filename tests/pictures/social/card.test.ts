// Social cards as they are drawn, from the packaged fonts.

import { readFileSync } from "node:fs";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../../../src/hash.js";
import { lettered, letteringVersion } from "../../../src/pages/social/coverage.js";
import type { SocialCard } from "../../../src/pages/social/social-card.js";
import { type CardFaces, cardSvg } from "../../../src/pictures/social/card-svg.js";
import { drawCard } from "../../../src/pictures/social/draw-card.js";
import { loadTypefaces } from "../../../src/pictures/social/typeface.js";

const fonts = {
  display: readFileSync("templates/lettering/display-700.ttf"),
  sans: readFileSync("templates/lettering/sans-600.ttf"),
};
const card = (given: Partial<SocialCard> = {}): SocialCard => ({
  ...{ masthead: "The Harbour Gazette", section: "World", host: "gazette.example" },
  colours: { paper: "#fdfcf9", ink: "#141414", soft: "#595650", section: "#0b6e4f" },
  ...{ headline: "Council approves harbour budget after a night of argument" },
  ...given,
});

let faces: CardFaces;
beforeAll(async () => {
  faces = await loadTypefaces(fonts);
});

/** Shares of the rows of a card, from its top, in which there is ink beside the paper. */
async function inked(bytes: Uint8Array): Promise<readonly boolean[]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, y) =>
    data.subarray(y * info.width, (y + 1) * info.width).some((value) => value < 128),
  );
}

describe("the fonts", () => {
  it("are those that the program knows", () =>
    expect(hashOf(fonts.display, fonts.sans)).toBe(letteringVersion));

  it("have every letter that cards are drawn of", () => {
    for (let run = 0; run < lettered.length; run += 2)
      for (let code = lettered[run] ?? 0; code <= (lettered[run + 1] ?? 0); code++)
        for (const face of [faces.display, faces.sans]) {
          const drawn = face.draw(String.fromCodePoint(code), { x: 0, y: 0, size: 10 });
          const isBlank = /[\s\u00ad\u200b]/.test(String.fromCodePoint(code));
          expect(drawn.includes("<path"), code.toString(16)).toBe(!isBlank);
        }
  });

  it("put letters closer where they would gape, and draw some as one", () => {
    const { display } = faces;
    for (const pair of ["AV", "To", "Yo", "ТА"]) {
      const apart = [...pair].reduce((sum, letter) => sum + display.width(letter), 0);
      expect(display.width(pair), pair).toBeLessThan(apart - 0.01);
    }
    expect(display.draw("ffi", { x: 0, y: 0, size: 10 }).match(/<path/g)).toHaveLength(1);
  });
});

describe("a card", () => {
  it("is the same for the same words", async () => {
    const again = await loadTypefaces(fonts);
    expect(cardSvg(card(), again)).toBe(cardSvg(card(), faces));
    expect(await drawCard(sharp, card(), again)).toEqual(await drawCard(sharp, card(), faces));
  });

  it("is a small PNG of 1200 × 630 pixels", async () => {
    const bytes = await drawCard(sharp, card(), faces);
    const { format, width, height } = await sharp(bytes).metadata();
    expect([format, width, height]).toEqual(["png", 1200, 630]);
    expect(bytes.length).toBeLessThan(30_000);
  });

  it.each([
    "Storm",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze nach achtzig Jahren wiedergefunden",
    "Why the library moves four million books to a salt mine, ".repeat(4).slice(0, 180),
    "W".repeat(180),
    "Ẩm thực Việt Nam; Уряд схвалив бюджет; Ο προϋπολογισμός",
  ])("keeps %j clear of its rules and its edges", async (headline) => {
    const rows = await inked(await drawCard(sharp, card({ headline }), faces));
    expect(rows.slice(134, 150)).not.toContain(true);
    expect(rows.slice(520, 538)).not.toContain(true);
    expect(rows.slice(150, 520)).toContain(true);
    const { data, info } = await sharp(await drawCard(sharp, card({ headline }), faces))
      .extract({ left: 1200 - 60, top: 0, width: 60, height: 630 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(60);
    expect(data.every((value) => value > 200)).toBe(true);
  });

  it("writes nothing into the drawing but outlines", () => {
    const svg = cardSvg(card({ headline: `"><script>alert(1)</script>` }), faces);
    expect(svg).not.toMatch(/<(?:script|a|text|image)\b/);
  });
});
