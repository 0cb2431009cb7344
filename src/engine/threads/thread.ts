// A worker thread: takes orders, parses and renders, answers.

import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Equipment, Order, Reply, Start, WorkKind } from "./messages.js";
import type { Tool } from "./tool.js";

// What `crew.ts` gave.
const { number, progress } = workerData as Start;
const at = new Int32Array(progress);

const tools = new Map<WorkKind, Tool<WorkKind>>();

async function makeTool(equipment: Equipment): Promise<Tool<WorkKind>> {
  if (equipment.kind === "parse") {
    const { createParseTool } = await import("./parse-tool.js");
    // Each batch names its kind, and goes to the tool of that kind.
    return (await createParseTool(equipment, number)) as unknown as Tool<WorkKind>;
  }
  const { createRenderTool } = await import("./render-tool.js");
  return (await createRenderTool(equipment, number)) as unknown as Tool<WorkKind>; // as above
}

async function work({ kind, serial, tasks, shared }: Batch<WorkKind>): Promise<Reply> {
  const tool = tools.get(kind);
  if (tool === undefined) throw new Error(`nothing to ${kind} with`);
  const answers: string[] = [];
  tool.begin(shared);
  for (const [index, task] of tasks.entries()) {
    Atomics.store(at, 1, index);
    Atomics.store(at, 0, serial);
    answers.push(await tool.do(task));
  }
  Atomics.store(at, 0, 0);
  tool.finish();
  return { serial, answers: `[${answers.join(",")}]` };
}

async function follow(order: Order): Promise<Reply | null> {
  if ("batch" in order) return work(order.batch);
  if ("warm" in order) {
    await import(order.warm === "parse" ? "./parse-tool.js" : "./render-tool.js");
    return null;
  }
  const tool = await makeTool(order.equip);
  tools.set(order.equip.kind, tool);
  return { equipped: order.equip.kind, said: tool.said };
}

// One after the other, as they were given.
let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (order: Order) => {
  before = before.then(async () => {
    const reply = await follow(order);
    if (reply !== null) parentPort?.postMessage(reply);
  });
});
