// A site at moments of its own choosing, each rendered whole; what the moments have in common is made once.

import { nodeDisk } from "../../../src/disk/node-disk.js";
import { openEngine } from "../../../src/engine/engine.js";
import { hashOf } from "../../../src/hash.js";
import type { Page } from "../../../src/pages/page.js";
import { gather } from "../../../src/pipeline/gather.js";
import { plan } from "../../../src/pipeline/plan.js";
import { equip } from "../../../src/pipeline/prepare.js";
import { firstDue } from "../../../src/pipeline/turns-of-build.js";
import { createRenderer, type Renderer } from "../../../src/render/renderer.js";

export interface Moments {
  /** The site's bytes as a hash, and when its plan says that it changes next. */
  at(instant: number): Promise<{ readonly bytes: string; readonly next: number | null }>;
  close(): void;
}

/** Opens a site in the package's templates. */
export async function openMoments(root: string, now: number): Promise<Moments> {
  const opened = openEngine(nodeDisk, { root, request: {}, threads: 0 });
  let measured: ReturnType<typeof opened.measure> | null = null;
  const engine = {
    ...opened,
    measure: (...input: Parameters<typeof opened.measure>) => (measured ??= opened.measure(...input)),
  };
  const result = await gather(engine, { root, now: new Date(now).toISOString() });
  if ("stopped" in result) throw new Error(result.stopped.message);
  // The style sheet is a function of the theme and the settings; to bundle it takes half the time of a plan.
  const { templates } = result.gathered;
  const assets = templates.assets.map((asset) => (asset.text === undefined ? asset : { ...asset, text: "" }));
  const gathered = { ...result.gathered, templates: { ...templates, assets } };
  const frames = new Map<string, { readonly renderer: Renderer; readonly pages: Map<string, string> }>();
  /** What renders pages, and those that it has rendered: a page's bytes are a function of both. */
  const frameOf = ({ rendererInput }: ReturnType<typeof equip>) => {
    const key = JSON.stringify({ ...rendererInput, templates: null });
    const known = frames.get(key);
    if (known !== undefined) return known;
    const renderer = createRenderer({
      ...rendererInput,
      // Other tests hold the package's own against what they are shown.
      sound: true,
      bodies: engine.bodies,
      helpers: {},
      locate: (file) => file,
    });
    const made = { renderer, pages: new Map<string, string>() };
    frames.set(key, made);
    return made;
  };
  const bytesOf = async (page: Page, key: string, renderer: Renderer): Promise<string> => {
    // The files of the site do not change here: what is copied or drawn of one is told by how.
    if (page.render === "copy" || page.render === "picture" || page.render === "card") return key;
    let bytes = "";
    const take = (_page: unknown, file: { readonly text: string }): void => {
      bytes = hashOf(file.text);
    };
    await engine.read({ pages: [page], renderer, take });
    return bytes;
  };
  return {
    close: () => engine.close(),
    async at(instant) {
      const then = { ...gathered, now: instant };
      const planned = await plan(engine, then, { root });
      const wrong = planned.diagnostics.find(({ severity }) => severity === "error");
      if (wrong !== undefined) throw new Error(`${wrong.code}: ${wrong.message}`);
      const { renderer, pages } = frameOf(equip(then, planned));
      const made: string[] = [];
      for (const page of planned.pages) {
        const key = JSON.stringify(page);
        const bytes = pages.get(key) ?? (await bytesOf(page, key, renderer));
        pages.set(key, bytes);
        made.push(page.path, bytes);
      }
      return { bytes: hashOf(JSON.stringify(made)), next: firstDue(planned.turns)?.instant ?? null };
    },
  };
}
