// Social cards: from the store where they were drawn before, else drawn, several at a time.

import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { createGate } from "../gate.js";
import { hashOf } from "../hash.js";
import { home } from "../home.js";
import { once } from "../lazy.js";
import type { CardDrawing } from "../pages/page.js";
import { drawCard } from "../pictures/social/draw-card.js";
import { loadTypefaces } from "../pictures/social/typeface.js";
import { openSharp } from "./open-sharp.js";
import type { Stats } from "./stats.js";
import type { PictureStore } from "./store/picture-store.js";

/** Cards at once: as many as node draws at once, but no more than there are processors. */
const mostCards = Math.max(1, Math.min(4, availableParallelism()));

export interface DrawCardsInput {
  readonly disk: Disk;
  /** Null where nothing is kept. */
  readonly store: PictureStore | null;
  readonly stats: Pick<Stats, "pictures">;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes a file that is there; false where no more are wanted. */
  readonly take: (drawing: CardDrawing, bytes: Uint8Array) => boolean;
}

/** Draws the cards that are due, in no order; `all` are those of the whole site, which the store keeps. Code: `sharp-missing`. */
export async function drawCards(
  due: readonly CardDrawing[],
  all: readonly CardDrawing[],
  { disk, store, stats, report, take }: DrawCardsInput,
): Promise<void> {
  const opened = await openSharp("social cards", report);
  if (opened === null) return;
  const { sharp, versions } = opened;
  // The address says the card, the fonts and the version of what draws it.
  const keyOf = ({ path }: CardDrawing): string => hashOf(path, versions);
  const faces = once(() =>
    loadTypefaces({ display: fontOf(disk, "display-700"), sans: fontOf(disk, "sans-600") }),
  );
  const gate = createGate(mostCards, mostCards);
  let isWanted = true;
  const one = async (drawing: CardDrawing): Promise<void> => {
    if (!isWanted) return;
    const stored = store?.get(keyOf(drawing)) ?? null;
    const bytes = stored ?? (await drawCard(sharp, drawing.card, await faces()));
    if (stored === null) store?.put(keyOf(drawing), bytes);
    stats.pictures[stored === null ? "drawn" : "stored"]++;
    isWanted &&= take(drawing, bytes);
  };
  await Promise.all(due.map((drawing) => gate.pass(1, () => one(drawing))));
  store?.collect(new Set(all.map(keyOf)));
}

const fontOf = (disk: Disk, name: string): Uint8Array =>
  disk.read(join(home, "templates/lettering", `${name}.ttf`));
