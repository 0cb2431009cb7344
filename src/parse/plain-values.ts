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
  if (first === "[" || first === "{") return readFlow(yaml, start, end);
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

/** `[a, b]`, or `{ key: a, other: b }`, of scalars. */
function readFlow(yaml: string, start: number, end: number): PlainNode | null {
  const isMapping = yaml[start] === "{";
  const entries: PlainNode[] = [];
  const pairs = new Map<string, PlainPair>();
  const close = end - 1;
  if (yaml[close] !== (isMapping ? "}" : "]")) return null;
  for (let at = afterSpaces(yaml, start + 1); at < close || entries.length > 0; ) {
    let key: string | null = null;
    const keyStart = at;
    if (isMapping) {
      key = keyAt(yaml, at);
      if (key === null || pairs.has(key)) return null;
      at = afterSpaces(yaml, at + key.length + 1);
    }
    const node = readFlowScalar(yaml, at);
    if (node === null) return null;
    entries.push(node);
    if (key !== null) pairs.set(key, { keyStart, node });
    at = afterSpaces(yaml, node.end);
    if (at === close) break;
    if (yaml[at] !== ",") return null;
    at = afterSpaces(yaml, at + 1);
  }
  if (!isMapping) return { value: entries.map(({ value }) => value), start, end, parts: entries };
  if (pairs.size === 0) return null;
  const value: { [key: string]: unknown } = {};
  for (const [key, { node }] of pairs) value[key] = node.value;
  return { value, start, end, parts: pairs };
}

const bareEnd = /[,[\]{}]/g;

/** A scalar in brackets, which are closed on the same line. */
function readFlowScalar(yaml: string, start: number): PlainNode | null {
  if (yaml[start] === '"' || yaml[start] === "'") return readQuoted(yaml, start);
  bareEnd.lastIndex = start;
  let end = bareEnd.exec(yaml)?.index ?? start;
  while (end > start && yaml[end - 1] === " ") end--;
  return end === start ? null : readBare(yaml, start, end);
}

const keyPattern = /([A-Za-z][\w-]{0,60}):(?=[ \r\n]|$)/y;

/** The key that stands at an index, with its colon and a space or nothing behind it. */
export function keyAt(yaml: string, start: number): string | null {
  keyPattern.lastIndex = start;
  return keyPattern.exec(yaml)?.[1] ?? null;
}

export function afterSpaces(yaml: string, start: number): number {
  let at = start;
  while (yaml.charCodeAt(at) === 0x20) at++;
  return at;
}
