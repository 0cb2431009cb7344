// Copies files of the default theme into a site, all that were named or none, and overwrites nothing.

import { dirname, join } from "node:path";
import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nodeDisk } from "../disk/node-disk.js";
import { packageTemplates } from "../pipeline/package-templates.js";
import { readSettings } from "../read/read-settings.js";
import type { Complaint } from "./surroundings.js";
import { belowAssets, chooseThemeFile, themeFiles } from "./theme-files.js";

/** The paths of the copies, relative to the site's folder `root` (absolute); or why there are none. */
export function ejectFiles(
  root: string,
  names: readonly string[],
):
  | { readonly copies: readonly string[] }
  | { readonly complaints: readonly Complaint[] }
  | { readonly diagnostics: readonly Diagnostic[] } {
  const { config, diagnostics } = readSettings(nodeDisk, root);
  if (config === null) return { diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
  const all = themeFiles();
  const copies = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const name of names) {
    const chosen = chooseThemeFile(name, all);
    if ("complaint" in chosen) {
      complaints.push(chosen.complaint);
      continue;
    }
    const { path } = chosen;
    const taken = placesOf(path, config).find((place) => nodeDisk.kindOf(join(root, place)) !== null);
    if (taken === undefined) copies.set(path, placesOf(path, config)[0]);
    else {
      const fix = "Edit that one; or move it away first, to begin again with the theme's.";
      complaints.push({ message: `There is already ${taken}.`, fix });
    }
  }
  if (complaints.length > 0) return { complaints };
  for (const [path, place] of copies) {
    nodeDisk.makeFolder(dirname(join(root, place)));
    nodeDisk.writeNew(join(root, place), nodeDisk.read(join(packageTemplates, path)));
  }
  return { copies: [...copies.values()] };
}

/** Where a site's own copy of a file can lie; the first is where a new one belongs. */
function placesOf(path: string, { folders }: Config): readonly [string, ...string[]] {
  const below = belowAssets(path);
  const place = `${folders.templates}/${path}`;
  return below === null ? [place] : [place, `assets/${below}`];
}
