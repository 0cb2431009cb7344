// Random edits, one after another, with both builds after each.

import fc from "fast-check";
import { articleEdits } from "./article-edits.js";
import { deskEdits, pluginEdit } from "./desk-edits.js";
import type { Edits } from "./edit.js";
import { type EditedSite, editedSite, manners } from "./edited-site.js";
import { distEdit, otherEdits } from "./other-edits.js";
import { picksOf } from "./picks.js";
import { type Frame, paperSettings, smallPaper } from "./small-paper.js";
import { type Built, buildAgain, buildTwins, lookAt, type Way } from "./twin-builds.js";
import { urlsEdits } from "./urls-edits.js";

/** One edit as it is drawn: its kind, and numbers for its choices. */
interface Step {
  readonly kind: string;
  readonly numbers: readonly number[];
  /** Built only after the next one. */
  readonly unbuilt: boolean;
  /** Whether the clock stands so late that no file of the site is fresh. */
  readonly late: boolean;
}

const putBack = "put back";

const edits: Edits = {
  ...articleEdits,
  ...deskEdits,
  ...otherEdits,
  ...urlsEdits,
  "the built site spoilt": [4, distEdit],
  [putBack]: [8, () => null],
};
const withPlugins: Edits = { ...edits, "a remark plugin": [12, pluginEdit] };

const stepOf = (from: Edits): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.oneof(
      ...Object.entries(from).map(([name, [weight]]) => ({ weight, arbitrary: fc.constant(name) })),
    ),
    numbers: fc.array(fc.nat({ max: 1_000_003 }), { minLength: 8, maxLength: 8 }),
    unbuilt: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    late: fc.boolean(),
  });

/** A sequence of edits, and the size of the paper that they are made to. */
export interface Sequence {
  readonly articles: number;
  readonly frame: Frame;
  /** Whether it keeps a record of its addresses, to which builds add. */
  readonly recorded: boolean;
  readonly steps: readonly Step[];
}

/** Edits of a sequence. */
const perSequence = 20;

/**
 * Sequences of so many edits in all on papers of so many articles, the same for the same seed. Each seventh is of a small
 * paper, for remark plugins.
 */
export function drawSequences(seed: number, total: number, articles: number): readonly Sequence[] {
  const count = Math.ceil(total / perSequence);
  const of = (from: Edits) => fc.array(stepOf(from), { minLength: perSequence, maxLength: perSequence });
  const plain = fc.sample(of(edits), { seed, numRuns: count });
  const plugged = fc.sample(of(withPlugins), { seed, numRuns: count });
  return plain.map((steps, index) => {
    const plugins = index % 7 === 6;
    return {
      articles: plugins ? 12 : articles,
      recorded: index % 3 === 1,
      frame: index % 4 === 3 ? "the package's" : "lean",
      steps: plugins ? (plugged[index] ?? steps) : steps,
    };
  });
}

/** How often builds took each way. */
export type Ways = { [way in Way]: number };

export const noWays = (): Ways => ({ nothing: 0, texts: 0, whole: 0, failed: 0 });

/** Goes through a sequence; gives what went wrong with all edits up to there, in words, or null. */
export async function goThrough(
  { articles, frame, recorded, steps }: Sequence,
  ways: Ways,
  setClock: (late: boolean) => void,
): Promise<string | null> {
  // With a second output from the beginning: edits of the settings take it away, and bring it back.
  const settings = JSON.stringify({ ...paperSettings, access: { output: "gated" } }, null, 1);
  const record: { readonly [path: string]: string } = recorded ? { "urls.txt": "broadsheet-urls 1\n" } : {};
  const site = editedSite({ ...smallPaper(articles, frame), "site.yaml": settings, ...record });
  const done: string[] = [];
  try {
    let { built: before, published } = await builtOnce(site, done, ways);
    /** What was there before each edit that can be put back; null where that was not published. */
    const earlier: (Built | null)[] = [];
    const fault = (faults: readonly string[]): string =>
      `${done.map((line, index) => `${index}. ${line}`).join("\n")}\n${faults.slice(0, 12).join("\n")}`;
    for (const [index, step] of steps.entries()) {
      const isBack = step.kind === putBack || (!published && (step.numbers[0] ?? 0) % 4 > 0);
      let expected: Built | null = null;
      if (isBack) {
        expected = earlier.pop() ?? null;
        if (!site.putBack()) continue;
        done.push("put back");
      } else if (step.kind === "the built site spoilt" && !published) continue;
      else {
        const said = edit(site, step);
        if (said === null) continue;
        done.push(`${step.kind} (${site.manner}${step.late ? ", late" : ""}) ${said}`);
        earlier.push(published ? before : null);
      }
      if (step.unbuilt && index < steps.length - 1 && step.kind !== "the built site spoilt") {
        done.push("(not built)");
        published = false;
        continue;
      }
      setClock(step.late);
      const twins = await buildTwins(site, before);
      ways[twins.way]++;
      done.push(`  -> ${twins.way}`);
      if (twins.faults.length > 0) return fault(twins.faults);
      if (twins.way === "whole" || twins.way === "texts") {
        const again = await buildAgain(site, twins);
        ways[again.way]++;
        if (again.faults.length > 0) return fault(["built again:", ...again.faults]);
      }
      published = twins.result.published;
      if (published && expected !== null && !sameBytes(twins.built, expected))
        return fault(["An edit was put back, and the bytes were not."]);
      before = twins.built;
    }
    return null;
  } finally {
    setClock(false);
    site.close();
  }
}

const sameBytes = (one: Built, other: Built): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

async function builtOnce(site: EditedSite, done: string[], ways: Ways) {
  const twins = await buildTwins(site, lookAt(`${site.root}/dist`));
  ways[twins.way]++;
  if (twins.faults.length > 0 || !twins.result.published)
    throw new Error(`the first build: ${JSON.stringify([twins.faults, twins.result.diagnostics])}`);
  done.push("the first build");
  return { built: twins.built, published: true };
}

function edit(site: EditedSite, { kind, numbers }: Step): string | null {
  const picks = picksOf(numbers);
  site.beginEdit();
  site.manner = picks.one(manners);
  const said = withPlugins[kind]?.[1](site, picks) ?? null;
  if (said !== null) site.endEdit();
  return said;
}

/** A sequence that still goes wrong without any one of its edits. */
export async function shorten(sequence: Sequence, goesWrong: (sequence: Sequence) => Promise<boolean>) {
  let { steps } = sequence;
  for (let size = Math.floor(steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < steps.length; ) {
      const without = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (await goesWrong({ ...sequence, steps: without })) steps = without;
      else from += size;
    }
  }
  return { ...sequence, steps };
}
