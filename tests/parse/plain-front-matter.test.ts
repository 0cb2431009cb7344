import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainFences } from "../../src/parse/fences.js";
import {
  type FrontMatterReading,
  readFrontMatter,
  readFullFrontMatter,
} from "../../src/parse/front-matter.js";
import { readPlainYaml } from "../../src/parse/plain-yaml.js";
import { createPositions } from "../../src/parse/positions.js";
import type { ValuePath } from "../../src/parse/text-value.js";
import { documents, values } from "./plain-rig.js";

/** Documents for a long run: FUZZ=50000. */
const runs = Number(process.env.FUZZ ?? 2000);
const root = fileURLToPath(new URL("../../", import.meta.url));

const isPlain = (text: string): boolean => {
  const fences = plainFences(text);
  return fences !== null && readPlainYaml(text.slice(fences.start, fences.close)) !== null;
};

function pathsOf(value: unknown, path: ValuePath = []): ValuePath[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]));
  return [path, ...inner, [...path, "missing"], [...path, 99], [...path, "0"]];
}

/** All that can be seen of a front matter. */
function seen({ matter, diagnostics }: FrontMatterReading) {
  if (matter === null) return { diagnostics };
  const spots = pathsOf(matter.values).map((path) => [
    path,
    matter.at(path, "key"),
    matter.at(path, "value"),
  ]);
  // As text too: the order of keys is part of it.
  return {
    diagnostics,
    values: matter.values,
    text: JSON.stringify(matter.values),
    body: matter.body,
    spots,
  };
}

function expectTheSame(text: string): void {
  const positions = createPositions("a.md", text);
  const [one, other] = [seen(readFrontMatter(text, positions)), seen(readFullFrontMatter(text, positions))];
  // A key may be called `constructor`, which the matchers take for the object's own.
  if (!isDeepStrictEqual(one, other)) expect.fail(`${JSON.stringify(one)} is not ${JSON.stringify(other)}`);
}

describe("plain front matter", () => {
  it("is what an ordinary article has", () => {
    const text = `---
# Before the fields
headline: "The \\"old\\" bridge: open again"
title: 'It''s open'
date: 2026-01-20 14:30
priority: 1
draft: false
slug: 007
image: /images/bridge.jpg

topics: [Transport, "Rivers, bridges", 2026]
related:
- world/budget
- 'world/strike'
authors:
  - name: Ana Díaz
    role: photographs

  - name: Bo Lee
source:
  name: AP
  url: https://ap.example/a?b=c#d
---
Text
`;
    expect(isPlain(text)).toBe(true);
    expectTheSame(text);
    expect(isPlain(text.replaceAll("\n", "\r\n"))).toBe(true);
    expectTheSame(text.replaceAll("\n", "\r\n"));
  });

  it("is nothing whose meaning YAML decides elsewhere", () => {
    for (const line of [
      "a: b: c",
      "a: b #c",
      "a: &b c",
      "a: *b",
      "a: !b c",
      "a: |\n  b",
      "a: b\n  c",
      "a: {b: [c]}",
      "a: [b, [c]]",
      "a: [b,\n  c]",
      "a: 0x1F",
      "a: 1.5",
      "a: ~",
      "a: Yes\nb: True",
      "a: b\na: c",
      "__proto__: a",
      "a:\tb",
      "a: b\tc",
      '"a": b',
      '"a\\nb"',
      'a: "b\\n"',
      "a : b",
      "? a",
      "a: - b",
      "- a",
      "a",
      "a: b\u2028",
      "a: b\u0085c",
      "a: b\r c",
      "a: %b",
      "a: @b",
      "a: `b`",
      "a:\n # c\n  - b",
      "a:\n- - b",
      "a:\n  b: c\n # d\n  e: f",
      " a: b",
      "a:\n  - b\n c: d",
    ])
      expect(isPlain(`---\n${line}\n---\n`), line).toBe(false);
  });

  it("is read as the full way reads it, whatever a value is and wherever it stands", () => {
    for (const value of values) {
      for (const yaml of [
        `a: ${value}`,
        `${value}: a`,
        `a: ${value} \nb: c`,
        `a:\n- ${value}\n# c\n- d\n# e`,
        `a:\n  - ${value}\n# c\n\nb: c`,
        `a:\n  b: ${value}\n# c\nd: e`,
        `a:\n  - b: c\n    d: ${value}\n\n  - b: ${value}\n# c`,
        `a: [${value}]`,
        `a: [b, ${value} , c]`,
        `a: { b: ${value}, c: d }`,
        `a: {b: ${value}}`,
      ])
        expectTheSame(`---\n${yaml}\n---\nText\n`);
    }
  });

  it("is read as the full way reads it, whatever the document", () => {
    let plain = 0;
    fc.assert(
      fc.property(documents, (text) => {
        if (!isPlain(text)) return;
        plain++;
        expectTheSame(text);
      }),
      { numRuns: runs, seed: 20260120 },
    );

    expect(plain).toBeGreaterThan(runs / 10);
  }, 600_000);

  it("is that of the sample site", () => {
    const folder = join(root, "articles");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expectTheSame(text);
    expect(texts.filter(isPlain).length).toBeGreaterThan(texts.length / 2);
  });
});
