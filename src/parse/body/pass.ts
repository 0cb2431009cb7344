// What the finishing pass knows while it reads a body's HTML: the open elements, what was written, what was found.

import type { Config } from "../../config/config.js";
import type { Typography } from "../../text/typography.js";
import type { Words } from "../../text/words.js";
import type { Heading, Media, Piece } from "../article.js";
import { createWordCounter, type WordCounter } from "./count-words.js";
import type { Kind } from "./elements.js";
import type { EndTags } from "./end-tags.js";
import type { createIds } from "./ids.js";
import { createSink, type Sink } from "./sink.js";
import type { Swallowed } from "./swallowed.js";

/** Elements within each other; beyond it an article is no text but an attack. */
export const maximumDepth = 200;

/** An open element. */
export interface Frame {
  /** As its end tag names it. */
  readonly name: string;
  /** What closes it in the body; unused where there is a `finish`. */
  readonly end: string;
  readonly kind: Kind | "directive";
  /** Opened by us, since what it holds may not stand by itself. */
  readonly implied: boolean;
  /** To open it again where a block interrupts it: its start tag without an id. */
  readonly again: readonly Piece[];
  /** Depth of the block in which a text element that is open again was first; -1 for others. */
  readonly home: number;
  readonly verbatim: boolean;
  /** Its text is a mark (a footnote's number), not part of what is said. */
  readonly mute: boolean;
  /** Whether it holds text; for `figure`, `details` and `table` whether their caption is there. */
  filled: boolean;
  /** Whether rows stand in the table. */
  begun: boolean;
  /** What was written before it opened and just after: when nothing came between, a text element is not worth its tags. */
  mark: Mark | null;
  /** Writes it when it closes. */
  readonly finish: ((pass: Pass, frame: Frame) => void) | null;
}

export interface Mark {
  readonly sink: Sink;
  readonly pieces: number;
  readonly before: string;
  readonly piecesAfter: number;
  /** Length of the string then. */
  readonly after: number;
}

/** What is told in the end, with a place that is looked up then. */
export interface Finding {
  readonly kind: "link" | "picture" | "element" | "attribute" | "text";
  /** The address as the HTML has it, the element's name, the text. */
  readonly value: string;
  /** Which of that name it is, from 0 (elements). */
  readonly ordinal: number;
}

/** A Diagnostic whose place is not known yet. */
export interface Remark {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly fix: string;
  /** The name of the footnote that it is about. */
  readonly footnote?: string;
  /** Set where a footnote's mark begins its paragraph, as if it were the footnote itself. */
  readonly begins?: true;
  readonly at:
    | Finding
    | { readonly kind: "line"; readonly line: number }
    /** Text that is told of only where the source has it letter for letter: with `\` before its marks it is meant so. */
    | { readonly kind: "unescaped"; readonly value: string };
}

/** A link or a picture whose place is not known yet. */
interface Reference<T> {
  readonly value: T;
  readonly at: Finding;
}

interface FoundPicture {
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

export type FoundMedia = Omit<Media, "spot">;

/** A line that looks like a directive's fence, by the number in its marker. */
export interface Fence {
  /** 1-based in the Markdown. */
  readonly line: number;
  /** As written, from its first colon. */
  readonly source: string;
  readonly colons: number;
  /** Null for a closing fence. */
  readonly name: string | null;
  readonly title: string | null;
  readonly attributes: { readonly [name: string]: string };
}

export interface PassSettings {
  readonly language: string;
  readonly words: Words;
  readonly trusted: boolean;
  readonly typography: Typography | null;
  readonly embeds: Config["embeds"];
  readonly highlight: (code: string, language: string) => string | null;
  /** Lift the first `<h1>` out of the body: it becomes the headline. */
  readonly takeHeading: boolean;
  readonly fences: readonly Fence[];
  /** What stands in each marker, before its number. */
  readonly nonce: string;
}

/** Text gathered as a reader reads it: of a heading, of a paragraph. */
export interface Gathered {
  text: string;
}

export interface Pass {
  readonly settings: PassSettings;
  readonly endTags: EndTags;
  readonly ids: ReturnType<typeof createIds>;
  /** Ids of footnotes and of the marks that lead to them, without their prefix. */
  readonly footnoteIds: ReadonlySet<string>;
  readonly stack: Frame[];
  /** Text elements that a block interrupted, to be opened again. */
  pending: Frame[];
  swallowed: Swallowed | null;
  /** Elements open beyond the greatest depth; they are not written. */
  beyond: number;
  tooDeep: boolean;
  /** Characters of start tags that were opened again behind blocks. */
  reopened: number;
  sink: Sink;
  /** Text since the last tag. */
  text: string;
  /** What was added to it last. (Looking at the end of a growing string costs its length.) */
  lastText: string;
  /** How many verbatim elements are open. */
  verbatim: number;
  /** How many mute ones are. */
  mute: number;
  /** Levels by which headings move down, so that the page's headline is its one `<h1>`. */
  shift: number;
  gathered: Gathered | null;
  /** Elements in the open paragraph or code block, beside links and pictures. */
  elements: number;
  /** The text of an open code block, as typed. */
  codeText: Gathered | null;
  readonly counter: WordCounter;
  readonly links: Reference<string>[];
  readonly pictures: Reference<FoundPicture>[];
  readonly media: Reference<FoundMedia>[];
  readonly headings: Heading[];
  readonly directives: Set<string>;
  readonly remarks: Remark[];
  /** How many elements of each name were met, for finding their places. */
  readonly met: Map<string, number>;
  /** Attributes that were removed and are told of, by their names. */
  readonly removedAttributes: Map<string, number>;
  /** Texts in another generator's syntax. */
  readonly foreign: string[];
  /** Tags with a quote that never closes, told already. */
  readonly unfinished: Set<string>;
  firstHeading: string | null;
  /** The first paragraph of the text itself, and the first anywhere in it. */
  firstParagraph: string | null;
  anyParagraph: string | null;
  code: boolean;
}

export function createPass(
  settings: PassSettings,
  endTags: EndTags,
  ids: Pass["ids"],
  footnoteIds: ReadonlySet<string>,
): Pass {
  return {
    settings,
    endTags,
    ids,
    footnoteIds,
    stack: [],
    pending: [],
    swallowed: null,
    beyond: 0,
    tooDeep: false,
    reopened: 0,
    sink: createSink(),
    text: "",
    lastText: "",
    verbatim: 0,
    mute: 0,
    shift: 0,
    gathered: null,
    elements: 0,
    codeText: null,
    counter: createWordCounter(),
    links: [],
    pictures: [],
    media: [],
    headings: [],
    directives: new Set(),
    remarks: [],
    met: new Map(),
    removedAttributes: new Map(),
    foreign: [],
    unfinished: new Set(),
    firstHeading: null,
    firstParagraph: null,
    anyParagraph: null,
    code: false,
  };
}

/** The innermost open element. */
export function topOf(pass: Pass): Frame | undefined {
  return pass.stack[pass.stack.length - 1];
}

/** What follows begins anew: no word, no quotation goes on over it. */
export function breakText(pass: Pass): void {
  pass.counter.inWord = false;
  pass.settings.typography?.reset();
}

/** Adds to the text that is written when the next tag comes. */
export function addText(pass: Pass, text: string): void {
  pass.text += text;
  pass.lastText = text;
}
