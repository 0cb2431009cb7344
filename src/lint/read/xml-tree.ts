// An XML file as a tree with places, or what keeps it from being one. Strict: well-formed as XML 1.0 and its namespaces say.

import { SaxesParser } from "saxes";

/** Where something begins: 1-based, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface XmlElement extends Position {
  readonly local: string;
  /** As written, with its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By the name as written. */
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  /** Of the element alone, without what is in its children. */
  readonly text: string;
}

export interface XmlDocument {
  /** Null where nothing could be read as an element. */
  readonly root: XmlElement | null;
  /** What is ill-formed, first to last. */
  readonly problems: readonly (Position & { readonly message: string })[];
  /** As the declaration says it. */
  readonly encoding: string | null;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** More mistakes than this follow from the first ones. */
const mostProblems = 3;

export function readXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true });
  const problems: (Position & { readonly message: string })[] = [];
  const stack: Open[] = [];
  let root: Open | null = null;
  let encoding: string | null = null;
  let start: Position = { line: 1, column: 1 };
  parser.on("error", ({ message }) => {
    if (problems.length < mostProblems)
      problems.push({
        line: parser.line,
        column: parser.column + 1,
        message: message.replace(/^[\d:]+\s*/, ""),
      });
  });
  parser.on("xmldecl", (declaration) => {
    encoding = declaration.encoding ?? null;
  });
  parser.on("opentagstart", ({ name }) => {
    // The parser stands behind the character that ended the name.
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on("opentag", ({ local, name, uri, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
    const element: Open = {
      ...{ local, name, namespace: uri, ...start },
      ...{ attributes: Object.fromEntries(values), children: [], text: "" },
    };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on("closetag", () => void stack.pop());
  const add = (part: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += part;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return { root, problems, encoding };
}

/** The children with a name of a namespace. */
export const childrenOf = (
  element: XmlElement,
  local: string,
  namespace: string | null = null,
): readonly XmlElement[] =>
  element.children.filter(
    (child) => child.local === local && (namespace === null || child.namespace === namespace),
  );

/** The first of them. */
export const childOf = (
  element: XmlElement,
  local: string,
  namespace: string | null = null,
): XmlElement | undefined => childrenOf(element, local, namespace)[0];

/** The text of the first of them without spaces around it; empty where there is none. */
export const textOf = (element: XmlElement, local: string, namespace: string | null = null): string =>
  childOf(element, local, namespace)?.text.trim() ?? "";
