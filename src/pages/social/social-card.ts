// What a social card shows.

import type { CardColours } from "./card-colours.js";

/** The same card, the same picture. */
export interface SocialCard {
  readonly masthead: string;
  readonly section: string | null;
  readonly headline: string;
  /** `gazette.example` */
  readonly host: string;
  readonly colours: CardColours;
}
