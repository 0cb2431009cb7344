// YAML from strangers: data alone, with places, under limits. The package `yaml` does the reading.

import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  type YAMLError,
} from "yaml";

/** A mistake in a text, by offset and length in UTF-16 code units. */
export interface TextProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly fix: string | null;
}

export interface TextSpan {
  readonly offset: number;
  readonly length: number;
}

/** Data with places. Mappings are plain objects with own keys alone; numbers and booleans are typed, dates stay text. */
export interface TextValues {
  readonly value: unknown;
  /** Where a value, or the key in front of it, stands; null where there is none. */
  spotOf(path: readonly (string | number)[], what: "key" | "value"): TextSpan | null;
}

export type TextReading = TextValues | { readonly problems: readonly TextProblem[] };

/** Characters, and levels of nesting, beyond which a text is refused. */
export const textLimits = { size: 2_000_000, depth: 50 };

/** Reads one YAML 1.2 document (core schema). Aliases, unknown tags, repeated keys and deep nesting are problems. */
export function readYaml(text: string, size = textLimits.size): TextReading {
  if (text.length > size) return tooLarge(text, size);
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== null) return { problems: [deep] };
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const document = documents[0];
  const mistakes = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (mistakes.length > 0)
    return { problems: mistakes.slice(0, 20).map((mistake) => problemOf(mistake, text)) };
  if (documents.length > 1) {
    const second = documents[1]?.range[0] ?? 0;
    return {
      problems: [
        {
          offset: second,
          length: 0,
          message: "A second YAML document begins here; one is read.",
          fix: "Remove the line `---`.",
        },
      ],
    };
  }
  const contents = document?.contents ?? null;
  const problems: TextProblem[] = [];
  const value = plain(contents, problems);
  if (problems.length > 0) return { problems };
  return { value, spotOf: (path, what) => spotIn(contents, path, what, text) };
}

export function tooLarge(text: string, size: number): { problems: readonly TextProblem[] } {
  const message = `This is ${text.length.toLocaleString("en-GB")} characters long; at most ${size.toLocaleString("en-GB")} are read.`;
  return {
    problems: [
      { offset: 0, length: 0, message, fix: "Move what is long into the text, or into a file of data/." },
    ],
  };
}

function plain(node: unknown, problems: TextProblem[]): unknown {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    const [start, end] = node.range ?? [0, 0];
    problems.push({
      offset: start,
      length: end - start,
      message: `\`*${node.source}\` is an alias, which is not read here.`,
      fix: "Write the value out, or put it in quotes if the asterisk is part of it.",
    });
    return null;
  }
  if (isScalar(node)) return typeof node.value === "bigint" ? Number(node.value) : node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item, problems));
  if (!isMap(node)) return null;
  const entries = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = keyText(key);
    const [start = 0, end = 0] = rangeOf(key) ?? [];
    if (name === null) {
      problems.push({
        offset: start,
        length: end - start,
        message: "A key must be a text.",
        fix: "Write `key: value`.",
      });
    } else if (entries.has(name)) {
      const message = `\`${name}\` stands here for the second time; which value is meant?`;
      problems.push({ offset: start, length: end - start, message, fix: "Keep one of the two lines." });
    } else entries.set(name, plain(value, problems));
  }
  return Object.fromEntries(entries);
}

function keyText(key: unknown): string | null {
  if (!isScalar(key)) return key === null ? "" : null;
  return key.source ?? String(key.value ?? "");
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range =
    (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range ? node.range : null;
  return range === null ? null : [range[0], range[1]];
}

function spotIn(
  contents: ParsedNode | null,
  path: readonly (string | number)[],
  what: "key" | "value",
  text: string,
): TextSpan | null {
  let node: unknown = contents;
  let key: unknown = null;
  for (const step of path) {
    if (isSeq(node)) {
      key = null;
      node = typeof step === "number" ? node.items[step] : undefined;
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item.key) === String(step));
      if (pair === undefined) return null;
      key = pair.key;
      node = pair.value;
    } else return null;
  }
  const range = rangeOf(what === "key" ? key : node);
  if (range === null) return null;
  const [start, end] = range;
  return { offset: start, length: text.slice(start, end).trimEnd().length };
}

/** The parser keeps a stack of its own; composing recurses, so depth is judged before. */
function tooDeep(tokens: readonly CST.Token[]): TextProblem | null {
  const stack = tokens.map((token) => ({ token: token as CST.Token | null | undefined, depth: 0 }));
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { token, depth } = entry;
    if (!token) continue;
    if (depth > textLimits.depth) {
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

function problemOf(mistake: YAMLError, text: string): TextProblem {
  const [start, end] = mistake.pos;
  const lineEnd = /[\r\n]|$/.exec(text.slice(start))?.index ?? 0;
  const span = { offset: start, length: Math.max(0, Math.min(end - start, lineEnd)) };
  return {
    ...span,
    ...(explanations[mistake.code] ?? {
      message: `This is not YAML: ${mistake.message}.`.replace(/\.\.$/, "."),
      fix: null,
    }),
  };
}

const unquoted = {
  message: "A colon followed by a space begins a value, and here is a second one on the line.",
  fix: 'Put the value in quotes: headline: "Budget: what now"',
};

const explanations: { readonly [code: string]: { readonly message: string; readonly fix: string } } = {
  TAB_AS_INDENT: { message: "YAML does not allow tabs for indentation.", fix: "Use spaces." },
  BLOCK_AS_IMPLICIT_KEY: unquoted,
  BAD_INDENT: {
    message: "The indentation of this line fits nothing above it.",
    fix: "Indent the lines of one list or mapping alike.",
  },
  BAD_COLLECTION_TYPE: {
    message: "A list and a mapping are mixed here.",
    fix: "Begin every entry with `- `, or none.",
  },
  BAD_SCALAR_START: {
    message: "A value cannot begin with this character unless it is in quotes.",
    fix: "Put the value in quotes.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "This line has no `key:` and belongs to nothing above it.",
    fix: "Write `key: value`, or put a text of several lines in quotes.",
  },
  MISSING_CHAR: {
    message: "Something is not closed here: a quote, a bracket, or the colon and the space after a key.",
    fix: "Close it, or put the whole value in quotes.",
  },
  TAG_RESOLVE_FAILED: {
    message: "A tag (`!…`) is not read here.",
    fix: "Remove the tag, or put the value in quotes.",
  },
  BAD_ALIAS: {
    message: "An alias (`*…`) is not read here.",
    fix: "Write the value out, or put it in quotes.",
  },
  MULTIPLE_DOCS: {
    message: "A second YAML document begins here; one is read.",
    fix: "Remove the line `---`.",
  },
  MULTIPLE_ANCHORS: { message: "A value has two anchors.", fix: "Remove them." },
};
