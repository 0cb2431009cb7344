// What the pages of lists may show: sections, topics, labels, authors, sources, the archive, indexes, feeds.
// docs/templates.md documents it, as it does views.ts.

import type { Label } from "../parse/article.js";
import type { BodyView, Card, FeedLink, Link, PageHead, Pagination, PictureView } from "./view-parts.js";

export interface ListView extends PageHead {
  readonly headline: string;
  readonly cards: readonly Card[];
  readonly pagination: Pagination;
}

export interface SectionView extends ListView {
  readonly kind: "section";
  readonly dek: string | null;
  readonly colour: string | null;
  readonly introduction: BodyView | null;
}

export interface TopicView extends ListView {
  readonly kind: "topic";
}

/** All stories with one label. */
export interface LabelView extends ListView {
  readonly kind: "label";
  readonly label: Label;
}

export interface AuthorView extends ListView {
  readonly kind: "author";
  /** Its part of the address. */
  readonly id: string;
  readonly role: string | null;
  readonly biography: string | null;
  readonly picture: PictureView | null;
  readonly links: readonly Link[];
}

export interface SourceView extends ListView {
  readonly kind: "source";
  readonly url: string | null;
  readonly logo: PictureView | null;
}

/** All stories of one month. */
export interface ArchiveMonthView extends ListView {
  readonly kind: "archive-month";
  /** `2026-01`. */
  readonly month: string;
}

/** The months of one year, newest first. */
export interface ArchiveYearView extends PageHead {
  readonly kind: "archive-year";
  readonly headline: string;
  /** `2026`. */
  readonly year: string;
  readonly months: readonly { readonly month: string; readonly href: string; readonly count: number }[];
}

/** The years with their months, newest first. */
export interface ArchiveView extends PageHead {
  readonly kind: "archive";
  readonly headline: string;
  readonly years: readonly {
    readonly year: string;
    readonly href: string;
    readonly months: readonly { readonly month: string; readonly href: string; readonly count: number }[];
  }[];
}

/** The search, with the archive for where there is no script. */
export interface SearchView extends PageHead {
  readonly kind: "search";
  readonly headline: string;
  /** Address of the list that leads to the index. */
  readonly index: string;
  /** What results can be limited to: sections and authors with articles. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly years: ArchiveView["years"];
}

/** Topics, authors, sources or sections as an index: `/topics/`, `/authors/`, `/sources/`. */
export interface IndexView extends PageHead {
  readonly kind: "topics" | "authors" | "sources";
  readonly headline: string;
  readonly entries: readonly (Link & { readonly count: number })[];
}

/** The feeds of the site, for people: `/feeds/`. */
export interface FeedsView extends PageHead {
  readonly kind: "feeds";
  readonly headline: string;
  /** `name` is null for the feeds of the whole site. */
  readonly groups: readonly {
    readonly name: string | null;
    readonly entries: readonly (Link & { readonly feeds: readonly FeedLink[] })[];
  }[];
}
