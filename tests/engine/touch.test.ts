// What an edit touches: the pages that show what was edited, and no others.

import { cpSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "../../src/build.js";
import type { BuildStats } from "../../src/engine/stats.js";
import { listFiles } from "../rig/files.js";
import { type EditedSite, editedSite } from "./rig/edited-site.js";
import { paperSettings, pathOf, picture, smallPaper } from "./rig/small-paper.js";
import { readStory, storyFile, withMeta } from "./rig/story.js";
import { type Built, buildTwins, differences, lookAt, type Twins } from "./rig/twin-builds.js";

let site: EditedSite;
let before: Built;

/** So late that no file is so fresh that its time says little. */
const later = Date.now() + 3_600_000;

// What an edit touches of a search's index is counted in tests/search/.
const settings = (given: object = {}): string =>
  JSON.stringify({ ...paperSettings, search: "no", ...given }, null, 1);

beforeEach(async () => {
  vi.spyOn(Date, "now").mockReturnValue(later);
  site = editedSite({ ...smallPaper(60, "the package's"), "site.yaml": settings() });
  await build({ root: site.root, now: site.now });
  before = lookAt(join(site.root, "dist"));
});
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

/** Builds in both ways, which have to agree. */
async function builtSoundly(was: Built): Promise<Twins & { readonly stats: BuildStats }> {
  const twins = await buildTwins(site, was);
  expect(twins.faults).toEqual([]);
  const { stats, published } = twins.result;
  if (stats === null || !published) throw new Error(JSON.stringify(twins.result.diagnostics));
  return { ...twins, stats };
}

/** Builds after an edit; gives what was counted, and which files of the site were made, changed or taken away. */
async function touched(edit: () => void) {
  edit();
  const { stats, result, way, built } = await builtSoundly(before);
  const paths = differences(built, before)
    .map((line) => line.replace(/: [a-z ]+$/, ""))
    .filter(
      (path) => path !== ".broadsheet.json" && before.get(path) !== "folder" && built.get(path) !== "folder",
    );
  const gone = paths.filter((path) => !built.has(path)).length;
  // Neither more nor less is written than what differs.
  expect({ ...result.files, unchanged: 0 }).toEqual({
    written: paths.length - gone,
    unchanged: 0,
    removed: gone,
  });
  before = built;
  return { paths, stats, way, pages: paths.filter((path) => path.endsWith(".html")) };
}

/** Pages that hold a text. */
const pagesWith = (text: string | RegExp): readonly string[] =>
  listFiles(join(site.root, "dist")).filter(
    (path) => path.endsWith(".html") && readFileSync(join(site.root, "dist", path), "utf8").search(text) >= 0,
  );

const feedsWith = (text: string): readonly string[] =>
  listFiles(join(site.root, "dist")).filter(
    (path) =>
      /\.(?:xml|json)$/.test(path) && readFileSync(join(site.root, "dist", path), "utf8").includes(text),
  );

const allPages = (): readonly string[] => pagesWith('<body class="page-');

const edited = (number: number, change: Parameters<typeof withMeta>[1], text = ""): void => {
  const story = withMeta(readStory(site.read(pathOf(number))), change);
  site.write(pathOf(number), storyFile({ ...story, text: story.text + text }));
};

describe("an unchanged build", () => {
  it("reads, parses, renders and writes nothing", async () => {
    const { paths, stats, way } = await touched(() => {});
    expect({ paths, way }).toEqual({ paths: [], way: "nothing" });
    expect(stats).toMatchObject({ read: 0, parsed: 0, rendered: 0, written: 0, removed: 0 });
  });

  it("does so where files have new times and no new content", async () => {
    const { paths, stats } = await touched(() => {
      for (const path of [pathOf(1), pathOf(20), "data/figures.yaml", "templates/partials/article-end.hbs"])
        site.write(path, site.read(path));
    });
    expect(paths).toEqual([]);
    expect(stats).toMatchObject({ parsed: 0, rendered: 0, written: 0, removed: 0 });
  });
});

describe("an edit of a text", () => {
  it("touches its page, and the feeds that hold it", async () => {
    const { paths, pages, stats, way } = await touched(() => edited(24, {}, "\nA last sentence.\n"));
    expect({ pages, way }).toEqual({ pages: ["world/story-024/index.html"], way: "texts" });
    expect(paths.filter((path) => !pages.includes(path))).toEqual(feedsWith("A last sentence."));
    expect(stats).toMatchObject({ read: 1, parsed: 1, rendered: 1 });
  });

  it("of three articles touches three pages", async () => {
    const { paths, pages, stats } = await touched(() => {
      for (const number of [24, 25, 29]) edited(number, {}, "\nA last sentence.\n");
    });
    expect(pages).toHaveLength(3);
    expect(paths.filter((path) => !pages.includes(path))).toEqual(feedsWith("A last sentence."));
    expect(stats).toMatchObject({ read: 3, parsed: 3, rendered: 3 });
  });

  it("of an article that is withheld touches none", async () => {
    const { paths, stats } = await touched(() => edited(5, {}, "\nA last sentence.\n"));
    expect(paths).toEqual([]);
    expect(stats.rendered).toBe(0);
  });

  it("of a section's introduction touches the section's front", async () => {
    const { paths, stats } = await touched(() =>
      site.write("articles/local/_index.md", site.read("articles/local/_index.md").replace("here", "there")),
    );
    expect(paths).toEqual(["local/index.html"]);
    expect(stats.rendered).toBe(1);
  });
});

describe("an edit of a headline", () => {
  it("touches the pages that show it", async () => {
    const expected = pagesWith("Story 057");
    const feeds = feedsWith("Story 057");
    const { paths, pages, stats } = await touched(() => edited(57, { headline: "Another" }));
    expect(pages).toEqual(expected);
    expect(pages.length).toBeGreaterThan(4);
    expect(paths.filter((path) => !pages.includes(path))).toEqual(feeds);
    expect(stats).toMatchObject({ read: 1, parsed: 1, rendered: pages.length });
  });
});

describe("an edit of a partial", () => {
  it("that stands in articles touches the articles", async () => {
    const expected = pagesWith('class="body"').filter((path) => /story-/.test(path));
    const { paths, stats } = await touched(() =>
      site.write("templates/partials/article-end.hbs", "<p>The end</p>\n"),
    );
    expect(paths).toEqual(expected);
    expect(stats).toMatchObject({ read: 0, parsed: 0, rendered: paths.length });
  });

  it("of a directive touches the articles that use it", async () => {
    const expected = pagesWith('role="note"');
    expect(expected.length).toBeGreaterThan(1);
    const { pages, stats } = await touched(() =>
      site.write("templates/partials/directives/note.hbs", "<div>{{{content}}}</div>\n"),
    );
    expect(pages).toEqual(expected);
    expect(stats.rendered).toBe(pages.length);
  });

  it("of the frame touches every page, and reads no article", async () => {
    const expected = allPages();
    const { pages, stats } = await touched(() =>
      site.write("templates/partials/footer.hbs", "<footer>The foot</footer>\n"),
    );
    expect(pages).toEqual(expected);
    expect(stats).toMatchObject({ read: 0, parsed: 0, rendered: expected.length });
  });
});

describe("an edit of a stylesheet", () => {
  it("touches every page, since it gets another name", async () => {
    const expected = allPages();
    const { pages, stats } = await touched(() => site.write("assets/custom.css", "body { color: red }\n"));
    expect(pages).toEqual(expected);
    expect(stats).toMatchObject({ read: 0, parsed: 0, rendered: expected.length });
  });
});

describe("an edit of data", () => {
  it("touches the pages that name it", async () => {
    const expected = pagesWith("12 mm");
    const { paths } = await touched(() => site.write("data/figures.yaml", "rain: 13\nsun: 3\n"));
    expect(paths).toEqual(expected);
  });

  it("touches none where another part of it is named", async () => {
    const { paths, stats } = await touched(() => site.write("data/figures.yaml", "rain: 12\nsun: 4\n"));
    expect(paths).toEqual([]);
    expect(stats.rendered).toBe(0);
  });
});

describe("an edit of the settings", () => {
  it("touches no page where none shows what was set", async () => {
    const { paths, stats } = await touched(() =>
      site.write("site.yaml", settings({ params: { strapline: "Since 1901" } })),
    );
    expect(paths).toEqual([]);
    expect(stats).toMatchObject({ read: 0, parsed: 0, rendered: 0 });
  });
});

describe("an edit of a picture", () => {
  it("of the same size touches the picture alone", async () => {
    const { paths, stats } = await touched(() =>
      site.write("articles/sport/crane.svg", picture(40, 30, "blue")),
    );
    expect(paths.filter((path) => !path.endsWith(".svg"))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
    expect(stats.rendered).toBe(0);
  });

  it("of another size touches the pages that show it", async () => {
    const shows = pagesWith(/crane[^"]*\.svg" width="80"|crane[^"]*\.svg"[^>]* width="80"/);
    const { pages } = await touched(() => site.write("articles/world/crane.svg", picture(90, 30)));
    expect(pages).toEqual(shows);
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe("time", () => {
  it.each([
    ["when an embargo ends", "2026-04-02T05:59:59Z", "2026-04-02T06:00:00Z", "world/story-051/index.html"],
    ["when an article expires", "2026-04-02T21:59:59Z", "2026-04-02T22:00:00Z", "world/story-003/index.html"],
  ])("does what a clean build does %s, and nothing a second before", async (_when, early, due, path) => {
    const soon = await touched(() => {
      site.now = early;
    });
    const wasThere = before.has(path);
    const again = await touched(() => {
      site.now = early;
    });
    expect({ paths: again.paths, way: again.way }).toEqual({ paths: [], way: "nothing" });
    const then = await touched(() => {
      site.now = due;
    });
    expect(then.way).toBe("whole");
    expect(then.paths).toContain(path);
    expect(before.has(path)).toBe(!wasThere);
    expect(soon.paths).not.toContain(path);
    const back = await touched(() => {
      site.now = early;
    });
    expect(back.paths).toEqual(then.paths);
  });

  it("changes nothing at a midnight at which nothing is due", async () => {
    const { paths, stats, way } = await touched(() => {
      site.now = "2026-04-02T00:00:00Z";
    });
    expect({ paths, way, written: stats.written }).toEqual({ paths: [], way: "nothing", written: 0 });
  });

  it("brings an article of a day when the day begins in the site's zone", async () => {
    edited(24, { date: "2026-04-05" });
    before = (await builtSoundly(before)).built;
    const path = "world/story-024/index.html";
    await touched(() => {
      site.now = "2026-04-04T21:59:59Z";
    });
    expect(before.has(path)).toBe(false);
    const { paths } = await touched(() => {
      site.now = "2026-04-04T22:00:00Z";
    });
    expect(paths).toContain(path);
  });
});

describe("the built site", () => {
  it("is mended where a file of it was spoilt, and nowhere else", async () => {
    const path = "world/story-024/index.html";
    site.write(`dist/${path}`, "spoilt");
    const { result, built } = await builtSoundly(before);
    expect(result.files.written).toBe(1);
    expect(differences(built, before)).toEqual([]);
  });

  it("is mended where other bytes have the size and the time of those that were written", async () => {
    const path = "world/story-024/index.html";
    const setTime = (): void => utimesSync(join(site.root, "dist", path), 1_000_000_000, 1_000_000_000);
    setTime();
    await builtSoundly(before);
    site.write(`dist/${path}`, site.read(`dist/${path}`).replace("Story 024", "Story 042"));
    setTime();
    const { result, built, stats } = await builtSoundly(before);
    expect([result.files.written, stats.rendered]).toEqual([1, 1]);
    expect(differences(built, before)).toEqual([]);
  });

  it("is not rendered again where it was copied, with other times", async () => {
    const out = join(site.root, "dist");
    cpSync(out, `${out}-copy`, { recursive: true });
    rmSync(out, { recursive: true });
    renameSync(`${out}-copy`, out);
    const { stats } = await builtSoundly(before);
    expect(stats).toMatchObject({ parsed: 0, rendered: 0, written: 0 });
    const { paths, way } = await touched(() => {});
    expect({ paths, way }).toEqual({ paths: [], way: "nothing" });
  });

  it("is made anew where it was taken away", async () => {
    const was = before;
    for (const path of listFiles(join(site.root, "dist"))) site.remove(`dist/${path}`);
    const { stats } = await builtSoundly(lookAt(join(site.root, "dist")));
    expect(differences(lookAt(join(site.root, "dist")), was)).toEqual([]);
    expect(stats).toMatchObject({ read: 0, parsed: 0 });
  });

  it("is not what another build of the same folder remembers", async () => {
    const result = await build({ root: site.root, now: site.now, drafts: true });
    expect(result.files.written).toBeGreaterThan(0);
    const { built } = await builtSoundly(before);
    expect(differences(built, before)).toEqual([]);
  });
});
