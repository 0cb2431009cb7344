// Front matter is nearly always the plainest YAML: fields of one line, lists, a mapping or two. A small reader takes
// that, many times faster than the full one; of whatever is the least bit unusual it keeps its hands off.

import type { TextSpan } from "../config/yaml.js";
import {
  afterSpaces,
  keyAt,
  type PlainMapping,
  type PlainNode,
  type PlainPair,
  readInLine,
} from "./plain-values.js";
import type { ValuePath } from "./text-value.js";

/** A line while it is read: `column` is where what is not yet read of it begins, `end` the end of its text. */
interface Cursor {
  readonly yaml: string;
  line: number;
  column: number;
  end: number;
  next: number;
  isDone: boolean;
  comments: number;
}

/** What no plain front matter holds: control characters, tabs too, line breaks of other kinds, byte order marks. */
const unusual = /[^\r\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\uffff]|\r(?!\n)/;
/** Characters, levels of nesting, and blank lines; beyond, it is not plain. */
const most = { size: 20_000, depth: 4, blank: 50 };

/** The mapping that plain YAML is, with what `readYaml` gives for it; null for all that is not plain. */
export function readPlainYaml(yaml: string): PlainMapping | null {
  if (yaml.length > most.size || unusual.test(yaml)) return null;
  const cursor = { yaml, line: 0, column: 0, end: 0, next: 0, isDone: false, comments: 0 };
  nextLine(cursor);
  if (cursor.isDone || cursor.column > 0) return null;
  const root = readMapping(cursor, 0);
  return cursor.isDone ? root : null;
}

/** Where a value or the key in front of it stands, and null where there is no key; undefined where that is not known here. */
export function spotIn(root: PlainNode, path: ValuePath, what: "key" | "value"): TextSpan | null | undefined {
  let node = root;
  let keyStart = -1;
  for (const step of path) {
    const { parts } = node;
    if (parts === null) return undefined;
    const part = isList(parts)
      ? entryOf(parts, step)
      : typeof step === "string"
        ? parts.get(step)
        : undefined;
    if (part === undefined) return undefined;
    keyStart = "node" in part ? part.keyStart : -1;
    node = "node" in part ? part.node : part;
  }
  const key = path.at(-1);
  if (what === "key" && key !== undefined)
    return keyStart < 0 ? null : { offset: keyStart, length: String(key).length };
  // Nothing stands somewhere too, but that is for the full reader to say.
  if (node === root || node.value === null) return undefined;
  return { offset: node.start, length: node.end - node.start };
}

const isList = (parts: NonNullable<PlainNode["parts"]>): parts is readonly PlainNode[] =>
  Array.isArray(parts);

const entryOf = (parts: readonly PlainNode[], step: string | number): PlainNode | undefined =>
  typeof step === "number" ? parts[step] : undefined;

/** Goes on to the next line that holds something. */
function nextLine(cursor: Cursor): void {
  const { yaml } = cursor;
  for (let at = cursor.next, blank = 0; at < yaml.length; ) {
    const feed = yaml.indexOf("\n", at);
    const next = feed < 0 ? yaml.length : feed + 1;
    let end = feed < 0 ? yaml.length : feed;
    if (end > at && yaml[end - 1] === "\r") end--;
    while (end > at && yaml[end - 1] === " ") end--;
    if (yaml[at] === "#") cursor.comments++;
    else if (end > at) {
      cursor.line = at;
      cursor.column = afterSpaces(yaml, at) - at;
      cursor.end = end;
      cursor.next = next;
      return;
    } else if (++blank > most.blank) break;
    at = next;
  }
  cursor.isDone = true;
}

const isEntry = ({ yaml, line, column, end }: Cursor): boolean =>
  yaml[line + column] === "-" && yaml[line + column + 1] === " " && line + column + 1 < end;

/** The mapping whose first key stands at the cursor, and all of whose keys stand in that column. */
function readMapping(cursor: Cursor, depth: number): PlainMapping | null {
  const { yaml, column } = cursor;
  const start = cursor.line + column;
  const values: { [key: string]: unknown } = {};
  const parts = new Map<string, PlainPair>();
  let end = start;
  while (!cursor.isDone && cursor.column === column) {
    const keyStart = cursor.line + column;
    const key = keyAt(yaml, keyStart);
    if (key === null || parts.has(key)) return null;
    const { comments } = cursor;
    const node = readValue(cursor, keyStart + key.length + 1, column, depth);
    if (node === null) return null;
    // Nothing reaches as far as the comment below it.
    if (cursor.comments > comments && column > 0 && node.value === null) return null;
    values[key] = node.value;
    parts.set(key, { keyStart, node });
    ({ end } = node);
  }
  return { value: values, start, end, parts };
}

/** A value behind its key, or on the lines below. */
function readValue(cursor: Cursor, colon: number, column: number, depth: number): PlainNode | null {
  const { yaml, end } = cursor;
  const start = afterSpaces(yaml, colon);
  if (start < end) {
    const node = readInLine(yaml, start, end);
    nextLine(cursor);
    return node;
  }
  nextLine(cursor);
  if (!cursor.isDone && (cursor.column > column || (cursor.column === column && isEntry(cursor)))) {
    if (depth === most.depth) return null;
    return isEntry(cursor) ? readList(cursor, depth + 1) : readMapping(cursor, depth + 1);
  }
  return { value: null, start: colon, end: colon, parts: null };
}

/** The list whose first hyphen stands at the cursor. */
function readList(cursor: Cursor, depth: number): PlainNode | null {
  const { column } = cursor;
  const start = cursor.line + column;
  const values: unknown[] = [];
  const parts: PlainNode[] = [];
  let end = start;
  while (!cursor.isDone && cursor.column === column && isEntry(cursor)) {
    const node = readEntry(cursor, depth);
    if (node === null) return null;
    values.push(node.value);
    parts.push(node);
    ({ end } = node);
  }
  return { value: values, start, end, parts };
}

function readEntry(cursor: Cursor, depth: number): PlainNode | null {
  const { yaml } = cursor;
  const start = afterSpaces(yaml, cursor.line + cursor.column + 1);
  cursor.column = start - cursor.line;
  if (keyAt(yaml, start) !== null) return depth === most.depth ? null : readMapping(cursor, depth + 1);
  const node = readInLine(yaml, start, cursor.end);
  nextLine(cursor);
  return node;
}
