import { expect, it } from "vitest";
import { addAlias } from "../../src/parse/add-alias.js";

const file = (front: string): string => `---\n${front}---\nThe text stays.\n`;

it.each([
  ["no aliases", "headline: A\n", "headline: A\naliases: [/old/]\n"],
  ["a flow list", "aliases: [/a/, '/b/']\nheadline: A\n", "aliases: [/a/, '/b/', \"/old/\"]\nheadline: A\n"],
  ["an empty list", "aliases: []\nheadline: A\n", "aliases: [/old/]\nheadline: A\n"],
  ["nothing behind the colon", "aliases:\nheadline: A\n", "aliases: [/old/]\nheadline: A\n"],
  ["one alias", "aliases: /a/\nheadline: A\n", "aliases: [/a/, /old/]\nheadline: A\n"],
  ["one in quotes", 'aliases: "/a/"\nheadline: A\n', 'aliases: ["/a/", "/old/"]\nheadline: A\n'],
  ["two in a line", "aliases: /a/, /b/\nheadline: A\n", "aliases: [/a/, /b/, /old/]\nheadline: A\n"],
  [
    "a block list",
    "aliases:\n  - /a/\n  - /b/\nheadline: A\n",
    "aliases:\n  - /a/\n  - /b/\n  - /old/\nheadline: A\n",
  ],
  ["one that is not indented", "aliases:\n- /a/\nheadline: A\n", "aliases:\n- /a/\n- /old/\nheadline: A\n"],
  [
    "another tool's name",
    "redirect_from: [/a/]\nheadline: A\n",
    "redirect_from: [/a/, /old/]\nheadline: A\n",
  ],
  [
    "comments",
    "# mine\naliases: [/a/] # why\nheadline: A\n",
    "# mine\naliases: [/a/, /old/] # why\nheadline: A\n",
  ],
])("adds to %s", (_, before, after) => {
  expect(addAlias(file(before), "/old/")).toBe(file(after));
  expect(addAlias(file(before).replaceAll("\n", "\r\n"), "/old/")).toBe(file(after).replaceAll("\n", "\r\n"));
});

it.each([
  [
    "no aliases",
    '+++\ntitle = "A"\n[params]\nx = 1\n+++\n',
    '+++\naliases = ["/old/"]\ntitle = "A"\n[params]\nx = 1\n+++\n',
  ],
  ["a list", '+++\naliases = ["/a/"]\n+++\n', '+++\naliases = ["/a/", "/old/"]\n+++\n'],
  [
    "a list of several lines",
    '+++\naliases = [\n  "/a/",\n  "/b/",\n]\n+++\n',
    '+++\naliases = [\n  "/a/",\n  "/b/",\n  "/old/"\n]\n+++\n',
  ],
])("adds to %s in TOML", (_, before, after) => {
  expect(addAlias(`${before}Text.\n`, "/old/")).toBe(`${after}Text.\n`);
});

it("begins a front matter where there is none", () => {
  expect(addAlias("# A headline\n", "/old/")).toBe("---\naliases: [/old/]\n---\n# A headline\n");
});

it("puts an address in quotes that needs them", () => {
  expect(addAlias(file("headline: A\n"), "/a, b/")).toBe(file('headline: A\naliases: ["/a, b/"]\n'));
  expect(addAlias(file("headline: A\n"), "/straße/")).toBe(file("headline: A\naliases: [/straße/]\n"));
});

it.each([
  ["what cannot be read", "aliases: [/a/\nheadline: A\n"],
  ["several in one pair of quotes", 'aliases: "/a/, /b/"\nheadline: A\n'],
  ["a flow mapping", "{ headline: A }\n"],
  ["a list with a comment at its end", "aliases: [/a/, # why\n  ]\nheadline: A\n"],
])("leaves %s to a person", (_, front) => {
  expect(addAlias(file(front), "/old/")).toBeNull();
});
