import { expect, it } from "vitest";
import { parseUrls, type UrlEntry, writeUrls } from "../../src/urls/urls-file.js";
import { renewedUrls } from "../../src/write/write-urls.js";

const entries: readonly UrlEntry[] = [
  { is: "list", address: "/" },
  { is: "redirect", address: "/old/", to: "https://elsewhere.example/a?b#c" },
  { is: "page", address: "/über uns/", id: "über uns", sketch: "" },
  { is: "article", address: "/world/100%/", id: "world/100%", sketch: "ab.d-_" },
];

const read = (text: string) => {
  const parsed = parseUrls(text);
  if ("faults" in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
};
const plain = (text: string): readonly object[] =>
  read(text).lines.map(({ line: _line, text: _text, notes: _notes, ...entry }) => entry);

it("reads what it writes, whatever the names hold", () => {
  const text = writeUrls(entries);
  expect([...plain(text)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual(
    [...entries].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
  expect(writeUrls(read(text).lines, read(text))).toBe(text);
});

it("takes the line ends and blanks of any editor", () => {
  const text = writeUrls(entries);
  const other = text.replaceAll("\n", "  \r\n");
  expect(plain(other)).toEqual(plain(text));
  expect(
    renewedUrls(read(other), [{ is: "list", address: "/topics/" }])?.split("\r\n").length,
  ).toBeGreaterThan(5);
});

it("is left alone where it holds all that is published, in whatever order", () => {
  const text = "broadsheet-urls 1\n# mine\n\n/b/ list\n# about a\n/a/ list\n";
  expect(renewedUrls(read(text), [{ is: "list", address: "/a/" }])).toBeNull();
});

it("keeps comments with their lines, loses none, and puts lines in order", () => {
  const text = "broadsheet-urls 1\n# all\n\n/c/ list\n# about a\n/a/ list\n# the end\n";
  expect(renewedUrls(read(text), [{ is: "list", address: "/b/" }])).toBe(
    "broadsheet-urls 1\n# all\n\n# about a\n/a/ list\n/b/ list\n/c/ list\n# the end\n",
  );
});

it("has one line for an address after a merge, and keeps what is still published", () => {
  const text =
    "broadsheet-urls 1\n\n/a/ article one x\n/a/ article two y\nbroadsheet-urls 1\n/b/ list\n/b/ -> /a/\n";
  const renewed = renewedUrls(read(text), [{ is: "article", address: "/a/", id: "two", sketch: "y" }]);
  expect(renewed).toBe("broadsheet-urls 1\n\n/a/ article two y\n/b/ -> /a/\n");
  expect(
    renewedUrls(read(renewed ?? ""), [{ is: "article", address: "/a/", id: "two", sketch: "y" }]),
  ).toBeNull();
});
