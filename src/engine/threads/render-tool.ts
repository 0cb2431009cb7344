// Renders pages in a worker thread, and lands them where the main thread said.

import { nodeDisk } from "../../disk/node-disk.js";
import type { Body } from "../../parse/article.js";
import { readExtensions } from "../../read/read-extensions.js";
import { createRenderer } from "../../render/renderer.js";
import { type Landed, land } from "../../write/stage.js";
import { noBody } from "../bodies.js";
import { decodeView } from "../encode-view.js";
import { printOutputs } from "../print-outputs.js";
import { printsWriter } from "../prints-file.js";
import { readBody } from "../store/article-store.js";
import { viewsWriter } from "../views-file.js";
import type { RenderEquipment } from "./messages.js";
import type { Tool } from "./tool.js";

export async function createRenderTool(
  { root, articles, views, prints, renderer: input, extensions }: RenderEquipment,
  number: number,
): Promise<Tool<"render">> {
  const loaded = await readExtensions(extensions);
  const bodies = new Map<string, Body>();
  const renderer = createRenderer({
    ...input,
    helpers: loaded.extensions.helpers,
    bodies: { get: (address) => bodies.get(address) ?? noBody },
    // Files are copied by the main thread.
    locate: (file) => `${root}/${file}`,
    // The main thread holds the templates against what they are shown.
    sound: true,
  });
  const writer = views === null ? null : viewsWriter(nodeDisk, views, number);
  const printer = prints === null ? null : printsWriter(nodeDisk, prints, number);
  const look = printer === null ? null : printOutputs(printer, () => false);
  let texts: { readonly [hash: string]: string } = {};
  const cards = new Map<string, unknown>();
  const cardsOf = (hashes: readonly string[]): { readonly [hash: string]: unknown } => {
    const found: { [hash: string]: unknown } = {};
    for (const hash of hashes) {
      const card: unknown = cards.get(hash) ?? JSON.parse(texts[hash] ?? "null");
      cards.set(hash, card);
      found[hash] = card;
    }
    return found;
  };
  return {
    said: [],
    begin(shared) {
      texts = shared;
      if (cards.size > mostCards) cards.clear();
    },
    async do({ path, template, view, cards: shown, bodies: places, berth }) {
      const began = performance.now();
      bodies.clear();
      for (const [address, at] of places) {
        const body = readBody<Body>(nodeDisk, articles, at);
        if (body === null) return JSON.stringify("lost");
        bodies.set(address, body);
      }
      const before = renderer.diagnostics.length;
      const whole = decodeView(JSON.parse(view), cardsOf(shown));
      const output = renderer.render({ render: "template", path, template, view: whole, from: [] });
      if (output === null || !("bytes" in output) || renderer.diagnostics.length > before)
        return JSON.stringify("failed");
      let landed: Landed;
      try {
        landed = land(nodeDisk, berth, output.bytes, look?.(path, output.bytes));
      } catch {
        // The main thread tries, and tells what the disk says.
        return JSON.stringify("lost");
      }
      const textOf = (hash: string): string => texts[hash] ?? "null";
      const viewAt =
        writer === null || places.length === 0
          ? null
          : writer.add({ template, text: view, cards: shown }, textOf);
      return JSON.stringify({ landed, viewAt, milliseconds: performance.now() - began });
    },
    finish() {
      writer?.flush();
      printer?.flush();
    },
  };
}

/** Cards that a thread remembers: neighbours are shown by many pages. */
const mostCards = 5000;
