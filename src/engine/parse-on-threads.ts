// Sources to their results on worker threads, and on the main one while the others have enough.

import type { FoundSource } from "../read/source.js";
import { type Crew, CrewLost } from "./threads/crew.js";
import type { Loss } from "./threads/loss.js";
import type { ParseAnswer, ParseEquipment } from "./threads/messages.js";

/** In bytes: the main thread cannot be ended, so it leaves to the others what is out of the ordinary. */
const ordinary = 64 * 1024;

export interface ParseOnThreads {
  readonly crew: Crew;
  readonly equipment: ParseEquipment;
  readonly sources: readonly FoundSource[];
  /** Parses a source on the main thread; null where it should not, since plugins of the site's own take part. */
  readonly here: ((source: FoundSource) => Promise<void>) | null;
  answered(source: FoundSource, answer: ParseAnswer): void;
  lost(source: FoundSource, how: Loss): void;
}

/** Parses sources; gives those that are left where the threads are lost, and what threads say of the lanes. */
export async function parseOnThreads(
  input: ParseOnThreads,
): Promise<{ readonly said: Awaited<ReturnType<Crew["equip"]>>; readonly left: readonly FoundSource[] }> {
  const { crew, sources, here } = input;
  const left = new Set(sources);
  const large = here === null ? [...sources] : sources.filter(({ size }) => size > ordinary);
  const small = here === null ? [] : sources.filter(({ size }) => size <= ordinary);
  const next = { large: 0, small: 0 };
  const said = crew.equip(input.equipment);
  try {
    await crew.work({
      kind: "parse",
      take(most, where) {
        const isLarge = where === "there" && next.large < large.length;
        const from = isLarge ? "large" : "small";
        const tasks = (isLarge ? large : small).slice(next[from], next[from] + most);
        next[from] += tasks.length;
        return tasks.length === 0 ? null : { tasks, shared: null };
      },
      here:
        here &&
        (async (tasks) => {
          for (const source of tasks) {
            await here(source);
            left.delete(source);
          }
        }),
      done(source, answer) {
        left.delete(source);
        input.answered(source, answer);
      },
      lost(source, how) {
        left.delete(source);
        input.lost(source, how);
      },
    });
  } catch (error) {
    if (!(error instanceof CrewLost)) throw error;
  }
  return { said: await said, left: [...left] };
}
