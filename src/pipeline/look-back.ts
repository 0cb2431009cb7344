// A whole build beside the last one: what is to be told of the difference, and what has changed when it is in place.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import { isForReaders, showsWithheld } from "./asked.js";
import type { Changes } from "./changes/changes.js";
import { movedStories } from "./changes/moved-stories.js";
import { recount } from "./changes/recount.js";
import type { Gathered } from "./gather.js";
import { type OutputOptions, settled } from "./outcome.js";
import type { Planned } from "./plan.js";
import { outputFolder } from "./put-places.js";
import { tellSinceLast } from "./since-last.js";

export interface LookedBack {
  /** What the memory of the last build tells, sorted; errors under `--strict`. */
  readonly told: readonly Diagnostic[];
  /** To be called when the site is in place, before it is remembered. */
  recount(): {
    readonly changes: Changes | null;
    /** Notes it for `announce`. */
    note(): void;
  };
}

/** To be called before anything is published. A preview has no past. */
export function lookBack(
  engine: Engine,
  gathered: Gathered,
  planned: Planned,
  options: OutputOptions,
): LookedBack {
  const { config, parsed } = gathered;
  const out = outputFolder(options, config);
  const { past } = engine;
  const last = isForReaders(options) ? past.lastBuild(out) : null;
  // A look at drafts tells nothing, and hides nothing from the build that publishes.
  const known = last !== null && showsWithheld(last.state.request) ? past.lastPublicBuild(out) : last;
  const told = known === null ? [] : tellSinceLast({ last: known, engine, gathered, planned, options });
  return {
    told: settled(told, options),
    recount() {
      const { changes, note } = recount(options, config, {
        ...{ last, pages: engine.pages(), at: engine.began, out },
        moves(delta) {
          if (last === null) return [];
          const articles = new Map(
            parsed.files.flatMap(({ path, article }) => (article === null ? [] : [[path, article] as const])),
          );
          return movedStories(delta, last, planned.pages, articles, (path) => past.article(last, path));
        },
      });
      return {
        changes,
        note() {
          if (past.folder !== null) note(engine.disk, past.folder);
        },
      };
    },
  };
}
