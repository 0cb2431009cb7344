// What `--changes` lists is what differs between the two folders, byte for byte; and what it marks as content is what a
// reader sees of the articles. The long run: `EDITS=300 SEED=7 npx vitest run tests/changes/edits.test.ts`

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type BuildResult, build } from "../../src/build.js";
import { requestOf } from "../../src/pipeline/outcome.js";
import { articleEdits } from "../engine/rig/article-edits.js";
import { deskEdits } from "../engine/rig/desk-edits.js";
import type { Edits } from "../engine/rig/edit.js";
import { type EditedSite, editedSite, manners } from "../engine/rig/edited-site.js";
import { picksOf } from "../engine/rig/picks.js";
import { paperSettings, smallPaper } from "../engine/rig/small-paper.js";
import { listFiles } from "../rig/files.js";
import { memoryEdits } from "./memory-edits.js";
import { seenOfStory } from "./seen.js";

const edits = Number(process.env.EDITS ?? 40);
const seed = Number(process.env.SEED ?? 1);
/** Edits of one paper. */
const perPaper = 50;

const kindsOf = (): Edits => ({ ...articleEdits, ...deskEdits, ...memoryEdits() });

/** Numbers from a seed, evenly enough spread (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** What a build left in the output folder. */
interface Folder extends ReadonlyMap<string, Buffer> {
  /** The path of the site. */
  readonly base: string;
}

const lookAt = (root: string, { config }: BuildResult): Folder =>
  Object.assign(
    new Map(
      listFiles(join(root, "dist"))
        .filter((path) => path !== ".broadsheet.json")
        .map((path) => [path, readFileSync(join(root, "dist", path))] as const),
    ),
    { base: config?.basePath ?? "" },
  );

/** What is wrong with what a build says of the two folders. */
function faultsOf(before: Folder, after: Folder, { changes }: BuildResult): readonly string[] {
  if (changes === null) return ["no changes are listed"];
  const faults: string[] = [];
  const expected = new Map<string, "added" | "changed" | "removed">();
  for (const [path, bytes] of after) {
    const was = before.get(path);
    if (was === undefined) expected.set(path, "added");
    else if (!was.equals(bytes)) expected.set(path, "changed");
  }
  for (const path of before.keys()) if (!after.has(path)) expected.set(path, "removed");
  const listed = new Map<string, string>();
  const list = (path: string, as: string): void => {
    if (listed.has(path)) faults.push(`${path} is listed twice`);
    listed.set(path, as);
  };
  for (const as of ["added", "changed", "removed"] as const)
    for (const { path } of changes[as]) list(path, as);
  for (const path of new Set(changes.moved.flatMap(({ paths }) => [paths.from, paths.to])))
    list(path, expected.get(path) ?? "moved");
  for (const path of new Set([...expected.keys(), ...listed.keys()]))
    if (expected.get(path) !== listed.get(path))
      faults.push(
        `${path}: ${expected.get(path) ?? "the same"}, and listed as ${listed.get(path) ?? "nothing"}`,
      );
  if (changes.purge.length !== expected.size) faults.push(`${changes.purge.length} addresses to purge`);
  const seen = (folder: Folder, path: string): string | null =>
    seenOfStory(folder.get(path)?.toString("utf8") ?? "", folder.base);
  for (const { path, what } of changes.changed.filter(({ path }) => path.endsWith(".html"))) {
    const [was, is] = [seen(before, path), seen(after, path)];
    if (was === null && is === null) continue;
    if ((was === is ? "chrome" : "content") !== what) faults.push(`${path} is marked ${what}\n${was}\n${is}`);
  }
  return faults;
}

/** Makes a random edit; what it did in words, or null. */
function edit(site: EditedSite, kinds: Edits, next: () => number): string | null {
  const picks = picksOf(Array.from({ length: 8 }, next));
  site.manner = picks.one(manners);
  const total = Object.values(kinds).reduce((sum, [weight]) => sum + weight, 0);
  let left = next() % total;
  for (const [name, [weight, make]] of Object.entries(kinds)) {
    left -= weight;
    if (left >= 0) continue;
    const said = make(site, picks);
    if (said === null) return null;
    site.endEdit();
    return `${name}: ${said}`;
  }
  return null;
}

const requestNow = ({ root, asked }: EditedSite): string => JSON.stringify(requestOf({ root, ...asked }));

it(`lists what differs after each of ${edits} random edits`, {
  timeout: 60_000 + edits * 4_000,
}, async () => {
  const next = numbersFrom(seed);
  const marks = { content: 0, chrome: 0, moved: 0 };
  for (let done = 0; done < edits; ) {
    const settings = JSON.stringify({ ...paperSettings, announce: { indexnow: "0123456789" } });
    const site = editedSite({
      ...smallPaper(40, done % 100 === 0 ? "lean" : "the package's"),
      "site.yaml": settings,
    });
    const kinds = kindsOf();
    try {
      const { root } = site;
      const builds = (): Promise<BuildResult> =>
        build({ root, now: site.now, ...site.asked, changes: true, threads: 0 });
      const first = await builds();
      expect(first.changes?.since).toBe(null);
      let last = lookAt(root, first);
      // Where the built site is gone, the last one that was asked for the same is what is compared with.
      const ofRequests = new Map([[requestNow(site), last]]);
      for (let here = 0; here < perPaper && done < edits; ) {
        const said = edit(site, kinds, next);
        if (said === null) continue;
        const before = site.has("dist") ? last : (ofRequests.get(requestNow(site)) ?? last);
        const result = await builds();
        if (!result.published) {
          expect(result.changes).toBe(null);
          site.putBack();
          continue;
        }
        const after = lookAt(root, result);
        const faults = faultsOf(before, after, result);
        expect(faults, `edit ${done} of seed ${seed}, ${said}`).toEqual([]);
        expect(result.changes?.since).not.toBe(null);
        for (const { what } of result.changes?.changed ?? []) marks[what]++;
        marks.moved += result.changes?.moved.length ?? 0;
        last = after;
        ofRequests.set(requestNow(site), after);
        done++;
        here++;
      }
    } finally {
      site.close();
    }
  }
  process.stdout.write(`${JSON.stringify(marks)}\n`);
  expect(marks.content).toBeGreaterThan(edits);
  expect(marks.chrome).toBeGreaterThan(edits);
  expect(marks.moved).toBeGreaterThan(edits < 100 ? -1 : edits / 100);
});
