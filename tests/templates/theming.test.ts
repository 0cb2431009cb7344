// docs/theming.md keeps its word: each of its changes, made as it says, builds without a complaint and shows.

import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { themeFiles } from "../../src/cli/theme-files.js";
import { runIn } from "../cli/rig.js";
import { makeSite, printed, type TestSite } from "../rig/site.js";

const guide = readFileSync("docs/theming.md", "utf8");
const changes = partsOf("## The ten most common changes", "### ");

let site: TestSite | undefined;
afterEach(() => site?.close());

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="40"><path d="M0 0h320v40H0z"/></svg>';
const font = readFileSync("templates/assets/fonts/sans-400-basic.woff2");
const files = {
  "site.yaml": "title: Gazette\nurl: https://gazette.example\npublisher: Gazette Press\n",
  "public/logo.svg": drawing,
  "public/logo-dark.svg": drawing,
  "assets/fonts/plex-400.woff2": font,
  "assets/fonts/plex-700.woff2": font,
  "articles/world/bridge.md":
    '---\nheadline: A bridge reopens\ndek: At last.\ndate: 2026-01-20\nauthors: Ana Velho\n---\n\n:::note[Tip]{kind="tip"}\nText.\n:::\n',
  "articles/world/ferry.md":
    "---\nheadline: The ferry\ndate: 2026-01-19\ntopics: [sea]\ncorrections: It was late.\n---\n\nText.\n",
};

const article = "world/bridge/index.html";
const shows: { readonly [title: string]: readonly [page: string | RegExp, text: string] } = {
  "1. A logo": ["index.html", 'src="/logo-dark.svg"'],
  "2. Colours": [/^assets\/style\..*css$/, "#0a5c36"],
  "3. Fonts": [/^assets\/style\..*css$/, "plex-700.woff2"],
  "4. A section's colour": [/^assets\/style\..*css$/, ".section-world"],
  "5. Hide something, or show it otherwise": [/^assets\/style\..*css$/, ".reading-time{display:none}"],
  "6. A line in the foot": ["index.html", "<p>© Gazette Press. Printed on waste heat since 2026.</p>"],
  "7. Analytics": ["index.html", '<script defer src="https://stats.example/count.js"'],
  "8. Comments below articles": [article, '<div id="thread" data-article="world/bridge">'],
  "9. Another card": ["index.html", '<article class="card card-lead section-world">'],
  "10. A template for some articles": [article, '<p class="dek">With Ada</p>'],
  "And boxes of your own": [article, '<aside class="note note-tip" aria-label="Tip">'],
};

describe("the changes of docs/theming.md", () => {
  it("are ten, and boxes", () => {
    expect([...changes.keys()]).toEqual(Object.keys(shows));
  });

  it.each([...changes])("%s", async (title, text) => {
    const snippets = snippetsOf(text);
    expect(snippets).not.toEqual([]);
    for (const { code } of snippets) expect(code.trimEnd().split("\n").length).toBeLessThan(10);
    site = makeSite(files);
    const bridge = files["articles/world/bridge.md"];
    if (title.startsWith("10."))
      site.write(
        "articles/world/bridge.md",
        bridge.replace("---\n", "---\ntemplate: interview\nguest: Ada\n"),
      );
    const [, ejected] = /`broadsheet eject ([\w/.-]+)`/.exec(text) ?? [];
    if (ejected !== undefined)
      expect(await runIn(site.root, ["eject", ejected])).toMatchObject({ status: 0 });
    for (const snippet of snippets) apply(site, snippet);
    expect(printed(await site.build())).toBe("");
    const [page, shown] = shows[title] ?? ["", "?"];
    const path = typeof page === "string" ? page : site.files().find((name) => page.test(name));
    expect(site.read(`dist/${path}`)).toContain(shown);
  });
});

describe("the theme of docs/theming.md", () => {
  it("builds as it stands, and looks like itself", async () => {
    site = makeSite(files);
    const snippets = tutorial();
    expect(snippets.map(({ path }) => path)).toEqual([
      "templates/layout.hbs",
      "templates/home.hbs",
      "templates/partials/card.hbs",
      "templates/section.hbs",
      "templates/article.hbs",
      "assets/style.css",
    ]);
    for (const snippet of snippets) apply(site, snippet);
    expect(printed(await site.build())).toBe("");
    for (const page of ["index.html", article, "world/index.html", "archive/index.html"])
      expect(site.read(`dist/${page}`)).toContain('<p class="name"><a href="/">Gazette</a></p>');
    const style = site.files().find((path) => /^assets\/style\./.test(path));
    expect(site.read(`dist/${style}`)).not.toContain("masthead");
  });

  it("leaves the last word to the settings, as its layers say", async () => {
    const settings = `${files["site.yaml"]}theme: { paper: "#fff9f2" }\nsections:\n  world: { title: World, colour: "#1f5a7a" }\n`;
    site = makeSite({ ...files, "site.yaml": settings });
    for (const snippet of tutorial()) apply(site, snippet);
    expect(printed(await site.build())).toBe("");
    expect(site.read("dist/world/index.html")).toContain('<h1 class="section-name section-world">World</h1>');
    const style = site.files().find((path) => /^assets\/style\./.test(path));
    const bundle = site.read(`dist/${style}`);
    expect(bundle).toMatch(/^@layer base,\s?site,\s?parts;|^@layer base\{/);
    const [own, given] = [bundle.indexOf("@layer base{"), bundle.indexOf("@layer site{")];
    expect(own).toBeGreaterThanOrEqual(0);
    expect(bundle.slice(given)).toContain("#fff9f2");
    expect(bundle.slice(given)).toContain(".section-world");
  });

  it("builds without a single article too", async () => {
    site = makeSite({ "site.yaml": files["site.yaml"] });
    for (const snippet of tutorial()) apply(site, snippet);
    expect((await site.build()).outcome).toBe("built");
  });
});

describe("the anatomy", () => {
  it("names files of the theme, and every style sheet", () => {
    const anatomy = guide.slice(guide.indexOf("| What you see"), guide.indexOf("`style.css` lists"));
    const all = themeFiles();
    const named = [...anatomy.matchAll(/`([\w./-]+)`/g)].map(([, name = ""]) => name);
    const isThere = (name: string): boolean =>
      all.some(
        (path) => path.endsWith(`/${name}.hbs`) || path === `${name}.hbs` || path.endsWith(`/${name}`),
      );
    expect(named.filter((name) => !isThere(name))).toEqual([]);
    const sheets = all.flatMap((path) => /^assets\/css\/(.*)$/.exec(path)?.[1] ?? []);
    expect(sheets.filter((name) => !named.includes(name) && name !== "tones.css")).toEqual([]);
  });

  it("names custom properties that the theme has", () => {
    const table = guide.slice(guide.indexOf("| Property |"), guide.indexOf("## Eject a file"));
    const styles = themeFiles()
      .filter((path) => path.endsWith(".css"))
      .map((path) => readFileSync(`templates/${path}`, "utf8"))
      .join("");
    const named = [...table.matchAll(/`(--[\w-]+)`/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !styles.includes(name))).toEqual([]);
  });

  it("links to headings that are there", () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-");
    const files = new Map<string, string>();
    const textOf = (name: string): string => {
      const text = files.get(name) ?? readFileSync(`docs/${name}`, "utf8");
      files.set(name, text);
      return text;
    };
    const links = [...guide.matchAll(/\]\(([\w.-]+\.md)?(#[^)]+)?\)/g)];
    expect(links.length).toBeGreaterThan(6);
    const dead = links.filter(([, name = "theming.md", anchor]) => {
      const headings = [...textOf(name).matchAll(/^#+ (.+)$/gm)].map(
        ([, heading = ""]) => `#${slug(heading)}`,
      );
      return anchor !== undefined && !headings.includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

interface Snippet {
  readonly path: string;
  /** Where it goes in that file; null for its end, or for a new file. */
  readonly above: string | null;
  readonly code: string;
}

/** The blocks of code that are for a file, which the sentence above each names. */
function snippetsOf(text: string): readonly Snippet[] {
  const blocks = text.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```(?:yaml|css|handlebars)\n(.*?)```/gs);
  return [...blocks].map(([, sentence = "", code = ""]) => ({
    path: [...sentence.matchAll(/`([\w/.-]+\/[\w/.-]+\.\w+|site\.yaml)`/g)].at(-1)?.[1] ?? "",
    above: /above `([^`]+)`:$/.exec(sentence)?.[1] ?? null,
    code,
  }));
}

/** The files of the theme from nothing. */
function tutorial(): readonly Snippet[] {
  return snippetsOf(guide.slice(guide.indexOf("\n## A theme of your own\n")));
}

function apply(to: TestSite, { path, above, code }: Snippet): void {
  if (above !== null)
    to.write(
      path,
      to.read(path).replace(above, () => `${code}${above}`),
    );
  else to.write(path, path === "site.yaml" ? to.read(path) + code : code);
}

/** Parts below a heading of the guide, by their own headings. */
function partsOf(heading: string, mark: string): ReadonlyMap<string, string> {
  const start = guide.indexOf(`\n${heading}\n`);
  const part = guide.slice(start, guide.indexOf("\n## ", start + 4));
  return new Map(
    part
      .split(`\n${mark}`)
      .slice(1)
      .map((text) => [text.split("\n", 1)[0] ?? "", text]),
  );
}
