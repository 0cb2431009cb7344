// Sources to their results on worker threads.

import type { FoundSource } from "../read/source.js";
import { type Crew, CrewLost } from "./threads/crew.js";
import type { Loss } from "./threads/loss.js";
import type { ParseAnswer, ParseEquipment } from "./threads/messages.js";

/** Few messages, and an even end: articles of one batch. */
const batchSize = 32;

/** What becomes of the sources. */
export interface ParseEnds {
  answered(source: FoundSource, answer: ParseAnswer): void;
  lost(source: FoundSource, how: Loss): void;
}

/** Parses sources; gives those that are left where the threads are lost. What threads say of the lanes comes back first. */
export async function parseOnThreads(
  crew: Crew,
  equipment: ParseEquipment,
  sources: readonly FoundSource[],
  { answered, lost }: ParseEnds,
): Promise<{ readonly said: Awaited<ReturnType<Crew["equip"]>>; readonly left: readonly FoundSource[] }> {
  const left = new Set(sources);
  let next = 0;
  const said = await crew.equip(equipment);
  try {
    await crew.work({
      kind: "parse",
      take() {
        const tasks = sources.slice(next, next + batchSize);
        next += tasks.length;
        return tasks.length === 0 ? null : { tasks, shared: null };
      },
      done(source, answer) {
        left.delete(source);
        answered(source, answer);
      },
      lost(source, how) {
        left.delete(source);
        lost(source, how);
      },
    });
  } catch (error) {
    if (!(error instanceof CrewLost)) throw error;
  }
  return { said, left: [...left] };
}
