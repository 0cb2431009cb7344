// What `explain` says of pages, and of those that there are not, for whole builds and for both shortcuts.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodeRecord } from "../../src/engine/store/records.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const story = (headline: string, text: string, more = ""): string =>
  `---\nheadline: ${headline}\ndate: 2026-01-20\n${more}---\n${text}\n`;
/** So long that what follows is in no excerpt. */
const long = "The council agreed after a long night. ".repeat(10);
const law = "articles/world/law.md";
const lawPage = "world/law/index.html";
const aliased = "aliases:\n  - /2019/law\n";

beforeEach(() => {
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example/news\n",
    "articles/world/budget.md": story("The budget passes", "Yes."),
    [law]: story("The law passes", `${long}\n\n:::factbox{title="Facts"}\nOne.\n:::`, aliased),
    "articles/world/later.md": story("Later", "Soon.", "draft: true\n"),
    "articles/world/tomorrow.md": story("Tomorrow", "Soon.").replace("2026-01-20", "2026-03-01"),
    "templates/partials/footer.hbs": '<footer>{{@site.title}} {{t "topic"}}</footer>\n',
    "public/plan.txt": "The plan.\n",
  });
});

/** Builds, and is sure that there is a site now. */
async function built(options: Parameters<TestSite["build"]>[0] = {}): ReturnType<TestSite["build"]> {
  const result = await site.build(options);
  expect(result.published ? [] : result.diagnostics).toEqual([]);
  return result;
}

const explain = (page: string, ...flags: readonly string[]) => runIn(site.root, ["explain", page, ...flags]);

/** The lines of an answer after the empty one: what the last build did, without its moment. */
async function deed(page: string, ...flags: readonly string[]): Promise<string> {
  const { out, err } = await explain(page, ...flags);
  expect(err).toBe("");
  const [, said = ""] = out.split("\n\n");
  return said.replace(/\(\d{4}-\d\d-\d\dT[\d:]{8}Z\)/g, "(then)").trimEnd();
}

const answer = async (page: string, ...flags: readonly string[]) =>
  JSON.parse((await explain(page, "--json", ...flags)).out);

describe("a page", () => {
  it("is told with all that it is made of", async () => {
    await built();
    const { out, err, status } = await explain(law);
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const lines = out.split("\n");
    expect(lines[0]).toBe("world/law/index.html  https://courier.example/news/world/law/");
    expect(lines).toContain("  build              dist");
    expect(lines).toContain("  template           article");
    expect(lines).toContain("  made from          articles/world/law.md");
    expect(lines).toContain("  text of            articles/world/law.md (71 words)");
    expect(lines).toContain("  site templates     templates/partials/footer.hbs");
    expect(out).toMatch(
      /\n {2}package templates {2}article, layout, [\s\S]*directives\/factbox,[\s\S]*\n {2}of the site/,
    );
    expect(lines).toContain(
      "  of the site        @site.feeds, @site.icons, @site.language, @site.theme.logo",
    );
    expect(lines).toContain("  words              all");
    expect(lines).toContain("  also made          2019/law/index.html");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it("is known by its file, its address, and what it comes from", async () => {
    await built();
    const names = [
      ...[lawPage, "world/law", "world/law/", "/world/law/", "/world/law", "/world/law/#notes"],
      ...[
        "/news/world/law/",
        "https://courier.example/news/world/law/",
        "https://courier.example/news/world/law?a=b",
      ],
      ...[law, `./${law}`, join(site.root, law), `dist/${lawPage}`, join(site.root, "dist/world/law")],
    ];
    for (const name of names) expect(await answer(name), name).toMatchObject({ page: lawPage });
    for (const name of ["/", "", "index.html", "/news", "https://courier.example/news/", "dist"])
      expect(await answer(name), name).toMatchObject({ page: "index.html", template: "home", from: [] });
  });

  it("is known in another folder by its path there", async () => {
    await built();
    const { out } = await runIn(join(site.root, "articles"), ["explain", "world/law.md", "..", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      page: lawPage,
      from: ["world/law.md"],
      build: { out: "../dist" },
    });
  });

  it("that no template renders is written, not rendered", async () => {
    await built();
    expect(await answer("/2019/law/")).toMatchObject({ template: null, from: [law], alsoMade: [lawPage] });
    expect(await deed("public/plan.txt")).toBe("In the last build (then) it was written because it is new.");
    expect(await answer("plan.txt")).toMatchObject({ from: ["public/plan.txt"], texts: [] });
  });

  it("is told in JSON with its kinds of inputs apart", async () => {
    await built();
    expect(await answer("/world/")).toEqual({
      outcome: "explained",
      build: { out: "dist" },
      page: "world/index.html",
      address: "https://courier.example/news/world/",
      template: "section",
      from: [],
      texts: [],
      reach: {
        templates: expect.arrayContaining([
          "templates/partials/footer.hbs",
          "broadsheet/templates/section.hbs",
        ]),
        site: ["@site.feeds", "@site.icons", "@site.language", "@site.theme.logo"],
        words: null,
        others: ["settings"],
      },
      alsoMade: [],
      lastBuild: { at: expect.stringMatching(/^\d{4}-/), rendered: true, because: "it is new" },
      before: null,
    });
  });
});

describe("the last build", () => {
  beforeEach(async () => {
    await built();
  });

  it("rendered what is new", async () => {
    expect(await deed(law)).toBe("In the last build (then) it was rendered because it is new.");
  });

  it("rendered nothing where nothing had changed", async () => {
    await built();
    expect(await deed(law)).toBe(
      "In the last build (then) it was not rendered: nothing in the site had changed.\n" +
        "In the last one that found changes (then) it was rendered because it is new.",
    );
  });

  it("rendered the pages with another text, and no others", async () => {
    site.write(law, site.read(law).replace("One.", "Two."));
    expect((await built()).stats?.phases.map(({ phase }) => phase)).toEqual(["look for changes"]);
    expect(await deed(law)).toMatch(
      /^In the last build .* was rendered because the text that it shows has changed\.$/,
    );
    const still = "In the last build (then) it was not rendered: nothing that it is made of has changed.";
    expect(await deed("/world/budget/")).toBe(still);
    await built();
    expect(await deed(law)).toContain("was not rendered: nothing in the site had changed.\nIn the last one");
    site.write("articles/world/budget.md", story("The budget fails", "Yes."));
    await built();
    expect(await deed("/404.html")).toBe(still);
    expect(await deed("/world/budget/")).toContain("was rendered because what it shows has changed.");
    expect(await deed(law)).toContain("was rendered because what it shows has changed.");
  });

  it("rendered every page that uses another partial, and named it", async () => {
    site.write("templates/partials/footer.hbs", "<footer>{{@site.title}}</footer>\n");
    await built();
    expect(await deed("/404.html")).toBe(
      "In the last build (then) it was rendered because templates/partials/footer.hbs changed, or a setting or a word that is shown there.",
    );
  });

  it("rendered a page anew that somebody had changed in the output folder", async () => {
    site.write(`dist/${lawPage}`, "Mine.");
    await built();
    expect(await deed(law)).toContain("because its file in the output folder is not as it was written.");
    expect(await deed("/404.html")).toContain("was not rendered: nothing that it is made of");
  });
});

describe("a file that makes no page", () => {
  it("is told with the reason", async () => {
    site.write("articles/world/over.md", story("Over", "It was.", "expires: 2026-01-25\n"));
    site.write("articles/world/wrong.md", story("Wrong", "So.").replace("2026-01-20", "soon"));
    await built({ keepGoing: true });
    expect(await explain("articles/world/later.md")).toEqual({
      status: 0,
      out: "articles/world/later.md makes no page: it is a draft.\n  Take out draft: true, or build with --drafts.\n",
      err: "",
    });
    expect((await explain("articles/world/tomorrow.md")).out).toMatch(
      /makes no page yet: it is dated 2026-03-01/,
    );
    expect((await explain("articles/world/over.md")).out).toMatch(
      /makes no page any more: it expired 2026-01-25/,
    );
    expect((await explain("articles/world/wrong.md")).out).toContain("makes no page: it has mistakes.");
    expect(await answer("articles/world/later.md")).toEqual({
      outcome: "explained",
      build: { keepGoing: true, out: "dist" },
      page: null,
      noPage: { source: "articles/world/later.md", reason: "draft", until: null },
    });
  });

  it("makes one in the build that shows it", async () => {
    await built();
    await built({ drafts: true, future: true, out: join(site.root, "all") });
    const flags = ["--out", "all", "--future", "--drafts"];
    expect(await answer("articles/world/later.md", ...flags)).toMatchObject({
      page: "world/later/index.html",
    });
    expect((await explain("articles/world/tomorrow.md", ...flags)).out).toContain(
      "  build              all, with --drafts --future --out all\n",
    );
    expect(await answer("articles/world/tomorrow.md")).toMatchObject({ page: null });
  });
});

describe("there is no answer", () => {
  /** What is said of a page, and the status. */
  const said = async (page: string, ...flags: readonly string[]): Promise<string> => {
    const { status, out, err } = await explain(page, ...flags);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    return err;
  };
  const stateFile = (): string => {
    const sites = join(site.root, ".broadsheet/sites");
    return join(sites, readdirSync(sites)[0] ?? "", "state");
  };

  it("for a page that there is not, but for the one that was meant", async () => {
    await built();
    expect(await said("/world/lw/")).toBe(
      '✘ The last build made no page "/world/lw/".\n  Did you mean /world/law/?\n',
    );
    expect(await said("articles/world/laws.md")).toContain(`Did you mean ${law}?`);
    expect(await said("world/lav/index.html")).toContain(`Did you mean ${lawPage}?`);
    expect(await said("world/lav")).toContain("Did you mean world/law?");
    expect(await said("WORLD/law/")).toContain("Did you mean world/law/?");
    expect(await said("__proto__")).toContain('Run "broadsheet build" if it is new.');
    expect(await said("../elsewhere/page.html\u001b[31m")).not.toContain("\u001b");
    expect(await said("/%E0%A4%A")).toContain("made no page");
  });

  it("for an address of another site", async () => {
    await built();
    expect(await said("https://elsewhere.example/news/world/law/")).toContain(
      "is no address of this site: that is https://courier.example/news.",
    );
  });

  it("before the first build", async () => {
    expect(await said(law)).toBe('✘ No build of this site is remembered.\n  Run "broadsheet build" first.\n');
    expect(await explain(law, "--json")).toMatchObject({ status: 2, err: "" });
    expect((await answer(law)).message).toBe("No build of this site is remembered.");
  });

  it("where the store is damaged", async () => {
    await built();
    const file = stateFile();
    writeFileSync(file, readFileSync(file).fill(0x7b, 500, 520));
    expect(await said(law)).toContain("What is remembered of the last build is damaged.");
    writeFileSync(file, "");
    expect(await said(law)).toContain("What is remembered of the last build is damaged.");
    await built();
    expect(await deed(law)).toContain("was rendered because it is new.");
  });

  it("where the store is another version's", async () => {
    await built();
    const content = JSON.stringify({ key: "another" });
    writeFileSync(stateFile(), encodeRecord("state", content));
    expect(await said(law)).toContain("is of another version of Broadsheet, of its packages or of Node.");
  });

  it("where the build that is meant is not the one that is remembered", async () => {
    await built({ drafts: true });
    expect(await answer(law)).toMatchObject({ page: lawPage, build: { drafts: true } });
    expect(await said(law, "--future")).toBe(
      '✘ No build with --future is remembered. There is one with: --drafts.\n  Run "broadsheet build --future" first, or ask with the flags of one of these.\n',
    );
    await built({ expired: true });
    expect(await said(law)).toContain("No build without flags is remembered. There is one with:");
    expect(await answer(law, "--expired")).toMatchObject({ build: { expired: true } });
  });

  it("in a folder that is no site", async () => {
    const { status, err } = await runIn(join(site.root, "public"), ["explain", law]);
    expect(status).toBe(2);
    expect(err).toContain("There is no site in this folder");
  });
});

it("leaves the store as it is", async () => {
  await built({ now: testNow });
  const before = site.files(".broadsheet").map((path) => [path, site.read(`.broadsheet/${path}`)]);
  await explain(law);
  await explain("nothing");
  await explain(law, "--drafts");
  expect(site.files(".broadsheet").map((path) => [path, site.read(`.broadsheet/${path}`)])).toEqual(before);
});
