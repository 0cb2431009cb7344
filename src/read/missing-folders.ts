// Folders that the settings name and the site does not have: nothing would be read, in silence.

import { join } from "node:path";
import type { Config } from "../config/config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { nearest } from "../text/nearest.js";

/** Code: `folder-missing` (a warning), at the setting. The folder of the built site is made where it is missing. */
export function missingFolders(
  disk: Disk,
  root: string,
  { output: _output, ...read }: Config["folders"],
  places: SettingPlaces,
): readonly Diagnostic[] {
  return Object.entries(read).flatMap(([role, path]): readonly Diagnostic[] => {
    const place = places[role];
    if (place === undefined || path === role || disk.kindOf(join(root, path)) !== null) return [];
    const near = nearest(path, foldersBeside(disk, root, path));
    return [
      {
        code: "folder-missing",
        severity: "warning",
        message: `\`${role}\` names the folder "${path}", and there is none in the site.`,
        place,
        fix: near === null ? "Make the folder, or correct its name." : `Write \`${near}\`.`,
      },
    ];
  });
}

/** The folders that stand where a missing one should. */
function foldersBeside(disk: Disk, root: string, path: string): readonly string[] {
  const above = path.slice(0, path.lastIndexOf("/") + 1);
  const folder = join(root, above);
  if (disk.state(folder)?.kind !== "folder") return [];
  return disk.list(folder).flatMap(({ name, kind }) => (kind === "folder" ? [above + name] : []));
}
