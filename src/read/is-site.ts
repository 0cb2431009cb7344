// What makes a folder a site's.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";

/** Whether there is anything to build in a folder (absolute). */
export const isSite = (disk: Disk, root: string): boolean =>
  ["site.yaml", "site.yml", "articles"].some((name) => disk.kindOf(join(root, name)) !== null);
