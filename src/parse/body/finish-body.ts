// The finishing pass: Markdown's HTML, whichever lane made it, to the HTML of a body with its slots, in one go.

import { cleanCharacters } from "./characters.js";
import { closeElement } from "./close.js";
import { createFences } from "./fences.js";
import { createIds } from "./ids.js";
import { openElement } from "./open.js";
import { openParagraph } from "./paragraph.js";
import { addText, createPass, type Pass, type PassSettings } from "./pass.js";
import { placeBlock } from "./place.js";
import { put } from "./sink.js";
import { flushText } from "./text.js";
import { createEndTags, readTokens } from "./tokens.js";
import { closeTo } from "./tree.js";
import { putUnfinished } from "./unknown.js";

/** Runs the pass over a whole body; what it found is in the pass that it gives. */
export function finishBody(html: string, settings: PassSettings): Pass {
  const clean = cleanCharacters(html);
  const source = clean.includes("\r") ? clean.replace(/\r\n?/g, "\n") : clean;
  const endTags = createEndTags(source);
  const footnoteIds = footnoteIdsOf(source);
  const ids = createIds(footnoteIds.size === 0 ? [] : [...footnoteIds, "footnote-label"]);
  const pass = createPass(settings, endTags, ids, footnoteIds);
  const headings = source.match(/<h1[\s>/]/gi)?.length ?? 0;
  pass.shift = headings > (settings.takeHeading ? 1 : 0) ? 1 : 0;
  const takeFence = createFences(pass, (line) => putLine(pass, line));
  readTokens(
    source,
    {
      text: (text) => {
        if (pass.swallowed === null) addText(pass, text);
      },
      open: (tag) => openElement(pass, tag),
      close: (name, tagSource) => closeElement(pass, name, tagSource),
      comment: (content, closed) => {
        if (pass.swallowed !== null || takeFence(content)) return;
        takeComment(pass, content, closed);
      },
      unfinished: (text) => putUnfinished(pass, text),
    },
    endTags,
  );
  flushText(pass, "other");
  closeTo(pass, 0, "end");
  return pass;
}

/** What footnotes and their marks are called in remark's HTML, without the prefix. */
function footnoteIdsOf(html: string): ReadonlySet<string> {
  if (!html.includes("user-content-fn")) return new Set();
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
