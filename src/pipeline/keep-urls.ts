// Whether a build that has published the site records what it published, and doing so.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import type { Engine } from "../engine/engine.js";
import { urlsName } from "../urls/urls-file.js";
import { putUrls, renewedUrls } from "../write/write-urls.js";
import { isForReaders, showsWithheld } from "./asked.js";
import type { Gathered } from "./gather.js";
import type { OutputOptions } from "./outcome.js";
import type { Planned } from "./plan.js";

/** Whether it is the site that readers get: no drafts, no preview, no second output. Where it stands makes no difference. */
const isPublic = (options: OutputOptions): boolean => isForReaders(options) && !showsWithheld({ ...options });

/** Whether it is of this moment, and is to be recorded. */
const isRecorded = ({ now, urls }: OutputOptions): boolean => now === undefined && urls !== false;

export interface KeptUrls {
  readonly warnings: readonly Diagnostic[];
  /** Whether the next build has to plan anew: what it is told of stands elsewhere now, or was not written. */
  readonly planAlways: boolean;
}

/** Adds what was published to urls.txt, where there is one. */
export function keepUrls(
  disk: Disk,
  engine: Engine,
  options: OutputOptions,
  { urls }: Gathered,
  planned: Planned,
): KeptUrls {
  const { published } = planned.urls;
  const text =
    urls === null || published === null || !isPublic(options) ? null : renewedUrls(urls, published);
  if (text === null) return { warnings: [], planAlways: false };
  // The next build may be of this moment, and find nothing changed: it is to record what this one does not.
  if (!isRecorded(options)) return { warnings: [], planAlways: true };
  const failure = putUrls(disk, options.root, text);
  if (failure !== null) return { warnings: [failure], planAlways: true };
  engine.wrote(urlsName, text);
  return { warnings: [], planAlways: planned.diagnostics.some(({ place }) => place.path === urlsName) };
}
