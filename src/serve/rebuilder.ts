// One build at a time; what changes meanwhile leads to one more.

export interface Rebuilder {
  /** Notes a change; the build begins when changes pause. */
  change(path: string): void;
  /** Builds now, and again until nothing is left to do. */
  run(): Promise<void>;
  /** No build begins any more; resolves when the last one has ended. */
  stop(): Promise<void>;
}

/** Calls its argument when changes have paused; returns how to call it off. A test hands in one without a clock. */
export type Pause = (callback: () => void) => () => void;

/** Milliseconds without a change before a build: editors write a file in several steps within a few of them. */
const quiet = 50;

export const pauseForQuiet: Pause = (callback) => {
  const timer = setTimeout(callback, quiet);
  return () => clearTimeout(timer);
};

/** `build` gets the changed paths, sorted, each once; none for the first build. It must not throw. */
export function createRebuilder(
  build: (changed: readonly string[]) => Promise<void>,
  pause: Pause,
): Rebuilder {
  const changed = new Set<string>();
  let callOff: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const buildOnce = async (): Promise<void> => {
    const paths = [...changed].sort();
    changed.clear();
    await build(paths);
  };
  const run = (): Promise<void> => {
    callOff?.();
    callOff = null;
    running ??= (async () => {
      do await buildOnce();
      while (changed.size > 0 && callOff === null && !stopped);
    })().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    run,
    change(path) {
      if (stopped) return;
      changed.add(path);
      callOff?.();
      callOff = pause(() => {
        callOff = null;
        // A build that runs sees `changed` at its end.
        if (running === null) void run();
      });
    },
    async stop() {
      stopped = true;
      callOff?.();
      callOff = null;
      await running;
    },
  };
}
