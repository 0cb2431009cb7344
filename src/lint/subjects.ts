// What rules are held against: each kind of subject with a way to point at what causes it.

import type { Place } from "../diagnostics/diagnostic.js";
import type { View } from "../pages/views.js";
import type { Article } from "../parse/article.js";
import type { Field } from "../parse/fields.js";
import type { FeedHtml } from "./read/feed-html.js";
import type { JsonLdNode } from "./read/json-ld.js";
import type { PageFacts } from "./read/page-facts.js";
import type { RobotsFile } from "./read/robots-lines.js";
import type { Position, XmlDocument, XmlElement } from "./read/xml-tree.js";

/** A published article. */
export interface ArticleSubject {
  readonly article: Article;
  /** Where a field stands, or an entry of one that is a list (0-based). */
  at(field: Field, entry?: number): Place;
}

/** All published articles, where a rule compares them. */
export interface ArticlesSubject {
  readonly articles: readonly ArticleSubject[];
}

/** A page that a template has rendered. */
export interface PageSubject {
  readonly path: string;
  /** Its own address; null without `url` in the settings. */
  readonly address: string | null;
  readonly view: View;
  readonly facts: PageFacts;
  /** Its JSON-LD, as far as it can be read. */
  readonly nodes: readonly JsonLdNode[];
  /** The nodes among them that are articles. */
  readonly articleNodes: readonly JsonLdNode[];
  /** What it shows, where that is one article. */
  readonly article: ArticleSubject | null;
  /** The template that has something which matches, or else what the page is made of. */
  holding(what: RegExp): Place;
  /** The template in which a part of the page is missing, or else what the page is made of. */
  lacking(part: "head" | "body"): Place;
}

interface FileSubject {
  readonly path: string;
  readonly address: string | null;
  readonly text: string;
  /** In bytes. */
  readonly size: number;
  /** The file that it is made of, or the setting. */
  readonly whole: Place;
}

/** A file of XML of whatever kind. */
export interface XmlSubject extends FileSubject {
  readonly document: XmlDocument;
  at(position: Position): Place;
}

/** The same with a root that can be read. */
export interface XmlRootSubject extends XmlSubject {
  readonly root: XmlElement;
  /** What the HTML that an element holds as text has in it. */
  htmlIn(element: XmlElement): FeedHtml;
}

export interface JsonFeedSubject extends FileSubject {
  /** Null where the text is no JSON. */
  readonly feed: { readonly [name: string]: unknown } | null;
  readonly items: readonly { readonly [name: string]: unknown }[];
  at(...path: readonly (string | number)[]): Place;
}

export interface RobotsSubject extends FileSubject {
  readonly robots: RobotsFile;
  /** Whether the file begins with a byte order mark. */
  readonly isMarked: boolean;
  readonly isUtf8: boolean;
  /** A line, by its number. */
  at(line: number): Place;
}
