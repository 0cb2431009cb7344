// One line on stderr that says how far a long build is; a short build shows nothing.

import type { BuildOptions } from "../build.js";
import { withCommas } from "./amounts.js";
import { createPaint } from "./colour.js";
import type { Terminal } from "./terminal.js";

/** Milliseconds before the first line: what is faster needs no telling. */
const patience = 400;
/** Milliseconds between two lines; more often is flicker. */
const pace = 80;

const verbs = {
  read: "Reading",
  parse: "Parsing",
  model: "Ordering",
  render: "Rendering",
} as const;

export interface Progress {
  readonly update: NonNullable<BuildOptions["onProgress"]>;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Progress on a terminal that can show it, where it is wanted. */
export function createProgress(terminal: Terminal, wanted: boolean): Progress {
  if (!wanted || !terminal.showsProgress) return { update: () => {}, clear: () => {} };
  const paint = createPaint(terminal.colour.err);
  let next = terminal.clock() + patience;
  let shown = false;
  return {
    update(phase, done, total) {
      const now = terminal.clock();
      if (now < next) return;
      next = now + pace;
      shown = true;
      terminal.err(
        `\r\u001b[K${paint("dim", `${verbs[phase]} ${total === 0 ? "" : `${withCommas(done)} of ${withCommas(total)}`}`)}`,
      );
    },
    clear() {
      if (shown) terminal.err("\r\u001b[K");
      shown = false;
    },
  };
}
