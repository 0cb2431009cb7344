// Completes what an interrupted build was putting in place: the next command does, whichever it is.

import { resolve } from "node:path";
import type { Config } from "../config/config.js";
import { nodeDisk } from "../disk/node-disk.js";
import { recoverSite } from "../write/put-site.js";

/** Settles the output folder of a site's settings; does nothing while a build is at work there. */
export function settleOutput(root: string, { folders }: Config): void {
  // Where it fails, the next build tries again and tells why.
  recoverSite(nodeDisk, resolve(root, folders.output), folders.output);
}
