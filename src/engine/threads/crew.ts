// The worker threads of a build: given work in batches, watched, and replaced where one dies or hangs.

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { home } from "../../home.js";
import type { Loss } from "./loss.js";
import type { Batch, Equipment, Order, Reply, Start, Work, WorkKind } from "./messages.js";
import { watchOver } from "./watch.js";

interface Given<Kind extends WorkKind> {
  readonly tasks: readonly Work[Kind]["task"][];
  readonly shared: Work[Kind]["shared"];
}

/** Work for the crew. */
interface Job<Kind extends WorkKind> {
  readonly kind: Kind;
  /** The next tasks for a thread, or for the main one: so many or fewer; null where there are no more. */
  take(most: number, where: "there" | "here"): Given<Kind> | null;
  /** Does tasks on the main thread, while the others have enough; null where it should not. */
  readonly here: ((tasks: readonly Work[Kind]["task"][]) => Promise<void>) | null;
  done(task: Work[Kind]["task"], answer: Work[Kind]["answer"]): void;
  /** The task that a thread died of, twice, or could not finish within the limit. */
  lost(task: Work[Kind]["task"], how: Loss): void;
}

export interface Crew {
  readonly size: number;
  /** Lets every thread load what a kind of work takes, while there is none. */
  warm(kind: WorkKind): void;
  /** Gives every thread what it needs for a kind of work; what the first one says of it. */
  equip(equipment: Equipment): Promise<readonly Diagnostic[]>;
  /** Does a job to its end. Throws `CrewLost` where threads cannot be had: what is not done then is for somebody else. */
  work<Kind extends WorkKind>(job: Job<Kind>): Promise<void>;
  close(): Promise<void>;
}

/** No thread will do any work. */
export class CrewLost extends Error {}

export interface CrewOptions {
  readonly size: number;
  /** Milliseconds of work for one task. */
  readonly limit: number;
}

/** Compiled, since threads read no TypeScript. */
const threadFile = join(home, "lib/engine/threads/thread.js");

/** Batches that a thread has at once: one to work on, and one so that it need not wait. */
const depth = 2;
/** Few messages, and an even end: tasks of one batch. */
const batchSize = 32;
/** Tasks that the main thread does at a time, before it looks whether another waits. */
const hereSize = 4;
/** Threads that may die at nothing before there is no hope for others. */
const patienceWithStarts = 3;

interface Member {
  readonly worker: Worker;
  readonly number: number;
  readonly progress: Int32Array;
  serial: number;
  readonly batches: { readonly serial: number; readonly given: Given<WorkKind> }[];
}

export function openCrew({ size, limit }: CrewOptions): Crew {
  const members = new Set<Member>();
  const equipment = new Map<WorkKind, Equipment>();
  const said = new Map<WorkKind, readonly Diagnostic[]>();
  const stuck = new Set<Member>();
  const suspects = new Set<unknown>();
  let waitingForSaid: { readonly kind: WorkKind; readonly resolve: () => void } | null = null;
  let running: {
    readonly job: Job<WorkKind>;
    again: Given<WorkKind>[];
    end: (error: Error | null) => void;
  } | null = null;
  let count = 0;
  let deaths = 0;
  let lost: CrewLost | null = null;
  let closed = false;

  const start = (): void => {
    const number = ++count;
    const buffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    const workerData: Start = { number, progress: buffer };
    const worker = new Worker(threadFile, { workerData });
    const member: Member = { worker, number, progress: new Int32Array(buffer), serial: 0, batches: [] };
    members.add(member);
    worker.on("message", (reply: Reply) => hear(member, reply));
    // What it died of is found out at its exit, which follows.
    worker.on("error", () => {});
    worker.on("exit", () => bury(member));
    for (const each of equipment.values()) order(member, { equip: each });
    feed(member);
  };

  const order = ({ worker }: Member, what: Order): void => worker.postMessage(what);

  const feed = (member: Member): void => {
    while (running !== null && member.batches.length < depth) {
      const given = running.again.shift() ?? running.job.take(batchSize, "there");
      if (given === null) break;
      const serial = ++member.serial;
      member.batches.push({ serial, given });
      const batch: Batch<WorkKind> = { kind: running.job.kind, serial, ...given };
      order(member, { batch });
    }
    settle();
  };

  const settle = (): void => {
    if (running === null || running.again.length > 0) return;
    for (const { batches } of members) if (batches.length > 0) return;
    const { end } = running;
    running = null;
    end(null);
  };

  /** Does what the others do not get to; they come first. */
  const help = async (job: Job<WorkKind>): Promise<void> => {
    const { here } = job;
    while (here !== null && running?.job === job) {
      const given = job.take(hereSize, "here");
      if (given === null) return;
      await here(given.tasks);
      // What the others have done comes in between.
      await new Promise((resolve) => setImmediate(resolve));
      for (const member of members) feed(member);
    }
  };

  const hear = (member: Member, reply: Reply): void => {
    if (stuck.has(member)) return;
    if ("equipped" in reply) {
      if (!said.has(reply.equipped)) said.set(reply.equipped, reply.said);
      if (waitingForSaid?.kind === reply.equipped) waitingForSaid.resolve();
      return;
    }
    const index = member.batches.findIndex(({ serial }) => serial === reply.serial);
    const [done] = index < 0 ? [] : member.batches.splice(index, 1);
    if (done === undefined || running === null) return;
    const { job } = running;
    // What a thread of ours wrote.
    const answers = JSON.parse(reply.answers) as readonly Work[WorkKind]["answer"][];
    for (const [at, task] of done.given.tasks.entries()) {
      const answer = answers[at];
      // A thread gives an answer to each task.
      if (answer !== undefined) job.done(task, answer);
    }
    feed(member);
  };

  /** Takes a thread off that has ended, and gives its work to others. */
  const bury = (member: Member): void => {
    if (!members.delete(member) || closed) return;
    const how: Loss = stuck.delete(member) ? "stuck" : "crashed";
    const [serial = 0, at = 0] = member.progress;
    const current = member.batches.find((batch) => batch.serial === serial);
    if (current === undefined) deaths++;
    if (running !== null) {
      for (const batch of member.batches)
        running.again.push(...without(batch === current ? at : -1, batch.given, how));
    }
    if (deaths >= patienceWithStarts) {
      lost = new CrewLost("no thread can be started");
      waitingForSaid?.resolve();
      const job = running;
      running = null;
      job?.end(lost);
      return;
    }
    start();
    for (const other of members) feed(other);
  };

  /** What is to be done again of a batch, without the task at an index that has taken a thread with it. */
  const without = (at: number, { tasks, shared }: Given<WorkKind>, how: Loss): readonly Given<WorkKind>[] => {
    const culprit = tasks[at];
    if (culprit === undefined) return [{ tasks, shared }];
    const rest = { tasks: tasks.filter((_, index) => index !== at), shared };
    const again = rest.tasks.length > 0 ? [rest] : [];
    // A thread may have died of what came before: alone with a new one, a sound task is done.
    if (how === "crashed" && !suspects.has(culprit)) {
      suspects.add(culprit);
      return [...again, { tasks: [culprit], shared }];
    }
    running?.job.lost(culprit, how);
    return again;
  };

  const unwatch = watchOver(members, limit, (member) => {
    stuck.add(member);
    void member.worker.terminate();
  });

  for (let index = 0; index < size; index++) start();

  return {
    size,
    warm: (kind) => {
      for (const member of members) order(member, { warm: kind });
    },
    async equip(each) {
      equipment.set(each.kind, each);
      said.delete(each.kind);
      const first = new Promise<void>((resolve) => {
        waitingForSaid = { kind: each.kind, resolve };
      });
      for (const member of members) order(member, { equip: each });
      if (lost === null) await first;
      waitingForSaid = null;
      return said.get(each.kind) ?? [];
    },
    work: (job) =>
      new Promise((resolve, reject) => {
        if (lost !== null) {
          reject(lost);
          return;
        }
        // Tasks and answers are of the job's own kind, since each batch names it.
        const own = job as unknown as Job<WorkKind>;
        let ends = 2;
        const end = (error: Error | null): void => {
          if (error !== null) reject(error);
          else if (--ends === 0) resolve();
        };
        running = { job: own, again: [], end };
        for (const member of [...members]) feed(member);
        help(own).then(() => end(null), reject);
        settle();
      }),
    async close() {
      closed = true;
      unwatch();
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}
