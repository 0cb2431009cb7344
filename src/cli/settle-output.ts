// Completes what an interrupted build was putting in place: the next command does, whichever it is.

import { resolve } from "node:path";
import type { Config } from "../config/config.js";
import { nodeDisk } from "../disk/node-disk.js";
import { recoverSite } from "../write/put-site.js";
import { workshopOf } from "../write/workshop.js";

/** Settles the output folder of a site's settings; does nothing while a build is at work there. */
export function settleOutput(root: string, { folders }: Config): void {
  const out = resolve(root, folders.output);
  // Where it fails, the next build tries again and tells why.
  if (nodeDisk.kindOf(workshopOf(out).journal) !== null) recoverSite(nodeDisk, out, folders.output);
}
