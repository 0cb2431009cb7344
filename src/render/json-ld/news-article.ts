// An article as schema.org has it, made from the view of its page, so that it cannot say anything else.

import type {
  AdvertiserContentArticle,
  CorrectionComment,
  CorrectionCommentLeaf,
  ImageObjectLeaf,
  NewsArticle,
  Person,
  PersonLeaf,
} from "schema-dts";
import type { ArticleView, PersonView } from "../../pages/views.js";
import type { CorrectionKind, Label } from "../../parse/article.js";
import { absoluteOf } from "../../text/absolute-url.js";
import type { Describer } from "./describer.js";
import { sourceOf } from "./organization.js";
import { present } from "./present.js";

/** Labels without a type of their own are news. Sponsored articles are none: their type is no news article at all. */
const types: { readonly [label in Label]?: NewsArticle["@type"] | AdvertiserContentArticle["@type"] } = {
  reportage: "ReportageNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  review: "ReviewNewsArticle",
  explainer: "BackgroundNewsArticle",
  sponsored: "AdvertiserContentArticle",
};

/** Absolute URLs only, and so none of the site's own without `url` in the settings. */
export function newsArticle(view: ArticleView, describer: Describer): NewsArticle | AdvertiserContentArticle {
  const { publication, publisher } = describer;
  const page = absoluteOf(publication, view.href);
  const type = (view.label === null ? undefined : types[view.label]) ?? "NewsArticle";
  const source = view.credit.source === null ? null : sourceOf(view.credit.source, describer);
  const isFree = view.access === "free";
  const translations = translationsOf(view, describer);
  return present<NewsArticle | AdvertiserContentArticle>({
    "@type": type,
    mainEntityOfPage: page,
    url: page,
    headline: view.headline,
    description: view.dek,
    datePublished: view.published.iso,
    // Where nothing is later, nobody changed anything.
    dateModified: view.modified.iso === view.published.iso ? null : view.modified.iso,
    author: peopleOf(view, "writing", describer) ?? source,
    contributor: peopleOf(view, "other", describer),
    sourceOrganization: source,
    isBasedOn: view.canonical === page ? null : view.canonical,
    articleSection: view.section?.name ?? null,
    keywords: view.topics.length > 0 ? view.topics.map(({ name }) => name) : null,
    // schema.org knows it of news alone.
    dateline: type === "AdvertiserContentArticle" ? null : view.dateline,
    inLanguage: view.language,
    isAccessibleForFree: isFree ? null : false,
    hasPart: isFree
      ? null
      : { "@type": "WebPageElement", isAccessibleForFree: false, cssSelector: ".members-only" },
    isPartOf: view.series === null ? null : { "@type": "CreativeWorkSeries", name: view.series.name },
    workTranslation: translations.into,
    translationOfWork: translations.of,
    correction: correctionsOf(view),
    image: imagesOf(view, describer),
    publisher,
  });
}

function peopleOf(
  { credit }: ArticleView,
  which: "writing" | "other",
  describer: Describer,
): Person[] | null {
  const people = credit.groups
    .filter(({ role }) => (role === null) === (which === "writing"))
    .flatMap((group) => group.people.map((person) => personOf(person, describer)));
  return people.length > 0 ? people : null;
}

/** Made once for each person. */
function personOf(view: PersonView, { publication, people }: Describer): Person {
  const key = `${view.href ?? ""} ${view.name}`;
  const known = people.get(key);
  if (known !== undefined) return known;
  const url = view.href === null ? null : absoluteOf(publication, view.href);
  const made = present<PersonLeaf>({ "@type": "Person", name: view.name, url });
  people.set(key, made);
  return made;
}

/** Kinds of notes that correct nothing. */
const noCorrections: readonly CorrectionKind[] = ["editors-note", "update"];

function correctionsOf({ corrections }: ArticleView): CorrectionComment[] | null {
  const wrong = corrections.filter(({ kind }) => !noCorrections.includes(kind));
  if (wrong.length === 0) return null;
  return wrong.map(({ date, text }) =>
    present<CorrectionCommentLeaf>({
      "@type": "CorrectionComment",
      text,
      datePublished: date?.iso ?? null,
    }),
  );
}

/** The article's own picture as services get it, never a card or the site's: those are not on the page. */
function imagesOf({ picture, socialImage, crops }: ArticleView, { publication }: Describer) {
  if (picture === null || socialImage === null) return null;
  const image = present<ImageObjectLeaf>({
    "@type": "ImageObject",
    url: socialImage.src,
    width: socialImage.width === null ? null : `${socialImage.width}`,
    height: socialImage.height === null ? null : `${socialImage.height}`,
    caption: picture.caption,
    creditText: picture.credit,
  });
  return crops.length === 0 ? image : [image, ...crops.map((crop) => absoluteOf(publication, crop) ?? crop)];
}

/** Of translations only what is certain: which was first is known where all the others name who translated them. */
function translationsOf(view: ArticleView, { publication }: Describer) {
  const { original } = view;
  const work = (href: string, language: string): NewsArticle[] => {
    const url = absoluteOf(publication, href);
    return url === null ? [] : [{ "@type": "NewsArticle", url, inLanguage: language }];
  };
  if (original === null) return { of: null, into: null };
  if (original === view.href)
    return { of: null, into: view.translations.flatMap(({ href, language }) => work(href, language)) };
  const first = view.translations.find(({ href }) => href === original);
  return { of: first === undefined ? null : work(first.href, first.language), into: null };
}
