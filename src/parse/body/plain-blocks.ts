// The short way through the finishing pass: blocks of HTML as Markdown writes them, each closed where it must be, so that
// no step of the long way (what may stand where, what is opened again, what is removed) would do anything. The result is
// the same to the letter; a test holds it to that. What is not plain is left for the long way, a block at a time.

import { beginHeading, endHeading } from "./heading.js";
import { beginParagraph, endParagraph } from "./paragraph.js";
import { breakText, type Pass } from "./pass.js";
import { readLine } from "./plain-line.js";
import { lineOf } from "./plain-run.js";
import { putSpaceBefore } from "./plain-space.js";
import { readTable } from "./plain-table.js";
import { put, type Sink } from "./sink.js";

/** Blocks within each other; what stands deeper is left for the long way. */
const deepest = 20;

/** Writes the plain blocks from an offset on, where nothing is open; gives where the first block begins that is not plain. */
export function readPlain(pass: Pass, html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const before = remember(pass);
    const next = readBlock(pass, html, at, 0);
    if (next === -1) {
      goBack(pass, before);
      return at;
    }
    at = next;
  }
  return at;
}

/** Writes one block, with the space before it; gives the offset behind it, or -1 where it is not plain. */
function readBlock(pass: Pass, html: string, from: number, depth: number): number {
  const tag = putSpaceBefore(pass.sink, html, from);
  if (tag + 1 >= html.length) return tag === html.length && depth === 0 ? tag : -1;
  switch (html[tag + 1]) {
    case "p":
      return html.startsWith("<p>", tag) ? readParagraph(pass, html, tag + 3, depth) : -1;
    case "h":
      if (html.startsWith("<hr>", tag)) return putRule(pass, tag);
      return depth === 0 ? readHeading(pass, html, tag) : -1;
    case "u":
      return html.startsWith("<ul>", tag) ? readList(pass, html, tag, tag + 4, "</ul>", depth) : -1;
    case "o": {
      listStart.lastIndex = tag;
      const start = listStart.exec(html)?.[0];
      return start === undefined ? -1 : readList(pass, html, tag, tag + start.length, "</ol>", depth);
    }
    case "t":
      return html.startsWith("<table>", tag) ? readTable(pass, html, tag) : -1;
    case "b":
      return html.startsWith("<blockquote>", tag)
        ? readFlow(pass, html, tag, "<blockquote>", "</blockquote>", depth)
        : -1;
    default:
      return -1;
  }
}

const listStart = /<ol(?: start="\d{1,9}")?>/y;

function readParagraph(pass: Pass, html: string, from: number, depth: number): number {
  breakText(pass);
  const paragraph = beginParagraph(pass, "");
  const line = lineOf("paragraph");
  const tag = readLine(pass, line, html, from);
  if (tag === -1 || !html.startsWith("</p>", tag)) return -1;
  breakText(pass);
  endParagraph(pass, paragraph, { implied: false, filled: line.filled, worded: line.worded }, depth);
  return tag + "</p>".length;
}

function readHeading(pass: Pass, html: string, tag: number): number {
  const level = html.charCodeAt(tag + 2) - 0x30;
  if (!(level >= 1 && level <= 6) || html[tag + 3] !== ">") return -1;
  breakText(pass);
  const heading = beginHeading(pass, level, "", "");
  const end = readLine(pass, lineOf("heading"), html, tag + "<h1>".length);
  if (end === -1 || !html.startsWith(`</h${level}>`, end)) return -1;
  breakText(pass);
  endHeading(pass, heading, 0);
  return end + "</h1>".length;
}

function putRule(pass: Pass, tag: number): number {
  breakText(pass);
  put(pass.sink, "<hr>");
  return tag + "<hr>".length;
}

/** A list whose start tag stands between two offsets: items alone. */
function readList(pass: Pass, html: string, tag: number, from: number, end: string, depth: number): number {
  breakText(pass);
  put(pass.sink, html.slice(tag, from));
  for (let at = from; ; ) {
    at = putSpaceBefore(pass.sink, html, at);
    if (html.startsWith(end, at)) {
      breakText(pass);
      put(pass.sink, end);
      return at + end.length;
    }
    if (!html.startsWith("<li>", at)) return -1;
    at = readFlow(pass, html, at, "<li>", "</li>", depth + 1);
    if (at === -1) return -1;
  }
}

/** An item or a quote: text and blocks. */
function readFlow(pass: Pass, html: string, tag: number, start: string, end: string, depth: number): number {
  if (depth > deepest) return -1;
  breakText(pass);
  put(pass.sink, start);
  for (let at = tag + start.length; ; ) {
    at = readLine(pass, lineOf("flow"), html, at);
    if (at === -1) return -1;
    if (html.startsWith(end, at)) {
      breakText(pass);
      put(pass.sink, end);
      return at + end.length;
    }
    at = readBlock(pass, html, at, depth + 1);
    if (at === -1) return -1;
  }
}

/** What a block may have changed when it turns out not to be plain; it breaks the text when it begins again. */
interface Before {
  readonly sink: Sink;
  readonly html: string;
  readonly endsLine: boolean;
  readonly pieces: number;
  readonly links: number;
  readonly pictures: number;
  readonly remarks: number;
  readonly foreign: number;
  readonly words: number;
  readonly excerpt: string | null;
}

function remember({ sink, links, pictures, remarks, foreign, counter, anyParagraph }: Pass): Before {
  return {
    sink,
    html: sink.html,
    endsLine: sink.endsLine,
    pieces: sink.pieces.length,
    links: links.length,
    pictures: pictures.length,
    remarks: remarks.length,
    foreign: foreign.length,
    words: counter.count,
    excerpt: anyParagraph,
  };
}

function goBack(pass: Pass, before: Before): void {
  const { sink } = before;
  pass.sink = sink;
  sink.html = before.html;
  sink.endsLine = before.endsLine;
  sink.pieces.length = before.pieces;
  pass.links.length = before.links;
  pass.pictures.length = before.pictures;
  pass.remarks.length = before.remarks;
  pass.foreign.length = before.foreign;
  pass.counter.count = before.words;
  pass.anyParagraph = before.excerpt;
  pass.gathered = null;
}
