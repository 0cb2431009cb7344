// The site that a command is about: its folder, checked before anything heavy is loaded.

import { resolve } from "node:path";
import { nodeDisk } from "../disk/node-disk.js";
import { isSite } from "../read/is-site.js";
import { shownPath } from "./shown-path.js";
import type { Complaint, Surroundings } from "./surroundings.js";

/** The site's absolute folder, or why there is none: it does not exist, is a file, or holds neither site.yaml nor articles/. */
export function findSite(
  given: string | undefined,
  { terminal }: Surroundings,
): { readonly root: string } | { readonly complaint: Complaint } {
  const root = resolve(terminal.workingFolder, given ?? ".");
  const shown = shownPath(terminal.workingFolder, root);
  const kind = nodeDisk.state(root)?.kind ?? null;
  if (kind === null) {
    return complaint(`There is no folder ${shown}.`, `Run "broadsheet init ${shown}" to begin a site there.`);
  }
  if (kind !== "folder")
    return complaint(`${shown} is a file, not a site's folder.`, "Name the folder that it lies in.");
  if (isSite(nodeDisk, root)) return { root };
  const here = shown === "." ? "this folder" : shown;
  return complaint(
    `There is no site in ${here}: it has neither site.yaml nor articles/.`,
    `Run "broadsheet init${shown === "." ? "" : ` ${shown}`}" to begin one there, or name the site's folder.`,
  );
}

function complaint(message: string, fix: string): { readonly complaint: Complaint } {
  return { complaint: { message, fix } };
}
