// The finishing pass: Markdown's HTML, whichever lane made it, to the HTML of a body with its slots, in one go.

import { cleanCharacters } from "./characters.js";
import { closeElement } from "./close.js";
import { createEndTags } from "./end-tags.js";
import { createFences } from "./fences.js";
import { createIds } from "./ids.js";
import { openElement } from "./open.js";
import { openParagraph } from "./paragraph.js";
import { addText, createPass, type Pass, type PassSettings } from "./pass.js";
import { placeBlock } from "./place.js";
import { readPlain } from "./plain-blocks.js";
import { put } from "./sink.js";
import { flushText } from "./text.js";
import { createReader, type TokenHandler } from "./tokens.js";
import { closeTo } from "./tree.js";
import { putUnfinished } from "./unknown.js";

/** Runs the pass over a whole body; what it found is in the pass that it gives. */
export function finishBody(html: string, settings: PassSettings): Pass {
  return runPass(html, settings, readPlain);
}

/** The same tag by tag, without the short way for plain blocks: what that is held to. */
export function finishByTags(html: string, settings: PassSettings): Pass {
  return runPass(html, settings, (_, __, from) => from);
}

function runPass(html: string, settings: PassSettings, readBlocks: typeof readPlain): Pass {
  const lines = html.includes("\r") ? cleanCharacters(html).replace(/\r\n?/g, "\n") : html;
  // As long as the other, character for character.
  let cleaned: string | null = null;
  const clean = (): string => {
    cleaned ??= cleanCharacters(lines);
    return cleaned;
  };
  const endTags = createEndTags(clean);
  const footnoteIds = lines.includes('="user') ? footnoteIdsOf(clean()) : noFootnotes;
  const ids = createIds(footnoteIds.size === 0 ? [] : [...footnoteIds, "footnote-label"]);
  const pass = createPass(settings, endTags, ids, footnoteIds);
  const headings = lines.includes("<h1") || lines.includes("H1") ? clean().match(/<h1[\s>/]/gi) : null;
  pass.shift = (headings?.length ?? 0) > (settings.takeHeading ? 1 : 0) ? 1 : 0;
  let byTags: ((from: number) => number) | null = null;
  for (let at = readBlocks(pass, lines, 0); at < lines.length; at = readBlocks(pass, lines, at)) {
    byTags ??= readerByTags(pass, clean());
    at = byTags(at);
  }
  flushText(pass, "other");
  closeTo(pass, 0, "end");
  return pass;
}

/** Reads tag by tag, whatever comes, and stops where a block has ended and nothing else is open. */
function readerByTags(pass: Pass, html: string): (from: number) => number {
  const takeFence = createFences(pass, (line) => putLine(pass, line));
  let depth = 0;
  const handler: TokenHandler = {
    text: (text) => {
      if (pass.swallowed === null) addText(pass, text);
    },
    open: (tag) => openElement(pass, tag),
    close: (name, tagSource) => {
      depth = pass.stack.length;
      closeElement(pass, name, tagSource);
    },
    comment: (content, closed) => {
      if (pass.swallowed !== null || takeFence(content)) return;
      takeComment(pass, content, closed);
    },
    unfinished: (text) => putUnfinished(pass, text),
  };
  return createReader(html, handler, pass.endTags, () => depth > 0 && isBetweenBlocks(pass));
}

/** Whether nothing is open or waits, so that what follows is read as if the text began there. */
function isBetweenBlocks({ stack, pending, swallowed, beyond, text }: Pass): boolean {
  return stack.length === 0 && pending.length === 0 && swallowed === null && beyond === 0 && text === "";
}

const noFootnotes: ReadonlySet<string> = new Set();

/** What footnotes and their marks are called in remark's HTML, without the prefix. */
function footnoteIdsOf(html: string): ReadonlySet<string> {
  const found = html.matchAll(/\sid="user-content-(fn(?:ref)?-[^"]*)"/g);
  return new Set([...found].map((match) => (match[1] ?? "").replace(/&(?:amp|#x26);/gi, "&")));
}

/** Writes a line that looked like a directive's as a paragraph of its own. */
function putLine(pass: Pass, line: string): void {
  if (!placeBlock(pass)) {
    addText(pass, line);
    return;
  }
  openParagraph(pass, "", "written");
  addText(pass, line);
  flushText(pass, "other");
  closeTo(pass, pass.stack.length - 1, "end");
}

/** Comments are for those who write; what only looks like one is told of. */
function takeComment(pass: Pass, content: string, closed: boolean): void {
  if (pass.settings.trusted) {
    // A mark for the builder of the page, not for anybody who gets it.
    if (/^\s*more(?:\s|$)/i.test(content)) return;
    flushText(pass, "other");
    put(pass.sink, `<!--${content.replace(/-{2,}/g, "-").replace(/^-?>/, "")}-->`);
    return;
  }
  const foreign = /^(?:\?|\[CDATA\[)/.exec(content)?.[0];
  if (closed && foreign === undefined) return;
  const begins = foreign === undefined ? "<!--" : foreign === "?" ? "<?" : "<![CDATA[";
  pass.remarks.push({
    code: "html-removed",
    severity: "warning",
    message: closed
      ? `Articles may not hold code of other languages (${begins}); it was removed.`
      : "This comment is never closed, so the rest of the article was removed with it.",
    fix: closed ? "Take it out, or show it as code between backticks." : "Close the comment with -->.",
    at: { kind: "text", value: begins, ordinal: 0 },
  });
}
