// HTML as a stream of tags, texts and comments, on htmlparser2's tokenizer. What an unfinished tag or an element that is
// never closed would swallow (`<script>` without `</script>`, a quote without its partner) comes out again.

import type { TokenizerCallbacks } from "htmlparser2";
import { lazily } from "../../lazy.js";
import { cleanCharacters } from "./characters.js";
import type { EndTags } from "./end-tags.js";
import { endOfForeignTag } from "./foreign-tag.js";

const loadParser = lazily<typeof import("htmlparser2")>("htmlparser2");

/** Names and values in turn, as written, values decoded; of two with one name the first counts. */
export type Attributes = readonly string[];

export interface OpenTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Attributes;
  /** The tag as it stands in the HTML. */
  readonly source: () => string;
  readonly selfClosing: boolean;
  /** Offset of what follows it. */
  readonly end: number;
}

/** What is told of a text, in its order. Names are in lower case. */
export interface TokenHandler {
  text(text: string): void;
  open(tag: OpenTag): void;
  close(name: string, source: () => string): void;
  /** Also of what HTML reads as a comment: `<!X …>`, `<?…>`. `closed` is false where it swallows the rest. */
  comment(content: string, closed: boolean): void;
  /** A tag that is not finished: its text up to the end of its line. */
  unfinished(text: string): void;
}

/** Elements whose content is text to the tokenizer, up to their end tag. */
export const rawElements: ReadonlySet<string> = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "iframe",
  "noembed",
  "noframes",
  "xmp",
  "plaintext",
]);

/** Unfinished tags after which the rest is taken for text: keeps hostile input linear. */
const manyUnfinished = 100;

/** Where reading begins anew: at a tag that is not one, behind the start tag of a raw element, or where it was to stop. */
interface Stop {
  readonly at: number;
  readonly why: "broken" | "raw" | "asked";
}

/**
 * A function that reads HTML from an offset on, and gives where it stopped: at the end, or behind an end tag after which
 * `stops` was true.
 */
export function createReader(
  html: string,
  handler: TokenHandler,
  endTags: EndTags,
  stops: () => boolean,
): (from: number) => number {
  let unfinished = 0;
  return (start) => {
    for (let from = start; from < html.length; ) {
      const stop = readFrom(html, from, handler, endTags, stops);
      if (stop === null) return html.length;
      if (stop.why !== "broken") {
        from = stop.at;
        if (stop.why === "asked") return from;
        continue;
      }
      const foreign = unfinished > manyUnfinished ? null : readForeignTag(html, stop.at, handler);
      if (foreign !== null) {
        from = foreign;
        continue;
      }
      unfinished++;
      const end = unfinished > manyUnfinished ? html.length : endOfBroken(html, stop.at);
      handler.unfinished(html.slice(stop.at, end));
      from = end;
    }
    return html.length;
  };
}

/** Reads on from an offset, up to where reading must begin anew, or to the end: null. */
function readFrom(
  html: string,
  from: number,
  handler: TokenHandler,
  endTags: EndTags,
  stops: () => boolean,
): Stop | null {
  const source = from === 0 ? html : html.slice(from);
  let stop: Stop | null = null;
  let tagStart = -1;
  let broken = false;
  let name = "";
  let attributes: string[] = [];
  let value = "";
  const restart = (at: number, why: Stop["why"]): void => {
    stop = { at: from + at, why };
    tokenizer.pause();
  };
  const endOpen = (end: number, selfClosing: boolean): void => {
    const start = tagStart;
    tagStart = -1;
    if (broken) {
      restart(start, "broken");
      return;
    }
    handler.open({
      name,
      attributes,
      source: () => source.slice(start, end + 1),
      selfClosing,
      end: from + end + 1,
    });
    if (rawElements.has(name) && !endTags.follows(name, from + end)) restart(end + 1, "raw");
  };
  const callbacks: TokenizerCallbacks = {
    ontext: (start, end) => handler.text(source.slice(start, end)),
    ontextentity: (codePoint) => handler.text(cleanCharacters(String.fromCodePoint(codePoint))),
    onopentagname: (start, end) => {
      tagStart = start - 1;
      broken = false;
      name = source.slice(start, end).toLowerCase();
      attributes = [];
    },
    onattribname: (start, end) => {
      const attribute = source.slice(start, end);
      // No tag has such a name: a quote before it has no partner.
      if (/["'<]/.test(attribute)) broken = true;
      attributes.push(attribute.toLowerCase());
      value = "";
    },
    onattribdata: (start, end) => {
      value += source.slice(start, end);
    },
    onattribentity: (codePoint) => {
      value += cleanCharacters(String.fromCodePoint(codePoint));
    },
    onattribend: () => {
      attributes.push(value);
      value = "";
    },
    onopentagend: (end) => endOpen(end, false),
    onselfclosingtag: (end) => endOpen(end, true),
    onclosetag: (start, end) => {
      handler.close(source.slice(start, end).toLowerCase(), () => `${source.slice(start - 2, end)}>`);
      if (source[end] === ">" && stops()) restart(end + 1, "asked");
    },
    oncomment: (start, end, offset) => {
      const closed = source[end] === ">";
      handler.comment(source.slice(start, end - offset), closed);
    },
    ondeclaration: (start, end) => {
      handler.comment(source.slice(start, end), true);
    },
    oncdata: (start, end, offset) => {
      handler.comment(source.slice(start, end - offset), true);
    },
    onprocessinginstruction: () => {},
    onend: () => {},
  };
  const tokenizer = new (loadParser().Tokenizer)({ decodeEntities: true }, callbacks);
  tokenizer.write(source);
  if (stop === null) tokenizer.end();
  if (stop === null && tagStart >= 0) stop = { at: from + tagStart, why: "broken" };
  return stop;
}

const foreignCall = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** Stand-ins for the characters of a call that would end an attribute. */
const standIns = "\ue000\ue001\ue002\ue003";
const endings = "\"'<>";

/** Reads a tag whose attributes hold another generator's calls, quotes and all; gives where it ends, or null. */
function readForeignTag(html: string, at: number, handler: TokenHandler): number | null {
  const end = endOfForeignTag(html, at);
  if (end === null) return null;
  const written = html.slice(at, end);
  if (!/\{[{%]/.test(written)) return null;
  const swap = (text: string, from: string, to: string): string =>
    text.replace(new RegExp(`[${from}]`, "g"), (character) => to[from.indexOf(character)] ?? "");
  const readable = written.replace(foreignCall, (call) => swap(call, endings, standIns));
  let read = false;
  const open = (tag: OpenTag): void => {
    read = true;
    const attributes = tag.attributes.map((text) => swap(text, standIns, endings));
    handler.open({ ...tag, attributes, source: () => written, end });
  };
  const anyEndTag: EndTags = { follows: () => true, balances: () => true };
  readFrom(readable, 0, { ...handler, open }, anyEndTag, () => false);
  return read ? end : null;
}

/** Where the text of a broken tag ends: with its line, or at the first `>`. */
function endOfBroken(html: string, at: number): number {
  const line = html.indexOf("\n", at);
  const bracket = html.indexOf(">", at);
  const ends = [line === -1 ? html.length : line, bracket === -1 ? html.length : bracket + 1];
  return Math.max(at + 1, Math.min(...ends));
}

/** What a character reference stands for, or itself where HTML knows none of that name. */
export function decodeReference(reference: string): string {
  let text = "";
  const handler: TokenHandler = {
    text: (part) => {
      text += part;
    },
    open: () => {},
    close: () => {},
    comment: () => {},
    unfinished: () => {},
  };
  createReader(reference, handler, { follows: () => false, balances: () => false }, () => false)(0);
  return text;
}
