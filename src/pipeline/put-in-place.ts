// The pages of a build to the output folder, all or none.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import type { Stats } from "../engine/stats.js";
import { beginPut, type PutOptions, type PutReport, type Putting } from "../write/put-site.js";

/** Puts in place what `render` stages; it gives what the disk refused, or null. */
export async function putInPlace(
  disk: Disk,
  options: PutOptions,
  stats: Stats,
  render: (putting: Putting) => Promise<Diagnostic | null>,
): Promise<PutReport> {
  const putting = beginPut(disk, options);
  if ("failure" in putting) return putting;
  try {
    const failure = await render(putting);
    stats.phase("put in place");
    return failure === null ? putting.publish() : { failure };
  } finally {
    putting.close();
  }
}
