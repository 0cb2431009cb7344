// The size of an SVG, and whether it is whole and harmless.

import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { cutShort, type Measured, unreadable, unsafe, wrong } from "./picture-mistakes.js";
import { svgDanger } from "./svg-dangers.js";
import { svgSize } from "./svg-size.js";
import { svgText } from "./svg-text.js";

/** In bytes: a drawing that is larger is none that a page should load. */
const largest = 20_000_000;

const noSvg = "it is broken, or no SVG.";
const simpler = "Export it simpler, or as PNG.";

export function measureSvg(disk: Disk, file: string, path: string): Measured {
  const size = disk.state(file)?.size ?? 0;
  if (size > largest)
    return {
      wrong: wrong(
        path,
        `This drawing has ${Math.round(size / 1e6).toLocaleString("en-GB")} megabytes, more than browsers show well.`,
        simpler,
      ),
    };
  const bytes = disk.read(file);
  const decoded = svgText(bytes);
  if ("danger" in decoded) return { wrong: unsafe(path, decoded.danger) };
  const { text } = decoded;
  const found = svgSize(text);
  if (found === null) return { wrong: unreadable(path, noSvg) };
  if (!endsWithRoot(text)) return { wrong: cutShort(path) };
  const danger = svgDanger(text);
  switch (danger?.is) {
    case "unsafe":
      return { wrong: unsafe(path, danger.what) };
    case "deep":
      return {
        wrong: wrong(path, "The elements of this drawing lie in one another too deep for browsers.", simpler),
      };
    case "broken":
      return { wrong: unreadable(path, noSvg) };
    default:
      return {
        facts:
          found === "none" ? null : { ...found, drawing: { hash: hashOf(bytes), hasText: hasText(text) } },
      };
  }
}

/** Whether it has letters, which look as the fonts are that a machine has. */
const hasText = (text: string): boolean => /<(?:[\w.-]+:)?text[\s/>]/.test(text);

/** Whether nothing but blanks and comments stands behind the root element, which may be empty. */
function endsWithRoot(text: string): boolean {
  let rest = text.trimEnd();
  while (rest.endsWith("-->") && rest.includes("<!--"))
    rest = rest.slice(0, rest.lastIndexOf("<!--")).trimEnd();
  return /(?:<\/(?:[\w.-]+:)?svg\s*|\/)>$/.test(rest.slice(-200));
}
