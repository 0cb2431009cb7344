// The site's extensions module: found, weighed and loaded.

import type { Config } from "../config/config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { reallyInside } from "../disk/inside.js";
import { moduleVersion } from "../engine/module-version.js";
import type { ExtensionsPlace } from "../engine/threads/messages.js";
import { readExtensions } from "../read/read-extensions.js";

/** The extensions module that the settings name, and its version. Codes: `extensions-missing`, and those of loading it. */
export async function loadExtensions(
  disk: Disk,
  root: string,
  config: Config,
  places: SettingPlaces,
): Promise<
  Awaited<ReturnType<typeof readExtensions>> & {
    readonly version: string;
    /** For a thread to load it too; null where there is none. */
    readonly place: ExtensionsPlace;
  }
> {
  if (config.extensions === null)
    return { ...(await readExtensions(null, "", "")), version: "", place: null };
  const file = reallyInside(disk, root, config.extensions);
  if (file !== null && disk.state(file)?.kind === "file") {
    const version = moduleVersion(disk, root, file);
    const place = { file, shown: config.extensions, version };
    return { ...(await readExtensions(file, config.extensions, version)), version, place };
  }
  const { extensions } = await readExtensions(null, "", "");
  const missing: Diagnostic = {
    code: "extensions-missing",
    severity: "error",
    message: `\`extensions\` names "${config.extensions}", and there is no such file in the site.`,
    place: places.extensions ?? wholeFile("site.yaml"),
    fix: "Correct the path, or take `extensions` out.",
  };
  return { extensions, version: "", place: null, diagnostics: [missing] };
}
