// A loose file is published when something that is published names it.

import type { Bearer, PlannerBase } from "./planner.js";
import type { Target } from "./targets.js";

/** Notes that a picture is shown in smaller versions, so that nobody needs its file itself. */
export function showsDrawn(file: string, planner: PlannerBase): void {
  planner.named.add(file);
  planner.drawn.add(file);
}

/** Notes that a file is named; it is published if what names it is. */
export function useFile(
  target: Target & { is: "file" },
  bearer: Pick<Bearer, "standing">,
  planner: PlannerBase,
): void {
  const { asset, path } = target;
  planner.named.add(asset.path);
  if (bearer.standing === "live" && asset.kind !== "public" && asset.kind !== "site") {
    planner.used.set(asset.path, { asset, path });
  }
}
