// A loose file is published when something that is published names it.

import type { Bearer, PlannerBase } from "./planner.js";
import type { Target } from "./target.js";

/** Notes that a picture is shown in smaller versions, so that nobody needs its file itself. */
export function showsDrawn(file: string, planner: PlannerBase): void {
  planner.named.add(file);
  planner.drawn.add(file);
}

/** Notes which file needs a refused picture, null for one that is published without any; tells whether it is one. */
export function noteRefused(path: string, user: string | null, { input, refusedUses }: PlannerBase): boolean {
  if (input.refused?.has(path) !== true) return false;
  const users = refusedUses.get(path) ?? new Set();
  if (user !== null) users.add(user);
  refusedUses.set(path, users);
  return true;
}

/** Notes that a file is named; it is published if what names it is, unless it is refused. */
export function useFile(
  target: Target & { is: "file" },
  bearer: Pick<Bearer, "standing" | "file">,
  planner: PlannerBase,
): void {
  const { asset, path } = target;
  planner.named.add(asset.path);
  if (bearer.standing === "live" && noteRefused(asset.path, bearer.file, planner)) return;
  if (bearer.standing === "live" && asset.kind !== "public" && asset.kind !== "site") {
    planner.used.set(asset.path, { asset, path });
  }
}
