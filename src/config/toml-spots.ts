// Where the keys and values of a TOML text stand, since smol-toml does not say. For texts that it has read without a
// mistake, so that nothing is checked here.

import type { TextSpan } from "./yaml.js";

type Step = string | number;

/** Every key and value by its path, as JSON. */
export function tomlSpots(
  text: string,
): ReadonlyMap<string, { readonly key: TextSpan | null; readonly value: TextSpan | null }> {
  const spots = new Map<string, { key: TextSpan | null; value: TextSpan | null }>();
  /** How many tables each array of tables has by now. */
  const counts = new Map<string, number>();
  let at = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  };
  const skip = (): void => {
    while (take(blank) !== "" || take(comment) !== "");
  };
  const readKey = (): { steps: string[]; span: TextSpan } => {
    const start = at;
    const steps: string[] = [];
    let end = at;
    do {
      take(space);
      const part = take(quoted) || take(bare);
      steps.push(keyName(part));
      end = at;
      take(space);
    } while (take(dot) !== "");
    return { steps, span: { offset: start, length: end - start } };
  };
  const readPair = (base: readonly Step[]): void => {
    const { steps, span } = readKey();
    take(equals);
    readValue([...base, ...steps], span);
    for (let length = 1; length < steps.length; length++) {
      const name = JSON.stringify([...base, ...steps.slice(0, length)]);
      if (!spots.has(name)) spots.set(name, { key: span, value: span });
    }
  };
  const readValue = (path: readonly Step[], key: TextSpan | null): void => {
    const start = at;
    if (take(openSquare) !== "") {
      for (let index = 0; ; index++) {
        skip();
        if (take(closeSquare) !== "" || at >= text.length) break;
        readValue([...path, index], null);
        skip();
        take(comma);
      }
    } else if (take(openCurly) !== "") {
      for (skip(); take(closeCurly) === "" && at < text.length; skip()) {
        readPair(path);
        skip();
        take(comma);
      }
    } else if (take(quoted) === "") {
      const token = take(dateTime) || take(word);
      if (token === "") at++;
    }
    const value = { offset: start, length: text.slice(start, at).trimEnd().length };
    spots.set(JSON.stringify(path), { key, value });
  };

  let table: readonly Step[] = [];
  for (skip(); at < text.length; skip()) {
    const start = at;
    const header = take(openHeader);
    if (header === "") {
      readPair(table);
      continue;
    }
    const { steps } = readKey();
    take(space);
    take(closeHeader);
    table = resolved(steps, header === "[[", counts);
    const span = { offset: start, length: at - start };
    // Tables that no header names, and an array of tables itself, stand where the first header in them does.
    for (let length = 1; length <= table.length; length++) {
      const name = JSON.stringify(table.slice(0, length));
      if (length === table.length || !spots.has(name)) spots.set(name, { key: span, value: span });
    }
  }
  return spots;
}

/** The path of a table, with the index of the newest entry after each array of tables. */
function resolved(steps: readonly string[], isArray: boolean, counts: Map<string, number>): readonly Step[] {
  const path: Step[] = [];
  for (const [index, step] of steps.entries()) {
    path.push(step);
    const name = JSON.stringify(path);
    if (isArray && index === steps.length - 1) counts.set(name, (counts.get(name) ?? 0) + 1);
    const count = counts.get(name);
    if (count !== undefined) path.push(count - 1);
  }
  return path;
}

function keyName(part: string): string {
  if (part.startsWith("'")) return part.slice(1, -1);
  if (!part.startsWith('"')) return part;
  try {
    return String(JSON.parse(part.replace(/\\U([0-9a-fA-F]{8})/g, (_, code: string) => fromCode(code))));
  } catch {
    return part.slice(1, -1);
  }
}

const fromCode = (code: string): string =>
  Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : "";

const blank = /[ \t\r\n]+/y;
const space = /[ \t]*/y;
const comment = /#[^\n]*/y;
const dot = /\./y;
const comma = /,/y;
const equals = /[ \t]*=[ \t]*/y;
const openSquare = /\[/y;
const closeSquare = /\]/y;
const openCurly = /\{/y;
const closeCurly = /\}/y;
const openHeader = /\[\[?/y;
const closeHeader = /\]\]?/y;
const bare = /[\w-]+/y;
const dateTime = /\d{4}-\d\d-\d\d[ Tt]\d\d:\d\d[^\s,\]}#]*/y;
const word = /[^\s,\]}#]+/y;
/** Any of the four kinds of text in quotes; one of three quotes may end in up to two more. */
const quoted =
  /"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}|'''(?:[^']|'(?!''))*'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
