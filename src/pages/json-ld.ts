// A `NewsArticle` of schema.org, made from what the page shows, so that it cannot say anything else.

import { absoluteOf } from "./address.js";
import type { Planner } from "./planner.js";
import { present } from "./present.js";
import { publisherJson } from "./publisher.js";
import type { SharedPicture } from "./shared-picture.js";
import type { ArticleView, PageHead, PersonView, PictureView } from "./views.js";

type Shown = Pick<
  ArticleView,
  "headline" | "dek" | "credit" | "published" | "updated" | "picture" | "dateline" | "topics" | "access"
> & {
  /** The picture, or the card, as services show it. */
  readonly shared: SharedPicture | null;
};

/** Absolute URLs only, and so none of the site's own without `url` in the settings. */
export function newsArticle(shown: Shown, head: PageHead, planner: Planner): PageHead["jsonLd"] {
  const { credit, picture, shared } = shown;
  const { config } = planner;
  const page = absoluteOf(config, head.href);
  const authors = credit.groups.filter(({ role }) => role === null).flatMap(({ people }) => people);
  const others = credit.groups.filter(({ role }) => role !== null).flatMap(({ people }) => people);
  const source =
    credit.source === null
      ? null
      : present({ "@type": "NewsMediaOrganization", name: credit.source.name, url: credit.source.url });
  const person = (view: PersonView) => personOf(view, planner);
  return present({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: page,
    url: page,
    headline: shown.headline,
    description: shown.dek,
    datePublished: shown.published.iso,
    dateModified: shown.updated?.iso,
    author: authors.length > 0 ? authors.map(person) : source,
    contributor: others.length > 0 ? others.map(person) : null,
    sourceOrganization: source,
    articleSection: head.section?.name,
    keywords: shown.topics.length > 0 ? shown.topics.map(({ name }) => name) : null,
    dateline: shown.dateline,
    inLanguage: head.language,
    isAccessibleForFree: shown.access === "free" ? null : false,
    image: shared === null ? null : imageOf(picture, shared, planner),
    publisher: publisherOf(planner),
  });
}

function publisherOf(planner: Planner): { readonly [name: string]: unknown } {
  planner.publisherJson ??= publisherJson(planner);
  return planner.publisherJson;
}

function personOf({ name, href }: PersonView, { config }: Planner) {
  return present({ "@type": "Person", name, url: href === null ? null : absoluteOf(config, href) });
}

function imageOf(picture: PictureView | null, shared: SharedPicture, { config }: Planner) {
  const url = absoluteOf(config, shared.src);
  if (url === null) return null;
  const { width, height } = shared;
  const { caption = null, credit = null } = picture ?? {};
  return present({ "@type": "ImageObject", url, width, height, caption, creditText: credit });
}
