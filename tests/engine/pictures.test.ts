// Pictures are worked on once, whatever becomes of dist/ and of the state; what is hostile stops nothing but itself.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exifReader from "exif-reader";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BuildOptions, build } from "../../src/build.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";
import { differences, lookAt } from "./rig/twin-builds.js";

let site: TestSite;
beforeEach(async () => {
  site = makeSite({});
  site.write("site.yaml", "title: Paper\nurl: https://paper.example\n");
  for (const [index, name] of ["crane", "pier"].entries()) {
    site.write(`articles/world/${name}.jpg`, await photograph(index + 1));
    site.write(`articles/world/${name}.md`, article(name));
  }
});
afterEach(() => site.close());

const article = (name: string, more = ""): string =>
  `---\nheadline: The ${name}\ndate: 2026-01-0${name.length}\nimage: { src: ${name}.jpg, alt: It stands }\n${more}---\n\nText.\n`;

/** Noise, with a credit and a place. */
async function photograph(seed: number, width = 300, height = 200): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0, state = seed; at < pixels.length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    pixels[at] = (state >>> 16) % (at % 900 < 450 ? 255 : 90);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: "Ana Velho" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 42/1 51/1" } })
    .jpeg()
    .toBuffer();
}

const built = (options: Partial<BuildOptions> = {}) => build({ root: site.root, now: testNow, ...options });
const dist = () => lookAt(join(site.root, "dist"));
const store = () => join(site.root, ".broadsheet/pictures");
const drawings = () => [...dist().keys()].filter((path) => /^assets\/pictures\/./.test(path));

/** Takes away all that the builds before left, but for the store of pictures. */
function forget(): void {
  rmSync(join(site.root, "dist"), { recursive: true });
  for (const name of readdirSync(join(site.root, ".broadsheet")))
    if (name !== "pictures") rmSync(join(site.root, ".broadsheet", name), { recursive: true });
}

describe("an author's portrait", () => {
  it("is a small square at the end of an article and on the author's own page", async () => {
    site.write("articles/world/face.jpg", await photograph(5, 1600, 1200));
    site.write(
      "site.yaml",
      "title: Paper\nurl: https://paper.example\nauthors:\n  - { id: ana, name: Ana Velho, role: Reporter, picture: articles/world/face.jpg }\n",
    );
    site.write("articles/world/crane.md", article("crane", "author: ana\n"));
    expect(await built()).toMatchObject({ outcome: "built", diagnostics: [] });
    for (const page of ["world/crane/index.html", "authors/ana/index.html"]) {
      const html = readFileSync(join(site.root, "dist", page), "utf8");
      const [, src, width, height] =
        /<img [^>]*src="[/](assets[/]pictures[/]face[^"]+)"[^>]* width="(\d+)" height="(\d+)"/.exec(html) ??
        [];
      expect([page, width, height]).toEqual([page, "480", "480"]);
      expect(await sharp(join(site.root, "dist", src ?? "")).metadata()).toMatchObject({
        width: 480,
        height: 480,
      });
    }
  });
});

describe("without sharp, which was there before", () => {
  afterEach(() => {
    vi.doUnmock("sharp");
    vi.resetModules();
  });

  it("a picture that was to be drawn is told of", async () => {
    vi.resetModules();
    vi.doMock("sharp", () => {
      throw new Error("Cannot find package 'sharp'");
    });
    const { drawPictures } = await import("../../src/engine/draw-pictures.js");
    const told: string[] = [];
    await drawPictures([], [], {
      disk: nodeDisk,
      store: null,
      locate: () => "",
      stats: { pictures: { drawn: 0, stored: 0 } },
      report: ({ code, severity }) => told.push(`${severity} ${code}`),
      take: () => true,
    });
    expect(told).toEqual(["error sharp-missing"]);
  });
});

describe("a picture whose name does not say that it is one", () => {
  it("is shown as any other", async () => {
    site.write("articles/world/data.bin", await photograph(5));
    site.write("articles/world/sketch", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
    site.write("articles/world/crane.md", `${article("crane")}\n![A](data.bin)\n\n![B](sketch)\n`);
    expect((await built()).diagnostics).toEqual([]);
    const html = readFileSync(join(site.root, "dist/world/crane/index.html"), "utf8");
    expect(html).toMatch(/<img [^>]*src="[/]assets[/]pictures[/]data[^"]*"[^>]* width="300" height="200"/);
    expect(html).toMatch(/<img [^>]*src="[/]world[/]sketch"[^>]* width="40" height="30"/);
    expect([...dist().keys()]).not.toContain("world/data.bin");
  });

  it("is checked as any other", async () => {
    site.write(
      "articles/world/sketch.xml",
      '<?xml version="1.0"?><svg width="4" height="3" onload="x()"></svg>',
    );
    site.write("articles/world/crane.md", `${article("crane")}\n![A](sketch.xml)\n`);
    expect((await built()).diagnostics).toMatchObject([{ code: "picture-unsafe" }]);
  });

  it("is left alone where it is none", async () => {
    site.write("articles/world/data.bin", "Some text");
    site.write("articles/world/crane.md", `${article("crane")}\n![A](data.bin)\n`);
    expect((await built()).diagnostics).toEqual([]);
    expect(readFileSync(join(site.root, "dist/world/data.bin"), "utf8")).toBe("Some text");
  });
});

describe("an unchanged picture", () => {
  it("is never worked on twice, across clean builds too", async () => {
    expect((await built()).stats?.pictures).toEqual({ drawn: 2, stored: 0 });
    const before = dist();
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 0 });
    forget();
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 2 });
    expect(differences(dist(), before)).toEqual([]);
  });

  it("is left alone where another changes, or the text beside it", async () => {
    await built();
    site.write("articles/world/pier.jpg", await photograph(9));
    site.write("articles/world/crane.md", article("crane").replace("Text", "Other text"));
    expect((await built()).stats?.pictures).toEqual({ drawn: 1, stored: 0 });
    site.write("articles/world/pier.md", article("pier", "focus: left\n"));
    expect((await built()).outcome).toBe("built");
  });

  it("is worked on again where the store was damaged, with the same result", async () => {
    await built();
    const before = dist();
    for (const [index, name] of readdirSync(store()).entries()) {
      const bytes = readFileSync(join(store(), name));
      const at = index % 2 === 0 ? 3 : bytes.length - 1;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(store(), name), index % 3 === 0 ? bytes.subarray(0, 20) : bytes);
    }
    forget();
    expect((await built()).stats?.pictures).toEqual({ drawn: 2, stored: 0 });
    expect(differences(dist(), before)).toEqual([]);
  });

  it("stays in the store when what nobody uses goes", async () => {
    await built();
    const used = readdirSync(store()).length;
    writeFileSync(join(store(), "old"), Buffer.alloc(5_000_000));
    forget();
    await built();
    expect(existsSync(join(store(), "old"))).toBe(false);
    expect(readdirSync(store())).toHaveLength(used);
  });

  it("has the same files with threads and without", async () => {
    await built({ threads: 0 });
    const before = dist();
    rmSync(join(site.root, ".broadsheet"), { recursive: true });
    rmSync(join(site.root, "dist"), { recursive: true });
    await built({ threads: 2 });
    expect(differences(dist(), before)).toEqual([]);
  });
});

describe("two pictures with the same bytes", () => {
  it("are one, and stay so where one of them goes", async () => {
    site.write("articles/sport/crane.jpg", await photograph(1));
    site.write("articles/sport/other.md", article("crane"));
    expect((await built()).diagnostics).toEqual([]);
    const before = drawings();
    rmSync(join(site.root, "articles/world/crane.md"));
    const after = await built();
    expect(after.diagnostics).toEqual([]);
    expect(after.stats?.pictures.drawn).toBe(0);
    expect(drawings()).toEqual(before);
  });
});

describe("the place of a picture", () => {
  it("is in no file of the site, the credit in each", async () => {
    site.write("public/map.jpg", await photograph(3));
    site.write("public/map.bin", await photograph(4));
    site.write("articles/world/nameless", await photograph(6));
    site.write(
      "articles/world/linked.md",
      `---\nheadline: L\ndate: 2026-01-09\n---\n\n[It](pier.jpg) [That](nameless)\n`,
    );
    await built();
    const pictures = [...dist().keys()].filter((path) => /\.(?:jpg|bin|avif)$|nameless/.test(path));
    expect(pictures).toEqual(expect.arrayContaining(["map.jpg", "map.bin", "world/nameless"]));
    expect(pictures).toContain("world/pier.jpg");
    expect(pictures).not.toContain("world/crane.jpg");
    for (const path of pictures) {
      const { exif } = await sharp(join(site.root, "dist", path)).metadata();
      const { GPSInfo, Image } = exifReader(exif ?? Buffer.alloc(0));
      expect([path, GPSInfo, Image?.Artist]).toEqual([path, undefined, "Ana Velho"]);
    }
    // They are remembered by what they were, not by what was published.
    expect((await built()).files.written).toBe(0);
  });
});

/** A PNG of which there is nothing but a header that promises so many pixels. */
async function promising(width: number, height: number, interlaced: boolean): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .png({ progressive: interlaced })
    .toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE((await import("node:zlib")).crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

describe("a hostile picture", () => {
  const hostile: { readonly [name: string]: () => Promise<Buffer> | Buffer } = {
    "of 50,000 by 50,000 pixels": () => promising(50_000, 50_000, false),
    "of 15,000 by 15,000 pixels that has to be decoded whole": () => promising(15_000, 15_000, true),
    "whose pixels end too early": () => promising(9000, 9000, false),
    "of no bytes": () => Buffer.alloc(0),
    "that is cut short": async () => (await photograph(1)).subarray(0, 9000),
    "that is something else": () => Buffer.from("<!doctype html><script>alert(1)</script>"),
  };

  it.each(Object.keys(hostile))("%s is refused, and nothing is published", async (name) => {
    await built();
    const before = dist();
    site.write("articles/world/pier.jpg", (await hostile[name]?.()) ?? "");
    const { diagnostics, published } = await built();
    expect(diagnostics).toMatchObject([
      { code: "picture-unreadable", severity: "error", place: { path: "articles/world/pier.jpg" } },
    ]);
    expect(published).toBe(false);
    expect(differences(dist(), before)).toEqual([]);
    // Those that keep going publish the rest.
    const rest = await built({ keepGoing: true });
    expect([rest.published, rest.outcome]).toEqual([true, "content"]);
    expect([...dist().keys()].filter((path) => path.includes("pier"))).toEqual([]);
    expect(readFileSync(join(site.root, "dist/index.html"), "utf8")).not.toContain("pier");
    expect(existsSync(join(site.root, "dist/world/crane/index.html"))).toBe(true);
    expect((await built({ keepGoing: true })).diagnostics).toEqual(rest.diagnostics);
  });
});

describe("a build that keeps going", () => {
  const code = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><script/></svg>';
  const text = (body: string): string => `---\nheadline: Wrong\ndate: 2026-01-09\n---\n\n${body}\n`;
  const wrong: { readonly [name: string]: { readonly [path: string]: string } } = {
    "in the text": {
      "articles/world/wrong.md": text("![It](code.svg)"),
      "articles/world/code.svg": code,
    },
    "in its own folder": {
      "articles/world/wrong/index.md": text("Text."),
      "articles/world/wrong/code.svg": code,
    },
    "by a link": {
      "articles/world/wrong.md": text("[It](code.svg)"),
      "articles/world/crane.md": article("crane").replace("Text.", "![It](code.svg)"),
      "articles/world/code.svg": code,
    },
    "in public/": { "articles/world/wrong.md": text("![It](/code.svg)"), "public/code.svg": code },
    "as a poster": {
      "articles/world/wrong.md": text('<video muted poster="code.svg" src="clip.mp4"></video>'),
      "articles/world/clip.mp4": "x",
      "articles/world/code.svg": code,
    },
  };

  it.each(Object.keys(wrong))("leaves out an article with a picture that is wrong %s", async (name) => {
    for (const [path, content] of Object.entries(wrong[name] ?? {})) site.write(path, content);
    const { diagnostics, published, outcome } = await built({ keepGoing: true });
    expect(diagnostics.map((told) => `${told.severity} ${told.code}`)).toEqual(["error picture-unsafe"]);
    expect([published, outcome]).toEqual([true, "content"]);
    expect([...dist().keys()].filter((path) => /wrong|code/.test(path))).toEqual([]);
    expect(existsSync(join(site.root, "dist/world/pier/index.html"))).toBe(true);
  });

  it("stops where the settings name such a picture", async () => {
    site.write("public/code.svg", code);
    site.write("site.yaml", "title: Paper\nurl: https://paper.example\npublisher: { logo: /code.svg }\n");
    const { diagnostics, published } = await built({ keepGoing: true });
    expect(diagnostics.map((told) => told.code)).toEqual(["picture-unsafe"]);
    expect(published).toBe(false);
  });

  it("publishes no such picture that a draft alone shows", async () => {
    site.write("articles/world/wrong.md", text("![It](code.svg)").replace("---\n\n", "draft: true\n---\n\n"));
    site.write("articles/world/code.svg", code);
    const { diagnostics, published } = await built({ keepGoing: true });
    expect(diagnostics.map((told) => `${told.severity} ${told.code}`)).toEqual(["warning picture-unsafe"]);
    expect(published).toBe(true);
    expect([...dist().keys()].filter((path) => path.includes("code"))).toEqual([]);
  });
});

describe("what moves", () => {
  it("is published as it is", async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(3600, 9), Buffer.alloc(3600, 200)]), {
      raw: { width: 40, height: 60, channels: 3, pageHeight: 30 },
    })
      .gif({ delay: [100, 100] })
      .toBuffer();
    site.write("articles/world/pier.gif", frames);
    site.write("articles/world/pier.md", article("pier").replace("pier.jpg", "pier.gif"));
    await built();
    expect(readFileSync(join(site.root, "dist/world/pier.gif"))).toEqual(frames);
    expect(drawings().filter((path) => path.includes("pier"))).toEqual([]);
  });
});
