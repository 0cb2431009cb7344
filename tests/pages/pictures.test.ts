// What the pages plan of a picture that smaller versions can be made of.

import { describe, expect, it } from "vitest";
import {
  baseOf,
  cardPicture,
  cropOf,
  fullPicture,
  wholePicture,
  widthsOf,
} from "../../src/pages/picture-shapes.js";
import type { PictureFacts } from "../../src/read/picture-facts.js";
import { article } from "../model/rig.js";
import { asset, linkTo, pictureOf, plan, thingOf, withConfig } from "./rig.js";

const photograph = (width: number, height: number, given: object = {}): PictureFacts => ({
  width,
  height,
  drawable: {
    hash: `${width}x${height}`,
    kind: "photograph",
    alpha: false,
    tone: "a62",
    weight: 1,
    ...given,
  },
});

const moon = "articles/world/tides/moon.jpg";
const assets = [asset(moon, "bundle")];
const tides = (given: Parameters<typeof article>[1] = {}) =>
  article("articles/world/tides/index.md", { image: pictureOf("moon.jpg"), ...given });
const planned = (facts: PictureFacts, given: Parameters<typeof article>[1] = {}, more: object = {}) =>
  plan([tides(given)], { assets, pictureSizes: { [moon]: facts }, ...more });

describe("widths", () => {
  it.each([
    [[480, 800, 1200], 4000, [480, 800, 1200]],
    [[480, 800, 1200], 1200, [480, 800, 1200]],
    [[480, 800, 1200], 1000, [480, 800, 1000]],
    [[480, 800, 1200], 820, [480, 820]],
    [[480, 800, 1200], 300, [300]],
    [[480, 800, 1200], 480, [480]],
  ])("of %j for %i pixels are never more than it has", (wanted, width, widths) =>
    expect(widthsOf(wanted, width)).toEqual(widths),
  );
});

describe("a crop", () => {
  it.each([
    [
      { x: 0, y: 0.5 },
      { left: 0, top: 0, width: 1500, height: 1000 },
    ],
    [
      { x: 0.5, y: 0.5 },
      { left: 1250, top: 0, width: 1500, height: 1000 },
    ],
    [
      { x: 0.99, y: 0 },
      { left: 2500, top: 0, width: 1500, height: 1000 },
    ],
    [null, { left: 1250, top: 0, width: 1500, height: 1000 }],
  ])("keeps %j in sight", (focus, box) =>
    expect(cropOf({ width: 4000, height: 1000 }, 3 / 2, focus)).toEqual(box),
  );

  it("of a picture that has the shape already is the whole", () => {
    expect(cropOf({ width: 1600, height: 1067 }, 3 / 2, null)).toBeNull();
    expect(cropOf({ width: 900, height: 600 }, null, { x: 0, y: 0 })).toBeNull();
  });

  it("has all the pixels that its widest version needs", () => {
    for (const size of [
      { width: 4000, height: 3000 },
      { width: 3000, height: 4000 },
      { width: 10_000, height: 900 },
    ]) {
      const base = baseOf(size, cardPicture);
      const crop = cropOf(size, cardPicture.ratio, null) ?? size;
      expect((crop.width * base.width) / size.width).toBeGreaterThanOrEqual(Math.min(1200, crop.width));
    }
    expect(baseOf({ width: 4000, height: 3000 }, wholePicture).width).toBe(1600);
    expect(baseOf({ width: 4000, height: 3000 }, fullPicture).width).toBe(2400);
    expect(baseOf({ width: 300, height: 200 }, wholePicture)).toEqual({ width: 300, height: 200 });
  });
});

describe("a picture with smaller versions", () => {
  it("is whole on its page, cropped in cards, and its original is not published", () => {
    const { article: viewAt, paths, told } = planned(photograph(4000, 3000));
    expect(told).toEqual([]);
    expect(paths).not.toContain("world/tides/moon.jpg");
    const { picture } = viewAt("world/tides/index.html");
    expect(picture).toMatchObject({ width: 1600, height: 1200, tone: "tone-a62", sizes: null });
    expect(picture?.src).toMatch(/^\/assets\/pictures\/moon\.[\w-]{10}-800\.jpg$/);
    expect(picture?.sources).toMatchObject([{ type: "image/avif" }]);
    expect(picture?.sources[0]?.srcset.match(/-(\d+)\.avif \1w/g)).toHaveLength(4);
    for (const { srcset } of picture?.sources ?? [])
      for (const candidate of srcset.split(", ")) expect(paths).toContain(candidate.split(" ")[0]?.slice(1));
  });

  it("is planned once where pages show it alike", () => {
    const { paths } = planned(photograph(3000, 2000), { body: { pictures: [pictureOf("moon.jpg")] } });
    // The whole has the shape of a card: five widths, one of them for older browsers too, and one for services.
    expect(paths.filter((path) => path.startsWith("assets/pictures/"))).toHaveLength(7);
  });

  it("shows all of a wide one where the page asks for it", () => {
    const { paths } = planned(photograph(4000, 3000), { template: "longread" }, { templates: ["longread"] });
    expect(paths.some((path) => path.endsWith("-2400.avif"))).toBe(true);
  });

  it("publishes its original where something links to it", () => {
    const { paths } = planned(photograph(4000, 3000), { body: { links: [linkTo("moon.jpg")] } });
    expect(paths).toContain("world/tides/moon.jpg");
  });

  it("keeps what shines through, and has no tone then", () => {
    const { article: viewAt } = planned(photograph(900, 600, { kind: "graphic", alpha: true, tone: null }));
    const { picture } = viewAt("world/tides/index.html");
    expect(picture).toMatchObject({ tone: null, sources: [{ type: "image/avif" }] });
    expect(picture?.src).toMatch(/\.png$/);
  });

  it("is shared as a JPEG of its own, absolute, and not at all without an address of the site", () => {
    const url = withConfig({ url: "https://x.example/base", basePath: "/base" });
    const { article: viewAt } = planned(photograph(4000, 3000), {}, url);
    const { socialImage, jsonLd } = viewAt("world/tides/index.html");
    expect(socialImage).toMatchObject({ alt: "What it shows", width: 1200, height: 630, type: "image/jpeg" });
    expect(socialImage?.src).toMatch(
      /^https:\/\/x\.example\/base\/assets\/pictures\/moon\.[\w-]{10}-1200\.jpg$/,
    );
    expect(thingOf(jsonLd, "NewsArticle").image).toMatchObject({
      url: socialImage?.src,
      width: "1200",
      height: "630",
    });
    const { paths } = planned(photograph(4000, 3000), {}, withConfig({ url: null }));
    expect(paths.some((path) => path.endsWith("-1200.jpg"))).toBe(false);
  });

  it("asks for its alt text, once", () => {
    const { told } = planned(photograph(900, 600), { image: pictureOf("moon.jpg", { alt: " " }) });
    expect(told).toEqual([["warning", "alt-missing", "articles/world/tides/index.md", 7]]);
  });
});
