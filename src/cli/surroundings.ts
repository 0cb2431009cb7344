// What every command gets beside its own arguments.

import { createPaint } from "./colour.js";
import type { Terminal } from "./terminal.js";

export interface Surroundings {
  readonly terminal: Terminal;
  /** Takes the default answer to Ctrl-C away. */
  readonly letGo: () => void;
  /** Sets the exit status. */
  readonly finish: (status: number) => void;
}

/** A problem with how a command was called or with the system, in the form of all messages: what, and one action. */
export interface Complaint {
  readonly message: string;
  readonly fix: string | null;
}

export function complain(terminal: Terminal, complaint: Complaint): void {
  const fix = complaint.fix === null ? "" : `  ${complaint.fix}\n`;
  terminal.err(`${createPaint(terminal.colour.err)("red", "✘")} ${complaint.message}\n${fix}`);
}
