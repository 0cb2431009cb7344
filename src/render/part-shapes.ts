// The shapes that views are made of.

import type {
  Alternate,
  AuthorNote,
  BodyView,
  Card,
  CorrectionEntry,
  CreditView,
  MediaView,
  PageHead,
  Pagination,
  PictureView,
  SocialImage,
  Translation,
  Writer,
} from "../pages/views.js";
import { flag, list, number, object, type ShapeFor, text } from "./shapes.js";

export const link = object("Link", { name: text, href: text });
export const sectionLink = object("SectionLink", { ...link.fields, slug: text });
export const navigationLink = object("NavigationLink", { ...link.fields, current: flag });
export const moment = object("Moment", { instant: number, iso: text, day: text, dateOnly: flag });

export const correction = object("Correction", { kind: text, date: moment, text });
export const correctionEntry: ShapeFor<CorrectionEntry> = object("CorrectionEntry", {
  ...correction.fields,
  headline: text,
  href: text,
  language: text,
});

export const picture: ShapeFor<PictureView> = object("Picture", {
  src: text,
  alt: text,
  caption: text,
  credit: text,
  width: number,
  height: number,
  sources: list(object("PictureSource", { type: text, srcset: text })),
  sizes: text,
  tone: text,
});

export const media: ShapeFor<MediaView> = object("Media", {
  kind: text,
  sources: list(object("MediaSource", { src: text, type: text })),
  name: text,
  label: text,
  caption: text,
  credit: text,
  poster: text,
  tracks: list(object("MediaTrack", { src: text, kind: text, language: text, label: text })),
  width: number,
  height: number,
  muted: flag,
  loop: flag,
  preload: text,
});

export const credit: ShapeFor<CreditView> = object("Credit", {
  groups: list(
    object("CreditGroup", { role: text, people: list(object("Person", { name: text, href: text })) }),
  ),
  source: object("CreditSource", { name: text, href: text, url: text, logo: text }),
});

export const authorNote: ShapeFor<AuthorNote> = object("AuthorNote", {
  name: text,
  href: text,
  role: text,
  biography: text,
  picture,
});

export const card: ShapeFor<Card> = object("Card", {
  href: text,
  headline: text,
  dek: text,
  kicker: text,
  label: text,
  section: sectionLink,
  credit,
  published: moment,
  updated: moment,
  picture,
  priority: text,
  access: text,
  language: text,
  state: text,
});

export const body: ShapeFor<BodyView> = object("Body", {
  address: text,
  links: list(text),
  pictures: list(picture),
  media: list(media),
  headings: list(object("Heading", { level: number, id: text, text })),
  directives: list(text),
  code: flag,
});

export const feedLinks = list(object("FeedLink", { title: text, format: text, type: text, href: text }));
const socialImage: ShapeFor<SocialImage> = object("SocialImage", {
  src: text,
  alt: text,
  width: number,
  height: number,
  type: text,
});

export const writer: ShapeFor<Writer> = object("Writer", { name: text, url: text, fediverse: text });
export const translation: ShapeFor<Translation> = object("Translation", {
  ...link.fields,
  language: text,
  direction: text,
});
export const alternate: ShapeFor<Alternate> = object("Alternate", {
  href: text,
  language: text,
  locale: text,
});

export const head = {
  title: text,
  description: text,
  href: text,
  canonical: text,
  language: text,
  direction: text,
  locale: text,
  robots: text,
  socialImage,
  section: sectionLink,
  feeds: feedLinks,
  navigation: list(object("MenuLink", { ...navigationLink.fields, slug: text })),
  jsonLd: text,
} as const satisfies ShapeFor<SeenHead>["fields"];

/** As templates see it: with what the page says of itself to machines. */
type SeenHead = PageHead & { readonly jsonLd: string | null };

export const pagination: ShapeFor<Pagination> = object("Pagination", { number, newer: link, older: link });
export const listed = { ...head, headline: text, cards: list(card), pagination } as const;
export const months = list(object("ArchiveMonth", { month: text, href: text, count: number }));

/** A section or an author that the results of a search can be limited to. */
export const searchChoice = object("SearchChoice", { id: text, name: text });
