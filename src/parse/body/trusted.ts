// Raw HTML under `markdown: { html: trusted }`: every element and attribute stays as its author wrote it.

import { attributeOf, idAttribute, takeId, writeAttributes } from "./attributes.js";
import { type Rule, ruleOf } from "./elements.js";
import type { Pass } from "./pass.js";
import { placeBlock } from "./place.js";
import { put } from "./sink.js";
import { flushText } from "./text.js";
import { type OpenTag, rawElements } from "./tokens.js";
import { frameOf, hasRoom, isOpen, push } from "./tree.js";

const blocks = new Set(
  "article body center dialog dir fieldset form header hgroup html legend main menu nav search section".split(
    " ",
  ),
);
const voids = new Set("area base col embed input link meta param source track".split(" "));
const noAttributes: ReadonlySet<string> = new Set();

/** The rule for an element that is known and goes by its own name. */
export function trustedRule(name: string): Rule | undefined {
  const rule = ruleOf(name);
  return rule?.name === name && rule.className === null ? rule : undefined;
}

/** Writes the start tag of any other element. */
export function openTrusted(pass: Pass, tag: OpenTag): void {
  const { name, attributes, selfClosing, end } = tag;
  flushText(pass, "other");
  const block = blocks.has(name);
  if (block) placeBlock(pass);
  const rule: Rule = {
    name,
    kind: block ? "flow" : "transparent",
    block,
    attributes: noAttributes,
    className: null,
  };
  const { rest } = writeAttributes(pass, rule, attributes, "without id");
  put(pass.sink, `<${name}${idAttribute(takeId(pass, attributeOf(attributes, "id") ?? ""))}${rest}>`);
  if (voids.has(name)) return;
  const empty = selfClosing && (isOpen(pass, "svg") || isOpen(pass, "math"));
  const unclosed = rawElements.has(name) && !pass.endTags.follows(name, end);
  if (empty || unclosed || !hasRoom(pass)) {
    put(pass.sink, `</${name}>`);
    return;
  }
  const verbatim = rawElements.has(name) || name === "svg";
  push(pass, frameOf(name, rule.kind, `</${name}>`, { verbatim }));
}
