// Time makes the marks of files trustworthy.

import type { Disk } from "../disk/disk.js";
import type { Recalled } from "./recall.js";
import { appendState } from "./store/site-state.js";
import { openStore } from "./store/store.js";
import { stillYoung } from "./trace.js";

/** Notes that files are no longer so young that only their contents tell whether they have changed. */
export function grow(disk: Disk, root: string, { state, places, at }: Recalled): void {
  const young = stillYoung(state.trace.states, state.young, at);
  if (Object.keys(young).length === Object.keys(state.young).length) return;
  const store = openStore(disk, root);
  if (store.folder !== null) appendState(disk, places.state, { young });
  store.close();
}
