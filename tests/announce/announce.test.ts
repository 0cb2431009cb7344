// `broadsheet announce` against a search engine and a hub on this machine.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { announce } from "../../src/announce/announce.js";
import { build } from "../../src/build.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { releaseLock, takeLock } from "../../src/write/lock.js";
import { runIn } from "../cli/rig.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { openServices, type Services } from "./rig/services.js";

const key = "5f3c0b7e9a1d4c28";
let services: Services;
let site: TestSite;

const story = (headline: string, text: string, more = ""): string =>
  `---\nheadline: ${headline}\ndate: 2026-01-20\n${more}---\n\n${text}\n`;

const settingsOf = (more: object): string =>
  JSON.stringify({ url: "https://gazette.example", title: "The Gazette", ...more });

beforeEach(async () => {
  services = await openServices();
  site = makeSite({
    "site.yaml": settingsOf({ announce: { indexnow: key, endpoint: services.endpoint }, hubs: services.hub }),
    "articles/world/budget.md": story("The budget", "Three ministries get more."),
    "articles/world/bridge.md": story("The bridge", "It is open."),
  });
});
afterEach(async () => {
  site.close();
  await services.close();
});

const run = (...flags: readonly string[]) => runIn(site.root, ["announce", ...flags]);
const edit = (text: string): TestSite =>
  site.write("articles/world/budget.md", story("The budget", text, "updated: 2026-01-21\n"));
const told = (path: string) => services.heard.filter((each) => each.path === path);
const urlsTold = (): readonly string[] =>
  told("/indexnow").flatMap(({ body }) => JSON.parse(body).urlList as string[]);

/** A site of which one article says something else since it is known what was published. */
async function edited(): Promise<void> {
  await site.build();
  await run("--all", "--send");
  services.heard.length = 0;
  await edit("Four ministries get more.").build();
}

it("sends nothing unless it is told to", async () => {
  await edited();
  const { status, out } = await run();
  expect(status).toBe(0);
  expect(services.heard).toEqual([]);
  expect(out).toContain("https://gazette.example/world/budget/");
  expect(out).not.toContain("https://gazette.example/world/bridge/");
  expect(out).toContain("Nothing was sent");
  expect((await run("--all")).status).toBe(0);
  expect(services.heard).toEqual([]);
});

it("tells search engines of pages and hubs of feeds, once", async () => {
  await edited();
  const { status, out } = await run("--send");
  expect([status, out.includes("messages sent")]).toEqual([0, true]);
  const [body] = told("/indexnow");
  expect(body).toMatchObject({ method: "POST", contentType: "application/json; charset=utf-8" });
  expect(JSON.parse(body?.body ?? "")).toMatchObject({
    host: "gazette.example",
    key,
    keyLocation: `https://gazette.example/${key}.txt`,
  });
  expect(site.read(`dist/${key}.txt`).trim()).toBe(key);
  expect(urlsTold()).toContain("https://gazette.example/world/budget/");
  expect(urlsTold()).not.toContain("https://gazette.example/world/bridge/");
  const pings = told("/hub");
  expect(pings.map(({ contentType }) => contentType)).toEqual(
    pings.map(() => "application/x-www-form-urlencoded"),
  );
  const feed = "https://gazette.example/feed.xml";
  expect(pings.map(({ body }) => body)).toContain(
    `hub.mode=publish&hub.topic=${encodeURIComponent(feed)}&hub.url=${encodeURIComponent(feed)}`,
  );
  services.heard.length = 0;
  const again = await run("--send");
  expect([again.status, services.heard.length]).toEqual([0, 0]);
  expect(again.out).toContain("There is nothing to announce since");
});

it("tells of what is gone, and of both ends of a move", async () => {
  await edited();
  await run("--send");
  services.heard.length = 0;
  site.remove("articles/world/bridge.md");
  site.write(
    "articles/world/budget.md",
    story("The budget", "Four ministries get more.", "updated: 2026-01-21\nslug: money\n"),
  );
  await site.build();
  await run("--send");
  for (const path of ["world/bridge/", "world/budget/", "world/money/"])
    expect(urlsTold()).toContain(`https://gazette.example/${path}`);
});

it("adds builds up, and leaves out what was put back", async () => {
  await edited();
  await edit("Three ministries get more.").write("articles/world/new.md", story("New", "It is new.")).build();
  site.remove("articles/world/new.md");
  site.write("articles/world/budget.md", story("The budget", "Three ministries get more."));
  await site.build();
  const { status, out } = await run("--send");
  expect([status, services.heard]).toEqual([0, []]);
  expect(out).toContain("There is nothing to announce");
});

it("tells of a page that search engines may show no longer, which is no other content", async () => {
  await edited();
  await run("--send");
  services.heard.length = 0;
  for (const canonical of ["https://other.example/1", "https://other.example/2"]) {
    const more = `updated: 2026-01-21\ncanonical: ${canonical}\n`;
    site.write("articles/world/budget.md", story("The budget", "Four ministries get more.", more));
    const { changes } = await build({ root: site.root, now: "2026-02-01", changes: true });
    expect(changes?.changed.filter(({ path }) => path === "world/budget/index.html")).toEqual([
      { url: "https://gazette.example/world/budget/", path: "world/budget/index.html", what: "chrome" },
    ]);
  }
  await run("--send");
  expect(urlsTold()).toEqual(["https://gazette.example/world/budget/"]);
});

it("does not tell of chrome", async () => {
  await edited();
  await run("--send");
  services.heard.length = 0;
  await site.write("templates/partials/footer.hbs", "<footer>Another</footer>\n").build();
  expect((await run("--send")).status).toBe(0);
  expect(services.heard).toEqual([]);
});

it("keeps what was not accepted for the next time, and says what to do", async () => {
  for (const [answer, says] of [
    [202, null],
    [400, "does not understand"],
    [403, "put the site online first"],
    [422, "not of this host"],
    [429, "wait before you send again"],
    [503, "trouble of its own"],
    [301, "It has moved to https://elsewhere.example/"],
  ] as const) {
    services.answer = (path) => (path === "/indexnow" ? answer : 204);
    site.write(
      "articles/world/budget.md",
      story("The budget", `Number ${answer}.`, `updated: 2026-01-21T10:${answer % 60}Z\n`),
    );
    await site.build();
    await run("--all", "--send");
    services.heard.length = 0;
    const { status, out, err } = await run("--send");
    expect([answer, status]).toEqual([answer, answer === 202 ? 0 : 3]);
    // What the hub took is not told again.
    expect(told("/hub")).toEqual([]);
    expect(told("/indexnow").length).toBe(answer === 202 ? 0 : 1);
    if (says === null) continue;
    expect(out).toContain(says);
    expect(err).toContain("tries again");
    services.answer = () => 200;
    expect((await run("--send")).status).toBe(0);
    expect((await run("--send")).out).toContain("There is nothing to announce");
  }
});

it("does not wait for ever, and asks a service that was not reached no second time", async () => {
  await edited();
  services.answer = () => null;
  const { config } = await build({ root: site.root, now: "2026-02-01T12:00:00Z" });
  if (config === null) throw new Error("no settings");
  const asked = { root: site.root, out: join(site.root, "dist"), config, send: true, limit: 300 };
  const late = await announce(nodeDisk, asked);
  if ("wrong" in late) throw new Error(late.wrong);
  expect(told("/hub").length).toBe(1);
  expect(late.messages.length).toBeGreaterThan(2);
  for (const { answer } of late.messages) {
    expect(answer).toMatchObject({ accepted: false, status: null });
    expect(answer?.problem).toContain("no answer within 0.3 seconds");
  }
  expect(late.kept).toBe(true);
  await services.close();
  const gone = await run("--send");
  expect(gone.status).toBe(3);
  expect(gone.out).toContain("It was not reached: connect ECONNREFUSED");
});

it("knows nothing on a fresh machine, says so, and tells of everything if asked", async () => {
  const before = await run("--send");
  expect([before.status, before.out.includes("--all")]).toEqual([1, true]);
  await site.build();
  // The first build knew of none before it.
  for (const flags of [[], ["--send"]]) {
    const { status, out } = await run(...flags);
    expect([status, out.includes("nothing is remembered")]).toEqual([1, true]);
  }
  expect(JSON.parse((await run("--json")).out)).toMatchObject({ known: "unknown", messages: [] });
  expect(services.heard).toEqual([]);
  expect((await run("--all", "--send")).status).toBe(0);
  for (const path of ["", "world/budget/", "world/bridge/"])
    expect(urlsTold()).toContain(`https://gazette.example/${path}`);
  expect(told("/hub").length).toBeGreaterThan(0);
  expect((await run()).status).toBe(0);
  // A fresh machine again.
  rmSync(join(site.root, ".broadsheet"), { recursive: true });
  rmSync(join(site.root, "dist"), { recursive: true });
  await edit("Five.").build();
  expect((await run()).status).toBe(1);
  await edit("Six.").build();
  expect((await run()).out).toContain("https://gazette.example/world/budget/");
});

it("announces what a file of changes says", async () => {
  await edited();
  const file = join(site.root, "changes.json");
  await edit("Five ministries get more.").build({ changesFile: file });
  services.heard.length = 0;
  expect((await run("--changes", "changes.json", "--send")).status).toBe(0);
  expect(urlsTold()).toContain("https://gazette.example/world/budget/");
  // The list of the builds is left alone.
  expect((await run()).out).toContain("https://gazette.example/world/budget/");
  await site.build({ changesFile: join(site.root, "purge.txt") });
  for (const [name, content, why] of [
    ["purge.txt", null, "a plain list does not say enough"],
    ["missing.json", null, "there is no such file"],
    ["other.json", "{}", "it is not what"],
    ["newer.json", '{"version": 2}', "of a newer Broadsheet"],
    ["odd.json", '{"version": 1, "indexnow": [{"urlList": [3]}], "feeds": []}', "it is not what"],
  ] as const) {
    if (content !== null) writeFileSync(join(site.root, name), content);
    if (name === "purge.txt") writeFileSync(join(site.root, name), "https://gazette.example/\n");
    const { status, err } = await run("--changes", name);
    expect([name, status, err.includes(why)]).toEqual([name, 2, true]);
  }
  expect((await run("--changes", "changes.json", "--all")).status).toBe(2);
});

it("sends no more than 10,000 addresses in one message", async () => {
  await site.build();
  const pages = Array.from({ length: 10_001 }, (_, index) => `https://gazette.example/${index}/`);
  writeFileSync(
    join(site.root, "big.json"),
    JSON.stringify({ version: 1, since: "2026-01-01T00:00:00Z", indexnow: [{ urlList: pages }], feeds: [] }),
  );
  expect((await run("--changes", "big.json", "--send")).status).toBe(0);
  expect(told("/indexnow").map(({ body }) => JSON.parse(body).urlList.length)).toEqual([10_000, 1]);
});

it("tells it once more where a build has the store, and says so", async () => {
  await edited();
  const lock = join(site.root, ".broadsheet/lock");
  expect(takeLock(nodeDisk, lock)).toBe(null);
  const { config } = await build({ root: site.root, now: "2026-02-01T12:00:00Z" });
  if (config === null) throw new Error("no settings");
  const asked = { root: site.root, out: join(site.root, "dist"), config, send: true };
  try {
    expect(await announce(nodeDisk, { ...asked, patience: 50 })).toMatchObject({
      settled: false,
      kept: false,
    });
  } finally {
    releaseLock(nodeDisk, lock);
  }
  const held = takeLock(nodeDisk, lock);
  setTimeout(() => releaseLock(nodeDisk, lock), 400);
  expect(held).toBe(null);
  const again = await announce(nodeDisk, asked);
  expect(again).toMatchObject({ settled: true });
  expect("messages" in again && again.messages.length > 0).toBe(true);
  expect((await run()).out).toContain("There is nothing to announce");
});

it("refuses where there is nobody to tell, no address, or no site", async () => {
  const nowhere = await run("--all");
  expect([nowhere.status, nowhere.err.includes("no built site")]).toEqual([2, true]);
  site.write("site.yaml", settingsOf({}));
  const nobody = await run();
  expect([nobody.status, nobody.err.includes("nobody to tell")]).toEqual([2, true]);
  site.write("site.yaml", JSON.stringify({ announce: { indexnow: key } }));
  const unknown = await run();
  expect([unknown.status, unknown.err.includes("address is not known")]).toEqual([2, true]);
});

it("knows nothing of previews", async () => {
  await edited();
  await run("--send");
  services.heard.length = 0;
  mkdirSync(join(site.root, "preview"));
  edit("A preview.");
  const preview = await site.build({ out: join(site.root, "preview"), plainNames: true, changes: true });
  expect([preview.published, preview.changes, preview.sinceLast]).toEqual([true, null, []]);
  expect((await run()).out).toContain("There is nothing to announce");
  expect((await run("--out", "preview")).status).toBe(1);
});
