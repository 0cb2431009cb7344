// The card that services show beside a link to an article without a picture: what it says, and whether it can be drawn.

import { hashOf } from "../../hash.js";
import { outputOf, stemOf } from "../address.js";
import type { Planner } from "../planner.js";
import type { SharedPicture } from "../shared-picture.js";
import { cardColours } from "./card-colours.js";
import { letteringVersion } from "./coverage.js";
import { isLettered } from "./is-lettered.js";
import type { SocialCard } from "./social-card.js";

const cardSize = { width: 1200, height: 630 } as const;

/** Changes with what a card comes to. Part of each address, which services keep for long. */
const cardVersion = 1;

interface CardInput {
  readonly headline: string;
  readonly section: { readonly name: string; readonly colour: string | null } | null;
  /** The file of the article. */
  readonly file: string;
}

/** Plans the card of an article; null where none is wanted, none can be drawn, or the fonts lack a letter of it. */
export function planCard(input: CardInput, planner: Planner): SharedPicture | null {
  const { config } = planner;
  if (!config.social.cards || planner.input.canDrawCards !== true || config.url === null) return null;
  const card: SocialCard = {
    masthead: asLine(config.title),
    section: input.section === null ? null : asLine(input.section.name),
    colours: cardColours(config.theme, input.section?.colour ?? null),
    headline: asLine(input.headline),
    host: new URL(config.url).host.replace(/^www\./, ""),
  };
  if (![card.masthead, card.section ?? "", card.headline, card.host].every(isLettered)) return null;
  const identity = hashOf(JSON.stringify(card), `${cardVersion}`, letteringVersion).slice(0, 10);
  const address = `/assets/cards/${stemOf(card.headline, "card")}.${identity}.png`;
  if (!planner.cardDrawings.has(address))
    planner.cardDrawings.set(address, {
      render: "card",
      path: outputOf(address),
      card,
      from: [input.file],
    });
  return { src: planner.href(address), alt: card.headline, ...cardSize };
}

/** One line, composed, without what only says where a word may be broken. */
const asLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/[^\S\u00a0]+/g, " ")
    .trim();
