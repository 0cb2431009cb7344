// The program in a test's own terminal: nothing reaches the process.

import { run } from "../../src/cli/run.js";
import type { StopSignal, Terminal } from "../../src/cli/terminal.js";

export interface TestTerminal extends Terminal {
  readonly printed: { out: string; err: string };
  readonly opened: string[];
  /** What Ctrl-C does at the moment. */
  interrupt(signal?: StopSignal): void;
}

/** A terminal whose clock stands at 2026-02-01T12:00Z. */
export function testTerminal(workingFolder: string, given: Partial<Terminal> = {}): TestTerminal {
  const printed = { out: "", err: "" };
  const opened: string[] = [];
  const listeners = new Map<StopSignal, Set<(signal: StopSignal) => void>>();
  return {
    workingFolder,
    environment: {},
    clock: () => Date.UTC(2026, 1, 1, 12),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    colour: { out: false, err: false },
    showsProgress: false,
    width: 80,
    onStop(signals, listener) {
      for (const signal of signals) listeners.set(signal, (listeners.get(signal) ?? new Set()).add(listener));
      return () => {
        for (const signal of signals) listeners.get(signal)?.delete(listener);
      };
    },
    exit: () => {},
    openBrowser: async (url) => opened.push(url) > 0,
    ...given,
    printed,
    opened,
    interrupt(signal = "SIGINT") {
      for (const listener of [...(listeners.get(signal) ?? [])]) listener(signal);
    },
  };
}

/** Runs the program to its end. */
export async function runIn(
  workingFolder: string,
  argv: readonly string[],
  given: Partial<Terminal> = {},
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const terminal = testTerminal(workingFolder, given);
  const status = await run(argv, "0.0.0-test", terminal);
  return { status, ...terminal.printed };
}
