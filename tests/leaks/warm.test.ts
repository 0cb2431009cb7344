// What a build finds does not depend on what was built before it: whichever way it takes, it says what a clean build says.
// The long run: `EDITS=300 SEED=7 npx vitest run tests/leaks/warm.test.ts`

import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { buildOn } from "../../src/build.js";
import type { Disk } from "../../src/disk/disk.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { createDraw } from "../rig/draw.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";

const edits = Number(process.env.EDITS ?? 24);
const seed = Number(process.env.SEED ?? 1);
let site: TestSite | undefined;
afterEach(() => site?.close());

const passages = [
  "the harbour was closed on tuesday after divers had found the wreck of a lost ferry",
  "nobody in the ministry had read the letter before it was printed in the evening papers",
  "seven of the nine judges held that the law was never meant for small allotments",
  "a phrase of the house that stands below every article of ours since we began",
];
const heads = ["", "draft: true\n", "embargo: 2026-03-01\n", "access: members\n"];
const article = (number: number, head: string, texts: readonly string[]): string =>
  `---\nheadline: Number ${number} of the articles here\ndate: 2026-01-1${number}\n${head}---\nIt begins.\n\nIt goes on.\n\n${texts.join(".\n\n")}.\n`;

it(`says after each of ${edits} edits what a clean build says`, {
  timeout: 60_000 + edits * 8_000,
}, async () => {
  const draw = createDraw(seed);
  const kept = makeSite({
    "site.yaml": "title: The Test\nurl: https://test.example\nfeeds:\n  text: full\n",
  });
  site = kept;
  const heading = Array.from({ length: 8 }, () => "");
  const write = (number: number): void => {
    const texts = [`Text ${draw.number(1000)} of it`, ...draw.some(passages, 2)];
    kept.write(`articles/world/a${number}.md`, article(number, heading[number] ?? "", texts));
  };
  for (let number = 0; number < 8; number++) {
    heading[number] = draw.one(heads);
    write(number);
  }
  const codes = new Set<string>();
  for (let edit = 0; edit < edits; edit++) {
    const number = draw.number(8);
    if (draw.rarely(3)) heading[number] = draw.one(heads);
    write(number);
    if (draw.rarely(6)) kept.write("public/note.txt", draw.one(passages));
    else if (draw.rarely(4)) rmSync(join(kept.root, "public"), { recursive: true, force: true });
    const warm = await kept.build();
    const clean = await buildClean(kept);
    expect(warm.diagnostics, `edit ${edit} of seed ${seed}`).toEqual(clean.diagnostics);
    for (const { code } of warm.diagnostics) codes.add(code);
  }
  expect([...codes]).toEqual(expect.arrayContaining(["withheld-leaked", "withheld-quoted"]));
});

/** A build of a copy of the site, without its store and its output. */
async function buildClean(from: TestSite) {
  const copy = makeSite(from.root);
  try {
    for (const made of [".broadsheet", "dist"])
      rmSync(join(copy.root, made), { recursive: true, force: true });
    return await copy.build();
  } finally {
    copy.close();
  }
}

describe("a new draft", () => {
  const start = (): TestSite =>
    makeSite({
      "site.yaml": "title: The Test\nurl: https://test.example\n",
      "articles/world/a0.md": article(0, "", ["Something public and of no interest to this test"]),
      "articles/world/a1.md": article(1, "draft: true\n", ["Whatever"]),
    });
  const reading = (root: string, read: string[]): Disk => {
    const noting = <T extends readonly unknown[], R>(ask: (path: string, ...rest: T) => R) => {
      return (path: string, ...rest: T): R => {
        if (path.startsWith(join(root, "dist")) && !path.endsWith(".broadsheet.json")) read.push(path);
        return ask(path, ...rest);
      };
    };
    const { read: whole, part, chunks } = nodeDisk;
    return { ...nodeDisk, read: noting(whole), part: noting(part), chunks: noting(chunks) };
  };

  it("reads no output of the builds before", async () => {
    site = start();
    await site.build();
    // Not six words of it are in any output.
    const draft = `---\nheadline: Wreck\ndraft: true\ndate: 2026-01-12\n---\n${passages[0]}.\n`;
    site.write("articles/world/a2.md", draft);
    const read: string[] = [];
    const result = await buildOn(reading(site.root, read), { root: site.root, now: testNow });
    expect(result.outcome).toBe("built");
    expect(read).toEqual([]);
  });

  it("is found where nothing was withheld before, so that no fingerprints were kept", async () => {
    site = start().write("public/note.txt", passages[0] ?? "");
    rmSync(join(site.root, "articles/world/a1.md"));
    await site.build();
    expect(site.files(".broadsheet").filter((path) => path.includes("prints"))).toEqual([]);
    site.write("articles/world/a2.md", article(2, "draft: true\n", [passages[0] ?? ""]));
    const result = await site.build();
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["withheld-leaked"]);
  });

  it("is found in outputs of which the fingerprints are lost, which are read again", async () => {
    site = start().write("public/note.txt", passages[0] ?? "");
    await site.build();
    const [folder = ""] = nodeDisk.list(join(site.root, ".broadsheet/sites")).map(({ name }) => name);
    site.write(`.broadsheet/sites/${folder}/prints-0`, "damaged");
    site.write("articles/world/a2.md", article(2, "draft: true\n", [passages[0] ?? ""]));
    const result = await site.build();
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["withheld-leaked"]);
  });
});
