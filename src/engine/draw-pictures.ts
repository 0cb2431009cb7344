// The files that are made from pictures: from the store where they were made before, else drawn, several pictures at a time.

import { availableParallelism } from "node:os";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { createGate } from "../gate.js";
import { hashOf } from "../hash.js";
import type { Sharp } from "../lazy.js";
import type { Drawing } from "../pages/page.js";
import { type IconRecipe, type Recipe, recipeVersion } from "../pages/recipe.js";
import { draw } from "../pictures/draw.js";
import { openSharp } from "./open-sharp.js";
import { factsKey } from "./picture-memory.js";
import type { Stats } from "./stats.js";
import type { PictureStore } from "./store/picture-store.js";

/** Bytes that pictures take while they are decoded together. */
const mostBytes = 400_000_000;
/** Pictures at once: as many as node decodes at once, but no more than there are processors. */
const mostPictures = Math.max(1, Math.min(4, availableParallelism()));

export interface DrawInput {
  readonly disk: Disk;
  /** Null where nothing is kept. */
  readonly store: PictureStore | null;
  /** The absolute path of a picture's original. */
  readonly locate: (drawing: Drawing) => string;
  readonly stats: Pick<Stats, "pictures">;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes a file that is there; false where no more are wanted. */
  readonly take: (drawing: Drawing, bytes: Uint8Array) => boolean;
}

/**
 * Makes the files that are due, in no order; `all` are those of the whole site, which the store keeps.
 * Codes: `picture-unreadable`, `sharp-missing`.
 */
export async function drawPictures(
  due: readonly Drawing[],
  all: readonly Drawing[],
  input: DrawInput,
): Promise<void> {
  const { store, stats } = input;
  const opened = await openSharp("pictures", input.report);
  if (opened === null) return;
  const { sharp, versions } = opened;
  const keyOf = ({ hash, recipe }: Drawing): string =>
    hashOf(hash, JSON.stringify(recipe), `${recipeVersion}`, versions);
  const gate = createGate(mostBytes, mostPictures);
  const state = { isWanted: true };
  const one = async (drawings: readonly Drawing[]): Promise<void> => {
    const missing: Drawing[] = [];
    for (const drawing of drawings) {
      const bytes = store?.get(keyOf(drawing)) ?? null;
      if (bytes === null) missing.push(drawing);
      else state.isWanted &&= input.take(drawing, bytes);
    }
    const [first] = missing;
    if (first === undefined) stats.pictures.stored++;
    if (first === undefined || !state.isWanted) return;
    await gate.pass(first.weight, async () => {
      if (!state.isWanted) return;
      const wrong = await drawOne(sharp, missing, input, (drawing, bytes) => {
        store?.put(keyOf(drawing), bytes);
        state.isWanted &&= input.take(drawing, bytes);
      });
      if (wrong === null) stats.pictures.drawn++;
      else input.report(wrong);
    });
  };
  await Promise.all([...byOriginal(due).values()].map(one));
  store?.collect(new Set(all.flatMap((drawing) => [keyOf(drawing), factsKey(drawing.hash)])));
}

function byOriginal(drawings: readonly Drawing[]): ReadonlyMap<string, readonly Drawing[]> {
  const groups = new Map<string, Drawing[]>();
  for (const drawing of drawings) {
    const group = groups.get(drawing.hash);
    if (group === undefined) groups.set(drawing.hash, [drawing]);
    else group.push(drawing);
  }
  return groups;
}

/** Draws files of one picture; gives what is wrong with it, or null. */
async function drawOne(
  sharp: Sharp,
  drawings: readonly Drawing[],
  { disk, locate }: DrawInput,
  done: (drawing: Drawing, bytes: Uint8Array) => void,
): Promise<Diagnostic | null> {
  const [first] = drawings;
  if (first === undefined) return null;
  const bytes = disk.read(locate(first));
  if (hashOf(bytes) !== first.hash) return changedMeanwhile(first.file);
  const byRecipe = new Map(drawings.map((drawing) => [drawing.recipe, drawing] as const));
  const refused = new Set<unknown>();
  const isDone = (recipe: Recipe | IconRecipe, made: Uint8Array): void => {
    const drawing = byRecipe.get(recipe);
    try {
      if (drawing !== undefined) done(drawing, made);
    } catch (error) {
      // What the disk refuses is none of the picture's mistakes.
      refused.add(error);
      throw error;
    }
  };
  try {
    await draw(sharp, bytes, [...byRecipe.keys()], isDone);
    return null;
  } catch (error) {
    if (refused.has(error) || !(error instanceof Error)) throw error;
    return undrawn(first.file, error);
  }
}

const undrawn = (file: string, error: Error): Diagnostic => ({
  code: "picture-unreadable",
  severity: "error",
  message: `No smaller versions of this picture could be made: ${error.message.split("\n")[0]}`,
  place: wholeFile(file),
  fix: "Export the picture again as JPEG, PNG or WebP.",
});

const changedMeanwhile = (file: string): Diagnostic => ({
  code: "picture-unreadable",
  severity: "error",
  message: "This picture changed while the site was built.",
  place: wholeFile(file),
  fix: "Build again.",
});
