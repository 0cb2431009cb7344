// Time makes the marks of files trustworthy.

import type { Disk } from "../disk/disk.js";
import { isLatest, type Recalled } from "./recall.js";
import { appendState } from "./store/site-state.js";
import { openStore } from "./store/store.js";
import { stillYoung } from "./trace.js";

/** Notes that files are no longer so young that only their contents tell whether they have changed. */
export function grow(disk: Disk, root: string, recalled: Recalled): void {
  const { state, places, at } = recalled;
  const young = stillYoung(state.trace.states, state.young, at);
  if (Object.keys(young).length === Object.keys(state.young).length) return;
  const store = openStore(disk, root);
  if (store.folder !== null && isLatest(disk, places, recalled)) appendState(disk, places.state, { young });
  store.close();
}
