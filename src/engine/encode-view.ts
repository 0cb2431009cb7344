// A page as text: what its fingerprint is made of, what a worker gets, and what the store keeps of it. Cards stand for
// themselves by their hashes, since each is shown by many pages.

import { hashOf } from "../hash.js";
import type { FeedItem, FeedView } from "../pages/feeds/feed-view.js";
import { mapCards } from "../pages/map-cards.js";
import type { Card, View } from "../pages/views.js";

export interface EncodedView {
  readonly text: string;
  readonly cards: readonly string[];
}

export interface CardTable {
  /** The view as JSON, with the hashes of the cards in it. */
  encode(view: View): EncodedView;
  /** The same for a feed, of which the stories are the cards. */
  encodeFeed(view: FeedView): EncodedView;
  /** A card, or a story of a feed, as JSON. */
  textOf(hash: string): string;
}

export function createCardTable(): CardTable {
  const hashes = new WeakMap<Card | FeedItem, string>();
  const feeds = new WeakMap<FeedView, EncodedView>();
  const texts = new Map<string, string>();
  const refer = (card: Card | FeedItem): string => {
    const known = hashes.get(card);
    if (known !== undefined) return known;
    const text = JSON.stringify(card);
    const hash = hashOf(text);
    hashes.set(card, hash);
    texts.set(hash, text);
    return hash;
  };
  return {
    encode(view) {
      const cards: string[] = [];
      const short = mapCards(view, (card) => {
        const hash = refer(card);
        cards.push(hash);
        return hash as unknown as Card; // a stand-in that only `decodeView` reads
      });
      return { text: JSON.stringify(short), cards };
    },
    encodeFeed(view) {
      // Each of its formats shows the same.
      const known = feeds.get(view);
      if (known !== undefined) return known;
      const cards = view.items.map(refer);
      const encoded = { text: JSON.stringify({ ...view, items: cards }), cards };
      feeds.set(view, encoded);
      return encoded;
    },
    textOf: (hash) => texts.get(hash) ?? "null",
  };
}

/** A page with its encoded view and its cards, as one text: what the store keeps of it. */
export function storedView(
  {
    template,
    view,
    cards,
  }: { readonly template: string; readonly view: string; readonly cards: readonly string[] },
  textOf: (hash: string) => string,
): string {
  return `{"template":${JSON.stringify(template)},"view":${view},"cards":${storedCards(cards, textOf)}}`;
}

/** A feed's view with its stories, as one text: what the store keeps for all of its formats. */
export function storedFeed({ text, cards }: EncodedView, textOf: (hash: string) => string): string {
  return `{"view":${text},"cards":${storedCards(cards, textOf)}}`;
}

const storedCards = (cards: readonly string[], textOf: (hash: string) => string): string =>
  `{${[...new Set(cards)].map((hash) => `"${hash}":${textOf(hash)}`).join(",")}}`;

/** What `storedFeed` wrote; `known` are stories that were decoded before, by their hashes, and gets those of this feed. */
export function decodeFeed(stored: string, known: Map<string, FeedItem>): FeedView {
  const { view, cards } = JSON.parse(stored) as {
    readonly view: Omit<FeedView, "items"> & { readonly items: readonly string[] };
    readonly cards: { readonly [hash: string]: FeedItem };
  };
  const itemOf = (hash: string): FeedItem | undefined => {
    const item = known.get(hash) ?? cards[hash];
    if (item !== undefined) known.set(hash, item);
    return item;
  };
  return { ...view, items: view.items.flatMap((hash) => itemOf(hash) ?? []) };
}

/** The view of an encoded one, read as JSON, given its cards by their hashes. */
export function decodeView(encoded: unknown, cards: { readonly [hash: string]: Card }): View {
  // What `encode` wrote, in which a hash stands for each card.
  return mapCards(encoded as View, (stand) => cards[stand as unknown as string] ?? stand);
}
