// An end tag: what it closes, if anything.

import { removalOf, ruleOf } from "./elements.js";
import { addText, type Frame, type Pass } from "./pass.js";
import { isWall } from "./place.js";
import { swallowEnd } from "./remove.js";
import { flushText } from "./text.js";
import { closeTo, findOpen, isInline, openText } from "./tree.js";
import { trustedRule } from "./trusted.js";

/** Takes an end tag. One that closes nothing is nothing. */
export function closeElement(pass: Pass, written: string, source: () => string): void {
  if (pass.swallowed !== null) {
    swallowEnd(pass, pass.swallowed, written);
    return;
  }
  if (pass.lastText.endsWith("{{")) {
    addText(pass, source());
    return;
  }
  const { trusted } = pass.settings;
  const rule = trusted ? trustedRule(written) : ruleOf(written);
  if (rule === undefined && !trusted) {
    if (removalOf(written) === null) addText(pass, source());
    return;
  }
  if (rule?.kind === "void") return;
  flushText(pass, "other");
  if (pass.beyond > 0) {
    pass.beyond--;
    return;
  }
  const name = rule?.name ?? written;
  const depth = findOpen(pass, wantedBy(name, written), wallFor(name, rule?.kind));
  if (depth >= 0) closeTo(pass, depth, "end");
  else if (name === "p") pass.pending = [];
  else if (rule?.block === true && openText(pass) !== null) addText(pass, " ");
  else pass.pending = withoutLast(pass.pending, name);
}

function wantedBy(name: string, written: string): (frame: Frame) => boolean {
  // `<h2>…</h3>`: any end tag of a heading ends the heading.
  if (/^h[1-6]$/.test(name)) return (frame) => /^h[1-6]$/.test(frame.name);
  return (frame) => frame.name === name || frame.name === written;
}

function wallFor(name: string, kind: string | undefined): (frame: Frame) => boolean {
  if (kind === "inline") return (frame) => !isInline(frame);
  return (frame) => isWall(name, frame);
}

function withoutLast(frames: readonly Frame[], name: string): Frame[] {
  const last = frames.findLastIndex((frame) => frame.name === name);
  return frames.filter((_, index) => index !== last);
}
