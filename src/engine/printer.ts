// What makes the fingerprints of the outputs that the main thread renders, where they are kept.

import type { Disk } from "../disk/disk.js";
import type { PrintOutputs } from "./print-outputs.js";
import { keepsPrints, printsWriter } from "./prints-file.js";
import type { SiteState } from "./store/site-state.js";

export interface Printer {
  readonly look: PrintOutputs;
  flush(): void;
}

/**
 * Null where fingerprints are not kept. `isAnew`: no output is there from before; `pages` is what the last build put in place, of
 * which they are kept already.
 */
export async function openPrinter(
  disk: Disk,
  folder: string,
  {
    isWatched,
    isAnew,
    pages,
  }: { readonly isWatched: boolean; readonly isAnew: boolean; readonly pages: SiteState["pages"] },
): Promise<Printer | null> {
  if (!keepsPrints(disk, folder, isWatched, isAnew)) return null;
  const { printOutputs } = await import("./print-outputs.js");
  const writer = printsWriter(disk, folder, 0);
  return {
    look: printOutputs(writer, (path, hash) => pages[path]?.hash === hash),
    flush: () => writer.flush(),
  };
}
