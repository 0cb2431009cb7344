// Where something stands in the source that was found in the HTML. Looked up only when there is something to tell of:
// a string that the source holds once is there; for others the syntax tree is walked.

import { lineStarts } from "../../text/lines.js";
import type { TreeNode } from "../markdown/tree-node.js";
import type { Found } from "./locate.js";
import type { Finding } from "./pass.js";

export interface Places {
  /** Findings of one kind and value must be asked for in the order of the text. */
  find(finding: Finding): Found;
  /** Likewise for a text, outside code and without `\` before it; null where the source does not have it so. */
  findUnescaped(value: string): Found | null;
}

/** Beyond so many look-ups the tree is cheaper than searching the text for each. */
const manyLookUps = 30;
/** Places of one text that are looked for: more of one kind are not told. */
const manyPlaces = 50;

interface Index {
  /** By address, in the order of the text. */
  readonly links: Map<string, Found[]>;
  readonly pictures: Map<string, Found[]>;
  readonly html: Found[];
  readonly code: Found[];
}

/** `tree` gives mdast of the text; its lines are the source's, though columns may not be in lines that hold a marker. */
export function createPlaces(source: string, tree: () => TreeNode): Places {
  let index: Index | null = null;
  let lookUps = 0;
  const used = new Map<string, number>();
  const indexed = (): Index => {
    index ??= indexTree(source, tree());
    return index;
  };

  const texts = new Map<string, readonly Found[]>();
  const byName = new Map<string, readonly Found[]>();
  const elements = (name: string, html: readonly Found[]): readonly Found[] => {
    const known = byName.get(name) ?? elementsIn(source, html, name);
    byName.set(name, known);
    return known;
  };
  const next = (kind: string, value: string, among: readonly Found[]): Found | undefined => {
    const key = `${kind} ${value}`;
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    return among[Math.min(count, among.length - 1)];
  };

  return {
    find: ({ kind, value, ordinal }) => {
      const once = kind === "element" || ++lookUps > manyLookUps ? null : onlyIn(source, value);
      if (once !== null) return once;
      const { links, pictures, html, code } = indexed();
      let found: Found | undefined;
      if (kind === "link") found = next(kind, value, links.get(canonical(value)) ?? []);
      else if (kind === "picture") found = next(kind, value, pictures.get(canonical(value)) ?? []);
      else if (kind === "element") found = elements(value, html)[ordinal];
      else if (kind === "attribute") found = attributeIn(source, html, value);
      else found = outsideOf(code, source, value);
      return found ?? { offset: firstCharacter(source), length: 0 };
    },
    findUnescaped: (value) => {
      const found = texts.get(value) ?? unescaped(source, value, indexed().code);
      texts.set(value, found);
      return next("unescaped", value, found) ?? null;
    },
  };
}

function onlyIn(source: string, value: string): Found | null {
  if (value.length < 3) return null;
  const offset = source.indexOf(value);
  if (offset < 0 || source.indexOf(value, offset + 1) >= 0) return null;
  return { offset, length: value.length };
}

function outsideOf(code: readonly Found[], source: string, value: string): Found | undefined {
  for (let offset = source.indexOf(value); offset >= 0; offset = source.indexOf(value, offset + 1)) {
    if (!code.some((range) => range.offset <= offset && offset < endOf(range))) {
      return { offset, length: value.length };
    }
  }
  return undefined;
}

/** The first places of a text, enough for those that are told. */
function unescaped(source: string, value: string, code: readonly Found[]): Found[] {
  const ranges = [...code].sort((a, b) => a.offset - b.offset);
  const found: Found[] = [];
  let range = 0;
  for (let offset = source.indexOf(value); offset >= 0; offset = source.indexOf(value, offset + 1)) {
    while (range < ranges.length && endOf(ranges[range]) <= offset) range++;
    const inCode = (ranges[range]?.offset ?? source.length) <= offset;
    if (source[offset - 1] !== "\\" && !inCode) found.push({ offset, length: value.length });
    if (found.length > manyPlaces) break;
  }
  return found;
}

const endOf = (range: Found | undefined): number => (range?.offset ?? 0) + (range?.length ?? 0);

function elementsIn(source: string, html: readonly Found[], name: string): Found[] {
  const tag = new RegExp(`<${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`, "gi");
  return html.flatMap(({ offset, length }) =>
    [...source.slice(offset, offset + length).matchAll(tag)].map((match) => ({
      offset: offset + match.index,
      length: match[0].length,
    })),
  );
}

function attributeIn(source: string, html: readonly Found[], name: string): Found | undefined {
  const attribute = new RegExp(`(?<=\\s)${name.replace(/[^\w-]/g, "\\$&")}(?=\\s*=)`, "i");
  for (const { offset, length } of html) {
    const match = attribute.exec(source.slice(offset, offset + length));
    if (match !== null) return { offset: offset + match.index, length: match[0].length };
  }
  return undefined;
}

/** Where the text begins: the place of what cannot be found. */
function firstCharacter(source: string): number {
  return Math.max(0, source.search(/\S/));
}

/** An address as it can be compared: the HTML has it percent-encoded, the tree as written. */
function canonical(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address.replaceAll("%25", "%");
  }
}

function indexTree(source: string, root: TreeNode): Index {
  const index: Index = { links: new Map(), pictures: new Map(), html: [], code: [] };
  const starts = lineStarts(source);
  const offsetOf = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    Math.min((starts[line - 1] ?? source.length) + column - 1, starts[line] ?? source.length);
  const definitions = new Map<string, TreeNode>();
  const footnotes = new Map<string, TreeNode>();
  const called = new Set<string>();
  const collect = (node: TreeNode): void => {
    const { identifier } = node;
    if (identifier !== undefined && node.type === "definition" && !definitions.has(identifier)) {
      definitions.set(identifier, node);
    }
    if (identifier !== undefined && node.type === "footnoteDefinition") footnotes.set(identifier, node);
    for (const child of node.children ?? []) collect(child);
  };
  /** Where the text goes on behind the last node that has a place. */
  let behind = 0;
  const walk = (node: TreeNode): void => {
    const { type, position } = node;
    if (type === "footnoteDefinition") return;
    if (type === "footnoteReference" && node.identifier !== undefined) called.add(node.identifier);
    if (position !== undefined) {
      behind = offsetOf(position.start);
      note(node, behind, offsetOf(position.end));
    } else if (type === "link") {
      // A bare address that remark found when it had read all else.
      const text = node.children?.[0]?.value ?? "";
      const start = source.indexOf(text, behind);
      if (start >= 0) note(node, start, start + text.length);
      if (start >= 0) behind = start + text.length;
    }
    for (const child of node.children ?? []) walk(child);
  };
  const note = (node: TreeNode, start: number, end: number): void => {
    const { type, identifier } = node;
    if (type === "link" || type === "image") {
      add(
        type === "link" ? index.links : index.pictures,
        node.url ?? "",
        within(source, start, end, node.url ?? ""),
      );
    } else if (type === "linkReference" || type === "imageReference") {
      const definition = identifier === undefined ? undefined : definitions.get(identifier);
      if (definition?.position === undefined) return;
      const at = definition.position;
      const place = within(source, offsetOf(at.start), offsetOf(at.end), definition.url ?? "");
      add(type === "linkReference" ? index.links : index.pictures, definition.url ?? "", place);
    } else if (type === "html") {
      index.html.push({ offset: start, length: end - start });
      noteHtml(source, start, end, index);
    } else if (type === "code" || type === "inlineCode")
      index.code.push({ offset: start, length: end - start });
  };
  collect(root);
  walk(root);
  // Footnotes are told in the order in which they are called, each once.
  for (const identifier of called) {
    for (const child of footnotes.get(identifier)?.children ?? []) walk(child);
  }
  return index;
}

function add(to: Map<string, Found[]>, address: string, place: Found): void {
  const key = canonical(address);
  const list = to.get(key);
  if (list === undefined) to.set(key, [place]);
  else list.push(place);
}

/** The address within its link, or the link where it is written in another way. */
function within(source: string, start: number, end: number, address: string): Found {
  const offset = address === "" ? -1 : source.slice(start, end).lastIndexOf(address);
  return offset < 0
    ? { offset: start, length: end - start }
    : { offset: start + offset, length: address.length };
}

const addressAttribute = /<(a|img)\b[^>]{0,1000}?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function noteHtml(source: string, start: number, end: number, index: Index): void {
  for (const match of source.slice(start, end).matchAll(addressAttribute)) {
    const address = match[2] ?? match[3] ?? match[4] ?? "";
    const offset = start + match.index + match[0].lastIndexOf(address);
    const to = match[1]?.toLowerCase() === "a" ? index.links : index.pictures;
    add(to, address.replaceAll("&amp;", "&"), { offset, length: address.length });
  }
}
