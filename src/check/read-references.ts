// What one page refers to, and the ids that others may refer to.

import { Parser } from "htmlparser2";

export interface References {
  /** Addresses as written, with the element that holds each. */
  readonly addresses: readonly { readonly element: string; readonly address: string }[];
  readonly ids: ReadonlySet<string>;
  /** Ids that stand more than once. */
  readonly repeatedIds: readonly string[];
}

const attributes = ["href", "src", "poster", "cite", "action", "data"];
const lists = ["srcset", "imagesrcset"];
/** Attributes that name other elements of the page by id. */
const idLists = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers"];

/** Reads the references of a page's HTML. */
export function readReferences(html: string): References {
  const addresses: { element: string; address: string }[] = [];
  const ids = new Set<string>();
  const repeatedIds: string[] = [];
  const parser = new Parser({
    onopentag(element, given) {
      for (const name of attributes) {
        const address = given[name];
        if (address !== undefined) addresses.push({ element, address });
      }
      for (const name of lists) {
        for (const candidate of given[name]?.split(/,\s+/) ?? []) {
          const address = candidate.trim().split(/\s+/)[0] ?? "";
          if (address !== "") addresses.push({ element, address });
        }
      }
      for (const name of idLists) {
        for (const id of given[name]?.split(/\s+/) ?? [])
          if (id !== "") addresses.push({ element, address: `#${id}` });
      }
      const { id } = given;
      if (id === undefined) return;
      if (ids.has(id)) repeatedIds.push(id);
      ids.add(id);
    },
  });
  parser.end(html);
  return { addresses, ids, repeatedIds };
}
