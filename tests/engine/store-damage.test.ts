// The store may be damaged, lost, old, of another machine or in use: the site is right all the same, and nothing is thrown.
// `DAMAGES=500 SEED=7 npx vitest run tests/engine/store-damage.test.ts` is the long run.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BuildResult, build, buildOn } from "../../src/build.js";
import type { Disk } from "../../src/disk/disk.js";
import { faultyDisk, refusal, watchedDisk } from "../rig/faulty-disk.js";
import { listFiles } from "../rig/files.js";
import { articleEdits } from "./rig/article-edits.js";
import { damage } from "./rig/damage.js";
import { type EditedSite, editedSite } from "./rig/edited-site.js";
import { picksOf } from "./rig/picks.js";
import { paperSettings, pathOf, smallPaper } from "./rig/small-paper.js";
import { type Built, buildTwins, differences, lookAt } from "./rig/twin-builds.js";

const damages = Number(process.env.DAMAGES ?? 16);
const seed = Number(process.env.SEED ?? 1);

/** Few, since it is the store that is looked at. */
const articles = 16;

/** One, with the texts of several articles: many more would cost this test time and show it nothing. */
const fewFeeds = { for: ["site"], formats: ["rss"], items: 5 };

let site: EditedSite;
let store: string;
let out: string;

beforeEach(() => {
  site = editedSite(smallPaper(articles, "lean"));
  site.write("site.yaml", JSON.stringify({ ...paperSettings, feeds: fewFeeds }));
  store = join(site.root, ".broadsheet");
  out = join(site.root, "dist");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.doUnmock("../../src/engine/program.js");
  site.close();
});

const built = (): Promise<BuildResult> => build({ root: site.root, now: site.now });
const builtOn = (disk: Disk): Promise<BuildResult> => buildOn(disk, { root: site.root, now: site.now });

/** Adds a sentence to an article. */
const write = (number: number, sentence: string): void =>
  site.write(pathOf(number), `${site.read(pathOf(number))}\n${sentence}\n`);

/** Builds as always and cleanly; the bytes and all that is said must be the same. */
async function expectRight(was: Built = new Map()) {
  const { faults, result } = await buildTwins(site, was);
  expect(faults).toEqual([]);
  expect(result.published).toBe(true);
  return result;
}

describe("a damaged store", () => {
  it(`gives the right site after ${damages} damages`, { timeout: 120_000 + damages * 3_000 }, async () => {
    const steps = fc.sample(fc.array(fc.nat({ max: 1_000_003 }), { minLength: 40, maxLength: 40 }), {
      seed,
      numRuns: damages,
    });
    const realNow = Date.now;
    await expectRight();
    for (const [index, numbers] of steps.entries()) {
      const picks = picksOf(numbers);
      const late = picks.rarely(2);
      vi.spyOn(Date, "now").mockImplementation(() => realNow() + (late ? 3_600_000 : 0));
      const done: (string | null)[] = [];
      for (let count = 1 + picks.number(3); count > 0; count--) done.push(damage(site, picks));
      const edits = ["a plain sentence", "headline", "new article", "saved without a change"];
      if (!picks.rarely(3)) done.push(articleEdits[picks.one(edits)]?.[1](site, picks) ?? null);
      if (picks.rarely(8)) rmSync(out, { recursive: true, force: true });
      const { faults, result } = await buildTwins(site, lookAt(out));
      expect([index, done, faults]).toEqual([index, done, []]);
      if (result.published) continue;
      // A new article may have drawn the address of another: refused by both builds, and taken away again.
      expect(result.diagnostics.map(({ code }) => code)).toContain("path-conflict");
      site.remove(done.at(-1) ?? "");
      await expectRight(lookAt(out));
    }
  });

  it("is as good as new after the build that found it so", async () => {
    await built();
    for (const name of ["results-0", "bodies-0"]) writeFileSync(join(store, "articles-1", name), "rubbish\n");
    site.remove("templates/layout.hbs");
    await expectRight();
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    site.write("templates/partials/footer.hbs", "<p>Foot</p>\n");
    await expectRight();
    site.write("templates/partials/footer.hbs", "<p>Another</p>\n");
    expect((await expectRight()).stats).toMatchObject({ read: 0, parsed: 0 });
  });
});

it("a store whose files changed names gives the right site", { timeout: 600_000 }, async () => {
  await built();
  const files = listFiles(store);
  cpSync(store, `${store}-sound`, { recursive: true });
  for (const [index, one] of files.entries()) {
    // Each other one in the long run, else the two that follow and one from the other side.
    const others = [...files.slice(index + 1), ...files.slice(0, index)];
    const taken = damages > 16 ? others : [...others.slice(0, 2), ...others.slice(index % 5).slice(-1)];
    for (const other of taken) {
      rmSync(store, { recursive: true });
      cpSync(`${store}-sound`, store, { recursive: true });
      writeFileSync(join(store, one), readFileSync(join(`${store}-sound`, other)));
      site.write("data/figures.yaml", `rain: ${one.length}${other.length}\n`);
      await expectRight();
    }
  }
});

describe("a command that was cut off", () => {
  it.each(["once", "crash"] as const)("leaves a store that does no harm: %s", async (how) => {
    await built();
    // Each build is cut off somewhat later than the one before, from the first thing that it asks to the last.
    let isEnded = false;
    for (let failing = 1; !isEnded; failing += 17) {
      write(failing % articles, `Sentence ${failing}.`);
      if (failing % 2 === 0) site.write("data/figures.yaml", `rain: ${failing}\n`);
      const { disk, count } = faultyDisk(failing, how);
      const result = await builtOn(disk);
      isEnded = count() < failing;
      if (isEnded || result.published) expect(result.outcome).toBe("built");
      const { faults } = await buildTwins(site, new Map());
      expect([failing, faults]).toEqual([failing, []]);
      if (failing > 100) failing += 60;
    }
  });
});

describe("a disk that refuses one thing in the store", () => {
  it("leaves nothing locked when a text is built alone", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    await built();
    for (let failing = 1, count = failing; count >= failing; failing += 2) {
      count = 0;
      write(0, `Sentence ${failing}.`);
      const disk = watchedDisk((operation, [path]) => {
        if (String(path).startsWith(store) && ++count === failing) throw refusal("EIO", operation);
      });
      await builtOn(disk);
      expect((await built()).outcome).toBe("built");
    }
    await expectRight();
  });
});

describe("a store of", () => {
  it("another version is a miss", async () => {
    vi.doMock("../../src/engine/program.js", () => ({ programIdentity: () => "another version" }));
    vi.resetModules();
    const another = await import("../../src/build.js");
    const first = await another.build({ root: site.root, now: site.now });
    expect(first.published).toBe(true);
    vi.doUnmock("../../src/engine/program.js");
    vi.resetModules();
    const { stats } = await expectRight();
    expect(stats?.parsed).toBe(first.stats?.parsed);
    expect(stats?.rendered).toBe(first.stats?.rendered);
  });

  it("another machine is used by what the files hold", async () => {
    const first = await built();
    const moved = editedSite({});
    for (const name of [
      ".broadsheet",
      "site.yaml",
      "articles",
      "pages",
      "authors",
      "assets",
      "data",
      "public",
      "templates",
    ])
      cpSync(join(site.root, name), join(moved.root, name), { recursive: true });
    site.close();
    site = moved;
    const { stats } = await expectRight();
    expect(stats).toMatchObject({ read: first.stats?.read, parsed: 0 });
  });

  it("a folder that was moved, while a copy of it lies where it was, leaves the copy alone", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    await built();
    const old = site.root;
    const moved = `${old}-moved`;
    renameSync(old, moved);
    cpSync(moved, old, { recursive: true });
    // The built site stayed behind.
    rmSync(join(old, "dist"), { recursive: true });
    renameSync(join(moved, "dist"), join(old, "dist"));
    const copy = lookAt(join(old, "dist"));
    writeFileSync(join(moved, pathOf(0)), `${readFileSync(join(moved, pathOf(0)), "utf8")}\nMoved.\n`);
    const result = await build({ root: moved, now: site.now });
    expect(result.out).toBe(join(moved, "dist"));
    expect(differences(lookAt(join(old, "dist")), copy)).toEqual([]);
    expect(differences(lookAt(join(moved, "dist")), copy)).not.toEqual([]);
  });

  it("an earlier day, put back in part, does no harm", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    await built();
    cpSync(store, `${store}-backup`, { recursive: true });
    for (const part of ["sites", "articles-1"]) {
      write(1, "One more.");
      site.write("data/figures.yaml", `rain: ${part.length}\n`);
      await expectRight();
      rmSync(join(store, part), { recursive: true });
      cpSync(join(`${store}-backup`, part), join(store, part), { recursive: true });
      write(2, "One more.");
      await expectRight();
      await expectRight();
    }
  });
});

describe("a store that cannot be used", () => {
  it("because another build uses it costs time alone", async () => {
    await built();
    write(1, "One more.");
    const { root, now } = site;
    const other = join(site.root, "..", "elsewhere");
    const results = await Promise.all([
      build({ root, now }),
      build({ root, now, out: other }),
      build({ root, now }),
      build({ root, now, drafts: true, out: `${other}-drafts` }),
    ]);
    for (const { diagnostics, published } of results)
      if (!published) expect(diagnostics.map(({ code }) => code)).toContain("build-running");
    expect(results.filter(({ published }) => published).length).toBeGreaterThan(2);
    await expectRight();
    expect(differences(lookAt(other), lookAt(out))).toEqual([]);
    expect(existsSync(join(store, "lock"))).toBe(false);
  });

  it("because another build has ended since it was read: that one's site is not mixed with an older one", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    await built();
    for (const remembers of [true, false]) {
      write(1, "One more.");
      // Ends between the look for changes of a slower build and the moment at which that one takes the store.
      let isDone = false;
      const disk = watchedDisk((operation, [path]) => {
        if (isDone || operation !== "writeNew" || path !== join(store, "lock")) return;
        isDone = true;
        write(2, "Another.");
        site.write("data/figures.yaml", `rain: ${remembers ? 98 : 99}\n`);
        if (!remembers) writeFileSync(join(store, "lock"), `${process.pid}`);
        const run = spawnSync(process.execPath, [resolve("lib/cli/main.js"), "build", "--now", site.now], {
          cwd: site.root,
          encoding: "utf8",
        });
        if (!remembers) rmSync(join(store, "lock"));
        expect([run.status, run.stderr]).toEqual([0, run.stderr]);
      });
      await builtOn(disk);
      expect(isDone).toBe(true);
      await expectRight();
    }
  });

  /** Refuses to change anything in the store. */
  const refusing = (code: string, from = 0): Disk => {
    let count = 0;
    const changing = ["write", "append", "writeNew", "makeFolder", "rename", "removeFile", "removeTree"];
    return watchedDisk((operation, [path]) => {
      if (!changing.includes(operation) || !String(path).startsWith(store)) return;
      if (count++ >= from) throw refusal(code, operation);
    });
  };

  it.each(["EACCES", "EROFS", "ENOSPC"])("because the disk says %s costs time alone", async (code) => {
    const disk = refusing(code);
    for (const prepare of [() => {}, built]) {
      await prepare();
      for (const edit of [
        () => {},
        () => write(1, "One more."),
        () => site.write("data/figures.yaml", "rain: 1\n"),
      ]) {
        edit();
        const result = await builtOn(disk);
        expect([result.outcome, result.diagnostics.filter(({ severity }) => severity === "error")]).toEqual([
          "built",
          [],
        ]);
        rmSync(site.clean, { recursive: true, force: true });
        await buildOn(disk, { root: site.root, now: site.now, out: site.clean });
        expect(differences(lookAt(out), lookAt(site.clean))).toEqual([]);
      }
    }
  });

  it("because a full disk cuts it off in the middle costs time alone", async () => {
    for (let from = 1; from < 14; from += 2) {
      write(1, "One more.");
      site.write("data/figures.yaml", `rain: ${from}\n`);
      const result = await builtOn(refusing("ENOSPC", from));
      expect([
        from,
        result.outcome,
        result.diagnostics.filter(({ severity }) => severity === "error"),
      ]).toEqual([from, "built", []]);
      await expectRight();
    }
  });

  it("because it takes no note at the end is told nowhere: what was written is counted", async () => {
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    for (const edit of [
      () => write(0, "One more."),
      () => site.write("templates/partials/article-end.hbs", "<p>The end</p>\n"),
    ]) {
      await built();
      edit();
      const before = lookAt(out);
      const disk = watchedDisk((operation, [path]) => {
        if (["write", "append"].includes(operation) && String(path).startsWith(join(store, "sites")))
          throw refusal("ENOSPC", operation);
      });
      const { outcome, files } = await builtOn(disk);
      const changed = differences(lookAt(out), before).filter((line) => !line.startsWith(".broadsheet.json"));
      expect([outcome, files.written + files.removed]).toEqual(["built", changed.length]);
      expect(changed.length).toBeGreaterThan(0);
      await expectRight();
    }
  });

  it("because something else has its name costs time alone", async () => {
    writeFileSync(store, "A file.\n");
    await expectRight();
    await expectRight();
    rmSync(store);
    mkdirSync(join(store, "lock"), { recursive: true });
    await expectRight();
    await expectRight();
  });
});
