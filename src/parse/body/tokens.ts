// HTML as a stream of tags, texts and comments, on htmlparser2's tokenizer. What an unfinished tag or an element that is
// never closed would swallow (`<script>` without `</script>`, a quote without its partner) comes out again.

import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { cleanCharacters } from "./characters.js";
import { endOfForeignTag } from "./foreign-tag.js";

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

/** What can be said of end tags without reading on. */
export interface EndTags {
  /** Whether one of that name stands after an offset. */
  readonly follows: (name: string, offset: number) => boolean;
  /** Whether an element of that name that opened just before an offset is closed, its own kind within it counted. */
  readonly balances: (name: string, offset: number) => boolean;
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

/** Reads HTML from its beginning to its end. */
export function readTokens(html: string, handler: TokenHandler, endTags: EndTags): void {
  let unfinished = 0;
  for (let from = 0; from < html.length; ) {
    const stop = readFrom(html, from, handler, endTags);
    if (stop === null) return;
    if (!stop.broken) {
      from = stop.at;
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
}

/** Reads on from an offset; gives where reading must begin anew, `broken` at a tag that is not one. */
function readFrom(
  html: string,
  from: number,
  handler: TokenHandler,
  endTags: EndTags,
): { readonly at: number; readonly broken: boolean } | null {
  const source = from === 0 ? html : html.slice(from);
  let stop: { readonly at: number; readonly broken: boolean } | null = null;
  let tagStart = -1;
  let broken = false;
  let name = "";
  let attributes: string[] = [];
  let value = "";
  const restart = (at: number, isBroken: boolean): void => {
    stop = { at: from + at, broken: isBroken };
    tokenizer.pause();
  };
  const endOpen = (end: number, selfClosing: boolean): void => {
    const start = tagStart;
    tagStart = -1;
    if (broken) {
      restart(start, true);
      return;
    }
    handler.open({
      name,
      attributes,
      source: () => source.slice(start, end + 1),
      selfClosing,
      end: from + end + 1,
    });
    if (rawElements.has(name) && !endTags.follows(name, from + end)) restart(end + 1, false);
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
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(source);
  if (stop === null) tokenizer.end();
  if (stop === null && tagStart >= 0) stop = { at: from + tagStart, broken: true };
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
  readFrom(readable, 0, { ...handler, open }, { follows: () => true, balances: () => true });
  return read ? end : null;
}

/** Where the text of a broken tag ends: with its line, or at the first `>`. */
function endOfBroken(html: string, at: number): number {
  const line = html.indexOf("\n", at);
  const bracket = html.indexOf(">", at);
  const ends = [line === -1 ? html.length : line, bracket === -1 ? html.length : bracket + 1];
  return Math.max(at + 1, Math.min(...ends));
}

/** Elements that are looked for in vain before all of them are taken for unclosed: keeps hostile input linear. */
const manyUnclosed = 20;

/** Looks through a text for end tags, for each name once as far as it can. */
export function createEndTags(html: string): EndTags {
  const last = new Map<string, number>();
  let unclosed = 0;
  const follows = (name: string, offset: number): boolean => {
    let end = last.get(name);
    if (end === undefined) {
      end = -1;
      for (const match of html.matchAll(new RegExp(`</${name}(?=[\\s/>])`, "gi"))) end = match.index;
      last.set(name, end);
    }
    return end >= offset;
  };
  const balances = (name: string, offset: number): boolean => {
    if (unclosed >= manyUnclosed || !follows(name, offset)) return false;
    const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, "gi");
    tag.lastIndex = offset;
    let depth = 1;
    for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
      depth += match[1] === "/" ? -1 : 1;
      if (depth === 0) return true;
    }
    unclosed++;
    return false;
  };
  return { follows, balances };
}

/** What a character reference stands for, or itself where HTML knows none of that name. */
export function decodeReference(reference: string): string {
  let text = "";
  const handler = { open: () => {}, close: () => {}, comment: () => {}, unfinished: () => {} };
  readTokens(
    reference,
    {
      ...handler,
      text: (part) => {
        text += part;
      },
    },
    { follows: () => false, balances: () => false },
  );
  return text;
}
