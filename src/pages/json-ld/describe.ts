// What each kind of page but an article's says of itself, made from its view alone.

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
import { absoluteOf, contactPath, correctionsPath } from "../address.js";
import type { Planner } from "../planner.js";
import { present } from "../present.js";
import { publisherJson } from "../publisher.js";
import type {
  ArticleView,
  AuthorView,
  HomeView,
  ListView,
  SourceView,
  StandingView,
  View,
} from "../views.js";
import { breadcrumbs } from "./breadcrumbs.js";
import { graphOf } from "./graph.js";
import { frontCards, itemList } from "./lists.js";

type Described = Exclude<View, ArticleView>;

/** The view with what its page says of itself; nothing where search engines are kept out, or nothing has an address. */
export function described<V extends Described>(view: V, planner: Planner): V {
  if (planner.config.url === null || view.canonical === null) return view;
  return { ...view, jsonLd: graphOf(nodesOf(view, planner)) };
}

function nodesOf(view: Described, planner: Planner): readonly (Thing | null)[] {
  const { say } = planner;
  const archive = { name: say("archive"), href: planner.href("/archive/") };
  switch (view.kind) {
    case "home":
      return [
        siteOf(view, planner),
        collection(view, { mainEntity: itemList(frontCards(view), planner) }, planner),
      ];
    case "section":
      return listNodes(view, { description: view.dek }, planner);
    case "topic":
    case "label":
      return listNodes(view, {}, planner);
    case "source":
      return listNodes(view, { about: organizationOf(view, planner) }, planner);
    case "author":
      return [profileOf(view, planner), itemList(view.cards, planner), trail(view, planner)];
    case "archive-month":
      return [
        collection(view, { mainEntity: itemList(view.cards, planner) }, planner),
        trail(view, planner, [archive]),
      ];
    case "archive-year":
      return [collection(view, {}, planner), breadcrumbs([archive], view.headline, planner)];
    case "archive":
    case "topics":
    case "authors":
    case "sources":
    case "feeds":
    case "search":
    case "corrections":
      return [collection(view, {}, planner), breadcrumbs([], view.headline, planner)];
    case "page":
      return [standing(view, planner), breadcrumbs([], view.headline, planner)];
    case "contact":
      return [pageOf("ContactPage", view, planner), breadcrumbs([], view.headline, planner)];
    case "subscribe":
      return [pageOf("WebPage", view, planner), breadcrumbs([], view.headline, planner)];
    case "corrections-month": {
      const corrections = { name: say("corrections"), href: planner.href(correctionsPath) };
      return [collection(view, {}, planner), trail(view, planner, [corrections])];
    }
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

const listNodes = (view: ListView, about: About, planner: Planner): readonly (Thing | null)[] => [
  collection(view, { ...about, mainEntity: itemList(view.cards, planner) }, planner),
  trail(view, planner),
];

function collection(
  view: Pick<ListView, "headline" | "href" | "language">,
  { description = null, mainEntity = null, about = null }: About,
  { config }: Planner,
): WebPage {
  return present<CollectionPageLeaf>({
    "@type": "CollectionPage",
    name: view.headline,
    url: absoluteOf(config, view.href),
    description,
    inLanguage: view.language,
    about,
    mainEntity,
  });
}

/** The way to a list, and over it to one of its numbered pages. */
function trail(
  view: Pick<ListView, "headline" | "href" | "pagination">,
  planner: Planner,
  above: Parameters<typeof breadcrumbs>[0] = [],
) {
  const { number } = view.pagination;
  if (number === null) return breadcrumbs(above, view.headline, planner);
  const list = { name: view.headline, href: view.href.replace(/page\/\d+\/$/, "") };
  return breadcrumbs([...above, list], planner.say("page-number", { number }), planner);
}

function siteOf({ headline, language, href }: HomeView, planner: Planner): Thing {
  const { config } = planner;
  planner.publisherJson ??= publisherJson(planner);
  return present<WebSiteLeaf>({
    "@type": "WebSite",
    name: headline,
    url: absoluteOf(config, href),
    description: config.tagline,
    inLanguage: language,
    publisher: planner.publisherJson,
  });
}

function profileOf(view: AuthorView, { config }: Planner): WebPage {
  const url = absoluteOf(config, view.href.replace(/page\/\d+\/$/, ""));
  const profiles = view.links.map(({ href }) => href).filter((href) => /^https?:/i.test(href));
  const email = view.links.map(({ href }) => href).find((href) => /^mailto:/i.test(href)) ?? null;
  const person = present<PersonLeaf>({
    "@type": "Person",
    name: view.headline,
    url,
    jobTitle: view.role,
    description: view.biography,
    image: view.picture === null ? null : absoluteOf(config, view.picture.src),
    email: email === null ? null : email.slice("mailto:".length),
    sameAs: profiles.length > 0 ? profiles : null,
  });
  return present<ProfilePageLeaf>({
    "@type": "ProfilePage",
    url: absoluteOf(config, view.href),
    inLanguage: view.language,
    mainEntity: person,
  });
}

/** `headline` is "All from Reuters": the name of the source is said by nothing else on its page. */
function organizationOf({ url, logo }: SourceView, { config }: Planner): Thing | null {
  if (url === null) return null;
  return present<OrganizationLeaf>({
    "@type": "Organization",
    url,
    logo: logo === null ? null : absoluteOf(config, logo.src),
  });
}

function standing(view: StandingView, planner: Planner): WebPage {
  const { contact, href } = planner;
  const isContact = view.href === href(contactPath) || (contact.is === "here" && contact.href === view.href);
  const isAbout = /\/about(?:-us)?(?:\/|\.html)?$/.test(view.href);
  return pageOf(isContact ? "ContactPage" : isAbout ? "AboutPage" : "WebPage", view, planner);
}

type PageType = "WebPage" | "ContactPage" | AboutPage["@type"];

function pageOf(
  type: PageType,
  view: Pick<StandingView, "headline" | "href" | "language"> & Partial<Pick<StandingView, "dek" | "updated">>,
  { config }: Planner,
): WebPage {
  return present<WebPageLeaf | (WebPage & { readonly "@type": Exclude<PageType, "WebPage"> })>({
    "@type": type,
    name: view.headline,
    url: absoluteOf(config, view.href),
    description: view.dek ?? null,
    dateModified: view.updated?.iso ?? null,
    inLanguage: view.language,
  });
}
