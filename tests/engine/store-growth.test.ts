// What is remembered does not grow for ever.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { appendState } from "../../src/engine/store/site-state.js";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const article = (text: string): string =>
  `---\nheadline: The tide\ndek: From the shore.\ndate: 2026-01-20\n---\n\nAs the harbour master has it.\n\n${text}\n`;

const stateOf = ({ root }: TestSite): string => {
  const sites = join(root, ".broadsheet/sites");
  return join(sites, readdirSync(sites)[0] ?? "", "state");
};

describe("texts that are edited one after another", () => {
  it("are built alone, and after many of them the store is cleared up by a whole build", async () => {
    site = makeSite({ "site.yaml": "title: The Gazette\n", "articles/news/tide.md": article("It came in.") });
    await site.build();
    const whole = statSync(stateOf(site)).size;
    site.write("articles/news/tide.md", article("It went out."));
    const alone = await site.build();
    expect(alone.stats?.phases.map(({ phase }) => phase)).not.toContain("plan");
    expect(statSync(stateOf(site)).size).toBeGreaterThan(whole);
    for (let count = 1; count < 200; count++) appendState(nodeDisk, stateOf(site), {});
    site.write("articles/news/tide.md", article("It came in again."));
    const cleared = await site.build();
    expect(cleared.stats?.phases.map(({ phase }) => phase)).toContain("plan");
    expect(cleared.stats).toMatchObject({ parsed: 1, rendered: 1, written: 1 });
    expect(statSync(stateOf(site)).size).toBeLessThan(whole + 500);
  });

  it("leave less behind than what is in use", async () => {
    site = makeSite({ "site.yaml": "title: The Gazette\n" });
    const paragraph = "The tide came in as ever, and nobody was there to see it but the gulls. ".repeat(2000);
    const sizes: number[] = [];
    for (let count = 0; count < 30; count++) {
      site.write(
        "articles/news/tide.md",
        article(`${count} ${paragraph}`).replace("The tide", `Tide ${count}`),
      );
      await site.build();
      const folder = join(site.root, ".broadsheet");
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
        join(folder, file),
      );
      sizes.push(files.reduce((sum, file) => sum + statSync(file).size, 0));
    }
    // A text of 140 KB each time: 30 of them would be 4 MB, and twice as much with their views.
    expect(Math.max(...sizes)).toBeLessThan(3_000_000);
  });
});
