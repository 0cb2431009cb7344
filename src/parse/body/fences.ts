// Directives: pairs their fences where Markdown took the markers for blocks, and gives the lines back where it did not.

import { nearest } from "../../text/nearest.js";
import { plainInline } from "../inline.js";
import { idAttribute } from "./attributes.js";
import { directiveNames } from "./directive-names.js";
import { putEmbedBlock } from "./embed-block.js";
import { fenceOf } from "./markers.js";
import { addText, breakText, type Fence, type Frame, type Pass } from "./pass.js";
import { placeBlock, placeLink } from "./place.js";
import { addSlot, createSink, piecesOf, put } from "./sink.js";
import { flushText } from "./text.js";
import { closeTo, frameOf, hasRoom, openText, push } from "./tree.js";

/** A bracket or a brace that has no end. */
const unreadTitle = /^\[[^\]]*(?:\{|$)|^\[.*\]\s*\{|\{[^{}]*$/;

interface Open {
  readonly fence: Fence;
  /** Null for an unknown name: its fences stay text. */
  readonly frame: Frame | null;
}

/**
 * Takes comments: true where one is a marker. The open directives are frames of the stack, but for those of unknown names.
 * `putLine` writes a line that is no fence as a paragraph of its own.
 */
export function createFences(pass: Pass, putLine: (text: string) => void): (comment: string) => boolean {
  const open: Open[] = [];

  const openFence = (fence: Fence, name: string): void => {
    if (!directiveNames.has(name)) {
      unknown(pass, fence, name);
      open.push({ fence, frame: null });
      putLine(fence.source);
      return;
    }
    // A link holds no other.
    if ((name === "embed" && !placeLink(pass)) || !placeBlock(pass) || !hasRoom(pass)) {
      putLine(fence.source);
      return;
    }
    const frame = directiveFrame(pass, fence, name, () => {
      const index = open.findIndex((entry) => entry.frame === frame);
      if (index < 0) return;
      for (const entry of open.splice(index)) if (entry.frame !== null) unclosed(pass, entry.fence);
    });
    if (fence.title !== null && unreadTitle.test(fence.title)) unread(pass, fence);
    open.push({ fence, frame });
    push(pass, frame);
    breakText(pass);
  };

  const closeFence = (fence: Fence): void => {
    const same = open.findLastIndex((entry) => entry.fence.colons === fence.colons);
    const index = same >= 0 ? same : open.findLastIndex((entry) => entry.fence.colons < fence.colons);
    const closed = open[index];
    if (closed === undefined) {
      closesNothing(pass, fence);
      putLine(fence.source);
      return;
    }
    for (const entry of open.splice(index).slice(1)) if (entry.frame !== null) unclosed(pass, entry.fence);
    if (closed.frame === null) putLine(fence.source);
    else closeTo(pass, pass.stack.indexOf(closed.frame), "end");
  };

  return (comment) => {
    const fence = pass.settings.fences[fenceOf(pass.settings, comment) ?? -1];
    if (fence === undefined) return false;
    // Within a paragraph or code it is a line of that.
    const text = openText(pass);
    if (text !== null && !text.frame.implied) {
      addText(pass, fence.source);
      return true;
    }
    flushText(pass, "other");
    if (fence.name === null) closeFence(fence);
    else openFence(fence, fence.name);
    return true;
  };
}

function directiveFrame(pass: Pass, fence: Fence, name: string, onClosed: () => void): Frame {
  const outer = pass.sink;
  const { id = "", ...attributes } = fence.attributes;
  const own = id === "" ? "" : pass.ids.take(id);
  pass.sink = createSink();
  if (name !== "embed") pass.directives.add(name);
  return frameOf(`directive ${name}`, "directive", "", {
    finish: () => {
      const body = piecesOf(pass.sink);
      pass.sink = outer;
      if (own !== "") put(outer, `<div${idAttribute(own)}>`);
      const title = titleOf(pass, fence);
      if (name === "embed") putEmbedBlock(pass, fence, title, body);
      else addSlot(outer, { slot: "directive", name, title, attributes, body });
      if (own !== "") put(outer, "</div>");
      onClosed();
    },
  });
}

function titleOf({ settings }: Pass, { title }: Fence): string | null {
  return title === null ? null : plainInline(title, settings.language, settings.typography !== null);
}

function unknown(pass: Pass, fence: Fence, name: string): void {
  const known = [...directiveNames];
  const words = name.match(/[\p{L}][\p{L}\p{N}_-]*/gu) ?? [];
  const meant = words.map((word) => nearest(word, known)).find((found) => found !== null) ?? null;
  const fix = meant === null ? `Use one of ${known.join(", ")}.` : `Write ":::${meant}".`;
  warn(pass, fence, "directive-unknown", `There is no directive ":::${name}"; the line stays text.`, fix);
}

function unread(pass: Pass, fence: Fence): void {
  const message =
    "A bracket or a brace behind this directive's name is not closed, so it is shown in the title.";
  const fix = `Write ":::${fence.name}[Title]{#id}", or the title without brackets.`;
  warn(pass, fence, "directive-unread", message, fix);
}

function closesNothing(pass: Pass, fence: Fence): void {
  const message = "This line closes no directive, and is shown as text.";
  const fix = 'Take it out, or write the first line of a directive, such as ":::note", above its text.';
  warn(pass, fence, "directive-unread", message, fix);
}

function unclosed(pass: Pass, { name, line, colons }: Fence): void {
  pass.remarks.push({
    code: "directive-unclosed",
    severity: "error",
    message: `The directive ":::${name}" is not closed before the text, or the block that it stands in, ends.`,
    fix: `Write a line "${":".repeat(colons)}" after its last line.`,
    at: { kind: "line", line },
  });
}

function warn(pass: Pass, { line }: Fence, code: string, message: string, fix: string): void {
  pass.remarks.push({ code, severity: "warning", message, fix, at: { kind: "line", line } });
}
