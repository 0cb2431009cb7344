// The shapes of all views: the names that templates are checked against, and that docs/templates.md documents.

import type {
  ArchiveMonthView,
  ArchiveView,
  ArchiveYearView,
  ArticleView,
  AuthorView,
  ContactView,
  FeedsView,
  HomeView,
  IndexView,
  LabelView,
  NotFoundView,
  SearchView,
  SectionView,
  SourceView,
  StandingView,
  SubscribeView,
  TopicView,
  View,
} from "../pages/views.js";
import { corrections, correctionsMonth, retracted } from "./correction-shapes.js";
import {
  alternate,
  authorNote,
  body,
  card,
  correction,
  credit,
  feedLinks,
  head,
  link,
  listed,
  media,
  moment,
  months,
  navigationLink,
  picture,
  searchChoice,
  translation,
  writer,
} from "./part-shapes.js";
import { any, flag, list, number, object, type Shape, type ShapeFor, text } from "./shapes.js";

const home: ShapeFor<HomeView> = object("Home", {
  ...head,
  kind: text,
  headline: text,
  edition: moment,
  lead: card,
  top: list(card),
  opinion: list(card),
  briefs: list(card),
  sections: list(object("HomeSection", { ...link.fields, slug: text, colour: text, cards: list(card) })),
  latest: list(card),
  archive: link,
});
const section: ShapeFor<SectionView> = object("Section", {
  ...listed,
  kind: text,
  dek: text,
  colour: text,
  introduction: body,
});
const topic: ShapeFor<TopicView> = object("Topic", { ...listed, kind: text });
const label: ShapeFor<LabelView> = object("LabelPage", { ...listed, kind: text, label: text });
const author: ShapeFor<AuthorView> = object("Author", {
  ...listed,
  kind: text,
  id: text,
  role: text,
  biography: text,
  picture,
  links: list(link),
});
const source: ShapeFor<SourceView> = object("Source", { ...listed, kind: text, url: text, logo: picture });
const archiveMonth: ShapeFor<ArchiveMonthView> = object("ArchiveMonthPage", {
  ...listed,
  kind: text,
  month: text,
});
const archiveYear: ShapeFor<ArchiveYearView> = object("ArchiveYear", {
  ...head,
  kind: text,
  headline: text,
  year: text,
  months,
});
const years = list(object("ArchiveYearEntry", { year: text, href: text, months }));
const archive: ShapeFor<ArchiveView> = object("Archive", { ...head, kind: text, headline: text, years });
const search: ShapeFor<SearchView> = object("Search", {
  ...head,
  kind: text,
  headline: text,
  index: text,
  sections: list(searchChoice),
  authors: list(searchChoice),
  years,
});
const index: ShapeFor<IndexView> = object("Index", {
  ...head,
  kind: text,
  headline: text,
  entries: list(object("IndexEntry", { ...link.fields, count: number })),
});
const feeds: ShapeFor<FeedsView> = object("Feeds", {
  ...head,
  kind: text,
  headline: text,
  groups: list(
    object("FeedGroup", {
      name: text,
      entries: list(object("FeedEntry", { ...link.fields, feeds: feedLinks })),
    }),
  ),
});
const article: ShapeFor<ArticleView> = object("Article", {
  ...head,
  kind: text,
  id: text,
  headline: text,
  dek: text,
  kicker: text,
  label: text,
  credit,
  authors: list(authorNote),
  published: moment,
  updated: moment,
  expires: moment,
  writers: list(writer),
  translations: list(translation),
  alternates: list(alternate),
  original: text,
  crops: list(text),
  picture,
  dateline: text,
  body,
  modified: moment,
  corrections: list(correction),
  gate: text,
  topics: list(link),
  related: list(card),
  series: object("Series", { name: text, parts: list(navigationLink) }),
  previous: link,
  next: link,
  words: number,
  minutes: number,
  access: text,
  priority: text,
  layout: text,
  chapters: list(link),
  state: text,
  extra: any,
});
const page: ShapeFor<StandingView> = object("Page", {
  ...head,
  kind: text,
  headline: text,
  dek: text,
  picture,
  body,
  gate: text,
  updated: moment,
  state: text,
  extra: any,
});
const contact: ShapeFor<ContactView> = object("Contact", {
  ...head,
  kind: text,
  headline: text,
  publisher: text,
  email: text,
  phone: text,
  address: list(text),
  link,
  profiles: list(link),
  empty: flag,
});
const subscribe: ShapeFor<SubscribeView> = object("Subscribe", {
  ...head,
  kind: text,
  headline: text,
  publisher: text,
  email: text,
  link,
  profiles: list(link),
  empty: flag,
});
const notFound: ShapeFor<NotFoundView> = object("NotFound", { ...head, kind: text, headline: text });

/** What a partial of directives/ is given. */
export const directiveShape = object("Directive", {
  name: text,
  title: text,
  attributes: any,
  content: text,
});

/** What the partial `picture` is given for a picture of a body. */
export const pictureShape = picture;

/** What the partial `media` is given for a recording of a body. */
export const mediaShape = media;

type AnyObject = ObjectOf<{ readonly [field: string]: Shape }>;
type ObjectOf<Fields> = { readonly is: "object"; readonly name: string; readonly fields: Fields };

const kinds: { readonly [Kind in View["kind"]]: { readonly template: string; readonly shape: AnyObject } } = {
  home: { template: "home", shape: home },
  section: { template: "section", shape: section },
  topic: { template: "topic", shape: topic },
  label: { template: "label", shape: label },
  author: { template: "author", shape: author },
  source: { template: "source", shape: source },
  feeds: { template: "feeds", shape: feeds },
  archive: { template: "archive", shape: archive },
  "archive-year": { template: "archive-year", shape: archiveYear },
  "archive-month": { template: "archive-month", shape: archiveMonth },
  search: { template: "search", shape: search },
  topics: { template: "index", shape: index },
  authors: { template: "index", shape: index },
  sources: { template: "index", shape: index },
  article: { template: "article", shape: article },
  retracted: { template: "retracted", shape: retracted },
  corrections: { template: "all-corrections", shape: corrections },
  "corrections-month": { template: "corrections-month", shape: correctionsMonth },
  page: { template: "page", shape: page },
  contact: { template: "contact", shape: contact },
  subscribe: { template: "subscribe", shape: subscribe },
  "not-found": { template: "not-found", shape: notFound },
};

/** One kind of page: the template that shows it by default, and its view's shape with `kind` known. */
export interface KindOfView {
  readonly kind: View["kind"];
  readonly template: string;
  readonly shape: AnyObject;
}

/** Every kind of page. */
export const kindsOfView: readonly KindOfView[] = Object.entries(kinds).map(
  ([kind, { template, shape }]) => ({
    // `kinds` is declared with exactly these keys; Object.entries forgets it.
    kind: kind as View["kind"],
    template,
    shape: { ...shape, fields: { ...shape.fields, kind: { is: "text", literal: kind } } },
  }),
);
