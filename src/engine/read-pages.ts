// Pages to somebody who looks at each: rendered one after another, and neither put anywhere nor remembered.

import type { Disk } from "../disk/disk.js";
import { bodiesOf } from "../pages/bodies-of.js";
import type { Page } from "../pages/page.js";
import type { Renderer } from "../render/renderer.js";
import type { Bodies } from "./bodies.js";

export interface PageReading {
  readonly pages: readonly Page[];
  readonly renderer: Renderer;
  /** Gets each page with its bytes; text is UTF-8 without a byte order mark. */
  readonly take: (page: Page, file: { readonly text: string; readonly bytes: Uint8Array }) => void;
  readonly onProgress?: (done: number) => void;
}

/** A page that cannot be rendered, or that is drawn, is left out. */
export async function readPages(
  { pages, renderer, take, onProgress }: PageReading,
  { bodies, disk, tidy }: { readonly bodies: Bodies; readonly disk: Disk; readonly tidy: () => void },
): Promise<void> {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  let done = 0;
  for (const page of pages) {
    await bodies.fetch(bodiesOf(page));
    const output = renderer.render(page);
    if (output !== null) {
      const made = "copyFrom" in output ? disk.read(output.copyFrom) : output.bytes;
      const given = typeof made === "string" || made instanceof Uint8Array ? made : Buffer.concat(made);
      const isText = typeof given === "string";
      take(page, {
        text: isText ? given : decoder.decode(given),
        // Of a page nobody asks for the bytes.
        get bytes() {
          return isText ? encoder.encode(given) : given;
        },
      });
    }
    tidy();
    onProgress?.(++done);
  }
}
