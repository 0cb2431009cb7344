// The shortcut for texts, given what it takes of the site: its templates and its helpers.

import type { Disk } from "../disk/disk.js";
import type { Recalled } from "../engine/recall.js";
import { type RetextInput, retext } from "../engine/retext.js";
import type { Stats } from "../engine/stats.js";
import type { Extensions } from "../read/read-extensions.js";
import { readTemplateTexts } from "../read/read-templates.js";
import type { PutReport } from "../write/put-site.js";
import type { OutputOptions } from "./outcome.js";
import { packageTemplates } from "./package-templates.js";
import { locateIn } from "./prepare.js";
import { putPlaces } from "./put-places.js";

/** Puts the new texts of articles in place; null where more than texts has changed. */
export function retextSite(
  disk: Disk,
  options: OutputOptions,
  recalled: Recalled,
  stats: Stats,
  loadHelpers: () => Promise<Pick<Extensions, "helpers">>,
  told: Pick<RetextInput, "tell" | "note">,
): Promise<PutReport | null> {
  const { config } = recalled.state.verdict;
  const { root } = options;
  return retext(disk, {
    ...recalled,
    ...told,
    root,
    stats,
    put: putPlaces(options, config),
    async renderWith() {
      const templates = readTemplateTexts(disk, root, config.folders.templates, packageTemplates);
      const { helpers } = await loadHelpers();
      return { templates, helpers, locate: locateIn(root) };
    },
  });
}
