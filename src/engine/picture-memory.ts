// What was found out about pictures, by what they hold: a clean build need not decode them to know their colours.

import { hashOf } from "../hash.js";
import type { PictureFacts } from "../read/picture-facts.js";
import { programIdentity } from "./program.js";
import type { PictureStore } from "./store/picture-store.js";

/** Under what the facts of a picture rest in the store, by the hash of its bytes. */
export const factsKey = (hash: string): string => hashOf("facts", hash, programIdentity());

export interface PictureMemory {
  /** What is known of a picture with these bytes; null for nothing. */
  recall(hash: string): PictureFacts | null;
  note(facts: PictureFacts): void;
}

/** A memory in a store; null where nothing is kept. */
export function createPictureMemory(store: PictureStore | null): PictureMemory {
  const known = new Set<string>();
  return {
    recall(hash) {
      const bytes = store?.get(factsKey(hash)) ?? null;
      if (bytes === null) return null;
      known.add(hash);
      // What has the hash that we gave it is what we wrote.
      return JSON.parse(Buffer.from(bytes).toString("utf8")) as PictureFacts;
    },
    note(facts) {
      const { drawable } = facts;
      if (drawable === undefined || known.has(drawable.hash)) return;
      store?.put(factsKey(drawable.hash), Buffer.from(JSON.stringify(facts)));
    },
  };
}
