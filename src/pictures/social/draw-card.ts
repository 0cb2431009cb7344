// A social card to the bytes of its file.

import type { Sharp } from "../../lazy.js";
import type { SocialCard } from "../../pages/social/social-card.js";
import { type CardFaces, cardSvg } from "./card-svg.js";

/** A PNG of sixteen colours: paper, ink and one more, with what lies between, is all there is; a third of the bytes of a JPEG. */
export async function drawCard(sharp: Sharp, card: SocialCard, faces: CardFaces): Promise<Uint8Array> {
  const svg = Buffer.from(cardSvg(card, faces));
  return sharp(svg)
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}
