// XML as a strict program reads it, and xmllint over many files at once.

import { spawnSync } from "node:child_process";
import { SaxesParser } from "saxes";

/** What is no Char of XML 1.0 (section 2.2). */
export const noCharacters = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export interface XmlElement {
  /** Of its namespace; empty for none. */
  readonly uri: string;
  /** Without a prefix. */
  readonly name: string;
  /** By their names as written. */
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The root element; throws where the text is not well-formed XML with sound namespaces. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { uri: "", name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const addText = (piece: string): void => void open.at(-1)?.children.push(piece);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element: OpenElement = { uri, name: local, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  const found = elementsIn(root)[0];
  if (found === undefined) throw new Error("there is no element");
  return found;
}

export const elementsIn = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== "string");

/** Elements of a name right below an element. */
export const childrenOf = (element: XmlElement, name: string, uri: string): readonly XmlElement[] =>
  elementsIn(element).filter((child) => child.name === name && child.uri === uri);

/** The text in an element, that of elements in it included. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** Files of one call: a command line holds so many. */
const atOnce = 400;

/**
 * What xmllint says of files, a line each; nothing where all of them are well-formed, and valid where a schema is given:
 * `["--relaxng", "atom.rng"]`, `["--schema", "sitemap.xsd"]`.
 */
export function xmllint(files: readonly string[], schema: readonly string[] = []): readonly string[] {
  const said: string[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const run = spawnSync("xmllint", ["--nonet", "--huge", "--noout", ...schema, ...some], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const lines = run.stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
    if (run.status !== 0 && lines.length === 0)
      lines.push(run.error?.message ?? `it ended with ${run.status}`);
    said.push(...lines);
  }
  return said;
}
