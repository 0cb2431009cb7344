// A virus scanner, an indexer or an editor may hold a file for a moment; what it stops is tried again.

import { codeOf } from "./code-of.js";

/** How often an operation is tried. */
const tries = 10;

export interface Patience {
  /** `process.platform`: only Windows says EACCES for a file that is busy. */
  readonly platform: string;
  /** Stands still for so many milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

const usualPatience: Patience = {
  platform: process.platform,
  wait: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

/** Does `act`; where the system says busy, again after 1, 2, 4, … 256 ms (half a second in all), then throws what it said last. */
export function whileBusy(act: () => void, patience: Patience = usualPatience): void {
  const busy = patience.platform === "win32" ? ["EBUSY", "EPERM", "EACCES"] : ["EBUSY", "EPERM"];
  for (let attempt = 0; ; attempt++) {
    try {
      act();
      return;
    } catch (error) {
      if (attempt === tries - 1 || !busy.includes(codeOf(error))) throw error;
      patience.wait(2 ** attempt);
    }
  }
}
