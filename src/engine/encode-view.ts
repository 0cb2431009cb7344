// A page as text: what its fingerprint is made of, what a worker gets, and what the store keeps of it. What many pages show
// is not written with each of them: a hash stands for a card, for a story of a feed, for the navigation.

import { hashOf } from "../hash.js";
import type { FeedItem, FeedView } from "../pages/feeds/feed-view.js";
import { mapCards } from "../pages/map-cards.js";
import type { Card, View } from "../pages/views.js";

export interface EncodedView {
  readonly text: string;
  /** Hashes of what it shows with others. */
  readonly cards: readonly string[];
}

/** What views share. */
type Shared = Card | FeedItem | View["navigation"];

export interface CardTable {
  /** The view as JSON, and the hashes in it. */
  encode(view: View): EncodedView;
  /** The same for a feed, of which the stories are the cards. */
  encodeFeed(view: FeedView): EncodedView;
  /** What a hash stands for, as JSON. */
  textOf(hash: string): string;
}

export function createCardTable(): CardTable {
  const hashes = new WeakMap<Shared, string>();
  const feeds = new WeakMap<FeedView, EncodedView>();
  const texts = new Map<string, string>();
  const refer = (card: Shared): string => {
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
      const navigation = refer(view.navigation);
      const cards = [navigation];
      const short = mapCards(view, (card) => {
        const hash = refer(card);
        cards.push(hash);
        return hash as unknown as Card; // a stand-in that only `decodeView` reads
      });
      return { text: JSON.stringify({ ...short, navigation }), cards };
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

/** The view of an encoded one, read as JSON, given what its hashes stand for. */
export function decodeView(encoded: unknown, shared: { readonly [hash: string]: unknown }): View {
  // What `encode` wrote: each hash stands for what belongs in its place.
  const whole = <T>(stand: T): T => (shared[stand as unknown as string] ?? stand) as T;
  const view = mapCards(encoded as View, whole);
  return { ...view, navigation: whole(view.navigation) };
}
