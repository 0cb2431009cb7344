// What each kind of page says of itself, made from its view when it is rendered.

import type {
  AboutPage,
  CollectionPageLeaf,
  OrganizationLeaf,
  PersonLeaf,
  ProfilePageLeaf,
  Thing,
  WebPage,
  WebPageLeaf,
  WebSiteLeaf,
} from "schema-dts";
import type {
  ArticleView,
  AuthorView,
  HomeView,
  ListView,
  SourceView,
  StandingView,
  View,
} from "../../pages/views.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { breadcrumbs } from "./breadcrumbs.js";
import type { Describer } from "./describer.js";
import { graphOf } from "./graph.js";
import { frontCards, itemList } from "./lists.js";
import { newsArticle } from "./news-article.js";
import { present } from "./present.js";

/** What a page says of itself, as JSON that is safe in a script; null for nothing, as where search engines are kept out. */
export function jsonLdOf(view: View, describer: Describer): string | null {
  if (view.kind === "article") return graphOf(articleNodes(view, describer));
  if (describer.publication.url === null || view.canonical === null) return null;
  return graphOf(nodesOf(view, describer));
}

const articleNodes = (view: ArticleView, describer: Describer): readonly (Thing | null)[] => [
  newsArticle(view, describer),
  breadcrumbs(view.section === null ? [] : [view.section], view.headline, describer),
];

function nodesOf(view: Exclude<View, ArticleView>, describer: Describer): readonly (Thing | null)[] {
  const { publication } = describer;
  switch (view.kind) {
    case "home":
      return [
        siteOf(view, describer),
        collection(view, { mainEntity: itemList(frontCards(view), publication) }, describer),
      ];
    case "section":
      return listNodes(view, { description: view.dek }, describer);
    case "topic":
    case "label":
      return listNodes(view, {}, describer);
    case "source":
      return listNodes(view, { about: organizationOf(view, describer) }, describer);
    case "author":
      return [profileOf(view, describer), itemList(view.cards, publication), trail(view, describer)];
    case "archive-month":
      return [
        collection(view, { mainEntity: itemList(view.cards, publication) }, describer),
        trail(view, describer, [publication.archive]),
      ];
    case "archive-year":
      return [collection(view, {}, describer), breadcrumbs([publication.archive], view.headline, describer)];
    case "archive":
    case "topics":
    case "authors":
    case "sources":
    case "feeds":
    case "corrections":
      return [collection(view, {}, describer), breadcrumbs([], view.headline, describer)];
    case "page":
      return [standing(view, describer), breadcrumbs([], view.headline, describer)];
    case "contact":
      return [pageOf("ContactPage", view, describer), breadcrumbs([], view.headline, describer)];
    case "subscribe":
      return [pageOf("WebPage", view, describer), breadcrumbs([], view.headline, describer)];
    case "corrections-month":
      return [collection(view, {}, describer), trail(view, describer, [publication.corrections])];
    case "search":
    case "retracted":
    case "not-found":
      return [];
  }
}

type About = {
  readonly description?: string | null;
  readonly mainEntity?: CollectionPageLeaf["mainEntity"] | null;
  readonly about?: Thing | null;
};

const listNodes = (view: ListView, about: About, describer: Describer): readonly (Thing | null)[] => [
  collection(view, { ...about, mainEntity: itemList(view.cards, describer.publication) }, describer),
  trail(view, describer),
];

function collection(
  view: Pick<ListView, "headline" | "href" | "language">,
  { description = null, mainEntity = null, about = null }: About,
  { publication }: Describer,
): WebPage {
  return present<CollectionPageLeaf>({
    "@type": "CollectionPage",
    name: view.headline,
    url: absoluteOf(publication, view.href),
    description,
    inLanguage: view.language,
    about,
    mainEntity,
  });
}

/** The way to a list, and over it to one of its numbered pages. */
function trail(
  view: Pick<ListView, "headline" | "href" | "pagination">,
  describer: Describer,
  above: Parameters<typeof breadcrumbs>[0] = [],
) {
  const { number } = view.pagination;
  if (number === null) return breadcrumbs(above, view.headline, describer);
  const list = { name: view.headline, href: view.href.replace(/page\/\d+\/$/, "") };
  return breadcrumbs([...above, list], describer.say("page-number", { number }), describer);
}

function siteOf({ headline, language, href }: HomeView, describer: Describer): Thing {
  const { publication, publisher } = describer;
  return present<WebSiteLeaf>({
    "@type": "WebSite",
    name: headline,
    url: absoluteOf(publication, href),
    description: publication.tagline,
    inLanguage: language,
    publisher,
  });
}

function profileOf(view: AuthorView, { publication }: Describer): WebPage {
  const url = absoluteOf(publication, view.href.replace(/page\/\d+\/$/, ""));
  const profiles = view.links.map(({ href }) => href).filter((href) => /^https?:/i.test(href));
  const email = view.links.map(({ href }) => href).find((href) => /^mailto:/i.test(href)) ?? null;
  const person = present<PersonLeaf>({
    "@type": "Person",
    name: view.headline,
    url,
    jobTitle: view.role,
    description: view.biography,
    image: view.picture === null ? null : absoluteOf(publication, view.picture.src),
    email: email === null ? null : email.slice("mailto:".length),
    sameAs: profiles.length > 0 ? profiles : null,
  });
  return present<ProfilePageLeaf>({
    "@type": "ProfilePage",
    url: absoluteOf(publication, view.href),
    inLanguage: view.language,
    mainEntity: person,
  });
}

/** `headline` is "All from Reuters": the name of the source is said by nothing else on its page. */
function organizationOf({ url, logo }: SourceView, { publication }: Describer): Thing | null {
  if (url === null) return null;
  return present<OrganizationLeaf>({
    "@type": "Organization",
    url,
    logo: logo === null ? null : absoluteOf(publication, logo.src),
  });
}

function standing(view: StandingView, describer: Describer): WebPage {
  const isContact = describer.publication.contacts.includes(view.href);
  const isAbout = /\/about(?:-us)?(?:\/|\.html)?$/.test(view.href);
  return pageOf(isContact ? "ContactPage" : isAbout ? "AboutPage" : "WebPage", view, describer);
}

type PageType = "WebPage" | "ContactPage" | AboutPage["@type"];

function pageOf(
  type: PageType,
  view: Pick<StandingView, "headline" | "href" | "language"> & Partial<Pick<StandingView, "dek" | "updated">>,
  { publication }: Describer,
): WebPage {
  return present<WebPageLeaf | (WebPage & { readonly "@type": Exclude<PageType, "WebPage"> })>({
    "@type": type,
    name: view.headline,
    url: absoluteOf(publication, view.href),
    description: view.dek ?? null,
    dateModified: view.updated?.iso ?? null,
    inLanguage: view.language,
  });
}
