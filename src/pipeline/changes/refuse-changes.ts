// The file for changes, where a build was asked for one: whether it can be written is known before anything is published.

import type { Config } from "../../config/config.js";
import type { Disk } from "../../disk/disk.js";
import { isForReaders } from "../asked.js";
import { nothing, type OutputOptions, type Timeless } from "../outcome.js";
import { outputFolders, putPlaces } from "../put-places.js";

/** The result of a build that stops for it, or null. Loads nothing where no file was asked for. Codes: those of `refuseChangesFile`. */
export async function refuseChanges(
  disk: Disk,
  options: OutputOptions,
  config: Config,
): Promise<Timeless | null> {
  const { changesFile } = options;
  if (changesFile === undefined || !isForReaders(options)) return null;
  const { refuseChangesFile } = await import("./changes-file.js");
  const places = putPlaces(options, config);
  const sources = [...places.sources, ...outputFolders(options, config)];
  const refused = refuseChangesFile(disk, changesFile, { ...places, sources });
  return refused === null ? null : nothing(options, config, refused.outcome, [refused.diagnostic]);
}
