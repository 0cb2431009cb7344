// A site of which all outputs are staged, to be looked through for what is withheld.

import type { Disk } from "../../disk/disk.js";
import type { Engine } from "../../engine/engine.js";
import type { Page } from "../../pages/page.js";
import type { Stage } from "../../write/stage.js";
import type { Gathered } from "../gather.js";
import type { PlanOptions } from "../plan.js";

export interface LeakInput {
  readonly disk: Disk;
  readonly engine: Pick<Engine, "bodyOf" | "prints">;
  readonly gathered: Gathered;
  /** Sorted by path. */
  readonly pages: readonly Page[];
  readonly options: PlanOptions;
  readonly stage: Stage;
  /** Names of all that a page depends on beside its view, its templates among them. */
  readonly reachOf: (page: Page) => readonly string[];
}
