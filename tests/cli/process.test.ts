// The compiled program as people run it: streams, statuses, signals.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildOn } from "../../src/build.js";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

const program = resolve("lib/cli/main.js");
const article = "---\nheadline: A story\ndate: 2026-01-20\n---\n\nText.\n";
let site: TestSite;
const children: ChildProcess[] = [];

beforeAll(() => {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    stdio: "inherit",
  });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  site?.close();
});

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program; `said` resolves when stdout or stderr holds a text, with the match. */
function start(argv: readonly string[], environment: { readonly [name: string]: string } = {}) {
  const { NO_COLOR, FORCE_COLOR, ...clean } = process.env;
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: site.root,
    env: { ...clean, SOURCE_DATE_EPOCH: "1769947200", ...environment },
  });
  children.push(child);
  const printed = { out: "", err: "" };
  const listeners = new Set<() => void>();
  for (const [name, stream] of [
    ["out", child.stdout],
    ["err", child.stderr],
  ] as const) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      printed[name] += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, "close").then(([code, signal]): Ended => ({ code, signal, ...printed }));
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const listener = (): void => {
        const match = pattern.exec(printed.out + printed.err);
        if (match !== null) resolve(match[1] ?? match[0]);
      };
      listeners.add(listener);
      listener();
      void ended.then(({ code, out, err }) => reject(new Error(`ended with ${code}: ${out}${err}`)));
    });
  return { child, ended, said };
}

describe("the program", () => {
  it("prints its version, loading nothing for it", async () => {
    site = makeSite({});
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await start(["--version"]).ended).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
    const imports = [...readFileSync("src/cli/main.ts", "utf8").matchAll(/^import .* from "(.*)";$/gm)];
    expect(imports.map((match) => match[1])).toEqual(["node:module"]);
  });

  it.each([
    ["a promise that nobody waits for", 'void Promise.reject(new Error("no network"));'],
    ["a callback that throws", 'setTimeout(() => { throw new Error("no network"); });'],
  ])("tells of %s in the extensions module, without a stack", async (_what, work) => {
    site = makeSite({
      "site.yaml": "url: https://example.org\nextensions: extensions.mjs\n",
      "articles/a.md": article,
      "extensions.mjs": `export const afterBuild = () => { ${work} };\n`,
    });
    const { code, err } = await start(["build"]).ended;
    expect(err).toMatch(/✘ .*no network\n/);
    expect(err).toContain("extensions module");
    expect([code, err.includes("    at ")]).toEqual([3, false]);
    expect(existsSync(join(site.root, "dist/index.html"))).toBe(true);
  });

  it("builds: the result on stdout, without colours where nobody looks", async () => {
    site = makeSite({ "site.yaml": "url: https://example.org\n", "articles/a.md": article });
    const { code, out, err } = await start(["build"]).ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^✔ 1 article and \d+ pages in \d.*, no warnings\n {2}dist: \d+ files written, 0 unchanged, 0 removed\n$/,
    );
    expect(site.files()).toContain("a/index.html");
  });

  it("colours where it is told to", async () => {
    site = makeSite({ "site.yaml": "url: https://example.org\n", "articles/a.md": article });
    expect((await start(["build"], { FORCE_COLOR: "1" }).ended).out).toContain("\u001b[32m✔");
    expect((await start(["build", "--no-colour"], { FORCE_COLOR: "1" }).ended).out).not.toContain("\u001b");
  });

  it("ends with 1 and says where, and leaves dist/ as it was, where the content is wrong", async () => {
    site = makeSite({ "articles/a.md": article });
    await start(["build"]).ended;
    site.write("articles/b.md", "---\nheadline: B\ndate: 2026-13-02\n---\n");
    const { code, out, err } = await start(["build"]).ended;
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("✘ date-invalid  articles/b.md:3:7");
    expect(err).toMatch(/1 error, 1 warning\nNothing was published: dist is as it was\.\n$/);
    expect(site.files()).not.toContain("b/index.html");
  });

  it("names paths from where one stands, and puts the site where --out says from there", async () => {
    site = makeSite({
      "paper/site.yaml": "",
      "paper/articles/b.md": "---\nheadline: B\ndate: soon\n---\n",
      "paper/articles/a.md": article,
    });
    const { code, err } = await start(["build", "paper", "--out", "web", "--keep-going"]).ended;
    expect(code).toBe(1);
    expect(err).toContain("paper/articles/b.md:3:7");
    expect(site.files("web")).toContain("a/index.html");
  });

  it("gives one JSON object", async () => {
    site = makeSite({ "articles/a.md": article, "articles/b.md": "---\nheadline: B\ndate: soon\n---\n" });
    const { code, out, err } = await start(["build", "--json"]).ended;
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const result = JSON.parse(out);
    expect(result).toMatchObject({ outcome: "content", published: false, out: "dist" });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        code: "date-invalid",
        place: expect.objectContaining({ path: "articles/b.md", line: 3, column: 7 }),
        text: expect.stringContaining("✘ date-invalid  articles/b.md:3:7"),
      }),
    );
  });

  it("prints nothing but mistakes where it shall be quiet", async () => {
    site = makeSite({ "site.yaml": "url: https://example.org\n", "articles/a.md": article });
    expect(await start(["build", "--quiet"]).ended).toMatchObject({ code: 0, out: "", err: "" });
  });

  it("makes warnings errors with --strict", async () => {
    site = makeSite({ "articles/a.md": article });
    const { code, err } = await start(["build", "--strict"]).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/\n1 error\n/);
    expect(site.files()).toEqual([]);
  });

  it("refuses a wrong moment, wherever it comes from", async () => {
    site = makeSite({ "articles/a.md": article });
    expect(await start(["build", "--now", "2026-02-30"]).ended).toMatchObject({ code: 2, out: "" });
    const { code, err } = await start(["build"], { SOURCE_DATE_EPOCH: "yesterday" }).ended;
    expect(code).toBe(2);
    expect(err).toContain('SOURCE_DATE_EPOCH is "yesterday"');
  });

  it("lists articles and says why one is not published", async () => {
    site = makeSite({
      "articles/a.md": article,
      "articles/b.md": "---\nheadline: B\ndate: 2026-01-20\ndraft: true\n---\n",
      "articles/c.md": "---\nheadline: C\ndate: 2026-03-01\n---\n",
      "articles/d.md": "---\nheadline: D\ndate: soon\n---\n",
    });
    const { code, out, err } = await start(["list"]).ended;
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "published  2026-01-20  articles/a.md  A story",
        "draft      2026-01-20  articles/b.md  B (draft: true)",
        "future     2026-03-01  articles/c.md  C (dated 2026-03-01)",
        "failed                 articles/d.md  d.md (it has errors)",
        "",
        "1 published, 3 not",
        "",
      ].join("\n"),
    );
    expect(err).toContain("articles/d.md:3:7");
    const json = JSON.parse((await start(["list", "--json", "--now", "2026-03-02"]).ended).out);
    expect(json.articles.map(({ path, state }: { path: string; state: string }) => [path, state])).toEqual([
      ["articles/a.md", "published"],
      ["articles/b.md", "draft"],
      ["articles/c.md", "published"],
      ["articles/d.md", "failed"],
    ]);
  });

  it("completes what an interrupted build was putting in place, whatever the next command is", async () => {
    site = makeSite({ "articles/a.md": article });
    const failing: Disk = {
      ...nodeDisk,
      rename(from, to) {
        if (from.includes("staged"))
          throw Object.assign(new Error("EIO: i/o error"), { code: "EIO", syscall: "rename" });
        nodeDisk.rename(from, to);
      },
    };
    expect(await buildOn(failing, { root: site.root, now: testNow })).toMatchObject({
      outcome: "environment",
    });
    expect(site.files()).toEqual([]);
    expect((await start(["list"]).ended).code).toBe(0);
    expect(site.files()).toContain("a/index.html");
    expect(readdirSync(site.root).sort()).toEqual([".broadsheet", "articles", "dist"]);
  });

  it("takes it well when nobody reads on", async () => {
    site = makeSite({ "articles/a.md": article });
    const { child, ended } = start(["list", "--json"]);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  it.each([[["--version"]], [["list"]]])(
    "ends with 3, without a stack trace, where %j cannot be written",
    async (argv) => {
      site = makeSite({ "articles/a.md": article });
      const full = openSync("/dev/full", "w");
      const child = spawn(process.execPath, [program, ...argv], {
        cwd: site.root,
        stdio: ["ignore", full, "pipe"],
      });
      children.push(child);
      let err = "";
      child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
        err += chunk;
      });
      expect(await once(child, "close")).toEqual([3, null]);
      closeSync(full);
      expect(err).not.toContain("    at ");
    },
  );

  it("ends at Ctrl-C at once, with dist/ as it was", async () => {
    site = makeSite({ "articles/a.md": article });
    await start(["build"]).ended;
    const before = site.read("dist/.broadsheet.json");
    site.write("site.yaml", "title: Other\nextensions: ./slow.mjs\n");
    site.write(
      "slow.mjs",
      'export const beforePages = () => { console.error("waiting"); return new Promise((end) => setTimeout(end, 1e6)); };',
    );
    const { child, ended, said } = start(["build"]);
    await said(/waiting/);
    child.kill("SIGINT");
    // A shell tells the end by SIGINT as status 130.
    expect(await ended).toMatchObject({ code: null, signal: "SIGINT" });
    expect(site.read("dist/.broadsheet.json")).toBe(before);
    site.remove("site.yaml");
    expect((await start(["build"]).ended).code).toBe(0);
  });
});

describe("serve", () => {
  it("tells its address, follows changes, and leaves nothing behind at Ctrl-C", async () => {
    site = makeSite({ "paper/articles/a.md": article, "tmp/.keep": "" });
    const temporary = join(site.root, "tmp");
    const { child, ended, said } = start(["serve", "paper"], { TMPDIR: temporary });
    const url = await said(/^(http:\/\/localhost:\d+\/)$/m);
    expect(await (await fetch(url)).text()).toContain("A story");
    site.write("paper/articles/b.md", "---\nheadline: B\ndate: soon\n---\n");
    await said(/✘ date-invalid {2}paper\/articles\/b\.md:3:7/);
    await said(/✘ paper\/articles\/b\.md: not built; the last good site is kept/);
    site.write("paper/articles/b.md", article);
    await said(/✔ paper\/articles\/b\.md: 2 articles/);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130 });
    expect(readdirSync(temporary)).toEqual([".keep"]);
    expect(readdirSync(join(site.root, "paper")).sort()).toEqual([".broadsheet", "articles"]);
    expect(site.files("paper/articles")).toEqual(["a.md", "b.md"]);
  });

  it("ends with 3 where the port that was asked for is taken", async () => {
    site = makeSite({ "articles/a.md": article });
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { code, out, err } = await start(["serve", "--port", String(port)]).ended;
    server.close();
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain(`✘ Port ${port} is in use by another program.`);
  });
});
