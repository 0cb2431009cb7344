// YAML from strangers: data alone, with places, under limits. The package `yaml` does the reading.

import type { CST, Document } from "yaml";
import { lazily } from "../lazy.js";
import { explainYaml, type TextProblem } from "./yaml-problems.js";

/** 27 ms. */
const yaml = lazily<typeof import("yaml")>("yaml");

export type { TextProblem };

export interface TextSpan {
  readonly offset: number;
  readonly length: number;
}

/**
 * Data with places. Mappings are plain objects with own keys alone; numbers and booleans are typed, dates stay text. The
 * text of a scalar as it was written (`1.50`, `0x10`, `"quoted"`) is what stands at `spotOf(path, "value")`.
 */
export interface TextValues {
  readonly value: unknown;
  /** Where a value, or the key in front of it, stands; null where there is none. */
  spotOf(path: readonly (string | number)[], what: "key" | "value"): TextSpan | null;
}

export type TextReading = TextValues | { readonly problems: readonly TextProblem[] };

/** Characters of a file of settings or data, characters of front matter, and levels of nesting, beyond which a text is refused. */
export const textLimits = { size: 2_000_000, frontMatter: 256_000, depth: 50 };

/** Reads one YAML 1.2 document (core schema). Aliases, tags, repeated keys and deep nesting are problems; nothing throws. */
export function readYaml(text: string, size = textLimits.size): TextReading {
  if (text.length > size) return tooLarge(text, size);
  const tokens = [...new (yaml().Parser)().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) return { problems: [deep] };
  const documents = firstTwo(tokens, text.length);
  const mistakes = documents.flatMap(({ errors, warnings }) => [
    ...errors,
    // Other warnings are about style, such as how far a closing bracket is indented.
    ...warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED" || code === "BAD_DIRECTIVE"),
  ]);
  if (mistakes.length > 0) {
    const inOrder = mistakes.sort((a, b) => a.pos[0] - b.pos[0]);
    return { problems: explainYaml(inOrder, tokens, text) };
  }
  const second = documents[1];
  if (second !== undefined) return { problems: [anotherDocument(second.range[0])] };
  const contents = documents[0]?.contents ?? null;
  const found: FoundProblem[] = [];
  const value = plain(contents, found);
  // Where an alias is told, so is its anchor.
  const aliases = found.some(({ about }) => about === "alias");
  const problems = found.filter(({ about }) => about !== "anchor" || !aliases);
  if (problems.length > 0)
    return { problems: problems.slice(0, 20).map(({ about: _about, ...problem }) => problem) };
  let spots: Spots | null = null;
  return {
    value,
    spotOf: (path, what) => {
      spots ??= spotsOf(contents, text);
      return spots.get(JSON.stringify(path))?.[what] ?? null;
    },
  };
}

/** Composes the first document, and the next that holds something: a line `---` at the end begins nothing. */
function firstTwo(tokens: readonly CST.Token[], end: number): Document.Parsed[] {
  const options = { version: "1.2", schema: "core", merge: false, uniqueKeys: false } as const;
  const composer = new (yaml().Composer)({ ...options, resolveKnownTags: false, keepSourceTokens: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, end)) {
    if (documents.length === 0 || document.errors.length > 0 || !isNothing(document.contents))
      documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
}

const isNothing = (node: unknown): boolean => node === null || (yaml().isScalar(node) && node.source === "");

const anotherDocument = (offset: number): TextProblem => ({
  offset,
  length: 0,
  message: "A second YAML document begins here; one is read.",
  fix: "Remove the line `---` or `...` above it.",
});

export function tooLarge(text: string, size: number): { problems: readonly TextProblem[] } {
  const message = `This is ${text.length.toLocaleString("en-GB")} characters long; at most ${size.toLocaleString("en-GB")} are read.`;
  return {
    problems: [
      { offset: 0, length: 0, message, fix: "Move what is long into the text, or into a file of data/." },
    ],
  };
}

interface FoundProblem extends TextProblem {
  readonly about: "alias" | "anchor" | "key";
}

function plain(node: unknown, problems: FoundProblem[]): unknown {
  if (node === null || node === undefined) return null;
  const tell = (about: FoundProblem["about"], at: unknown, message: string, fix: string): null => {
    const [start, end] = rangeOf(at) ?? [0, 0];
    problems.push({ about, offset: start, length: end - start, message, fix });
    return null;
  };
  if (yaml().isAlias(node)) {
    const message = `\`*${node.source}\` is an alias, which is not read here.`;
    return tell(
      "alias",
      node,
      message,
      "Write the value out, or put it in quotes if the asterisk is part of it.",
    );
  }
  if ((yaml().isScalar(node) || yaml().isSeq(node) || yaml().isMap(node)) && node.anchor !== undefined) {
    const message = `\`&${node.anchor}\` in front of this is an anchor, which is not read here.`;
    return tell("anchor", node, message, "Take it out, or put the value in quotes if it is part of it.");
  }
  if (yaml().isScalar(node)) return typeof node.value === "bigint" ? Number(node.value) : node.value;
  if (yaml().isSeq(node)) return node.items.map((item) => plain(item, problems));
  if (!yaml().isMap(node)) return null;
  const entries = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = keyText(key);
    if (name === null)
      tell("key", key, "A key must be a text.", "Write `key: value`, or put braces that are text in quotes.");
    else if (name === "" && !isQuoted(key))
      tell("key", key ?? value, "A key is missing in front of the colon.", "Write `key: value`.");
    else if (/^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u.test(name) && !isQuoted(key))
      tell(
        "key",
        key,
        "The space in front of this key is a special one (no-break, perhaps), which YAML takes for text.",
        "Write plain spaces there.",
      );
    else if (entries.has(name))
      tell(
        "key",
        key,
        `\`${name}\` stands here for the second time; which value is meant?`,
        "Keep one of the two lines.",
      );
    else entries.set(name, plain(value, problems));
  }
  return Object.fromEntries(entries);
}

const isQuoted = (node: unknown): boolean => yaml().isScalar(node) && /^QUOTE/.test(node.type ?? "");

function keyText(key: unknown): string | null {
  if (!yaml().isScalar(key)) return key === null ? "" : null;
  return key.source ?? String(key.value ?? "");
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range =
    (yaml().isScalar(node) || yaml().isMap(node) || yaml().isSeq(node) || yaml().isAlias(node)) && node.range
      ? node.range
      : null;
  return range === null ? null : [range[0], range[1]];
}

type Spots = ReadonlyMap<string, { readonly key: TextSpan | null; readonly value: TextSpan | null }>;

/** Every key and value of a document by its path, as JSON. */
function spotsOf(contents: unknown, text: string): Spots {
  const spots = new Map<string, { key: TextSpan | null; value: TextSpan | null }>();
  const span = (node: unknown): TextSpan | null => {
    const range = rangeOf(node);
    if (range === null) return null;
    return { offset: range[0], length: text.slice(range[0], range[1]).trimEnd().length };
  };
  const walk = (node: unknown, key: unknown, path: readonly (string | number)[]): void => {
    spots.set(JSON.stringify(path), { key: span(key), value: span(node) });
    if (yaml().isSeq(node))
      for (const [index, item] of node.items.entries()) walk(item, null, [...path, index]);
    else if (yaml().isMap(node))
      for (const pair of node.items) walk(pair.value, pair.key, [...path, keyText(pair.key) ?? ""]);
  };
  walk(contents, null, []);
  return spots;
}

/** The parser keeps a stack of its own; composing recurses, so depth is judged before. */
function tooDeep(tokens: readonly CST.Token[]): TextProblem | null {
  const stack = tokens.map((token) => ({ token: token as CST.Token | null | undefined, depth: 0 }));
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { token, depth } = entry;
    if (!token) continue;
    if (depth >= textLimits.depth && "items" in token) {
      const message = `This is nested more than ${textLimits.depth} levels deep.`;
      return { offset: token.offset, length: 0, message, fix: "Write it flatter." };
    }
    if (token.type === "document") stack.push({ token: token.value, depth });
    else if ("items" in token) {
      for (const item of token.items)
        stack.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
    }
  }
  return null;
}
