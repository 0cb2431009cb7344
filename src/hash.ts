// One hash for the whole program: identity of content, never a secret.

import { createHash, hash } from "node:crypto";

/** SHA-256 of the parts as base64url (43 characters); a part's length counts, so that ("ab", "c") is not ("a", "bc"). */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return hash("sha256", only, "base64url");
  // One call costs less than one for each part; the bytes are the same.
  if (parts.every((part) => typeof part === "string"))
    return hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""), "base64url");
  const all = createHash("sha256");
  for (const part of parts) {
    all.update(`${part.length}:`);
    all.update(part);
  }
  return all.digest("base64url");
}

/** The same for one part that comes in pieces. */
export function hashOfPieces(pieces: Iterable<Uint8Array>): string {
  const all = createHash("sha256");
  for (const piece of pieces) all.update(piece);
  return all.digest("base64url");
}
