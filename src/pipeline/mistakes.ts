// What is wrong with a site that is being built, as it comes to light, and whether it may be published all the same.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Renderer } from "../render/renderer.js";
import type { Gathered } from "./gather.js";
import { type BuildOptions, settled } from "./outcome.js";
import type { Planned } from "./plan.js";

export interface Mistakes {
  add(...found: readonly Diagnostic[]): void;
  /** All of them, sorted, but for what the memory of the last build tells; warnings as errors, where that was asked for. */
  told(): readonly Diagnostic[];
  /** Whether none of them stops the build. */
  inOrder(): boolean;
  /** Whether one of them stops it, or what the memory tells does. */
  stop(): boolean;
}

/** `remembered`: what the memory of the last build tells. */
export function createMistakes(
  { doubtful }: Pick<Gathered, "doubtful">,
  planned: Pick<Planned, "diagnostics" | "mendable">,
  renderer: Pick<Renderer, "diagnostics">,
  remembered: readonly Diagnostic[],
  options: BuildOptions,
): Mistakes {
  const added: Diagnostic[] = [];
  const told = (): readonly Diagnostic[] =>
    settled([...planned.diagnostics, ...renderer.diagnostics, ...added], options).filter(
      ({ code }) => !doubtful.has(code),
    );
  const stops = ({ code, severity, place }: Diagnostic): boolean =>
    severity === "error" &&
    // What is withheld stays so, whatever a build is told to go on in spite of.
    (code === "withheld-leaked" || options.keepGoing !== true || !planned.mendable.has(place.path));
  const inOrder = (): boolean => !told().some(stops);
  return {
    add: (...found) => void added.push(...found),
    told,
    inOrder,
    // To leave out an article for what it said before would take a page away that readers have.
    stop: () => !inOrder() || remembered.some(({ severity }) => severity === "error"),
  };
}
