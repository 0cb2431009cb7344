// A site that is looked at without being built.

import { nodeDisk } from "../disk/node-disk.js";
import { despiteStore } from "../engine/despite-store.js";
import { type Engine, openEngine } from "../engine/engine.js";
import { isSite } from "../read/is-site.js";

/**
 * What somebody finds out about the site in an absolute folder; null where none is. Nothing is written but what is remembered of
 * its articles: what the plain build knows of them is as good here.
 */
export async function lookAtSite<Found>(
  root: string,
  look: (engine: Engine) => Promise<Found>,
): Promise<Found | null> {
  if (!isSite(nodeDisk, root)) return null;
  return await despiteStore(nodeDisk, root, async (disk) => {
    const engine = openEngine(disk, { root, request: {}, threads: undefined });
    try {
      return await look(engine);
    } finally {
      engine.close();
    }
  });
}
