// Marks the lines that look like fences of directives, before Markdown reads the text. A marker is a declaration
// (`<!X …>`), an HTML block of one line, so that Markdown itself decides whether it stands between blocks or in code.

import { hashOf } from "../../hash.js";
import type { Fence } from "../body/pass.js";

/** A Markdown text whose fences are markers; lines keep their numbers. */
export interface Marked {
  readonly markdown: string;
  readonly fences: readonly Fence[];
  /** Stands in each marker before the fence's number: `<!${nonce} 3>`. An article cannot forge what is made of its own hash. */
  readonly nonce: string;
}

/** A name in braces (`::: {.note}`) is how other tools write it: no directive has it, and it is told. */
const fenceLine =
  /^((?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(:{3,})(?:[ \t]*([\p{L}][\p{L}\p{N}_-]*|\{[^{}\r]+\})(?![\p{L}\p{N}_-])([^\r]*)|[ \t]*)(\r?)$/u;

export function markFences(markdown: string): Marked {
  if (!markdown.includes(":::")) return { markdown, fences: [], nonce: "" };
  const nonce = `X${hashOf(markdown).replace(/[^A-Za-z0-9]/g, "")}`;
  const fences: Fence[] = [];
  const lines = markdown.split("\n").map((line, index) => {
    const match = line.includes(":::") ? fenceLine.exec(line) : null;
    if (match === null) return line;
    const [, before = "", colons = "", name, rest = "", ending = ""] = match;
    fences.push({
      line: index + 1,
      source: line.slice(before.length, line.length - ending.length),
      colons: colons.length,
      name: name ?? null,
      ...(name === undefined ? { title: null, attributes: {} } : readLabel(rest)),
    });
    return `${before}<!${nonce} ${fences.length - 1}>${ending}`;
  });
  return { markdown: lines.join("\n"), fences, nonce };
}

/** `[Title]{#id .class key="value"}`, or a title without brackets; colons at the end are ornament. */
function readLabel(rest: string): Pick<Fence, "title" | "attributes"> {
  const written = rest.trimEnd();
  let end = written.length;
  while (written[end - 1] === ":") end--;
  let text = written.slice(0, end).trim();
  let inBraces = "";
  const braces = /\{([^{}]*)\}$/.exec(text);
  if (braces !== null) {
    inBraces = braces[1] ?? "";
    text = text.slice(0, braces.index).trim();
  }
  const bracketed = /^\[(.*)\]$/s.exec(text);
  const { title: titled, ...attributes } = readAttributes(inBraces);
  const title = (bracketed?.[1] ?? text).trim();
  return { title: title === "" ? (titled ?? null) : title, attributes };
}

const attribute = /([#.])([^\s#.}]+)|([\p{L}_:][\p{L}\p{N}_:.-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu;

function readAttributes(text: string): { readonly [name: string]: string } {
  const attributes = new Map<string, string>();
  for (const [, mark, short = "", name = "", double, single, bare] of text.matchAll(attribute)) {
    if (mark === "#") attributes.set("id", short);
    else if (mark === ".")
      attributes.set("class", [attributes.get("class"), short].filter(Boolean).join(" "));
    else attributes.set(name, double ?? single ?? bare ?? "");
  }
  return Object.fromEntries(attributes);
}
