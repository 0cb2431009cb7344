// Icons as they are published: measured, and made once.

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { readIco } from "../pictures/read-ico.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { differences, lookAt } from "./rig/twin-builds.js";

let site: TestSite;
afterEach(() => site.close());

const names = [
  "apple-touch-icon.png",
  "favicon.ico",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
];
const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>\n`;
/** Touches all four sides in their middle, in two colours. */
const diamond = svg(64, 64, '<path fill="#c00" d="M32 0 64 32H0z"/><path fill="#00c" d="M32 64 64 32H0z"/>');
const tile = svg(
  64,
  64,
  '<rect width="64" height="64" rx="9" fill="#0a4f8c"/><circle cx="32" cy="32" r="9"/>',
);
const wide = svg(300, 100, '<rect width="300" height="100" fill="#c00"/>');

async function published(
  logo: string | Uint8Array,
  name = "logo.svg",
  more: { readonly [path: string]: string } = {},
) {
  site = makeSite({
    "site.yaml": `title: Paper\nurl: https://paper.example/n\nicon: /${name}\ntheme: { paper: "#fff1e5" }\n`,
    "articles/world/crane.md": "---\nheadline: The crane\ndate: 2026-01-02\n---\n\nText.\n",
    ...more,
  });
  site.write(`public/${name}`, logo);
  const { diagnostics, notes, stats } = await site.build();
  return { told: [...diagnostics, ...notes].map(({ code }) => code), stats };
}

const bytesOf = (name: string): Buffer => readFileSync(join(site.root, "dist", name));

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  at(x: number, y: number): readonly number[];
}

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  expect((await sharp(png).metadata()).format).toBe("png");
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (x: number, y: number): readonly number[] => {
    const start = (y * width + x) * channels;
    return [...data.subarray(start, start + channels)];
  };
  return { width, height, channels, at };
}

/** How far the furthest pixel that is not of the corner's colour lies from the middle, as a part of the side. */
function reach(picture: Pixels): number {
  const ground = picture.at(0, 0).join();
  const middle = (picture.width - 1) / 2;
  let furthest = 0;
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++)
      if (picture.at(x, y).join() !== ground)
        furthest = Math.max(furthest, Math.hypot(x - middle, y - middle));
  return furthest / picture.width;
}

const paper = [0xff, 0xf1, 0xe5];

describe("icons of a drawing", () => {
  it("have the sizes that their addresses say, and shine through where the logo does", async () => {
    expect((await published(diamond)).told).toEqual([]);
    for (const [name, side] of [
      ["icon-192.png", 192],
      ["icon-512.png", 512],
    ] as const) {
      const picture = await pixelsOf(bytesOf(name));
      expect([name, picture.width, picture.height]).toEqual([name, side, side]);
      expect(picture.at(0, 0)[3]).toBe(0);
      expect(picture.at(side / 2, side / 4)).toEqual([0xcc, 0, 0, 255]);
      // As large as can be, and drawn for this size.
      expect(picture.at(side / 2, 3)[3]).toBeGreaterThan(200);
    }
    expect(site.read("dist/favicon.svg")).toBe(diamond);
  });

  it("are opaque on paper for Apple, whose corners are cut", async () => {
    await published(diamond);
    const picture = await pixelsOf(bytesOf("apple-touch-icon.png"));
    expect([picture.width, picture.height, picture.channels]).toEqual([180, 180, 3]);
    expect(picture.at(0, 0)).toEqual(paper);
    expect(picture.at(90, 45)).toEqual([0xcc, 0, 0]);
  });

  it("stand within the circle that no mask cuts, and fill it", async () => {
    for (const logo of [
      diamond,
      wide,
      svg(64, 64, '<path d="M0 0h64v64H0z" fill="#c00"/><path d="M9 0h46v5H9z"/>'),
    ]) {
      await published(logo);
      const picture = await pixelsOf(bytesOf("icon-maskable-512.png"));
      expect([picture.width, picture.height, picture.channels]).toEqual([512, 512, 3]);
      expect(picture.at(0, 0)).toEqual(paper);
      expect(reach(picture)).toBeLessThanOrEqual(0.4);
      expect(reach(picture)).toBeGreaterThan(0.26);
      site.close();
    }
    await published(diamond);
  });

  it("go on in the colour of a tile, so that it does not look like a stamp", async () => {
    await published(tile);
    for (const name of ["icon-maskable-512.png", "apple-touch-icon.png"]) {
      const picture = await pixelsOf(bytesOf(name));
      expect([name, picture.channels, picture.at(0, 0)]).toEqual([name, 3, [0x0a, 0x4f, 0x8c]]);
    }
    expect(reach(await pixelsOf(bytesOf("icon-maskable-512.png")))).toBeLessThanOrEqual(0.4);
    expect((await pixelsOf(bytesOf("icon-512.png"))).at(0, 0)[3]).toBe(0);
  });

  it("stand on paper where they are not square", async () => {
    expect((await published(wide)).told).toEqual(["icon-shape"]);
    const picture = await pixelsOf(bytesOf("icon-512.png"));
    expect(picture.at(0, 0).slice(0, 3)).toEqual(paper);
    expect(picture.at(256, 256).slice(0, 3)).toEqual([0xcc, 0, 0]);
    expect(picture.at(256, 256 - 100).slice(0, 3)).toEqual(paper);
  });

  it("are three in an ICO", async () => {
    await published(diamond);
    const pictures = readIco(bytesOf("favicon.ico"));
    expect(pictures.map(({ side }) => side)).toEqual([16, 32, 48]);
    for (const { side, png } of pictures) {
      const picture = await pixelsOf(png);
      expect([picture.width, picture.height, picture.channels]).toEqual([side, side, 4]);
      expect(picture.at(0, 0)[3]).toBe(0);
      expect(picture.at(side / 2, side / 4)[3]).toBe(255);
    }
  });

  it("are linked in every page, below the base path, and listed in the manifest", async () => {
    await published(diamond);
    const page = site.read("dist/world/crane/index.html");
    const links = [...page.matchAll(/<link rel="(icon|apple-touch-icon|manifest)" href="([^"]*)"/g)];
    expect(links.map(([, rel, href]) => `${rel} ${href}`)).toEqual([
      "icon /n/favicon.ico",
      "icon /n/favicon.svg",
      "apple-touch-icon /n/apple-touch-icon.png",
      "manifest /n/manifest.webmanifest",
    ]);
    const { icons } = JSON.parse(site.read("dist/manifest.webmanifest"));
    const listed = icons.map(({ src }: { src: string }) => src.slice("/n/".length));
    expect(listed).toEqual(["icon-192.png", "icon-512.png", "icon-maskable-512.png", "favicon.svg"]);
    for (const name of listed) expect(site.files()).toContain(name);
  });
});

describe("icons of a picture", () => {
  const square = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: "#0a4f8c" } })
      .png()
      .toBuffer();

  it("are made of a PNG too, which fills what it can", async () => {
    expect((await published(await square(600), "logo.png")).told).toEqual([]);
    expect(site.files().filter((name) => names.includes(name))).toEqual(names);
    expect(site.files()).not.toContain("favicon.svg");
    expect((await pixelsOf(bytesOf("apple-touch-icon.png"))).at(0, 0)).toEqual([0x0a, 0x4f, 0x8c]);
  });

  it("are blurred where it is small, which is told", async () => {
    expect((await published(await square(100), "logo.png")).told).toEqual(["icon-small"]);
    expect((await pixelsOf(bytesOf("icon-512.png"))).width).toBe(512);
  });

  it("give way to the site's own, one by one, with a note", async () => {
    const own = { "public/favicon.ico": "own", "public/icon-192.png": "own" };
    const { told } = await published(diamond, "logo.svg", own);
    expect(told).toEqual(expect.arrayContaining(["public-overrides", "public-overrides"]));
    expect(site.read("dist/favicon.ico")).toBe("own");
    expect(site.read("dist/icon-192.png")).toBe("own");
    expect((await pixelsOf(bytesOf("icon-512.png"))).width).toBe(512);
  });
});

describe("icons", () => {
  const dist = () => lookAt(join(site.root, "dist"));

  it("are made once, and are the same bytes when they are made again", async () => {
    expect((await published(diamond)).stats?.pictures).toEqual({ drawn: 1, stored: 0 });
    const before = dist();
    expect((await site.build()).stats?.pictures).toEqual({ drawn: 0, stored: 0 });
    rmSync(join(site.root, "dist"), { recursive: true });
    for (const name of readdirSync(join(site.root, ".broadsheet")))
      if (name !== "pictures") rmSync(join(site.root, ".broadsheet", name), { recursive: true });
    expect((await site.build()).stats?.pictures).toEqual({ drawn: 0, stored: 1 });
    expect(differences(dist(), before)).toEqual([]);
    rmSync(join(site.root, "dist"), { recursive: true });
    rmSync(join(site.root, ".broadsheet"), { recursive: true });
    expect((await site.build()).stats?.pictures).toEqual({ drawn: 1, stored: 0 });
    expect(differences(dist(), before)).toEqual([]);
  });

  it("follow the logo, the setting and the colour of the paper", async () => {
    await published(diamond);
    const before = bytesOf("apple-touch-icon.png");
    site.write("public/logo.svg", tile);
    await site.build();
    expect(bytesOf("apple-touch-icon.png").equals(before)).toBe(false);
    expect(site.read("dist/favicon.svg")).toBe(tile);
    site.write("public/logo.svg", diamond);
    site.write("site.yaml", "title: Paper\nurl: https://paper.example/n\nicon: /logo.svg\n");
    await site.build();
    expect((await pixelsOf(bytesOf("apple-touch-icon.png"))).at(0, 0)).toEqual([255, 255, 255]);
    site.write("site.yaml", "title: Paper\nurl: https://paper.example/n\n");
    await site.build();
    expect(site.files().filter((name) => names.includes(name))).toEqual([]);
    expect(site.read("dist/favicon.svg")).toContain("<title>Newspaper</title>");
  });
});
