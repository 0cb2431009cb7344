// The one door between the commands and the process: a test hands in another.

import { wantsColour } from "./colour.js";

export type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

export interface Terminal {
  readonly workingFolder: string;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Results: what a pipe should get. */
  out(text: string): void;
  /** Messages: what a person should see. */
  err(text: string): void;
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Whether a line that is written over again makes sense on stderr. */
  readonly showsProgress: boolean;
  /** Columns of help and progress. */
  readonly width: number;
  /** Calls the listener on Ctrl-C and, if it takes over those as well, on SIGTERM and SIGHUP; returns how to let go. */
  onStop(signals: readonly StopSignal[], listener: (signal: StopSignal) => void): () => void;
  /** Ends the process at once. */
  exit(status: number): void;
  /** Opens an address in the person's browser; resolves to false where that is not possible. */
  openBrowser(url: string): Promise<boolean>;
}

/** The terminal of this process. Errors of stdout and stderr end up in `onStreamError`. */
export function processTerminal(
  argv: readonly string[],
  onStreamError: (error: NodeJS.ErrnoException) => void,
): Terminal {
  const { stdout, stderr, env } = process;
  const broken = new Set<NodeJS.WriteStream>();
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      broken.add(stream);
      onStreamError(error);
    });
  }
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    if (!broken.has(stream)) stream.write(text);
  };
  return {
    workingFolder: process.cwd(),
    environment: env,
    clock: Date.now,
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    colour: {
      out: wantsColour(argv, env, stdout.isTTY === true),
      err: wantsColour(argv, env, stderr.isTTY === true),
    },
    showsProgress: stderr.isTTY === true && env.TERM !== "dumb",
    width: stdout.isTTY === true ? Math.min(Math.max(stdout.columns ?? 80, 40), 110) : 80,
    onStop(signals, listener) {
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
    exit: (status) => process.exit(status),
    async openBrowser(url) {
      const { openBrowser } = await import("./open-browser.js");
      return openBrowser(url, process.platform);
    },
  };
}
