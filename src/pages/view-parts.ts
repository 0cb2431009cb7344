// What the views of several kinds of page are made of. Every field is always there, null when empty.

import type { Access, Heading, Label, Priority } from "../parse/article.js";
import type { Moment } from "../time/moment.js";
import type { SocialImage } from "./head-parts.js";

/** A name with an address. `href` is root-relative with the base path in front, or absolute. */
export interface Link {
  readonly name: string;
  readonly href: string;
}

/** A link to a section; in its colour as `class="section-{{slug}}"`. */
export interface SectionLink extends Link {
  readonly slug: string;
}

/** A link in a list of links, of which one may be where the reader is. */
export interface NavigationLink extends Link {
  readonly current: boolean;
}

/** An entry of the site's navigation; `slug` where it leads to a section. */
export interface MenuLink extends NavigationLink {
  readonly slug: string | null;
}

export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** In pixels, of the picture as it is shown; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  /** The same picture in formats that not every browser knows, the best one first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** How wide it is shown, as the attribute has it: what a template gives the partial; null for what the partial has by itself. */
  readonly sizes: string | null;
  /** A class with the picture's average colour, for its place while it loads: `tone-a62`; null where that is unknown. */
  readonly tone: string | null;
}

/** A recording in the text of an article. */
export interface MediaView {
  readonly kind: "audio" | "video";
  /** The same in files of several kinds; `type` is null where the file's name does not say it. Never empty. */
  readonly sources: readonly { readonly src: string; readonly type: string | null }[];
  /** Name of the first file, for a link to it. */
  readonly name: string;
  readonly label: string;
  /** A paragraph of its own shows caption and credit already. */
  readonly caption: string | null;
  readonly credit: string | null;
  readonly poster: string | null;
  readonly tracks: readonly {
    readonly src: string;
    /** `captions`, `subtitles`, `descriptions`, `chapters`. */
    readonly kind: string;
    readonly language: string;
    readonly label: string;
  }[];
  /** Of a film, in pixels; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  readonly muted: boolean;
  readonly loop: boolean;
  /** What is loaded before it is asked for: `none`, `metadata`. */
  readonly preload: string;
}

/** One person in a credit line; `href` is null where the person has no page. */
export interface PersonView {
  readonly name: string;
  readonly href: string | null;
}

/** An author as the end of an article introduces them. */
export interface AuthorNote extends PersonView {
  readonly role: string | null;
  readonly biography: string | null;
  readonly picture: PictureView | null;
}

/** People who did the same: `role` is null for those who wrote, else `photographs`, `editing`, … */
export interface CreditGroup {
  readonly role: string | null;
  readonly people: readonly PersonView[];
}

/** Who stands behind a story: authors with roles, or the agency that it comes from with the section. */
export interface CreditView {
  readonly groups: readonly CreditGroup[];
  readonly source: {
    readonly name: string;
    readonly href: string;
    readonly url: string | null;
    readonly logo: string | null;
  } | null;
}

export type State = "draft" | "embargo" | "future" | "expired";

/** An article as a list shows it. */
export interface Card {
  readonly href: string;
  readonly headline: string;
  /** The dek, or the first paragraph shortened. */
  readonly dek: string | null;
  readonly kicker: string | null;
  readonly label: Label | null;
  readonly section: SectionLink | null;
  readonly credit: CreditView;
  readonly published: Moment;
  readonly updated: Moment | null;
  readonly picture: PictureView | null;
  readonly priority: Priority;
  readonly access: Access;
  readonly language: string | null;
  /** Why it would be withheld, were it not for a flag. */
  readonly state: State | null;
}

/** What `{{{body …}}}` needs: the stored HTML's address and what fills its slots. */
export interface BodyView {
  readonly address: string;
  /** Addresses for link slots, by their index; null drops the link and keeps its text. */
  readonly links: readonly (string | null)[];
  /** Pictures for picture slots, by their index; null leaves the alt text. */
  readonly pictures: readonly (PictureView | null)[];
  /** Picture slots, by their index, of which nothing stays, nor the figure around them; absent for none. */
  readonly ended?: readonly number[];
  /** Recordings for media slots, by their index; null leaves what describes them. */
  readonly media: readonly (MediaView | null)[];
  readonly headings: readonly Heading[];
  readonly directives: readonly string[];
  readonly code: boolean;
}

/** A feed as a page's head and the list of feeds name it. */
export interface FeedLink {
  readonly title: string;
  /** `RSS`, `Atom`, `JSON Feed`. */
  readonly format: string;
  /** Media type. */
  readonly type: string;
  readonly href: string;
}

/** What every page has for its head, its masthead and its footer. */
export interface PageHead {
  /** For `<title>`: the page's own name, without the site's. */
  readonly title: string;
  readonly description: string | null;
  /** Root-relative with the base path: `/news/world/`. */
  readonly href: string;
  /** Absolute; null without `url` in site.yaml, and on the 404 page. */
  readonly canonical: string | null;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The language as Open Graph has it: `en_US`; null where no territory of it is known. */
  readonly locale: string | null;
  /** `noindex` for pages that search engines should leave out; else `max-image-preview:large`. */
  readonly robots: string;
  /** What services show beside a link to the page, or null. */
  readonly socialImage: SocialImage | null;
  /** The section the page belongs to, for marking it in the navigation. */
  readonly section: SectionLink | null;
  /** The feeds of the list that the page belongs to; those of the whole site are `@site.feeds`. */
  readonly feeds: readonly FeedLink[];
  /** The site's navigation with this page's entry marked. */
  readonly navigation: readonly MenuLink[];
}

/** Newer and older part of a list that is too long for one page; null where there is none. */
export interface Pagination {
  /** Number of this page; null for the list's own address, which shows the newest. */
  readonly number: number | null;
  readonly newer: Link | null;
  readonly older: Link | null;
}
