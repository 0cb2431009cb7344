// What a build adds to urls.txt, when, and what the next build makes of it.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runIn } from "../cli/rig.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

let site: TestSite;
const text =
  "The council met for two nights and agreed on the largest sum that the town has ever spent on one bridge, with the votes of three parties and against those of two.";
const story = (more = "", body = text): string =>
  `---\nheadline: The budget\ndate: 2026-01-20\n${more}---\n${body}\n`;
beforeEach(() => {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse(testNow) / 1000));
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example/news\n",
    "articles/world/budget.md": story("topics: [Money]\n"),
    "urls.txt": "broadsheet-urls 1\n",
  });
});
afterEach(() => {
  site.close();
  vi.unstubAllEnvs();
});
const build = (options = {}) => {
  const { now: _, ...rest } = { now: undefined, root: site.root, threads: 0, ...options };
  return import("../../src/build.js").then(({ build: run }) => run(rest));
};
const codes = (result: Awaited<ReturnType<typeof build>>): readonly string[] =>
  result.diagnostics.map(({ code }) => code);

it("records what readers get, and finds nothing changed after that", async () => {
  const first = await build();
  expect(codes(first)).toEqual([]);
  expect(site.read("urls.txt")).toMatch(/^\/world\/budget\/ article world\/budget \S{32}$/m);
  expect(site.read("urls.txt")).toMatch(/^\/topics\/money\/ list$/m);
  const second = await build();
  expect(second.stats?.phases.map(({ phase }) => phase)).toEqual(["look for changes"]);
  site.write("articles/world/bridge.md", story("slug: bridge\n"));
  expect((await build()).published).toBe(true);
  expect(site.read("urls.txt")).toContain("/world/bridge/ article world/bridge");
  expect((await build()).stats?.phases.map(({ phase }) => phase)).toEqual(["look for changes"]);
});

it("knows short and serial texts by their names when their folder is another", async () => {
  const serial = {
    monday: "The ferry was cancelled this morning.",
    tuesday: "The ferry was cancelled this morning.",
    one: `${text} It is Monday.`,
    two: `${text} It is Tuesday.`,
  };
  for (const [name, body] of Object.entries(serial))
    site.write(`articles/world/${name}.md`, story("", body).replace("The budget", `The ${name}`));
  await build();
  for (const [name, body] of Object.entries(serial)) {
    site.remove(`articles/world/${name}.md`);
    site.write(`articles/city/${name}.md`, story("", body).replace("The budget", `The ${name}`));
  }
  const { diagnostics } = await build();
  expect(
    diagnostics.map(({ code, message }) => `${code} ${/articles\/city\/\w+\.md/.exec(message)?.[0]}`).sort(),
  ).toEqual(
    Object.keys(serial)
      .map((name) => `url-moved articles/city/${name}.md`)
      .sort(),
  );
});

it("is not touched by builds of what readers do not get, or by edits", async () => {
  const before = site.read("urls.txt");
  const others = [
    { drafts: true },
    { future: true },
    { expired: true },
    { plainNames: true },
    { urls: false },
  ];
  for (const options of others) expect((await build(options)).published).toBe(true);
  expect((await site.build()).published).toBe(true); // Of a moment that was named.
  expect(site.read("urls.txt")).toBe(before);
  await build();
  const recorded = site.read("urls.txt");
  site.write("articles/world/budget.md", story("topics: [Money]\n", text.replace("nights", "evenings")));
  expect((await build()).published).toBe(true);
  expect(site.read("urls.txt")).toBe(recorded);
});

it("records a text anew that has drifted far, with and without a store", async () => {
  await build();
  const before = site.read("urls.txt");
  const other = text.split(" ").reverse().join(" ");
  site.write("articles/world/budget.md", story("topics: [Money]\n", other));
  await build();
  const after = site.read("urls.txt");
  expect(after).not.toBe(before);
  site.write("urls.txt", before).remove(".broadsheet");
  await build();
  expect(site.read("urls.txt")).toBe(after);
});

it("has the base path in what hosts are told, and in no line", async () => {
  await build();
  site.write("articles/world/budget.md", story("slug: spending\naliases: [/world/budget/, /alt ü/]\n"));
  site.write("site.yaml", `${site.read("site.yaml")}gone: [/offers/]\n`);
  site.write(
    "urls.txt",
    `${site.read("urls.txt")}/first/ -> /second/#part\n/second/ -> /alt ü/\n/off/ -> https://elsewhere.example/\n`.replace(
      "/alt ü/\n",
      "/alt%20ü/\n",
    ),
  );
  expect(codes(await build())).toEqual([]);
  const status = (from: string, to: string | null, code: number) => ({ from, to, status: code });
  expect(JSON.parse(site.read("dist/redirects.json"))).toEqual(
    [
      status("/news/alt%20%C3%BC/", "/news/world/spending/", 301),
      status("/news/first/", "/news/world/spending/#part", 301),
      status("/news/off/", "https://elsewhere.example/", 301),
      status("/news/offers/", null, 410),
      status("/news/second/", "/news/world/spending/", 301),
      status("/news/topics/money/", "/news/", 302),
      status("/news/topics/", "/news/", 302),
      status("/news/world/budget/", "/news/world/spending/", 301),
    ].sort((a, b) => (a.from < b.from ? -1 : 1)),
  );
  expect(site.read("dist/_redirects")).not.toContain("410");
  expect(site.read("dist/first/index.html")).toContain('content="0; url=/news/world/spending/#part"');
  expect(site.read("dist/offers/index.html")).toContain("This page is gone");
  site.write("site.yaml", `${site.read("site.yaml")}redirects: netlify\n`);
  await build();
  expect(site.read("dist/_redirects")).toContain("/news/offers/ /news/410.html 410!\n");
  expect(site.read("dist/_redirects")).toContain("/news/second/ /news/world/spending/ 301!\n");
  site.write("site.yaml", site.read("site.yaml").replace("netlify", "no"));
  await build();
  expect(site.files().filter((path) => /redirects|410/.test(path))).toEqual([]);
});

it("has links of articles go where readers of old addresses are sent", async () => {
  site.write(
    "urls.txt",
    "broadsheet-urls 1\n/old/ -> /older/\n/older/ -> /world/budget/\n/topics/peace/ list\n",
  );
  site.write("articles/world/links.md", story("topics: [Money]\n", "[One](/old/), [two](/topics/peace/)."));
  expect(codes(await build())).toEqual([]);
  const page = site.read("dist/world/links/index.html");
  expect(page).toContain('<a href="/news/world/budget/">One</a>');
  expect(page).toContain('<a href="/news/topics/">two</a>');
});

it("counts what is withheld by hand as declared, and speaks early of what the clock will publish", async () => {
  await build();
  site.write("articles/world/budget.md", story("draft: true\nslug: spending\n"));
  site.write("articles/world/other.md", story("", "Something else."));
  expect(codes(await build())).toEqual([]);
  site.write("articles/world/budget.md", story("embargo: 2026-03-01T06:00:00Z\nslug: spending\n"));
  expect(codes(await build())).toEqual(["url-moved"]);
  expect(await runIn(site.root, ["urls", "--fix"])).toMatchObject({ status: 0 });
  expect(codes(await build())).toEqual([]);
  expect(site.files()).not.toContain("world/budget/index.html");
});

it("says nothing of the addresses of an article that has errors of its own", async () => {
  await build();
  site.write("articles/world/other.md", story("", "Something else."));
  site.write("articles/world/budget.md", story("date: soon\n").replace("date: 2026-01-20\n", ""));
  const result = await build({ keepGoing: true });
  expect(result.published).toBe(true);
  expect(codes(result)).toEqual(["date-invalid"]);
  site.write("articles/world/budget.md", "---\nheadline: [\n---\n");
  expect(codes(await build({ keepGoing: true }))).toEqual(["front-matter-invalid"]);
});

it("is begun, shown and mended by the command", async () => {
  site.remove("urls.txt");
  expect(await runIn(site.root, ["urls"])).toMatchObject({ status: 2 });
  expect(await runIn(site.root, ["urls", "--init"])).toMatchObject({ status: 0 });
  expect(await runIn(site.root, ["urls", "--init"])).toMatchObject({ status: 2 });
  const begun = site.read("urls.txt");
  await build();
  expect(site.read("urls.txt")).toBe(begun);
  site
    .write("articles/city/spending.md", site.read("articles/world/budget.md"))
    .remove("articles/world/budget.md");
  const moved = await runIn(site.root, ["urls"]);
  expect(moved.status).toBe(1);
  expect(moved.out).toContain("moved       /world/budget/");
  expect(await runIn(site.root, ["urls", "--fix"])).toMatchObject({ status: 0, err: "" });
  expect(site.read("articles/city/spending.md")).toContain("aliases: [/world/budget/]\n---\n");
  expect(codes(await build())).toEqual([]);
  site.write("articles/city/spending.md", story("", "Not a word is as it was."));
  site
    .remove("articles/city/spending.md")
    .write("articles/city/new.md", story("", "Not a word is as it was."));
  expect(codes(await build())).toEqual(["url-lost", "url-lost"]);
  const gone = await runIn(site.root, [
    "urls",
    "--gone",
    "/world/budget/",
    "--gone",
    "https://courier.example/news/city/spending/",
    "--json",
  ]);
  expect(gone.status).toBe(0);
  expect(JSON.parse(gone.out).urls).toContainEqual({
    address: "/world/budget/",
    state: "gone",
    to: null,
    file: null,
  });
  expect(site.read("site.yaml")).toContain("\ngone:\n  - /world/budget/\n  - /city/spending/\n");
  expect(codes(await build())).toEqual([]);
  for (const [address, why] of [
    ["https://courier.example/other/", "names another host"],
    ["https://example.org/news/a/", "names another host"],
    ["https://courier.example/news/", "is the front of the site"],
    ["https://courier.example/news/a/?page=2", "has a query"],
  ] as const) {
    const refused = await runIn(site.root, ["urls", "--gone", address]);
    expect(refused.err).toContain(why);
    expect(refused.status).toBe(2);
  }
});

it("is never overwritten where it cannot be read", async () => {
  for (const damaged of [
    "",
    "broadsheet-urls 9\n",
    "broadsheet-urls 1\n<<<<<<< a\n",
    "broadsheet-urls 1\nwhat\n",
  ]) {
    site.write("urls.txt", damaged);
    expect((await build({ keepGoing: true })).published).toBe(false);
    expect(site.read("urls.txt")).toBe(damaged);
  }
});
