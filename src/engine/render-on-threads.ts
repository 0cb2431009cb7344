// Pages to their files on worker threads.

import type { Berth } from "../write/stage.js";
import type { Bodies } from "./bodies.js";
import type { Due } from "./due-page.js";
import type { CardTable } from "./encode-view.js";
import { type Crew, CrewLost } from "./threads/crew.js";
import type { RenderEquipment, RenderTask, Work } from "./threads/messages.js";

type Answer = Work["render"]["answer"];

export interface RenderOnThreads {
  readonly crew: Crew;
  readonly equipment: RenderEquipment;
  readonly cards: CardTable;
  readonly bodies: Bodies;
  /** The next page; null where there are no more. */
  next(): Due | null;
  /** Where the output at a path goes; null where the disk refuses it. */
  berth(path: string): Berth | null;
  /** Renders a page on the main thread. */
  here(due: Due): Promise<void>;
  landed(due: Due, answer: Exclude<Answer, string>): void;
}

/** Renders pages; gives those that are left for the main thread, and whether any failed. */
export async function renderOnThreads(
  input: RenderOnThreads,
): Promise<{ readonly left: readonly Due[]; readonly failed: boolean }> {
  const { crew, cards, next } = input;
  const left: Due[] = [];
  const asked = new Map<RenderTask, Due>();
  let failed = false;
  const settle = (task: RenderTask, answer: Answer): void => {
    const due = asked.get(task);
    asked.delete(task);
    if (due === undefined) return;
    if (typeof answer !== "string") input.landed(due, answer);
    else left.push(due);
    failed ||= answer === "failed";
  };
  void crew.equip(input.equipment);
  try {
    await crew.work({
      kind: "render",
      take(most) {
        const tasks: RenderTask[] = [];
        const shared: { [hash: string]: string } = {};
        while (tasks.length < most) {
          const due = next();
          if (due === null) break;
          const task = taskOf(due, input);
          if (task === null) left.push(due);
          else {
            asked.set(task, due);
            tasks.push(task);
            for (const hash of task.cards) shared[hash] = cards.textOf(hash);
          }
        }
        return tasks.length === 0 ? null : { tasks, shared };
      },
      async here(tasks) {
        for (const task of tasks) {
          const due = asked.get(task);
          asked.delete(task);
          if (due !== undefined) await input.here(due);
        }
      },
      done: settle,
      lost: (task) => settle(task, "lost"),
    });
  } catch (error) {
    if (!(error instanceof CrewLost)) throw error;
    left.push(...asked.values());
    for (let due = next(); due !== null; due = next()) left.push(due);
  }
  return { left, failed };
}

/** The task for a thread; null for what the main thread does. */
function taskOf(due: Due, { bodies, berth: berthOf }: RenderOnThreads): RenderTask | null {
  const { page, print } = due;
  const { encoded } = print;
  if (page.render !== "template" || encoded === null) return null;
  const places = print.bodies.map((address) => [address, bodies.placeOf(address)] as const);
  const found = places.flatMap(([address, at]) => (at === null ? [] : [[address, at] as const]));
  const berth = found.length < places.length ? null : berthOf(page.path);
  if (berth === null) return null;
  due.berth = berth;
  const { template, path } = page;
  return { path, template, view: encoded.text, cards: encoded.cards, bodies: found, berth };
}
