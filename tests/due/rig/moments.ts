// A site at moments of its own choosing, each rendered whole; what many sites and moments have in common is made once.

import { expect } from "vitest";
import { nodeDisk } from "../../../src/disk/node-disk.js";
import { openEngine } from "../../../src/engine/engine.js";
import { hashOf } from "../../../src/hash.js";
import type { Page } from "../../../src/pages/page.js";
import type { Body } from "../../../src/parse/article.js";
import { gather } from "../../../src/pipeline/gather.js";
import { type PlanOptions, plan } from "../../../src/pipeline/plan.js";
import { equip } from "../../../src/pipeline/prepare.js";
import { firstDue } from "../../../src/pipeline/turns-of-build.js";
import { createRenderer, type Renderer } from "../../../src/render/renderer.js";

export interface Moments {
  /** The site's bytes as a hash, and when its plan says that it changes next. */
  at(instant: number): Promise<{ readonly bytes: string; readonly next: number | null }>;
  close(): void;
}

/**
 * Opens sites one after another. A renderer is a function of what it is made of, so that sites whose pages may all show the same
 * share one: reading the templates takes most of the time.
 */
export function createMomentsOf(): (root: string, now: number) => Promise<Moments> {
  const renderers = new Map<string, Renderer>();
  let bodyAt: (address: string) => Body = () => ({ pieces: [] });
  const rendererOf = (input: ReturnType<typeof equip>["rendererInput"]): Renderer => {
    const frame = JSON.stringify({ ...input, templates: null });
    const known = renderers.get(frame);
    if (known !== undefined) return known;
    const renderer = createRenderer({
      ...input,
      // The package's own, which other tests hold against what they are shown.
      sound: true,
      bodies: { get: (address) => bodyAt(address) },
      helpers: {},
      locate: (file) => file,
    });
    renderers.set(frame, renderer);
    return renderer;
  };
  return async (root, now) => {
    const engine = openEngine(nodeDisk, { root, request: {}, threads: 0 });
    const result = await gather(engine, { root, now: new Date(now).toISOString() });
    if ("stopped" in result) throw new Error(result.stopped.message);
    const { gathered } = result;
    const known = new Map<Renderer, Map<string, string>>();
    let measured: ReturnType<typeof engine.measure> | null = null;
    const measuring = {
      ...engine,
      measure: (...input: Parameters<typeof engine.measure>) => (measured ??= engine.measure(...input)),
    };
    const options: PlanOptions = { root };
    return {
      close: () => engine.close(),
      async at(instant) {
        const then = { ...gathered, now: instant };
        const planned = await plan(measuring, then, options);
        const errors = planned.diagnostics.filter(({ severity }) => severity === "error");
        expect(errors).toEqual([]);
        const renderer = rendererOf(equip(then, planned).rendererInput);
        const pages = known.get(renderer) ?? new Map<string, string>();
        known.set(renderer, pages);
        bodyAt = (address) => engine.bodies.get(address);
        const made: string[] = [];
        for (const page of planned.pages) {
          const key = JSON.stringify(page);
          const bytes = pages.get(key) ?? (await bytesOf(page, key));
          pages.set(key, bytes);
          made.push(page.path, bytes);
        }
        return { bytes: hashOf(JSON.stringify(made)), next: firstDue(planned.turns)?.instant ?? null };

        async function bytesOf(page: Page, key: string): Promise<string> {
          // The files of a site do not change here: what is copied or drawn of one is told by how.
          if (page.render === "copy" || page.render === "picture" || page.render === "card") return key;
          let bytes = "";
          const take = (_page: unknown, file: { readonly text: string }): void => {
            bytes = hashOf(file.text);
          };
          await engine.read({ pages: [page], renderer, take });
          return bytes;
        }
      },
    };
  };
}
