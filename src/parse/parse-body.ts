// The body of an article: Markdown to HTML by a lane, then the finishing pass, then the facts that other pages need.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { hashOf } from "../hash.js";
import { createTypography } from "../text/typography.js";
import type { Words } from "../text/words.js";
import type { Body, BodyFacts, Piece } from "./article.js";
import { deepestTag } from "./body/deepest-tag.js";
import { diagnose, placeLinks, placeMedia, placePictures } from "./body/diagnose.js";
import { shorten } from "./body/excerpt.js";
import { finishBody } from "./body/finish-body.js";
import { tellIdleFootnotes } from "./body/idle-footnotes.js";
import { createLocator, type Found } from "./body/locate.js";
import { tellOpenCode } from "./body/open-code.js";
import type { Pass } from "./body/pass.js";
import { createPlaces } from "./body/places.js";
import { piecesOf } from "./body/sink.js";
import { markFences } from "./markdown/fences.js";
import { type Lanes, type SlowReason, Unloaded } from "./markdown/lanes.js";
import { swellsAt } from "./markdown/swelling.js";
import { tooDeepAt } from "./markdown/too-deep.js";
import type { TreeNode } from "./markdown/tree-node.js";

export interface BodyInput {
  readonly markdown: string;
  /** The whole file's text. */
  readonly source: string;
  /** Where the Markdown begins in it, in UTF-16 code units. */
  readonly offset: number;
  readonly path: string;
  /** BCP 47. */
  readonly language: string;
  readonly words: Words;
  readonly settings: Config["markdown"];
  readonly embeds: Config["embeds"];
  /** `true` lifts the body's first `# heading` out of it, to be the headline. */
  readonly takeHeading: boolean;
  readonly lanes: Lanes;
}

export interface ParsedBody {
  readonly body: Body;
  readonly facts: BodyFacts;
  /** The first paragraph as plain text, shortened at a word's end. */
  readonly excerpt: string | null;
  /** Plain text of the heading that was lifted out; null where none was. */
  readonly firstHeading: string | null;
  /** Why remark read it, where the express lane did not. */
  readonly slow: SlowReason | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing of it could be read, as the one Diagnostic says. */
  readonly isEmptied: boolean;
}

/**
 * Parses a body; what a lane throws is thrown on, where no plugin takes part. Codes: `html-removed`, `html-unknown`, `html-unfinished`, `foreign-syntax`, `link-invalid`, `link-unread`,
 * `footnote-missing`, `footnote-unused`, `block-unread`, `code-unclosed`, `merge-unfinished`, `directive-unknown`, `directive-unclosed`,
 * `directive-unread`, `embed-refused`, `nesting-too-deep`, `body-too-large`, `plugin-failed`.
 */
export function parseBody(input: BodyInput): ParsedBody {
  const { markdown, source, offset, path, settings, lanes } = input;
  const deep = tooDeepAt(markdown);
  if (deep !== null) return failed(tooDeep(placeAt(path, source, offset + lineOffset(markdown, deep), 0)));
  const swelling = swellsAt(markdown);
  if (swelling !== null) {
    return failed(tooLarge(placeAt(path, source, offset + lineOffset(markdown, swelling), 0)));
  }
  const { markdown: marked, fences, nonce } = markFences(markdown);
  let html: string;
  try {
    html = lanes.html(marked);
  } catch (error) {
    if (error instanceof Unloaded) throw error;
    if (error instanceof RangeError) return failed(tooDeep(wholeFile(path)));
    // A lane of ours that fails is for whoever parses the other articles.
    if (lanes.because(marked) !== "a remark plugin") throw error;
    return failed(pluginFailed(path, error));
  }
  const pass = finishBody(html, {
    language: input.language,
    words: input.words,
    trusted: settings.html === "trusted",
    typography: settings.typography ? createTypography(input.language) : null,
    embeds: input.embeds,
    highlight: lanes.highlight,
    takeHeading: input.takeHeading,
    fences,
    nonce,
  });
  if (pass.tooDeep) return failed(tooDeep(placeAt(path, source, offset + deepestTag(markdown), 0)));
  const tree = (): TreeNode => lanes.tree(marked);
  const shown = [...pass.footnoteIds].filter((id) => id.startsWith("fn-")).length;
  pass.remarks.push(...tellIdleFootnotes(markdown, shown, tree), ...tellOpenCode(markdown, tree));
  const places = createPlaces(markdown, tree);
  const locate = createLocator(source, offset);
  const pieces = piecesOf(pass.sink);
  const ofLine = (line: number): Found => {
    const at = lineOffset(markdown, line);
    const text = /^[^\r\n]*/.exec(markdown.slice(at))?.[0] ?? "";
    const indent = text.length - text.trimStart().length;
    return { offset: at + indent, length: text.trimEnd().length - indent };
  };
  return {
    body: { pieces },
    facts: {
      address: addressOf(pieces),
      words: pass.counter.count,
      headings: pass.headings,
      ids: pass.ids.taken,
      links: placeLinks(pass, places, locate),
      pictures: placePictures(pass, places, locate),
      media: placeMedia(pass, places, locate),
      directives: [...pass.directives].sort(),
      code: pass.code,
    },
    excerpt: excerptOf(pass),
    firstHeading: pass.firstHeading,
    slow: lanes.because(marked),
    diagnostics: diagnose(pass, path, places, locate, ofLine),
    isEmptied: false,
  };
}

/** The address of a body. No HTML of one holds a NUL, so that pieces cannot run together. */
export function addressOf(pieces: readonly Piece[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === "string") return hashOf(only);
  return hashOf(
    pieces.map((piece) => (typeof piece === "string" ? piece : JSON.stringify(piece))).join("\u0000"),
  );
}

function excerptOf(pass: Pass): string | null {
  const text = pass.firstParagraph ?? pass.anyParagraph;
  return text === null ? null : shorten(text);
}

/** Offset of a line, counted from 1 by its `\n`. */
function lineOffset(text: string, line: number): number {
  let offset = 0;
  for (let number = 1; number < line; number++) offset = text.indexOf("\n", offset) + 1;
  return offset;
}

function failed(diagnostic: Diagnostic): ParsedBody {
  const facts: BodyFacts = {
    address: "",
    words: 0,
    headings: [],
    ids: [],
    links: [],
    pictures: [],
    media: [],
    directives: [],
    code: false,
  };
  return {
    body: { pieces: [] },
    facts,
    excerpt: null,
    firstHeading: null,
    slow: null,
    diagnostics: [diagnostic],
    isEmptied: true,
  };
}

function tooDeep(place: Diagnostic["place"]): Diagnostic {
  return {
    code: "nesting-too-deep",
    severity: "error",
    message:
      "Lists, quotes or elements stand more than a hundred deep within each other; no reader could follow.",
    place,
    fix: "Look for a run of marks or unclosed elements that was pasted by mistake, and take it out.",
  };
}

function tooLarge(place: Diagnostic["place"]): Diagnostic {
  return {
    code: "body-too-large",
    severity: "error",
    message:
      "This would become a page that no browser can show: one long address for thousands of links, or a table whose rows are filled up to hundreds of thousands of empty cells.",
    place,
    fix: "Shorten the address, or give the table as many columns as its rows have.",
  };
}

function pluginFailed(path: string, error: unknown): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return {
    code: "plugin-failed",
    severity: "error",
    message: `A remark plugin of the extensions module failed on this article: ${reason}`,
    place: wholeFile(path),
    fix: "Mend the plugin; it must work without waiting (no promises).",
  };
}
