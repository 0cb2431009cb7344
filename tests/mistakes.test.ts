// Mistakes as someone new types them, coming from another tool: each is answered with its place and what to do, once,
// and none with a stack trace. tests/mistakes/ has a table a theme.

import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { formatDiagnostic } from "../src/diagnostics/format.js";
import { hashOf } from "../src/hash.js";
import { runIn } from "./cli/rig.js";
import { bodies } from "./mistakes/bodies.js";
import { calls } from "./mistakes/command-line.js";
import { data } from "./mistakes/data.js";
import { dates } from "./mistakes/dates.js";
import { extensionsModule } from "./mistakes/extensions.js";
import { feeds } from "./mistakes/feeds.js";
import { fences } from "./mistakes/fences.js";
import { files as wrongFiles } from "./mistakes/files.js";
import { frontMatter } from "./mistakes/front-matter.js";
import { links } from "./mistakes/links.js";
import { at, type Files, sound, type Theme } from "./mistakes/mistake.js";
import { newsroom } from "./mistakes/newsroom.js";
import { siteSettings } from "./mistakes/settings.js";
import { templates } from "./mistakes/templates.js";
import { values } from "./mistakes/values.js";
import { makeSite, type TestSite } from "./rig/site.js";

const themes: readonly Theme[] = [
  fences,
  frontMatter,
  values,
  dates,
  bodies,
  links,
  wrongFiles,
  data,
  siteSettings,
  feeds,
  newsroom,
  templates,
  extensionsModule,
];

/** What nobody should have to read: a stack, an error's class, a value that fell through. */
const unreadable =
  /^\s+at |node:internal|node_modules|\b[A-Z]\w+Error\b|(?<!properties of )\bundefined\b|\[object /m;

let site: TestSite | undefined;
afterEach(() => site?.close());

describe.each(themes)("someone new, about $theme,", ({ mistakes, options }) => {
  it.each(mistakes.map(([title, ...rest]) => [title, rest] as const))("types %s", async (title, rest) => {
    const [files, ...says] = rest;
    const made = withYesterday(files);
    site = made;
    const result = await made.build(options);
    expect(says, `${title}: nothing is expected`).not.toEqual([]);
    expect(result.diagnostics.map(placeOf)).toEqual(says.map(([place]) => inFull(place)));
    for (const [index, diagnostic] of result.diagnostics.entries()) {
      expect(diagnostic.fix).toContain(says[index]?.[1]);
      expect(textOf(diagnostic)).not.toMatch(unreadable);
      expect(lineOf(made, diagnostic)).toBe(diagnostic.place.text);
    }
    const wrong = result.diagnostics.some(({ severity }) => severity === "error");
    expect(result).toMatchObject({ outcome: wrong ? "content" : "built", published: !wrong });
    if (wrong) expect(made.read("dist/index.html")).toBe("yesterday");
    else if (files["articles/local/ferry.md"] !== null)
      expect(made.read("dist/local/ferry/index.html")).toContain("The ferry stops");
  });
});

describe("someone new, in the terminal,", () => {
  it.each(calls)("types broadsheet %s", async (line, status, mistake, remedy) => {
    site = withYesterday({ "letters/one.txt": "Dear editor" });
    const words = line.split(" ").map((word) => (word === '""' ? "" : word.replaceAll("_", " ")));
    const { err, out, ...ended } = await runIn(site.root, words);
    expect({ ...ended, out }).toEqual({ status, out: "" });
    expect(err).toMatch(/^✘ /);
    expect(err).toContain(mistake);
    expect(err).toContain(remedy);
    expect(err).not.toMatch(unreadable);
    expect(site.read("dist/index.html")).toBe("yesterday");
    expect(site.files("articles")).toEqual(["local/ferry.md", "local/hall.svg"]);
  });
});

describe("the mistakes", () => {
  const titles = [
    ...themes.flatMap(({ mistakes }) => mistakes.map(([title]) => title)),
    ...calls.map(([line]) => line),
  ];

  it("are a hundred at least", () => {
    expect(titles.length).toBeGreaterThanOrEqual(100);
  });

  it("are all different", () => {
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("are made in a site that builds without a word", async () => {
    site = withYesterday({});
    const result = await site.build();
    expect(result).toMatchObject({ outcome: "built", articles: 1, diagnostics: [], notes: [] });
  });
});

/** The sound site with the mistake in it, and a page of yesterday's in `dist/`. */
function withYesterday(files: Files): TestSite {
  const page = { "dist/index.html": "yesterday", "dist/.broadsheet.json": manifest };
  const all = Object.entries({ ...sound, ...files, ...page });
  return makeSite(
    Object.fromEntries(all.flatMap(([path, content]) => (content === null ? [] : [[path, content]]))),
  );
}

const manifest = JSON.stringify({ broadsheet: 1, files: { "index.html": hashOf("yesterday") } });

const placeOf = ({ severity, code, place }: Diagnostic): string =>
  `${severity === "error" ? "✘" : "⚠"} ${code} ${place.path}:${place.line}:${place.column}`;

/** `✘ date-invalid 3:7` with the path that it leaves out. */
const inFull = (place: string): string => place.replace(/ (\d+:\d+)$/, ` ${at}:$1`);

const textOf = (diagnostic: Diagnostic): string =>
  formatDiagnostic(diagnostic, { relative: (path) => path, colour: false });

/** The line of the file that the place names, where it names one. */
function lineOf(from: TestSite, { place }: Diagnostic): string | null {
  if (place.text === null) return null;
  return from.read(place.path).split(/\r?\n/)[place.line - 1] ?? null;
}
