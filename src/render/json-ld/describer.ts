// What describing pages takes beside their views.

import type { NewsMediaOrganization, Person } from "schema-dts";
import type { Publication } from "../../pages/publication.js";
import { say, type Words } from "../../text/words.js";
import { publisherJson } from "./publisher.js";

export interface Describer {
  readonly publication: Publication;
  /** A text of the interface. */
  say(key: string, values: { readonly [name: string]: string | number }): string;
  readonly publisher: NewsMediaOrganization;
  /** People as they were described already, by address and name. */
  readonly people: Map<string, Person>;
}

/** `language` is that of the words. */
export const createDescriber = (publication: Publication, words: Words, language: string): Describer => ({
  publication,
  say: (key, values) => say(words, language, key, values),
  publisher: publisherJson(publication),
  people: new Map(),
});
