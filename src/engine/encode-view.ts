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

/** The view of an encoded feed, read as JSON, given its stories by their hashes. */
export function decodeFeed(encoded: unknown, stories: { readonly [hash: string]: FeedItem }): FeedView {
  // What `encodeFeed` wrote, in which a hash stands for each story.
  const view = encoded as Omit<FeedView, "items"> & { readonly items: readonly string[] };
  return { ...view, items: view.items.flatMap((hash) => stories[hash] ?? []) };
}

/** The view of an encoded one, read as JSON, given its cards by their hashes. */
export function decodeView(encoded: unknown, cards: { readonly [hash: string]: Card }): View {
  // What `encode` wrote, in which a hash stands for each card.
  return mapCards(encoded as View, (stand) => cards[stand as unknown as string] ?? stand);
}
