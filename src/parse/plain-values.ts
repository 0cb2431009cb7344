// The values of plain YAML that stand on one line: bare and quoted texts, numbers and booleans, lists in brackets.

/** A value and where it stands. */
export interface PlainNode {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** What it is made of: of a mapping by key, of a list in its order; null for a scalar. */
  readonly parts: ReadonlyMap<string, PlainPair> | readonly PlainNode[] | null;
}

export interface PlainMapping extends PlainNode {
  readonly value: { readonly [key: string]: unknown };
}

/** A key and what it stands for. */
export interface PlainPair {
  readonly keyStart: number;
  readonly node: PlainNode;
}

const doubleQuoted = /"([^"\\\n]*(?:\\["\\][^"\\\n]*)*)"/y;
const singleQuoted = /'([^'\n]*(?:''[^'\n]*)*)'/y;
/** What a bare text begins with; other marks may mean something. */
const bareStart = /[A-Za-z0-9/($\u00a1-\uffff]|\.{1,2}\//y;
/** YAML has more forms of numbers than these whole ones. */
const otherNumber = /^(?:[\d.]+(?:[eE][-+]?\d+)?$|0[xo])/;

/** The value that fills `yaml` from `start` to `end`, which are on one line and no spaces; null where it is not plain. */
export function readInLine(yaml: string, start: number, end: number): PlainNode | null {
  const first = yaml[start];
  if (first === "[") return readBrackets(yaml, start, end);
  const node = first === '"' || first === "'" ? readQuoted(yaml, start) : readBare(yaml, start, end);
  return node?.end === end ? node : null;
}

function readQuoted(yaml: string, start: number): PlainNode | null {
  const isDouble = yaml[start] === '"';
  const pattern = isDouble ? doubleQuoted : singleQuoted;
  pattern.lastIndex = start;
  const inner = pattern.exec(yaml)?.[1];
  if (inner === undefined) return null;
  const value = isDouble
    ? inner.includes("\\")
      ? inner.replace(/\\(["\\])/g, "$1")
      : inner
    : inner.includes("'")
      ? inner.replaceAll("''", "'")
      : inner;
  return { value, start, end: start + inner.length + 2, parts: null };
}

function readBare(yaml: string, start: number, end: number): PlainNode | null {
  bareStart.lastIndex = start;
  if (!bareStart.test(yaml)) return null;
  const text = yaml.slice(start, end);
  if (text.includes(": ") || text.endsWith(":") || text.includes(" #") || text.trimEnd() !== text)
    return null;
  if (text.length <= 5 && /^(?:true|false|null)$/i.test(text)) {
    if (text !== "true" && text !== "false") return null;
    return { value: text === "true", start, end, parts: null };
  }
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) {
    if (/^\d{1,15}$/.test(text)) return { value: Number(text), start, end, parts: null };
    if (otherNumber.test(text)) return null;
  }
  return { value: text, start, end, parts: null };
}

function readBrackets(yaml: string, start: number, end: number): PlainNode | null {
  const values: unknown[] = [];
  const parts: PlainNode[] = [];
  const close = end - 1;
  for (let at = start + 1; ; at++) {
    while (yaml[at] === " ") at++;
    if (at === close && yaml[at] === "]" && parts.length === 0) break;
    const node = readBracketed(yaml, at, close);
    if (node === null) return null;
    values.push(node.value);
    parts.push(node);
    at = node.end;
    while (yaml[at] === " ") at++;
    if (at === close && yaml[at] === "]") break;
    if (at >= close || yaml[at] !== ",") return null;
  }
  return { value: values, start, end, parts };
}

const bareEnd = /[,[\]{}\n]/g;

function readBracketed(yaml: string, start: number, close: number): PlainNode | null {
  if (yaml[start] === '"' || yaml[start] === "'") return readQuoted(yaml, start);
  bareEnd.lastIndex = start;
  let end = bareEnd.exec(yaml)?.index ?? -1;
  if (end <= start || end > close) return null;
  while (yaml[end - 1] === " ") end--;
  return readBare(yaml, start, end);
}
