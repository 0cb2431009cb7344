// Whether what a site wants drawn can be drawn; what was drawn the last time need not be looked for.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import type { Article } from "../parse/article.js";
import { whyNoCards, whyNoIcons } from "../read/why-no-cards.js";
import type { Gathered } from "./gather.js";

/** Whether social cards can be drawn; looked for only where they are wanted. Code: `sharp-missing`, unless it was told. */
export async function lookForCards(
  engine: Engine,
  { config }: Gathered,
  articles: readonly Article[],
  told: readonly Diagnostic[],
): Promise<{ readonly canDrawCards: boolean; readonly missing: readonly Diagnostic[] }> {
  const areWanted =
    config.social.cards &&
    config.url !== null &&
    articles.some(
      ({ image }) => image === null || image.expires !== undefined || config.pictureRights.length > 0,
    );
  if (!areWanted) return { canDrawCards: false, missing: [] };
  if (engine.drewCards()) return { canDrawCards: true, missing: [] };
  const missing = await whyNoCards();
  const isTold = told.some(({ code }) => code === missing?.code);
  return { canDrawCards: missing === null, missing: missing === null || isTold ? [] : [missing] };
}

/** Whether icons can be made of the logo, where there is one. Code: `sharp-missing`, unless it was told. */
export async function lookForIcons(
  engine: Engine,
  { config }: Gathered,
  told: readonly Diagnostic[],
): Promise<{ readonly canDrawIcons: boolean; readonly missing: readonly Diagnostic[] }> {
  if (config.icon === null) return { canDrawIcons: false, missing: [] };
  if (engine.drewIcons()) return { canDrawIcons: true, missing: [] };
  const missing = await whyNoIcons();
  const isTold = told.some(({ code }) => code === missing?.code);
  return { canDrawIcons: missing === null, missing: missing === null || isTold ? [] : [missing] };
}
