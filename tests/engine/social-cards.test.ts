// Social cards are drawn once, whatever becomes of dist/ and of the state.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BuildOptions, build } from "../../src/build.js";
import { makeSite, type TestSite, testNow } from "../rig/site.js";
import { differences, lookAt } from "./rig/twin-builds.js";

let site: TestSite;
const settings = (cards: boolean): string =>
  `title: Paper\nurl: https://paper.example\nsocial: { cards: ${cards} }\n`;
const article = (headline: string, text = "Text."): string =>
  `---\nheadline: ${headline}\ndate: 2026-01-02\n---\n\n${text}\n`;
beforeEach(() => {
  site = makeSite({
    "site.yaml": settings(true),
    "articles/world/crane.md": article("The crane"),
    "articles/world/pier.md": article("The pier"),
  });
});
afterEach(() => site.close());

const built = (options: Partial<BuildOptions> = {}) => build({ root: site.root, now: testNow, ...options });
const dist = () => lookAt(join(site.root, "dist"));
const cards = () => [...dist().keys()].filter((path) => /^assets\/cards\/./.test(path));

describe("a card", () => {
  it("is drawn once, across clean builds too", async () => {
    expect((await built()).stats?.pictures).toEqual({ drawn: 2, stored: 0 });
    const before = dist();
    expect(cards()).toHaveLength(2);
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 0 });
    rmSync(join(site.root, "dist"), { recursive: true });
    for (const name of readdirSync(join(site.root, ".broadsheet")))
      if (name !== "cards") rmSync(join(site.root, ".broadsheet", name), { recursive: true });
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 2 });
    expect(differences(dist(), before)).toEqual([]);
    rmSync(join(site.root, "dist"), { recursive: true });
    rmSync(join(site.root, ".broadsheet"), { recursive: true });
    expect((await built()).stats?.pictures).toEqual({ drawn: 2, stored: 0 });
    expect(differences(dist(), before)).toEqual([]);
  });

  it("is drawn anew for another headline, and for another text not", async () => {
    await built();
    site.write("articles/world/pier.md", article("The pier", "Other text."));
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 0 });
    site.write("articles/world/pier.md", article("The pier falls", "Other text."));
    expect((await built()).stats?.pictures).toEqual({ drawn: 1, stored: 0 });
    expect(cards().join()).toContain("the-pier-falls");
    expect(cards()).toHaveLength(2);
  });

  it("goes with the setting", async () => {
    await built();
    site.write("site.yaml", settings(false));
    expect((await built()).stats?.pictures).toEqual({ drawn: 0, stored: 0 });
    expect(cards()).toEqual([]);
  });

  it("is the same on threads", async () => {
    await built({ threads: 0 });
    const before = dist();
    rmSync(join(site.root, "dist"), { recursive: true });
    rmSync(join(site.root, ".broadsheet"), { recursive: true });
    await built({ threads: 2 });
    expect(differences(dist(), before)).toEqual([]);
  });
});
