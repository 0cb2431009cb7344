// What each template may show: one narrow view a page. Every field is always there, null when empty.
// docs/templates.md documents exactly this file and view-parts.ts.

import type { Access, Correction, Label, Layout, Priority } from "../parse/article.js";
import type { Moment } from "../time/moment.js";
import type { CorrectionsMonthView, CorrectionsView, RetractedView } from "./correction-views.js";
import type { Alternate, Translation, Writer } from "./head-parts.js";
import type {
  ArchiveMonthView,
  ArchiveView,
  ArchiveYearView,
  AuthorView,
  FeedsView,
  IndexView,
  LabelView,
  SearchView,
  SectionView,
  SourceView,
  TopicView,
} from "./list-views.js";
import type {
  AuthorNote,
  BodyView,
  Card,
  CreditView,
  Link,
  NavigationLink,
  PageHead,
  PictureView,
  State,
} from "./view-parts.js";

export type {
  CorrectionEntry,
  CorrectionsMonthView,
  CorrectionsView,
  RetractedView,
} from "./correction-views.js";
export type { Alternate, SocialImage, Translation, Writer } from "./head-parts.js";
export type {
  ArchiveMonthView,
  ArchiveView,
  ArchiveYearView,
  AuthorView,
  FeedsView,
  IndexView,
  LabelView,
  ListView,
  SearchView,
  SectionView,
  SourceView,
  TopicView,
} from "./list-views.js";
export type { IconView, PolicyView, SiteView } from "./site-parts.js";
export type {
  AuthorNote,
  BodyView,
  Card,
  CreditGroup,
  CreditView,
  FeedLink,
  Link,
  MediaView,
  MenuLink,
  PageHead,
  Pagination,
  PersonView,
  PictureView,
  SectionLink,
} from "./view-parts.js";

export interface HomeView extends PageHead {
  readonly kind: "home";
  readonly headline: string;
  /** When the newest story was published: the date of the edition; null for a site without stories. */
  readonly edition: Moment | null;
  readonly lead: Card | null;
  readonly top: readonly Card[];
  /** The newest stories with the label `opinion`. */
  readonly opinion: readonly Card[];
  /** The newest stories with the priority `brief`. */
  readonly briefs: readonly Card[];
  /** Sections in the site's order, each with its stories that are not above, by priority and date. */
  readonly sections: readonly {
    readonly name: string;
    readonly href: string;
    readonly slug: string;
    readonly colour: string | null;
    readonly cards: readonly Card[];
  }[];
  /** Stories without a section, and what is left of the newest. */
  readonly latest: readonly Card[];
  readonly archive: Link | null;
}

export interface ArticleView extends PageHead {
  readonly kind: "article";
  readonly id: string;
  readonly headline: string;
  readonly dek: string | null;
  readonly kicker: string | null;
  readonly label: Label | null;
  readonly credit: CreditView;
  /** Those of its authors of whom more than the name is known. */
  readonly authors: readonly AuthorNote[];
  readonly published: Moment;
  readonly updated: Moment | null;
  /** From then on it is no longer published. */
  readonly expires: Moment | null;
  /** Who wrote it, for the head. */
  readonly writers: readonly Writer[];
  /** The same story in other languages. */
  readonly translations: readonly Translation[];
  /** All versions of the page, itself included, for the head; empty where there is but one. */
  readonly alternates: readonly Alternate[];
  /** The address of the version that was written first, where that is known and there are several. */
  readonly original: string | null;
  readonly picture: PictureView | null;
  /** Addresses of further parts of the picture, for machines: 16 by 9, 4 by 3, square. */
  readonly crops: readonly string[];
  readonly dateline: string | null;
  readonly body: BodyView;
  /** When it last changed for its readers: the latest of its date, `updated` and its corrections. */
  readonly modified: Moment;
  /** Whom the rest of the text is for; null where all of it is in `body`. */
  readonly gate: Exclude<Access, "free"> | null;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly topics: readonly Link[];
  readonly related: readonly Card[];
  readonly series: { readonly name: string; readonly parts: readonly NavigationLink[] } | null;
  /** The next older story of the section. */
  readonly previous: Link | null;
  /** The next newer story of the section. */
  readonly next: Link | null;
  readonly words: number;
  readonly minutes: number;
  readonly access: Access;
  readonly priority: Priority;
  readonly layout: Layout;
  /** The parts of a long read, where it has several; empty in other layouts. */
  readonly chapters: readonly Link[];
  readonly state: State | null;
  readonly extra: { readonly [key: string]: unknown };
}

/** A standing page: about, imprint. */
export interface StandingView extends PageHead {
  readonly kind: "page";
  readonly headline: string;
  readonly dek: string | null;
  readonly picture: PictureView | null;
  readonly body: BodyView;
  /** As for an article. */
  readonly gate: Exclude<Access, "free"> | null;
  readonly updated: Moment | null;
  readonly state: State | null;
  readonly extra: { readonly [key: string]: unknown };
}

/** `/contact/`: what is known of how to reach the publisher; never an empty form. */
export interface ContactView extends PageHead {
  readonly kind: "contact";
  readonly headline: string;
  readonly publisher: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: readonly string[];
  /** Where the site's `contact` leads when it is another host's form. */
  readonly link: Link | null;
  readonly profiles: readonly Link[];
  /** True when nothing at all is set. */
  readonly empty: boolean;
}

/** `/subscribe/`. */
export interface SubscribeView extends PageHead {
  readonly kind: "subscribe";
  readonly headline: string;
  readonly publisher: string;
  readonly email: string | null;
  readonly link: Link | null;
  readonly profiles: readonly Link[];
  readonly empty: boolean;
}

export interface NotFoundView extends PageHead {
  readonly kind: "not-found";
  readonly headline: string;
}

export type View =
  | HomeView
  | SectionView
  | TopicView
  | LabelView
  | AuthorView
  | SourceView
  | FeedsView
  | SearchView
  | ArchiveView
  | ArchiveYearView
  | ArchiveMonthView
  | IndexView
  | ArticleView
  | RetractedView
  | CorrectionsView
  | CorrectionsMonthView
  | StandingView
  | ContactView
  | SubscribeView
  | NotFoundView;
