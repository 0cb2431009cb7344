// Where an element may stand: closes what cannot hold it, and opens what it needs around it (an item's list, a cell's row).

import { say } from "../../text/words.js";
import type { Rule } from "./elements.js";
import { openParagraph } from "./paragraph.js";
import { type Frame, type Pass, topOf } from "./pass.js";
import { put } from "./sink.js";
import { closeTo, findOpen, imply, isInline, leaveImplied, openText, reopen } from "./tree.js";

const isCell = ({ name }: Frame): boolean => name === "td" || name === "th" || name === "caption";
const isTable = ({ kind }: Frame): boolean => kind === "table";
const isDirective = ({ kind }: Frame): boolean => kind === "directive";
const isBlock = (frame: Frame): boolean => !isInline(frame) && frame.kind !== "text";

/** Before text, or an element of a line. */
export function placeText(pass: Pass): void {
  const top = topOf(pass);
  if (top?.kind !== "inline" && top?.kind !== "text" && top?.kind !== "transparent") {
    makeRoom(pass);
    const holder = topOf(pass);
    if (holder === undefined || holder.kind === "directive") {
      if (!pass.settings.trusted) openParagraph(pass, "", "implied");
    }
  }
  reopen(pass);
}

/** Before a block: false where it cannot stand at all and only its content may. */
export function placeBlock(pass: Pass): boolean {
  if (!interruptText(pass)) return false;
  makeRoom(pass);
  return true;
}

/** Ends the paragraph, the heading or the bold text that a block cannot stand in. */
function interruptText(pass: Pass): boolean {
  const open = openText(pass);
  if (open !== null) {
    const { name, filled } = open.frame;
    if (name === "pre" || (name !== "p" && !filled)) return false;
    closeTo(pass, open.depth, "for a block");
    return true;
  }
  let depth = pass.stack.length;
  for (let at = depth - 1; at >= 0; at--) {
    const frame = pass.stack[at];
    if (frame === undefined || !isInline(frame)) break;
    if (frame.kind === "inline") depth = at;
  }
  closeTo(pass, depth, "for a block");
  return true;
}

/** Opens what must stand between the open element and any content: an item, a cell, a summary. */
function makeRoom(pass: Pass): void {
  leaveImplied(pass);
  const top = topOf(pass);
  if (top === undefined) return;
  if (top.kind === "list") imply(pass, "li", "flow");
  else if (top.kind === "definitions") imply(pass, "dd", "flow");
  else if (top.kind === "table" || top.kind === "rows" || top.kind === "row") {
    makeRow(pass);
    imply(pass, "td", "flow");
  } else if (top.name === "details" && !top.filled) {
    top.filled = true;
    put(pass.sink, `<summary>${say(pass.settings.words, pass.settings.language, "details")}</summary>`);
  }
}

function makeRow(pass: Pass): void {
  if (topOf(pass)?.kind === "table") {
    placeRows(pass);
    imply(pass, "tbody", "rows");
  }
  if (topOf(pass)?.kind === "rows") imply(pass, "tr", "row");
}

/** Before an element that has a place of its own; false where its content alone may stand. */
export function placePart(pass: Pass, rule: Rule): boolean {
  switch (rule.name) {
    case "li":
      return placeItem(pass, "list", ["li"], "ul");
    case "dt":
    case "dd":
      return placeItem(pass, "definitions", ["dt", "dd"], "dl");
    case "tr":
      return placeRow(pass);
    case "td":
    case "th":
      if (!placeRow(pass, false)) return false;
      makeRow(pass);
      return true;
    case "thead":
      return placeRows(pass, "first");
    case "tbody":
    case "tfoot":
      return placeRows(pass);
    case "caption":
      return placeCaption(pass);
    case "figcaption":
      return placeOnce(pass, "figure");
    case "summary":
      return placeOnce(pass, "details");
    case "details":
      // It is there to be clicked on, like the link that it would stand in.
      return placeLink(pass) && placeBlock(pass);
    default:
      return placeBlock(pass);
  }
}

/** Ends the item before, and gives the list that an item lacks. */
function placeItem(
  pass: Pass,
  kind: "list" | "definitions",
  items: readonly string[],
  list: "ul" | "dl",
): boolean {
  const before = findOpen(
    pass,
    ({ name }) => items.includes(name),
    (frame) => isBlock(frame) && frame.name !== "div",
  );
  if (before >= 0) closeTo(pass, before, "end");
  if (!interruptText(pass)) return false;
  if (topOf(pass)?.kind !== kind) {
    makeRoom(pass);
    imply(pass, list, kind);
  }
  return true;
}

/** Closes up to the table's part that is wanted; false outside of tables. */
function closeToTable(pass: Pass, wanted: (frame: Frame) => boolean): boolean {
  const table = pass.stack[findOpen(pass, isTable, isDirective)];
  if (table === undefined) return false;
  const part = findOpen(pass, (frame) => wanted(frame) || isTable(frame), isDirective);
  closeTo(pass, part + 1, "end");
  return true;
}

function placeRows(pass: Pass, where: "first" | "anywhere" = "anywhere"): boolean {
  if (!closeToTable(pass, isTable)) return false;
  const table = topOf(pass);
  if (table === undefined || (where === "first" && table.begun)) return false;
  // A caption or a head comes too late from here on.
  table.filled = true;
  table.begun = true;
  return true;
}

function placeRow(pass: Pass, isRow = true): boolean {
  if (!closeToTable(pass, ({ kind }) => kind === "rows" || (!isRow && kind === "row"))) return false;
  if (topOf(pass)?.kind !== "table") return true;
  placeRows(pass);
  imply(pass, "tbody", "rows");
  return true;
}

/** A caption stands first in its table, once. */
function placeCaption(pass: Pass): boolean {
  if (!closeToTable(pass, isTable)) return false;
  const table = topOf(pass);
  if (table === undefined || table.filled) return false;
  table.filled = true;
  return true;
}

/** A figure's caption, a summary: once in its parent, and straight in it. */
function placeOnce(pass: Pass, parent: "figure" | "details"): boolean {
  if (openText(pass)?.frame.name === "p") interruptText(pass);
  const top = topOf(pass);
  if (top?.name !== parent || top.filled) return false;
  top.filled = true;
  return true;
}

/** Before a link: links do not nest. False where one is open around a block. */
export function placeLink(pass: Pass): boolean {
  pass.pending = pass.pending.filter(({ name }) => name !== "a");
  const open = findOpen(
    pass,
    ({ name }) => name === "a",
    () => false,
  );
  if (open < 0) return true;
  if (pass.stack.slice(open).some((frame) => !isInline(frame))) return false;
  closeTo(pass, open, "for a block");
  pass.pending = pass.pending.filter(({ name }) => name !== "a");
  return true;
}

/** Whether an end tag may look beyond an open element for its start. */
export function isWall(name: string, frame: Frame): boolean {
  if (frame.kind === "table") return name !== "table" && !isTablePart(name);
  if (isCell(frame)) return !isTablePart(name) && name !== "table";
  if (name === "li") return frame.kind === "list";
  if (name === "dt" || name === "dd") return frame.kind === "definitions";
  return false;
}

function isTablePart(name: string): boolean {
  return /^(?:td|th|tr|thead|tbody|tfoot|caption)$/.test(name);
}
