// A page as text: what its fingerprint is made of, what a worker gets, and what the store keeps of it. Cards stand for
// themselves by their hashes, since each is shown by many pages.

import { hashOf } from "../hash.js";
import { mapCards } from "../pages/map-cards.js";
import type { Card, View } from "../pages/views.js";

export interface EncodedView {
  readonly text: string;
  readonly cards: readonly string[];
}

export interface CardTable {
  /** The view as JSON, with the hashes of the cards in it. */
  encode(view: View): EncodedView;
  /** A card as JSON. */
  textOf(hash: string): string;
}

export function createCardTable(): CardTable {
  const hashes = new WeakMap<Card, string>();
  const texts = new Map<string, string>();
  const refer = (card: Card): string => {
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
  const shown = [...new Set(cards)].map((hash) => `"${hash}":${textOf(hash)}`);
  return `{"template":${JSON.stringify(template)},"view":${view},"cards":{${shown.join(",")}}}`;
}

/** The view of an encoded one, read as JSON, given its cards by their hashes. */
export function decodeView(encoded: unknown, cards: { readonly [hash: string]: Card }): View {
  // What `encode` wrote, in which a hash stands for each card.
  return mapCards(encoded as View, (stand) => cards[stand as unknown as string] ?? stand);
}
