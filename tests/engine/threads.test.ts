// Threads change no byte and no word, whatever becomes of them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { listFiles } from "../rig/files.js";
import { makeSite, printed, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const settings = "title: The Gazette\nurl: https://gazette.example\nextensions: extensions.mjs\n";

const article = (headline: string, text: string): string =>
  `---\nheadline: ${headline}\ndek: From the shore.\ndate: 2026-01-20\ntopics: [tides]\n---\n\n${text}\n`;

/** Forty articles, and those given. */
function gazette(extensions: string, others: { readonly [path: string]: string } = {}): TestSite {
  const articles = Array.from({ length: 40 }, (_, index) => [
    `articles/news/story-${index}.md`,
    article(`Story ${index}`, `The tide of day ${index} came in, *as ever*.`),
  ]);
  return makeSite({
    "site.yaml": settings,
    "extensions.mjs": extensions,
    ...Object.fromEntries(articles),
    ...others,
  });
}

const bytesOf = ({ root }: TestSite): { readonly [path: string]: string } =>
  Object.fromEntries(
    listFiles(join(root, "dist")).map((path) => [path, readFileSync(join(root, "dist", path), "latin1")]),
  );

const plain = "export const helpers = { loud: (text) => String(text).toUpperCase() };\n";

describe("a site built on threads", () => {
  it("has the bytes of one that is built without, helpers and remark plugins too", async () => {
    const extensions = `${plain}export const remarkPlugins = [() => (tree) => { tree.children.reverse(); }];\n`;
    site = gazette(extensions, { "templates/partials/footer.hbs": "<footer>{{loud 'the end'}}</footer>\n" });
    const without = await site.build({ threads: 0 });
    expect(without.outcome).toBe("built");
    const expected = bytesOf(site);
    for (const threads of [1, 2, 3]) {
      site.remove("dist").remove(".broadsheet");
      const result = await site.build({ threads });
      expect(result.stats?.threads).toBe(threads);
      expect(printed(result)).toBe(printed(without));
      expect(bytesOf(site)).toEqual(expected);
    }
  });

  it("remembers for builds without", async () => {
    site = gazette(plain);
    await site.build({ threads: 2 });
    const again = await site.build({ threads: 0 });
    expect(again.stats).toMatchObject({ read: 0, parsed: 0, rendered: 0, written: 0 });
    site.write("articles/news/story-7.md", article("Story 7", "The tide stayed out."));
    const edited = await site.build({ threads: 0 });
    expect(edited.stats).toMatchObject({ parsed: 1, rendered: 1, written: 1 });
  });

  it("tells a mistake of a template on the first page that has it, as without threads", async () => {
    const failing =
      'export const helpers = { loud: (text) => { if (text.includes("7")) throw new Error("no sevens"); return text; } };\n';
    site = gazette(failing, { "templates/partials/footer.hbs": "<footer>{{loud title}}</footer>\n" });
    const told = [];
    for (const threads of [0, 2]) {
      const result = await site.build({ threads });
      expect(result.outcome).toBe("content");
      told.push(printed(result));
      expect(result.published).toBe(false);
    }
    expect(told[0]).toContain("no sevens");
    expect(told[1]).toBe(told[0]);
  });
});

describe("an article that takes its thread along", () => {
  const fatal = `${plain}export const remarkPlugins = [() => (tree) => {
    if (!process.env.BROADSHEET_MERCY && JSON.stringify(tree).includes("takes all")) process.exit(1);
  }];\n`;
  afterEach(() => void delete process.env.BROADSHEET_MERCY);
  const others = {
    "articles/news/fatal.md": article("Fatal", "It takes all with it."),
    "articles/news/fatal-too.md": article("Fatal too", "This one takes all with it, too."),
  };

  it("is told of, and the others are published where a build keeps going", async () => {
    site = gazette(fatal, others);
    const result = await site.build({ threads: 2, keepGoing: true });
    expect(result.diagnostics.map(({ code, place }) => [code, place.path])).toEqual([
      ["article-crashed", "articles/news/fatal-too.md"],
      ["article-crashed", "articles/news/fatal.md"],
    ]);
    expect(result.published).toBe(true);
    expect(result.articles).toBe(40);
  });

  it("is parsed again the next time", async () => {
    site = gazette(fatal, others);
    await site.build({ threads: 2, keepGoing: true });
    // Nothing that the store knows of is another then.
    process.env.BROADSHEET_MERCY = "1";
    const result = await site.build({ threads: 2, keepGoing: true });
    expect(result.articles).toBe(42);
    expect(result.stats).toMatchObject({ parsed: 2 });
  });
});

describe("an article at which something throws", () => {
  it.each([
    ["a remark plugin", "plugin-failed", 'throw new Error("not this one");'],
    // What the plugin leaves behind fails in the parser's own work, once.
    [
      "the parser",
      "article-crashed",
      'const { sort } = Array.prototype; Array.prototype.sort = () => { Array.prototype.sort = sort; throw new Error("not this one"); };',
    ],
  ])("is told of, with threads and without: %s", async (_what, code, deed) => {
    const throwing = `export const remarkPlugins = [() => (tree) => {
      if (JSON.stringify(tree).includes("takes all")) { ${deed} }
    }];\n`;
    site = gazette(throwing, { "articles/news/fatal.md": article("Fatal", "It takes all with it.") });
    const told = [];
    for (const threads of [0, 2]) told.push(printed(await site.build({ threads })));
    expect(told[0]).toContain(`${code}  articles/news/fatal.md`);
    expect(told[0]).toContain("not this one");
    expect(told[1]).toBe(told[0]);
  });
});
