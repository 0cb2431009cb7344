// The extensions module is the only code that a build loads from the site: what it does now counts, in a process that has
// loaded it before too, and nothing else is remembered as its work.

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type EditedSite, editedSite } from "./rig/edited-site.js";
import { paperSettings, smallPaper } from "./rig/small-paper.js";
import { type Built, buildTwins, differences, lookAt } from "./rig/twin-builds.js";

let site: EditedSite;
let before: Built;

beforeEach(async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  site = editedSite({
    ...smallPaper(12, "lean"),
    "site.yaml": JSON.stringify({ ...paperSettings, extensions: "broadsheet.extensions.mjs" }, null, 1),
    "broadsheet.extensions.mjs": `import { readFileSync } from "node:fs";
import { end } from "./own/end.mjs";
const file = readFileSync(new URL("./own/word.txt", import.meta.url), "utf8");
export const helpers = { shout: (text) => text + file + end };\n`,
    "own/end.mjs": 'import { mark } from "./mark.mjs";\nexport const end = "the end" + mark;\n',
    "own/mark.mjs": 'export const mark = "!";\n',
    "own/word.txt": " from a file, ",
    "templates/partials/article-end.hbs": "<p>{{shout headline}}</p>\n",
  });
  before = new Map();
  await expectText("Story 000 from a file, the end!");
});
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

/** Builds here, and in a process that has loaded nothing before: the same bytes, with a text in them. */
async function expectText(text: string): Promise<void> {
  const { faults, result, built } = await buildTwins(site, before);
  expect(faults).toEqual([]);
  expect(result.outcome).toBe("built");
  before = built;
  const out = join(site.root, "..", "anew");
  const script = `import { build } from ${JSON.stringify(resolve("lib/index.js"))};
    const { outcome } = await build(${JSON.stringify({ root: site.root, now: site.now, out })});
    process.stdout.write(outcome);`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(run.stdout + run.stderr).toBe("built");
  expect(differences(built, lookAt(out))).toEqual([]);
  expect(site.read("dist/world/story-000/index.html")).toContain(`<p>${text}</p>`);
}

it("is loaded anew with what it imports, and what that imports", async () => {
  site.write("own/mark.mjs", 'export const mark = "?";\n');
  await expectText("Story 000 from a file, the end?");
  site.write("own/end.mjs", 'export const end = "an end";\n');
  await expectText("Story 000 from a file, an end");
  site.write("own/word.txt", " of a file, ");
  await expectText("Story 000 of a file, an end");
});

it("is what it was when an edit of what it imports is put back", async () => {
  const first = before;
  site.write("own/mark.mjs", 'export const mark = "?";\n');
  site.endEdit();
  await expectText("Story 000 from a file, the end?");
  site.putBack();
  await expectText("Story 000 from a file, the end!");
  expect(differences(before, first)).toEqual([]);
});

it("is loaded anew with what it imports by an address, or by a name of package.json", async () => {
  site.write("package.json", '{ "imports": { "#mark": "./own/mark.mjs" } }\n');
  site.write("own/two words.mjs", 'export const words = ", in two words";\n');
  site.write("own/end.mjs", 'import { mark } from "#mark";\nexport const end = "the end" + mark;\n');
  site.write(
    "broadsheet.extensions.mjs",
    `import { end } from "./own/end.mjs?of=it";
import { words } from "./own/two%20words.mjs";
export const helpers = { shout: (text) => text + words + ", " + end };\n`,
  );
  await expectText("Story 000, in two words, the end!");
  site.write("own/mark.mjs", 'export const mark = "?";\n');
  await expectText("Story 000, in two words, the end?");
  site.write("own/two words.mjs", 'export const words = " in one";\n');
  await expectText("Story 000 in one, the end?");
  site.write("own/end.mjs", 'export const end = "an end";\n');
  await expectText("Story 000 in one, an end");
});

it("tells what is wrong with what it imports, until it is mended", async () => {
  site.write("own/mark.mjs", "export const mark = ;\n");
  const { result, faults } = await buildTwins(site, before);
  expect(faults).toEqual([]);
  expect(result.diagnostics.map(({ code }) => code)).toContain("extensions-failed");
  site.write("own/mark.mjs", 'export const mark = "…";\n');
  await expectText("Story 000 from a file, the end…");
});
