// What the preview shows: the last good site, and what is wrong with the newest one.

import { randomBytes } from "node:crypto";
import type { BuildResult } from "../build.js";
import { nodeDisk } from "../disk/node-disk.js";
import { readManifest } from "../write/manifest.js";
import type { Live } from "./live.js";
import type { Showing } from "./route.js";

export interface Stage {
  showing(): Showing;
  /** Takes in a build; `describe` gives the text of its mistakes. */
  take(result: BuildResult, describe: (result: BuildResult) => string): void;
  /** Keeps what is shown and tells what went wrong. */
  fail(failure: string): void;
}

/** An empty stage for a site that is built into `folder`; every change of it is told to the open pages. */
export function createStage(folder: string, live: Live): Stage {
  // A page that an earlier preview served must not take this one's version for its own.
  const run = randomBytes(6).toString("hex");
  let count = 0;
  let showing: Showing = { version: `${run}-0`, basePath: "", files: null, failure: null };

  const show = (next: Omit<Showing, "version">, pages: "outdated" | "current"): void => {
    if (pages === "outdated") count++;
    showing = { ...next, version: `${run}-${count}` };
    live.tell(showing);
  };
  const fail = (failure: string): void => {
    // Without a good site the page itself shows the mistakes, and each new text is a new page.
    const replaces = showing.files === null && failure !== showing.failure;
    show({ ...showing, failure }, replaces ? "outdated" : "current");
  };
  return {
    showing: () => showing,
    fail,
    take(result, describe) {
      if (!result.published) return fail(describe(result));
      const basePath = result.config?.basePath ?? showing.basePath;
      const { written, removed } = result.files;
      const outdated = showing.files === null || written + removed > 0 || basePath !== showing.basePath;
      show(
        { basePath, files: readManifest(nodeDisk, folder) ?? new Map(), failure: null },
        outdated ? "outdated" : "current",
      );
    },
  };
}
