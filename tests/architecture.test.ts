// Holds the floors of docs/architecture.md: who may import whom, no cycles, no I/O in the pure rooms.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { describe, expect, it } from "vitest";

const rooms = ["read", "parse", "model", "pages", "render", "pictures", "write"];
const pureRooms = ["parse", "model", "pages", "render", "pictures"];
const leaves = ["text", "urls", "disk", "time", "hash.ts", "home.ts", "lazy.ts", "gate.ts"];

/** Floor of a part of src/; a file imports only from floors below its own. */
const floors: { readonly [part: string]: number } = {
  ...Object.fromEntries(leaves.map((leaf) => [leaf, 0])),
  diagnostics: 1,
  config: 2,
  ...Object.fromEntries(rooms.map((room) => [room, 3])),
  engine: 4,
  pipeline: 5,
  lint: 6,
  "build.ts": 7,
  "list.ts": 7,
  "list-urls.ts": 7,
  "due.ts": 7,
  "lint-site.ts": 7,
  "index.ts": 8,
  serve: 9,
  check: 9,
  announce: 9,
  cli: 10,
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();

const importLine =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(path: string): Import[] {
  const text = readFileSync(join("src", path), "utf8");
  return [...text.matchAll(importLine)].map((match) => ({
    from: path,
    to: match[2] ?? match[3] ?? "",
    typeOnly: match[1] !== undefined,
  }));
}

const imports = files.flatMap(importsOf);
const inner = imports
  .filter((line) => line.to.startsWith("."))
  .map((line) => ({ ...line, to: normalize(join(dirname(line.from), line.to)).replace(/\.js$/, ".ts") }));

const partOf = (path: string): string => path.split("/")[0] ?? path;

describe("the floors", () => {
  it("knows every part of src/", () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in floors))).toEqual([]);
  });

  it("finds every imported file", () => {
    expect(inner.filter((line) => !files.includes(line.to))).toEqual([]);
  });

  it("lets a file import from its own part and from the floors below alone", () => {
    const wrong = inner.filter((line) => {
      const [from, to] = [partOf(line.from), partOf(line.to)];
      if (from === to) return false;
      if (rooms.includes(from) && rooms.includes(to)) return false; // held by the next test
      return (floors[to] ?? 99) >= (floors[from] ?? 0);
    });
    expect(wrong).toEqual([]);
  });

  it("lets a room take types alone, and from the rooms before it alone", () => {
    const wrong = inner.filter((line) => {
      const from = rooms.indexOf(partOf(line.from));
      const to = rooms.indexOf(partOf(line.to));
      if (from < 0 || to < 0 || from === to) return false;
      return to > from || !line.typeOnly;
    });
    expect(wrong).toEqual([]);
  });

  it("keeps engine/ out of the rooms", () => {
    expect(inner.filter((line) => rooms.includes(partOf(line.from)) && partOf(line.to) === "engine")).toEqual(
      [],
    );
  });

  it("has no cycle between files", () => {
    const next = new Map<string, string[]>();
    for (const line of inner) next.set(line.from, [...(next.get(line.from) ?? []), line.to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
        return;
      }
      if (done.has(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of files) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

describe("the pure rooms", () => {
  const forbiddenModules = /^node:(?!url$|path|crypto$|module$|zlib$)|^(fs|os|child_process|worker_threads)$/;
  const forbiddenWords =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|cwd|argv|stdout|stderr)\b|\bperformance\.now\b|\bconsole\.|\blocaleCompare\b|\btoLocale(String|DateString|TimeString|LowerCase|UpperCase)\(\)/;
  const pure = files.filter((path) => pureRooms.includes(partOf(path)));

  it("imports no module that reaches the world", () => {
    expect(imports.filter((line) => pure.includes(line.from) && forbiddenModules.test(line.to))).toEqual([]);
  });

  it("reads no clock, chance, environment or locale", () => {
    expect(pure.filter((path) => forbiddenWords.test(readFileSync(join("src", path), "utf8")))).toEqual([]);
  });

  it("touches the disk through disk/ alone, everywhere", () => {
    const wrong = imports.filter(
      (line) => /^(node:)?fs(\/promises)?$/.test(line.to) && partOf(line.from) !== "disk",
    );
    expect(wrong).toEqual([]);
  });
});

describe("the files", () => {
  it("prints in cli/ alone", () => {
    const printing = files.filter(
      (path) =>
        partOf(path) !== "cli" &&
        /\bconsole\.|process\.std(out|err)/.test(readFileSync(join("src", path), "utf8")),
    );
    expect(printing).toEqual([]);
  });

  it("are named in kebab-case and stay within 250 lines", () => {
    expect(
      files.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => readFileSync(join("src", path), "utf8").split("\n").length > 251)).toEqual(
      [],
    );
  });
});
