// An article as the rest of the program knows it: its validated front matter (the meta, small) and the
// address of its body. All plain data.

import type { Moment } from "../time/moment.js";

export type Priority = "lead" | "top" | "normal" | "brief";
export type Label =
  | "reportage"
  | "analysis"
  | "opinion"
  | "review"
  | "obituary"
  | "explainer"
  | "live"
  | "sponsored";
export type Layout = "standard" | "longread" | "brief";
export type Access = "free" | "members" | "paid";

/** A name in a byline, as written: `{ name: "Ana Díaz", role: "photographs" }`. Whether it is a declared author is the model's to know. */
export interface BylineName {
  readonly name: string;
  readonly role: string | null;
}

/** A place in a file, without the file: what a later room needs to point at a line. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
  /** The file, where it is not the article's own: defaults stand in an `_index.md`. */
  readonly path?: string;
}

/** A picture that an article names, in its front matter or in its body. */
export interface Picture {
  /** As written: relative to the article's file, from the site's root (`/…`), or absolute (http, https). */
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Width and height as given in the article's HTML, in CSS pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** What a crop keeps in sight; null where nobody said. */
  readonly focus: Focus | null;
  /** From when on nobody may show it any more; absent where nothing is said. */
  readonly expires?: Moment;
  readonly spot: Spot;
}

/** A point of a picture: parts of its width from the left and of its height from the top, from 0 to 1. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** A recording that a body plays: sound, or a film. */
export interface Media {
  readonly kind: "audio" | "video";
  /** The same in files of several kinds, the best first; each as a picture's `src`. Never empty. */
  readonly sources: readonly string[];
  /** What it is, for those who do not see it; empty where nothing says it. */
  readonly label: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** The picture that stands for a film until it plays. */
  readonly poster: string | null;
  /** Captions and the like that the article names itself. */
  readonly tracks: readonly {
    readonly src: string;
    readonly kind: string;
    readonly language: string | null;
    readonly label: string | null;
  }[];
  readonly width: number | null;
  readonly height: number | null;
  readonly muted: boolean;
  readonly loop: boolean;
  readonly spot: Spot;
}

/** A link of the body to something that only the site as a whole can resolve (relative, from the root, or `#part`). */
export interface InternalLink {
  readonly href: string;
  readonly spot: Spot;
}

export type CorrectionKind = "correction" | "clarification" | "editors-note" | "update" | "retraction";

/** What readers were told of an article after it was published. */
export interface Correction {
  readonly date: Moment | null;
  readonly kind: CorrectionKind;
  /** Plain text, typography applied; empty for a retraction alone, which may be without. */
  readonly text: string;
}

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** An article, or a standing page (`type: page`, or a file of pages/). */
export interface Article {
  readonly type: "article" | "page";
  /** Path of its file relative to the site's folder. */
  readonly path: string;
  /** Permanent; by default the path below its root folder without its ending. */
  readonly id: string;
  /** Plain text, typography applied. */
  readonly headline: string;
  readonly dek: string | null;
  /** First paragraph as plain text, shortened at a word's end; what lists and meta tags show where there is no dek. */
  readonly excerpt: string | null;
  readonly kicker: string | null;
  /** As written in the front matter or `defaults:`, else the first folder's name; null for none. */
  readonly section: string | null;
  readonly topics: readonly string[];
  readonly authors: readonly BylineName[];
  readonly source: { readonly name: string; readonly url: string | null } | null;
  readonly dateline: string | null;
  /** Null for a standing page only. */
  readonly date: Moment | null;
  readonly updated: Moment | null;
  readonly expires: Moment | null;
  readonly embargo: Moment | null;
  readonly draft: boolean;
  /** Normalised (NFC, lower case), without `/`. */
  readonly slug: string;
  /** A given permalink, normalised to `/a/b/` or `/a/b.html`; null where the pattern decides. */
  readonly permalink: string | null;
  readonly aliases: readonly string[];
  readonly image: Picture | null;
  /** BCP 47; null for the site's. */
  readonly language: string | null;
  readonly priority: Priority;
  readonly label: Label | null;
  /** Newest first; one without a date counts at `updated`, else at `date`. */
  readonly corrections: readonly Correction[];
  /** Ids or paths, as written. */
  readonly related: readonly string[];
  /** Ids or paths, as written, of the same story in other languages. */
  readonly translations: readonly string[];
  readonly canonical: string | null;
  readonly access: Access;
  /** Whether news aggregators are told of it. */
  readonly newsSitemap: boolean;
  readonly series: string | null;
  /** What affirms that the last change of the text was too small for `updated` or a correction; null for nothing. */
  readonly minor: string | null;
  readonly layout: Layout;
  readonly template: string | null;
  /** What its text is like, in a few characters. */
  readonly sketch: string;
  /** Front-matter keys that are not ours, values as written. */
  readonly extra: { readonly [key: string]: unknown };
  /**
   * Where fields that were given stand in the file, by our own field name (`related.1` for a list's second entry): those that
   * a look at the whole site may find something wrong with.
   */
  readonly spots: { readonly [field: string]: Spot };
  /** What every reader gets: all of it, or of an article that is not free the part that is. */
  readonly body: BodyFacts;
  /**
   * What the search finds it by, of what every reader gets: terms with a digit for the weight of each, parted by spaces. Null
   * for a standing page, and where the site has no search.
   */
  readonly terms: string | null;
  /** All of an article that is not free; null for one that is. Nothing of it is for the public output. */
  readonly whole: BodyFacts | null;
}

/** What other pages may need to know of a body, without its HTML. */
export interface BodyFacts {
  /** Address of the HTML in the store of bodies: its hash. */
  readonly address: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  /** Every id in the body, for `#part` of links to it. */
  readonly ids: readonly string[];
  /** By the index that link slots carry. */
  readonly links: readonly InternalLink[];
  /** By the index that picture slots carry. */
  readonly pictures: readonly Picture[];
  /** By the index that media slots carry. */
  readonly media: readonly Media[];
  /** Names of the directives that it uses, each once, sorted. */
  readonly directives: readonly string[];
  /** Whether it holds highlighted code. */
  readonly code: boolean;
}

/** What only another room can fill in: a link's address, a picture's element, a directive's partial. */
export type Slot =
  /** Stands inside `href="…"`, or another attribute that is an address. */
  | { readonly slot: "link"; readonly index: number }
  /** Stands for a whole `<img>`; `alt` (plain text) is what is left where the picture cannot be shown. */
  | { readonly slot: "picture"; readonly index: number; readonly alt: string }
  /** Stands for a whole player; `alt` is what is left where the recording cannot be had. */
  | { readonly slot: "media"; readonly index: number; readonly alt: string }
  /** Stands in the whole of an article where the part begins that is not free; the other slots' HTML goes on behind it. */
  | { readonly slot: "rest" }
  /** Stands for the block; `body` is what lies between the fences. */
  | {
      readonly slot: "directive";
      readonly name: string;
      readonly title: string | null;
      readonly attributes: { readonly [name: string]: string };
      readonly body: readonly Piece[];
    };

/** HTML, or a slot between two pieces of it. */
export type Piece = string | Slot;

/** A body's HTML, sanitised and finished but for its slots. */
export interface Body {
  readonly pieces: readonly Piece[];
}
