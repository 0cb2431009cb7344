// The figures of `build --stats`, and the same in `--json`: true for whole builds and for both shortcuts.

import { afterEach, describe, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite | undefined;
afterEach(() => {
  site?.close();
  site = undefined;
});

const story = (headline: string, text = "The council agreed.", more = ""): string =>
  `---\nheadline: ${headline}\ndate: 2026-01-20\n${more}---\n${text}\n`;
/** So long that what follows is in no excerpt. */
const long = "The council agreed after a long night. ".repeat(10);
const law = "articles/world/law.md";

function courier(): TestSite {
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example\n",
    "articles/world/_index.md": "---\nname: World\n---\n",
    "articles/world/budget.md": story("The budget passes"),
    [law]: story("The law passes", long),
    "articles/world/later.md": story("Not yet", "Soon.", "draft: true\n"),
    "pages/about.md": "---\nheadline: About\n---\nWho we are.\n",
  });
  return site;
}

const now = ["--now", "2026-02-01T12:00:00Z"];

/** The block of figures as titles with their lines; durations and sizes are any. */
async function figures(
  ...flags: readonly string[]
): Promise<{ readonly [title: string]: readonly string[] }> {
  const { out, err, status } = await runIn(site?.root ?? "", ["build", "--stats", ...now, ...flags]);
  // What has changed since the last build may be worth a warning.
  expect({ mistakes: err.match(/^✘.*/gm), status }).toEqual({ mistakes: null, status: 0 });
  const [, block = ""] = flags.includes("--quiet") ? ["", out] : out.split("\n\n");
  const found: { [title: string]: string[] } = {};
  let title = "";
  for (const line of block.trimEnd().split("\n")) {
    const [, name = "", rest = ""] = /^ {2}([a-zA-Z ]*?)(?: {2,})(\S.*)$/.exec(line) ?? [];
    if (name !== "") title = name;
    found[title] = [
      ...(found[title] ?? []),
      rest.replace(/^[\d.]+ m?s {2}/, "* ").replace(/^[\d,]+ MB/, "* MB"),
    ];
  }
  return found;
}

const times = (names: readonly string[]): readonly string[] => names.map((name) => `* ${name}`);

describe("the figures", () => {
  it("of a whole build, under what the report says", async () => {
    const { root } = courier();
    const { out } = await runIn(root, ["build", "--stats", ...now]);
    expect(out).toMatch(
      /^✔ 2 articles and \d+ pages in .*, no warnings\n {2}dist: \d+ files written, 0 unchanged, 0 removed\n\n {2}sources +5 found, 5 read, 5 parsed\n/,
    );
    const [, written] = /dist: (\d+) files/.exec(out) ?? [];
    const [, pages] = /and (\d+) pages/.exec(out) ?? [];
    expect(out).toContain(`\n  pages              ${pages} rendered; ${written} files written, 0 removed\n`);
  });

  it("name the phases in their order, and the slowest articles and templates", async () => {
    courier();
    const {
      time,
      "slowest articles": articles = [],
      "slowest templates": templates = [],
      ...rest
    } = await figures();
    const phases = ["look for changes", "begin", "read", "parse", "plan", "templates", "render"];
    expect(time).toEqual(times([...phases, "look for leaks", "put in place", "remember", "the rest"]));
    expect([...articles].sort()).toEqual(
      times([
        "articles/world/_index.md",
        "articles/world/budget.md",
        "articles/world/later.md",
        law,
        "pages/about.md",
      ]),
    );
    expect(templates).toHaveLength(5);
    expect(rest).toMatchObject({ memory: ["* MB at its peak"], threads: ["the main one alone"] });
    expect(rest["slow Markdown"]).toBeUndefined();
  });

  it("of a build that finds nothing changed", async () => {
    courier();
    await figures();
    expect(await figures()).toEqual({
      sources: ["5 found, 0 read, 0 parsed"],
      pages: ["0 rendered; 0 files written, 0 removed"],
      threads: ["the main one alone"],
      memory: ["* MB at its peak"],
      time: times(["look for changes", "the rest"]),
    });
  });

  it("of a build that finds another text alone", async () => {
    const { write } = courier();
    await figures();
    write(law, story("The law passes", `${long}\n\nIt was close.`));
    expect(await figures()).toMatchObject({
      sources: ["5 found, 1 read, 1 parsed"],
      // Its page, and the feeds that hold it.
      pages: ["1 rendered; 7 files written, 0 removed"],
      time: times(["look for changes", "the rest"]),
      "slowest articles": times([law]),
      "slowest templates": times(["article"]),
    });
  });

  it("of a build after a headline was changed and an article taken away", async () => {
    const { write, remove } = courier();
    await figures();
    write(law, story("The law fails"));
    remove("articles/world/budget.md");
    const { sources, pages } = await figures();
    // All were written so shortly before that they are read again.
    expect(sources).toEqual(["4 found, 4 read, 1 parsed"]);
    expect(pages?.[0]).toMatch(/^[1-9]\d* rendered; [1-9]\d* files written, 1 removed$/);
  });

  it("count a source that was read by two threads once", async () => {
    const { write } = courier();
    await figures();
    write(law, story("The law fails"));
    expect(await figures("--threads", "2")).toMatchObject({
      sources: ["5 found, 5 read, 1 parsed"],
      threads: ["the main one and 2 more"],
    });
  });

  it("come alone with --quiet", async () => {
    const { root } = courier();
    expect((await figures("--quiet")).sources).toEqual(["5 found, 5 read, 5 parsed"]);
    expect(await runIn(root, ["build", "--quiet", ...now])).toEqual({ status: 0, out: "", err: "" });
  });

  it("are not there where nothing was published", async () => {
    const { root, write } = courier();
    write(law, story("The law passes").replace("2026-01-20", "soon"));
    const { out, status } = await runIn(root, ["build", "--stats", ...now]);
    expect({ out, status }).toEqual({ out: "", status: 1 });
  });
});

describe("the slow lane of Markdown", () => {
  it("is counted by reason, with some of the articles of each", async () => {
    const { write } = courier();
    for (const name of ["a", "b", "c", "d"])
      write(`articles/world/${name}.md`, story(name, "Oh![^1]\n\n[^1]: Yes."));
    write("articles/world/e.md", story("e", '<b title="x\ny">bold</b>'));
    const { "slow Markdown": lines } = await figures();
    expect(lines).toEqual([
      "5 of the 10 sources parsed went through remark:",
      "4  an exclamation mark before a footnote",
      "articles/world/a.md",
      "articles/world/b.md",
      "articles/world/c.md",
      "and 1 more",
      "1  a tag whose quote its line does not close",
      "articles/world/e.md",
    ]);
    write("articles/world/a.md", story("a", "Oh.![^1]\n\n[^1]: Yes."));
    expect((await figures())["slow Markdown"]).toEqual([
      "1 of the 1 source parsed went through remark:",
      "1  an exclamation mark before a footnote",
      "articles/world/a.md",
    ]);
  });
});

describe("the figures in JSON", () => {
  it("are whole, rounded, and name paths as the rest does", async () => {
    const { root, write } = courier();
    write("articles/world/e.md", story("e", "Oh![^1]\n\n[^1]: Yes."));
    const { out } = await runIn(`${root}/articles`, ["build", "..", "--json", ...now]);
    const { stats, milliseconds } = JSON.parse(out);
    expect(Object.keys(stats)).toEqual([
      ...[
        "found",
        "read",
        "parsed",
        "rendered",
        "written",
        "removed",
        "pictures",
        "threads",
        "phases",
        "peakMemory",
      ],
      ...["slowestArticles", "slowestTemplates", "slowLane"],
    ]);
    expect(stats).toMatchObject({ found: 6, read: 6, parsed: 6, removed: 0, threads: 0 });
    expect(stats.slowLane).toEqual([
      { path: "world/e.md", because: "an exclamation mark before a footnote" },
    ]);
    expect(stats.slowestArticles.map(({ name }: { name: string }) => name)).toContain("world/e.md");
    const timed: readonly { readonly milliseconds: number }[] = [
      ...stats.phases,
      ...stats.slowestArticles,
      ...stats.slowestTemplates,
    ];
    for (const { milliseconds: each } of timed) expect(String(each)).toMatch(/^\d+(\.\d)?$/);
    const sum = stats.phases.reduce(
      (total: number, { milliseconds: each }: { milliseconds: number }) => total + each,
      0,
    );
    expect(sum).toBeLessThanOrEqual(milliseconds + 1);
    expect(Number.isInteger(stats.peakMemory)).toBe(true);
  });

  it("are null where nothing was published", async () => {
    const { root, write } = courier();
    write(law, story("The law passes").replace("2026-01-20", "soon"));
    expect(JSON.parse((await runIn(root, ["build", "--json", ...now])).out).stats).toBeNull();
  });
});
