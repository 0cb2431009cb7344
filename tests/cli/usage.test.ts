// How a wrong call is answered: what is wrong, the word that was meant, status 2, nothing on stdout.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { runIn, testTerminal } from "./rig.js";

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
  writeFileSync(join(empty, "notes.txt"), "no site");
});
afterAll(() => rmSync(empty, { recursive: true }));

describe("a wrong call", () => {
  it.each([
    ["buidl", 'There is no command "buidl". Did you mean build?'],
    [
      "zzz",
      'There is no command "zzz". There are build, serve, init, new, eject, list, due, lint, urls, explain, announce, help.',
    ],
    ["help biuld", 'There is no command "biuld". Did you mean build?'],
    ["new artcle X", 'There is no command "artcle". Did you mean article?'],
    ["build --draft", "There is no option --draft. Did you mean --drafts?"],
    ["build --zzzzzz", "There is no option --zzzzzz."],
    ["build --port 80", 'There is no option --port here; "broadsheet serve" has one.'],
    ["build --drafts=yes", "--drafts takes no value."],
    ["build --out", "--out needs a value."],
    ["build --markdown remrk", '--markdown cannot be "remrk". Did you mean remark?'],
    ["build --markdown pandoc", '--markdown cannot be "pandoc". Use one of auto, remark.'],
    ["build --base-url example.org", '--base-url cannot be "example.org". Use a full address'],
    ["build --base-url https://example.org/?a", "without ?, # and names"],
    ["build --threads two", '--threads cannot be "two". Use a whole number from 0 to 64.'],
    ["build --threads 65", "Use a whole number from 0 to 64."],
    ["build --threads 1.5", "Use a whole number from 0 to 64."],
    ["serve --threads=-1", "Use a whole number from 0 to 64."],
    ["build a b", "There are too many arguments."],
    ["new article Bridge reopens", "Put the headline in quotes."],
    ["new article", "The headline is missing."],
    ["new page About --section x", 'There is no option --section here; "broadsheet new article" has one.'],
    ["serve --port http", '--port cannot be "http". Use a number from 0 to 65535.'],
    ["serve --port 65536", "Use a number from 0 to 65535."],
    ["serve --host http://x/", "Use a name or an address alone"],
    ["build nowhere", "There is no folder nowhere."],
    ["build notes.txt", "notes.txt is a file, not a site's folder."],
    ["build", "There is no site in this folder: it has neither site.yaml nor articles/."],
    ["serve", 'Run "broadsheet init" to begin one there'],
    ["list ../", "There is no site in ..: it has neither site.yaml nor articles/."],
    ["new page About", "There is no site in this folder"],
  ])("broadsheet %s", async (line, message) => {
    const { status, out, err } = await runIn(empty, line.split(" "));
    expect(err).toContain(message);
    expect(err).toMatch(/^✘ /);
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });

  it("is one JSON object where JSON was asked for", async () => {
    const { status, out, err } = await runIn(empty, ["build", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ outcome: "usage", message: expect.stringContaining("no site") });
    expect({ status, err }).toEqual({ status: 2, err: "" });
  });

  it("cannot write to the terminal what someone hid in an argument", async () => {
    const { err } = await runIn(empty, ["build", "--\u001b[2Jx"]);
    expect(err).not.toContain("\u001b");
  });

  it("is coloured where the terminal is", async () => {
    const { err } = await runIn(empty, ["zzz"], { colour: { out: true, err: true } });
    expect(err.startsWith("\u001b[31m✘")).toBe(true);
  });
});

describe("the version", () => {
  it.each([["--version"], ["-V"]])("is printed by %s", async (option) => {
    expect(await runIn(empty, [option])).toEqual({ status: 0, out: "0.0.0-test\n", err: "" });
  });
});

describe("a failure", () => {
  async function failWith(
    error: Error,
    environment: { readonly [name: string]: string } = {},
  ): Promise<string> {
    const terminal = testTerminal(empty, { environment });
    Object.defineProperty(terminal, "workingFolder", {
      get() {
        throw error;
      },
    });
    expect(await run(["build"], "1.2.3", terminal)).toBe(3);
    expect(terminal.printed.out).toBe("");
    return terminal.printed.err;
  }

  it("of ours is told as a bug, with what to report and without a stack trace", async () => {
    const told = await failWith(new Error("tripped"));
    expect(told).toContain("This is a bug in Broadsheet, not in your site: tripped");
    expect(told).toContain("broadsheet 1.2.3, Node v");
    expect(told).not.toContain("    at ");
  });

  it("shows its stack to those who look for it", async () => {
    expect(await failWith(new Error("tripped"), { BROADSHEET_DEBUG: "1" })).toContain("    at ");
  });

  it("of the system is told as such", async () => {
    const error = new Error("EACCES: permission denied, scandir '/x'");
    expect(await failWith(Object.assign(error, { code: "EACCES", syscall: "scandir", path: "/x" }))).toBe(
      "✘ The system refused: permission denied (/x).\n",
    );
  });
});
