// A view with other things in the place of its cards: what all lists share need not go with each of them.

import type { Card, View } from "./views.js";

/** A copy of the view in which every card is what `replace` gives for it. */
export function mapCards(view: View, replace: (card: Card) => Card): View {
  switch (view.kind) {
    case "home":
      return {
        ...view,
        lead: view.lead === null ? null : replace(view.lead),
        top: view.top.map(replace),
        opinion: view.opinion.map(replace),
        briefs: view.briefs.map(replace),
        sections: view.sections.map((section) => ({ ...section, cards: section.cards.map(replace) })),
        latest: view.latest.map(replace),
      };
    case "section":
    case "topic":
    case "label":
    case "author":
    case "source":
    case "archive-month":
      return { ...view, cards: view.cards.map(replace) };
    case "article":
      return { ...view, related: view.related.map(replace) };
    default:
      return view;
  }
}
