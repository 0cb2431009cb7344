// What every command gets beside its own arguments.

import { createPaint } from "./colour.js";
import { exitStatus } from "./exit-status.js";
import type { Terminal } from "./terminal.js";

export interface Surroundings {
  readonly terminal: Terminal;
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

/** Complains about a wrong call, as one JSON object on stdout where JSON was asked for; gives the exit status. */
export function refuse(terminal: Terminal, complaint: Complaint, form: "text" | "json"): number {
  if (form === "json") terminal.out(`${JSON.stringify({ outcome: "usage", ...complaint }, null, 2)}\n`);
  else complain(terminal, complaint);
  return exitStatus.usage;
}
