// What a build whose site is in place leaves for the next one.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isLoss } from "../engine/parse-failures.js";
import type { Remembered } from "../engine/remembered.js";
import { between, type Stillness, stillness } from "../engine/stillness.js";
import type { Gathered } from "./gather.js";
import { outcomeOf } from "./outcome.js";
import type { Planned } from "./plan.js";
import { soonest } from "./turns-of-build.js";

/** All of it but the pages. */
export function rememberedOf(
  {
    out,
    outs,
    diagnostics,
    rendering,
    hidden,
    still,
    byClock,
    planAlways,
  }: Pick<Remembered, "out" | "outs" | "rendering" | "byClock" | "hidden"> & {
    readonly diagnostics: readonly Diagnostic[];
    /** The moments between which the linter finds what it found; null where it was not asked. */
    readonly still: Stillness | null;
    /** Whether the next build has to plan in any case. */
    readonly planAlways: boolean;
  },
  { config, templates, parsed, extensions, now }: Gathered,
  { notes, articles, pages, pictureSizes, since, due, turns }: Planned,
): Remembered {
  const shown = pages.filter(({ path, render }) => path.endsWith(".html") && render === "template");
  return {
    out,
    outs,
    verdict: {
      outcome: outcomeOf(diagnostics),
      diagnostics,
      notes,
      config,
      articles,
      pages: shown.length,
    },
    rendering,
    hidden,
    pictures: pictureSizes,
    parsing: {
      words: templates.words,
      folders: parsed.folders,
      plugins: extensions.remarkPlugins.length > 0,
    },
    // An article that was lost with its thread, or took too long, may fare better the next time: it is tried in every build.
    turns: soonest(turns),
    byClock,
    planAlways: planAlways || extensions.beforePages !== null || diagnostics.some(({ code }) => isLoss(code)),
    ...between(between(stillness(parsed.files, now), { since, due }), still ?? { since: null, due: null }),
  };
}
