import { describe, expect, it } from "vitest";
import { readAuthorFile } from "../../src/config/read-author-file.js";
import { read, told } from "./rig.js";

const author = (path: string, text: string) => readAuthorFile({ path, text }).author;

describe("an author's file", () => {
  it("may be YAML", () => {
    expect(author("authors/ana-diaz.yaml", "name: Ana Díaz\nRole: Editor\n")).toEqual({
      id: "ana-diaz",
      name: "Ana Díaz",
      role: "Editor",
      fediverse: null,
      biography: null,
      picture: null,
      links: [],
      path: "authors/ana-diaz.yaml",
    });
    expect(author("authors/ana.YML", "")).toMatchObject({ id: "ana", name: "Ana" });
  });

  it("may be Markdown, whose text is the biography, with any line ending", () => {
    const expected = { name: "Ana Díaz", biography: "Ana writes.\n\nOften." };
    expect(author("authors/ana.md", "---\nname: Ana Díaz\n---\n\nAna writes.\n\nOften.\n")).toMatchObject(
      expected,
    );
    expect(author("authors/ana.md", "---\r\nname: Ana Díaz\r\n---\r\nAna writes.")).toMatchObject({
      name: "Ana Díaz",
      biography: "Ana writes.",
    });
    expect(author("authors/ana.markdown", "Ana writes.")).toMatchObject({
      name: "Ana",
      biography: "Ana writes.",
    });
    expect(author("authors/ana.md", "---\n---\n")).toMatchObject({ name: "Ana", biography: null });
  });

  it("says the biography in its fields first", () => {
    expect(author("authors/ana.md", "---\nbio: Short\n---\nLong")?.biography).toBe("Short");
  });

  it("may say another id than its name", () => {
    expect(author("authors/staff/1.yaml", "id: Ana\nname: Ana Díaz")?.id).toBe("ana");
    expect(author("authors/—.yaml", "name: Ana")?.id).toBe("ana");
  });
});

describe("a mistake in an author's file", () => {
  it.each([
    ["authors/a.yaml", 'name: "A', 'author-invalid authors/a.yaml:1:7 "A'],
    ["authors/a.yaml", "- A", "author-invalid authors/a.yaml:1:1"],
    ["authors/a.md", "---\nname: A: B\n---\n", "author-invalid authors/a.md:2:7 A: B"],
    ["authors/a.md", "---\r\n- A\r\n---\r\n", "author-invalid authors/a.md:2:1"],
    ["authors/a.md", "---\nname: A\n", "author-invalid authors/a.md:1:1 ---"],
    ["authors/a.md", "---js\nname\n---\n", "author-invalid authors/a.md:1:1 ---"],
    ["authors/a.md", "+++\nname = 'A'\n+++\n", "author-invalid authors/a.md:1:1 +++"],
    ["authors/a.md", "---\nname: A\npicture: [b]\n---\n", "setting-invalid authors/a.md:3:10 [b]"],
    ["authors/a.yaml", "naem: A", "setting-unknown authors/a.yaml:1:1 naem"],
    ["authors/—.yaml", "role: A", "setting-invalid authors/—.yaml:1:1"],
  ])("has its place: %s %j", (path, text, mistake) => {
    expect(told(readAuthorFile({ path, text }).diagnostics)).toEqual([mistake]);
  });

  it("leaves the author known by the file's name", () => {
    expect(author("authors/ana-diaz.yaml", "- A")).toMatchObject({ id: "ana-diaz", name: "Ana diaz" });
    expect(read("", { "authors/ana-diaz.yaml": "- A" })).toMatchObject({ config: null, wrong: ["authors"] });
  });
});

describe("the authors of files", () => {
  it("stand behind those of site.yaml", () => {
    const { config } = read("authors: { cleo: Cleo }", { "authors/ana.md": "Ana writes." });
    expect(config?.authors.map(({ id }) => id)).toEqual(["cleo", "ana"]);
  });

  it("have an id of their own", () => {
    const { diagnostics, provisional } = read("authors: { ana: Ana }", {
      "authors/Ana.yaml": "name: Ana",
      "authors/ben.md": "Ben writes.",
      "authors/ben.yaml": "name: Ben",
    });
    expect(told(diagnostics)).toEqual([
      "author-invalid authors/Ana.yaml:1:1",
      "author-invalid authors/ben.yaml:1:1",
    ]);
    expect(diagnostics.map(({ other }) => `${other?.path}:${other?.line}`)).toEqual([
      "site.yaml:1",
      "authors/ben.md:1",
    ]);
    expect(provisional.authors.map(({ id }) => id)).toEqual(["ana", "ben"]);
  });
});
