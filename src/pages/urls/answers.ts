// What the pages of a plan answer at each address, before old addresses are looked at.

import { addressOfOutput, outputOf } from "../address.js";
import { keyOf } from "../claims.js";
import type { Planned } from "../planned.js";

type Answer =
  | { readonly is: "story"; readonly entry: Planned }
  | { readonly is: "list"; readonly entry: Planned }
  | { readonly is: "file"; readonly entry: Planned }
  /** A redirect to the address of an article. */
  | { readonly is: "alias"; readonly entry: Planned; readonly to: string };

export interface Answers {
  /** What stands at an address (decoded, without the base path), or null. */
  at(address: string): Answer | null;
  /** Whether an output has this name on file systems that do not tell capitals from small letters. */
  isTaken(address: string): boolean;
  /** Addresses of pages that are no articles. */
  readonly lists: readonly string[];
}

/** `aliases`: where each alias leads. */
export function createAnswers(planned: readonly Planned[], aliases: ReadonlyMap<string, string>): Answers {
  const byPath = new Map<string, Answer>();
  const keys = new Set<string>();
  const lists: string[] = [];
  for (const entry of planned) {
    const { page, claim } = entry;
    if (page === null) continue;
    keys.add(keyOf(claim.path));
    const known = byPath.get(claim.path);
    if (known !== undefined && known.is !== "alias") continue;
    if (claim.rank === "alias") {
      const to = aliases.get(claim.path);
      if (known === undefined && to !== undefined) byPath.set(claim.path, { is: "alias", entry, to });
    } else if (page.render !== "template") byPath.set(claim.path, { is: "file", entry });
    else {
      const isStory = /^(?:article|page|retracted)$/.test(page.view.kind);
      byPath.set(claim.path, { is: isStory ? "story" : "list", entry });
      if (!isStory && page.view.kind !== "not-found") lists.push(addressOfOutput(claim.path));
    }
  }
  return {
    at: (address) => byPath.get(outputOf(address)) ?? null,
    isTaken: (address) => keys.has(keyOf(outputOf(address))),
    lists,
  };
}
