// The site's extensions module: found, weighed and loaded.

import type { Config } from "../config/config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { reallyInside } from "../disk/inside.js";
import { moduleVersion } from "../engine/module-version.js";
import { type ExtensionsPlace, readExtensions } from "../read/read-extensions.js";

/** The extensions module that the settings name. Codes: `extensions-missing`, and those of loading it. */
export async function loadExtensions(
  disk: Disk,
  root: string,
  { extensions: named }: Config,
  places: SettingPlaces,
): Promise<
  Awaited<ReturnType<typeof readExtensions>> & {
    /** For a thread to load it too; null where there is none. */
    readonly place: ExtensionsPlace | null;
  }
> {
  const place = named === null ? null : placeOf(disk, root, named);
  const read = await readExtensions(place);
  if (named === null || place !== null) return { ...read, place };
  const missing: Diagnostic = {
    code: "extensions-missing",
    severity: "error",
    message: `\`extensions\` names "${named}", and there is no such file in the site.`,
    place: places.extensions ?? wholeFile("site.yaml"),
    fix: "Correct the path, or take `extensions` out.",
  };
  return { ...read, place, diagnostics: [missing] };
}

function placeOf(disk: Disk, root: string, named: string): ExtensionsPlace | null {
  const file = reallyInside(disk, root, named);
  if (file === null || disk.state(file)?.kind !== "file") return null;
  return { file, shown: named, version: moduleVersion(disk, root, file) };
}
