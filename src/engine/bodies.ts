// The bodies of articles by their address, fetched when a page is about to show them.

import type { Disk } from "../disk/disk.js";
import type { Body } from "../parse/article.js";
import type { Location } from "./store/appender.js";
import { readBody } from "./store/article-store.js";

export interface Bodies {
  /** Notes where a body lies. */
  note(address: string, at: Location, path: string): void;
  /** Keeps a body at hand that was just made, as far as there is room. */
  keep(address: string, body: Body): void;
  /** Fetches bodies, and forgets those before; what is damaged comes from `again`, which parses the source at a path for the body of an address. */
  fetch(addresses: readonly string[]): Promise<void>;
  /** A body that was fetched. */
  get(address: string): Body;
  placeOf(address: string): Location | null;
}

export function createBodies(
  disk: Disk,
  folder: string,
  again: (path: string, address: string) => Promise<Body | null>,
): Bodies {
  const places = new Map<string, { readonly at: Location; readonly path: string }>();
  const fetched = new Map<string, Body>();
  const atHand = new Map<string, Body>();
  let room = mostAtHand;
  return {
    note: (address, at, path) => void places.set(address, { at, path }),
    placeOf: (address) => places.get(address)?.at ?? null,
    keep(address, body) {
      room -= sizeOf(body);
      if (room > 0) atHand.set(address, body);
    },
    async fetch(addresses) {
      fetched.clear();
      for (const address of addresses) {
        const place = places.get(address);
        if (place === undefined) continue;
        const body =
          atHand.get(address) ?? readBody<Body>(disk, folder, place.at) ?? (await again(place.path, address));
        if (body !== null) fetched.set(address, body);
      }
    },
    get: (address) => fetched.get(address) ?? noBody,
  };
}

/** What is shown of an article whose body is not there. */
export const noBody: Body = { pieces: [] };

/** Characters of bodies that need not be read again: memory does not grow with the archive. */
const mostAtHand = 16_000_000;

const sizeOf = ({ pieces }: Body): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 100), 0);
