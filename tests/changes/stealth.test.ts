// Edits of published articles that nothing tells their readers of.

import { afterEach, beforeEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

const long =
  "The council has passed the budget after two nights of talks, with the votes of three parties and against those of two.";
const story = (text: string, more = ""): string =>
  `---\nheadline: The budget\ndate: 2026-01-20\n${more}---\n\n${text}\n`;
const path = "articles/world/budget.md";
let site: TestSite;

beforeEach(async () => {
  site = makeSite({ "site.yaml": "title: The Gazette\nurl: https://gazette.example\n", [path]: story(long) });
  await site.build();
});
afterEach(() => site.close());

const codes = async (options = {}): Promise<readonly string[]> =>
  (await site.build(options)).sinceLast.map(({ code }) => code);

it("are told once, with the words and their place", async () => {
  site.write(path, story(long.replace("three", "four")));
  const { sinceLast, published } = await site.build();
  expect([published, sinceLast.map(({ code, severity }) => `${code} ${severity}`)]).toEqual([
    true,
    ["edit-unmarked warning"],
  ]);
  expect(sinceLast[0]?.message).toContain("[− three + four]");
  const { column = 0, length = 0, text } = sinceLast[0]?.place ?? {};
  expect(text?.slice(column - 1, column - 1 + length)).toBe("four");
  expect(await codes()).toEqual([]);
});

it("are told though somebody has looked at drafts meanwhile", async () => {
  site.write(path, story(long.replace("three", "four")));
  expect(await codes({ drafts: true })).toEqual([]);
  expect(await codes({ future: true })).toEqual([]);
  expect(await codes()).toEqual(["edit-unmarked"]);
  expect(await codes()).toEqual([]);
});

it("stop a strict build, one that goes on in spite of mistakes too", async () => {
  await site.build({ strict: true });
  site.write(path, story(long.replace("three", "four")));
  for (const options of [{ strict: true }, { strict: true, keepGoing: true }]) {
    const { published, sinceLast } = await site.build(options);
    expect([published, sinceLast.map(({ severity }) => severity)]).toEqual([false, ["error"]]);
  }
  expect(site.read("dist/world/budget/index.html")).toContain("three parties");
});

it("are told of an article whose file was renamed in the same build", async () => {
  site.remove(path).write("articles/world/money.md", story(long.replace("three", "four")));
  const { sinceLast } = await site.build();
  expect(sinceLast.map(({ code, place }) => `${code} ${place.path}`).sort()).toEqual([
    "edit-unmarked articles/world/money.md",
    "url-vanished articles/world/money.md",
  ]);
  expect(sinceLast.find(({ code }) => code === "url-vanished")?.message).not.toContain("gone");
});

it("are none where readers are told, or where somebody says that they are minor", async () => {
  site.write(path, story("Other words.", "updated: 2026-01-21\n"));
  expect(await codes()).toEqual([]);
  site.write(path, story("More words.", "updated: 2026-01-21\nminor: true\n"));
  expect(await codes()).toEqual([]);
  // It stands for the text that it came with.
  site.write(path, story("Again others.", "updated: 2026-01-21\nminor: true\n"));
  expect(await codes()).toEqual(["edit-unmarked"]);
  site.write(path, story("And others.", "updated: 2026-01-21\nminor: 2026-01-22\n"));
  expect(await codes()).toEqual([]);
  site.write(
    path,
    story("Corrected.", 'updated: 2026-01-21\nminor: 2026-01-22\ncorrections: "It was wrong."\n'),
  );
  expect(await codes()).toEqual([]);
});

it("are none where marks and typography alone differ", async () => {
  site.write(path, story(`${long.replace("council", "**council**")}`));
  expect(await codes()).toEqual([]);
});
