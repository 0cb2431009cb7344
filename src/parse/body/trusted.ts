// Raw HTML under `markdown: { html: trusted }`: every element and attribute stays as its author wrote it.

import type { Piece } from "../article.js";
import { judgePicture } from "./address.js";
import { attributeOf, idAttribute, takeId, writeAttributes } from "./attributes.js";
import { type Rule, ruleOf } from "./elements.js";
import { linkSlot } from "./link.js";
import type { Pass } from "./pass.js";
import { placeBlock } from "./place.js";
import { addPieces, put } from "./sink.js";
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
/** Attributes that name a recording's files: only the site as a whole knows the addresses of its own. */
const fileAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ["audio", ["src"]],
  ["video", ["src", "poster"]],
  ["source", ["src"]],
  ["track", ["src"]],
]);

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
  const files = filesOf(pass, tag);
  const others = attributes.filter((_, index) => !files.has(attributes[index - (index % 2)] ?? ""));
  const { rest } = writeAttributes(pass, rule, others, "without id");
  put(pass.sink, `<${name}${idAttribute(takeId(pass, attributeOf(attributes, "id") ?? ""))}`);
  for (const [attribute, slot] of files) addPieces(pass.sink, [` ${attribute}="`, slot, '"']);
  put(pass.sink, `${rest}>`);
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

/** Slots for the addresses within the site that a player's tag names, by attribute. */
function filesOf(pass: Pass, { name, attributes }: OpenTag): ReadonlyMap<string, Piece> {
  const slots = new Map<string, Piece>();
  for (const attribute of fileAttributes.get(name) ?? []) {
    const written = attributeOf(attributes, attribute) ?? "";
    const address = judgePicture(written);
    if (address.kind === "internal") slots.set(attribute, linkSlot(pass, address.href, written));
  }
  return slots;
}
