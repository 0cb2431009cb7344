// The two bodies of an article that is not free: all of it, and the part that every reader gets, which is parsed by itself, so
// that nothing of the rest can be in anything that is made of it.

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { markFences } from "../markdown/fences.js";
import { addressOf, type BodyInput, type ParsedBody, parseBody } from "../parse-body.js";
import { findCut } from "./find-cut.js";
import { freeMarkdown } from "./free-markdown.js";
import { markRest } from "./mark-rest.js";
import { mapText } from "./text-map.js";

export interface ParsedBodies {
  /** What is told of it are mistakes of the whole. */
  readonly free: ParsedBody;
  readonly whole: Pick<ParsedBody, "body" | "facts">;
}

/**
 * Parses both. Codes: those of `parseBody`, and the warnings `access-all-free` and `access-none-free` at `place`, which is
 * where the article says that it is not free; null where it does not say it rightly, which is told already.
 */
export function parseBodies(input: BodyInput, place: Place | null): ParsedBodies {
  const { markdown, lanes } = input;
  const parsed = parseBody(input);
  if (parsed.isEmptied) return { free: parsed, whole: parsed };
  const { markdown: marked } = markFences(markdown);
  const tree = lanes.tree(marked);
  const map = mapText(markdown);
  const cut = findCut(tree, map, { keepsHeading: input.takeHeading });
  const text = freeMarkdown(tree, map, cut);
  const free = parseBody({ ...input, markdown: text, source: text, offset: 0 });
  const told = [...parsed.diagnostics, ...(free.isEmptied ? free.diagnostics : [])];
  // A headline is what every reader gets: a heading behind the cut is none.
  const isHeadingBehind = parsed.firstHeading !== null && free.firstHeading === null;
  const whole = isHeadingBehind ? parseBody({ ...input, takeHeading: false }) : parsed;
  if (free.facts.address === whole.facts.address) {
    return {
      free: { ...free, slow: parsed.slow, diagnostics: place === null ? told : [...told, allFree(place)] },
      whole,
    };
  }
  const body = markRest(whole.body, free.body);
  const isBare = place !== null && !cut.marked && free.body.pieces.every((piece) => piece === "");
  return {
    free: { ...free, slow: parsed.slow, diagnostics: isBare ? [...told, noneFree(place)] : told },
    whole: { body, facts: { ...whole.facts, address: addressOf(body.pieces) } },
  };
}

const allFree = (place: Place): Diagnostic => ({
  code: "access-all-free",
  severity: "warning",
  message:
    "This article is not free, but every reader gets all of it: nothing stands behind the part that is free.",
  place,
  fix: "Write a line `<!-- more -->` where the free part ends; without one it is the first two paragraphs.",
});

const noneFree = (place: Place): Diagnostic => ({
  code: "access-none-free",
  severity: "warning",
  message:
    "Nothing of this article's text is free: it begins with something else than a paragraph, and nothing says where its free part ends.",
  place,
  fix: "Write a line `<!-- more -->` where the free part ends, as the first line of the text if nothing shall be free.",
});
