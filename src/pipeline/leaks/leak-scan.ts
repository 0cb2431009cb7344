// The look for leaks as a build has it: when all is staged, and only where something is withheld.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Disk } from "../../disk/disk.js";
import type { Engine } from "../../engine/engine.js";
import type { Hidden } from "../../engine/hidden.js";
import type { Page } from "../../pages/page.js";
import type { Renderer } from "../../render/renderer.js";
import type { Putting } from "../../write/put-site.js";
import type { Gathered } from "../gather.js";
import type { OutputOptions } from "../outcome.js";
import { withheldPaths } from "./why-withheld.js";

export interface LeakScan {
  /** What of the staged site is withheld. */
  look(putting: Putting): Promise<readonly Diagnostic[]>;
  /** Whether anything is withheld. */
  readonly isNeeded: boolean;
  /** What is to be remembered of it; null where nothing is withheld. */
  readonly hidden: Hidden | null;
}

export function createLeakScan(
  disk: Disk,
  engine: Engine,
  gathered: Gathered,
  { pages, renderer }: { readonly pages: readonly Page[]; readonly renderer: Pick<Renderer, "reach"> },
  options: OutputOptions,
): LeakScan {
  const paths = withheldPaths(gathered, options);
  let hidden: Hidden | null = null;
  return {
    isNeeded: paths.length > 0,
    async look({ stage }) {
      if (paths.length === 0) return [];
      const { findLeaks } = await import("./find-leaks.js");
      engine.stats.phase("look for leaks");
      const reachOf = (page: Page): readonly string[] => renderer.reach(page).map(([thing]) => thing);
      const found = await findLeaks({ disk, engine, gathered, pages, options, stage, reachOf });
      hidden = { paths, ...found.hidden };
      return found.diagnostics;
    },
    get hidden() {
      return hidden;
    },
  };
}
