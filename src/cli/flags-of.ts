// The flags of a build that is remembered.

import type { Request } from "../engine/recall.js";
import { shownPath } from "./shown-path.js";
import { visible } from "./visible.js";

/** What a build was asked for, as one types it. */
export function flagsOf(request: Request, workingFolder: string): string {
  return Object.entries(request)
    .flatMap(([option, value]) => {
      const flag = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      if (value === true) return [flag];
      if (value === false || value === undefined) return [];
      return [
        `${flag} ${option === "out" ? shownPath(workingFolder, String(value)) : visible(String(value))}`,
      ];
    })
    .join(" ");
}
