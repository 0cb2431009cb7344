// One hash for the whole program: identity of content, never a secret.

import { createHash } from "node:crypto";

/** SHA-256 of the parts as base64url (43 characters); a part's length counts, so that ("ab", "c") is not ("a", "bc"). */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    if (parts.length > 1) hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest("base64url");
}

/** The same for one part that comes in pieces. */
export function hashOfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("base64url");
}
