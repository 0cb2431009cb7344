// A start tag: what becomes of its element, where it may stand, and how it is written.

import { escapeHtml } from "../../text/escape.js";
import { say } from "../../text/words.js";
import { attributeOf, takeId, writeAttributes } from "./attributes.js";
import { languageOf, openCodeBlock } from "./code-block.js";
import { footnoteSection, type Rule, removalOf, ruleOf, verbatimElements } from "./elements.js";
import { openFootnotesHeading, openHeading } from "./heading.js";
import { openLink } from "./link.js";
import { openParagraph } from "./paragraph.js";
import { addText, breakText, type Pass, topOf } from "./pass.js";
import { putPicture } from "./picture.js";
import { placeBlock, placeLink, placePart, placeText } from "./place.js";
import { removeElement, swallowTag } from "./remove.js";
import { put } from "./sink.js";
import { breakLine, flushText } from "./text.js";
import type { OpenTag } from "./tokens.js";
import { frameOf, hasRoom, isOpen, openInline, push } from "./tree.js";
import { openTrusted, trustedRule } from "./trusted.js";
import { putUnknown } from "./unknown.js";

const references: { readonly [written: string]: string } = {
  "&#x26;": "&amp;",
  "&#x22;": "&quot;",
  "&#x3C;": "&lt;",
};

/** Takes a start tag. */
export function openElement(pass: Pass, tag: OpenTag): void {
  if (pass.swallowed !== null) {
    swallowTag(pass.swallowed, tag);
    return;
  }
  // Another generator's `{{<figure …>}}` is no figure.
  if (pass.lastText.endsWith("{{")) {
    // A link's tag may be Markdown's own, in which the lanes write references in different ways.
    addText(
      pass,
      tag.source().replace(/&#x(?:26|22|3C);/g, (reference) => references[reference] ?? reference),
    );
    return;
  }
  const rule = ruleFor(pass, tag);
  if (rule === undefined) {
    if (pass.settings.trusted) openTrusted(pass, tag);
    else if (removalOf(tag.name) === null) putUnknown(pass, tag);
    else {
      flushText(pass, "other");
      removeElement(pass, tag);
    }
    return;
  }
  flushText(pass, rule.block ? "other" : "opening");
  if (rule.kind === "void") putVoid(pass, tag, rule);
  else if (!hasRoom(pass)) {
    pass.beyond++;
    pass.tooDeep = true;
  } else if (rule.block) openBlock(pass, tag, rule);
  else openInLine(pass, tag, rule);
}

function ruleFor(pass: Pass, { name, attributes }: OpenTag): Rule | undefined {
  if (
    name === "section" &&
    pass.footnoteIds.size > 0 &&
    attributeOf(attributes, "data-footnotes") !== undefined
  ) {
    return footnoteSection;
  }
  // Markdown's own boxes cannot be ticked; any other is a form's.
  const isBox = attributeOf(attributes, "type")?.toLowerCase() === "checkbox";
  if (name === "input" && !(isBox && attributeOf(attributes, "disabled") !== undefined)) return undefined;
  return pass.settings.trusted ? trustedRule(name) : ruleOf(name);
}

function putVoid(pass: Pass, { attributes }: OpenTag, rule: Rule): void {
  if (rule.name === "hr") {
    if (!placeBlock(pass)) return;
    breakText(pass);
    put(pass.sink, "<hr>");
    return;
  }
  placeText(pass);
  if (rule.name === "img") {
    putPicture(pass, attributes);
    return;
  }
  pass.elements++;
  if (rule.name === "input") putTaskBox(pass, attributeOf(attributes, "checked") !== undefined);
  else {
    put(pass.sink, `<${rule.name}>`);
    if (rule.name === "br") breakLine(pass);
  }
}

/** The box of a task: it shows whether the task is done, and says so. */
function putTaskBox(pass: Pass, done: boolean): void {
  // A link holds no controls.
  if (isOpen(pass, "a")) {
    put(pass.sink, done ? "☑" : "☐");
    return;
  }
  const label = say(pass.settings.words, pass.settings.language, done ? "task-done" : "task-open");
  put(
    pass.sink,
    `<input type="checkbox" disabled${done ? " checked" : ""} aria-label="${escapeHtml(label)}">`,
  );
}

function openBlock(pass: Pass, tag: OpenTag, rule: Rule): void {
  // A paragraph of Markdown's own begins anew: what was left open before it does not go on.
  if (rule.name === "p" && tag.attributes.length === 0 && pass.sink.endsLine) pass.pending = [];
  if (!placePart(pass, rule)) {
    const other = ruleOf(instead[rule.name] ?? "");
    if (other !== undefined && placePart(pass, other)) writeBlock(pass, tag, other, rule.name);
    else addText(pass, " ");
    return;
  }
  breakText(pass);
  if (rule.name === "p") {
    const { id, rest } = writeAttributes(pass, rule, tag.attributes);
    openParagraph(pass, id + rest, "written");
  } else if (/^h[1-6]$/.test(rule.name)) openHeadingTag(pass, tag, rule);
  else writeBlock(pass, tag, rule, rule.name);
}

/** What an element is where its own place is taken or is not there. */
const instead: { readonly [name: string]: string } = {
  caption: "div",
  figcaption: "div",
  summary: "div",
  thead: "tbody",
};

function openHeadingTag(pass: Pass, { attributes }: OpenTag, rule: Rule): void {
  const written = attributeOf(attributes, "id") ?? "";
  if (written === "footnote-label" && topOf(pass)?.name === "section") {
    openFootnotesHeading(pass, rule.name);
    return;
  }
  // A header cell holds no headings.
  if (isOpen(pass, "th")) {
    put(pass.sink, "<div>");
    push(pass, frameOf(rule.name, "flow", "</div>"));
    return;
  }
  const { rest } = writeAttributes(pass, rule, attributes, "without id");
  openHeading(pass, Number(rule.name[1]), takeId(pass, written), rest);
}

/** Writes the start tag of a block that the end tag of `name` closes. */
function writeBlock(pass: Pass, { attributes }: OpenTag, rule: Rule, name: string): void {
  const { id, rest } = writeAttributes(pass, rule, attributes);
  const label = rule.name === "section" ? ' aria-labelledby="footnote-label"' : "";
  // A header cell holds no parts of a page, a footer no footer.
  const isPart = rule.name === "footer" || rule.name === "aside";
  const written = isPart && (isOpen(pass, "th") || isOpen(pass, "footer")) ? "div" : rule.name;
  put(pass.sink, `<${written}${id}${rest}${label}>`);
  const verbatim = verbatimElements.has(rule.name);
  push(pass, frameOf(name, rule.kind, `</${written}>`, { verbatim }));
}

function openInLine(pass: Pass, tag: OpenTag, rule: Rule): void {
  if (rule.name === "a" && !placeLink(pass)) return;
  if (/^m(?!ark$|ath$)/.test(rule.name) && !isOpen(pass, "math")) return;
  if ((rule.name === "rt" || rule.name === "rp") && !isOpen(pass, "ruby")) return;
  placeText(pass);
  if (rule.name === "a") {
    openLink(pass, tag.attributes, writeAttributes(pass, rule, tag.attributes));
    return;
  }
  pass.elements++;
  const language = rule.name === "code" && topOf(pass)?.name === "pre" ? languageOf(tag.attributes) : null;
  if (language !== null) {
    openCodeBlock(pass, language);
    return;
  }
  const { id, rest } = writeAttributes(pass, rule, tag.attributes);
  const name = needsAttribute[rule.name]?.test(rest) === false ? "span" : rule.name;
  const frame = frameOf(rule.name, rule.kind, `</${name}>`, {
    again: [`<${name}${rest}>`],
    verbatim: verbatimElements.has(rule.name),
  });
  if (id === "") openInline(pass, frame);
  else {
    put(pass.sink, `<${name}${id}${rest}>`);
    push(pass, frame);
  }
}

/** Elements that mean nothing, or are not valid, without an attribute. */
const needsAttribute: { readonly [name: string]: RegExp } = {
  time: / datetime=/,
  data: / value=/,
  bdo: / dir=/,
};
