// What a thread works with.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Work, WorkKind } from "./messages.js";

/** A tool does the tasks of one kind. */
export interface Tool<Kind extends WorkKind> {
  /** To be told when the tool is ready. */
  readonly said: readonly Diagnostic[];
  begin(shared: Work[Kind]["shared"]): void;
  do(task: Work[Kind]["task"]): Promise<Work[Kind]["answer"]>;
  /** Before a batch is answered. */
  finish(): void;
}
