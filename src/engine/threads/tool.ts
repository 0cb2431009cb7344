// What a thread works with.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Work, WorkKind } from "./messages.js";

/** A tool does the tasks of one kind. */
export interface Tool<Kind extends WorkKind> {
  /** To be told when the tool is ready. */
  readonly said: readonly Diagnostic[];
  begin(shared: Work[Kind]["shared"]): void;
  /** Gives the answer as JSON. */
  do(task: Work[Kind]["task"]): Promise<string>;
  /** Before a batch is answered. */
  finish(): void;
}
