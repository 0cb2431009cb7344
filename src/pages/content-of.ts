// What of a page is its own, apart from what is only around it: whether a change is one that readers of it care about.

import type { Config } from "../config/config.js";
import { absoluteOf } from "../text/absolute-url.js";
import { mapCards } from "./map-cards.js";
import type { Page } from "./page.js";
import type { ArticleView, Card, CreditView, PageHead, RetractedView, StandingView, View } from "./views.js";

/** Stands for a file without content of its own: the theme's, and what machines alone read of the site. */
export const chromeAlone = "=";

/** What the text of a page begins with that search engines shall not show, or shall know by another address. */
export const notIndexed = "-";

/**
 * A text that is another one exactly when the content of the page is; null where all of its bytes are content. Of an article
 * that is what it says itself, not its neighbours, its topics or the words of the templates; of a list its stories; of a feed
 * its entries. `cards` are the hashes of what it shows with others, without the navigation.
 */
export function contentOf(page: Page, cards: readonly string[], config: Config): string | null {
  switch (page.render) {
    case "template":
      return (isIndexed(page.view, config) ? "" : notIndexed) + contentOfView(page, cards, config);
    case "feed":
      return cards.join();
    case "style":
    case "text":
      return chromeAlone;
    case "copy":
      return page.package || /\.(?:css|m?js|map|woff2?|[ot]tf|eot)$/i.test(page.path) ? chromeAlone : null;
    case "picture":
      return "squares" in page.recipe ? chromeAlone : null;
    default:
      return null;
  }
}

function isIndexed({ robots, canonical, href }: PageHead, config: Config): boolean {
  return robots !== "noindex" && (canonical === null || canonical === absoluteOf(config, href));
}

function contentOfView(
  { view, template }: Page & { readonly render: "template" },
  cards: readonly string[],
  { basePath }: Config,
): string {
  switch (view.kind) {
    case "article":
      return withoutBase(JSON.stringify([template, ...ofArticle(view)]), basePath);
    case "page":
      return withoutBase(JSON.stringify([template, ...ofStanding(view)]), basePath);
    case "retracted":
      return JSON.stringify([template, ...ofRetracted(view)]);
    default:
      return withoutBase(JSON.stringify(ofList(view)), basePath) + cards.join();
  }
}

/** Another path in front of every address changes what nobody sees. */
const withoutBase = (text: string, base: string): string =>
  base === "" ? text : text.replaceAll(`"${base}/`, '"/');

function ofArticle(view: ArticleView): readonly unknown[] {
  return [
    ...ofStanding(view),
    view.kicker,
    view.label,
    ofCredit(view.credit),
    view.dateline,
    view.published.iso,
    view.access,
    view.corrections,
  ];
}

function ofStanding(view: ArticleView | StandingView): readonly unknown[] {
  const { headline, dek, picture, body, gate, updated, extra } = view;
  return [
    ...[view.kind, headline, dek, updated?.iso, gate, picture, extra],
    // What its links lead to is the business of other pages.
    ...[body.address, body.pictures, body.media],
  ];
}

const ofRetracted = (view: RetractedView): readonly unknown[] => [
  ...[view.kind, view.headline, ofCredit(view.credit), view.published.iso, view.retraction, view.corrections],
];

const ofCredit = ({ groups, source }: CreditView): readonly unknown[] => [
  groups.map(({ role, people }) => [role, people.map(({ name }) => name)]),
  source?.name,
];

/** All that a list has beside what every page has, its cards apart. */
function ofList(view: Exclude<View, ArticleView | StandingView | RetractedView>): object {
  const { title, description, href, canonical, language, direction, locale, robots, ...rest } = mapCards(
    view,
    () => place,
  );
  const { socialImage, section, feeds, navigation, ...own } = rest;
  return { ...own, pagination: null };
}

/** Where a card stands. */
const place = null as unknown as Card;
