// The articles that a page lists, in the order in which it shows them.

import type { ItemList, ListItem } from "schema-dts";
import type { Publication } from "../../pages/publication.js";
import type { Card, HomeView } from "../../pages/views.js";
import { absoluteOf } from "../../text/absolute-url.js";

/** Addresses alone, as a summary page has them: the articles say the rest. Null without any, or without `url` in the settings. */
export function itemList(cards: readonly Card[], publication: Publication): ItemList | null {
  if (publication.url === null || cards.length === 0) return null;
  const items = cards.map(
    ({ href }, index): ListItem => ({
      "@type": "ListItem",
      position: index + 1,
      url: absoluteOf(publication, href) ?? href,
    }),
  );
  return { "@type": "ItemList", itemListElement: items };
}

/** The stories of the front as the package's template sets them. */
export function frontCards(view: HomeView): readonly Card[] {
  const { lead, top, opinion, briefs, sections, latest } = view;
  const rest = [...briefs, ...sections.flatMap(({ cards }) => cards), ...latest];
  if (lead === null) return [...top, ...opinion, ...rest];
  // Beside a lead with a picture three stories find room, and opinion below them.
  const beside = lead.picture !== null && (opinion.length > 0 || top.length >= 2) ? 3 : top.length;
  return [lead, ...top.slice(0, beside), ...opinion, ...top.slice(beside), ...rest];
}
