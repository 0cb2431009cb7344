// The site as a reader knows it, at one "now": what is live, in which lists, in which order.

import type { Article } from "../parse/article.js";
import type { SectionFile } from "../parse/parse-section.js";
import type { Moment } from "../time/moment.js";

/** Why an article is not published now. */
export type WithheldReason = "draft" | "embargo" | "future" | "expired";

export interface Withheld {
  readonly path: string;
  readonly id: string;
  readonly headline: string;
  readonly permalink: string;
  readonly reason: WithheldReason;
  /** ISO date or instant that decides (the embargo's end, the date, the expiry); null for a draft. */
  readonly until: string | null;
  /** The article itself, so that its mistakes can be told before it is published. */
  readonly article: Article;
}

/** A person who writes for the site: declared in site.yaml or authors/, or known from a byline alone. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly declared: boolean;
  readonly role: string | null;
  readonly biography: string | null;
  readonly picture: string | null;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  /** `@ana@social.example`, or null. */
  readonly fediverse: string | null;
  /** Path of the file of authors/ that declares the author, or null. */
  readonly path: string | null;
}

export interface NewsSource {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly logo: string | null;
  readonly kind: string | null;
}

export interface Section {
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly colour: string | null;
  /** For dark paper; null where it is made of the other. */
  readonly colourDark: string | null;
  /** Address of the introduction's body (from `_index.md`), or null. */
  readonly introduction: Article["body"] | null;
  /** Path of `_index.md`, or null. */
  readonly path: string | null;
  readonly template: string | null;
  /** Where the fields of `_index.md` stand in it. */
  readonly spots: SectionFile["spots"];
}

interface Topic {
  readonly slug: string;
  readonly name: string;
}

/** A live article with what the site adds to it; its corrections are those that count now. `index` is its rank in `Site.articles`. */
export interface Story {
  readonly article: Article;
  /** Root-relative without the base path: `/world/budget/`. */
  readonly permalink: string;
  /** Section's slug, or null. */
  readonly section: string | null;
  /** Topic slugs, in the article's order. */
  readonly topics: readonly string[];
  /** Author ids with roles, in the byline's order. */
  readonly authors: readonly { readonly id: string; readonly role: string | null }[];
  /** Source slug, or null. */
  readonly source: string | null;
  /** When it last changed for its readers: the latest of its date, `updated` and its corrections; null for a standing page without. */
  readonly modified: Moment | null;
  /** Set when it is shown only because a flag asked for it. */
  readonly state: WithheldReason | null;
}

export interface Site {
  /** Live articles: newest instant first, then path. */
  readonly stories: readonly Story[];
  /** Standing pages that are live, by path. */
  readonly pages: readonly Story[];
  readonly sections: readonly (Section & { readonly stories: readonly number[] })[];
  readonly topics: readonly (Topic & { readonly stories: readonly number[] })[];
  readonly authors: readonly (Author & { readonly stories: readonly number[] })[];
  readonly sources: readonly (NewsSource & { readonly stories: readonly number[] })[];
  readonly series: readonly {
    readonly slug: string;
    readonly name: string;
    readonly stories: readonly number[];
  }[];
  /** Newest month first: `2026-01`. */
  readonly archive: readonly { readonly month: string; readonly stories: readonly number[] }[];
  /** Articles with a retraction, newest first: a notice stands at their addresses, and no list has them. */
  readonly retracted: readonly Story[];
  /** Known, but not to be named anywhere; needed to tell a link to them from a dead link. */
  readonly withheld: readonly Withheld[];
  /** Paths of articles that failed: a link to one of these is no second error. */
  readonly failed: readonly string[];
}
