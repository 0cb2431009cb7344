// The size of an SVG, and whether it is whole and harmless.

import type { Disk } from "../disk/disk.js";
import { cutShort, type Measured, unreadable, unsafe, wrong } from "./picture-mistakes.js";
import { svgDanger } from "./svg-dangers.js";
import { svgSize } from "./svg-size.js";

/** In bytes: a drawing that is larger is none that a page should load. */
const largest = 20_000_000;

export function measureSvg(disk: Disk, file: string, path: string): Measured {
  const size = disk.state(file)?.size ?? 0;
  if (size > largest)
    return {
      wrong: wrong(
        path,
        `This drawing has ${Math.round(size / 1e6).toLocaleString("en-GB")} megabytes, more than browsers show well.`,
        "Export it simpler, or as PNG.",
      ),
    };
  const text = decoded(disk.read(file));
  const found = svgSize(text);
  if (found === null) return { wrong: unreadable(path, "it is broken, or no SVG.") };
  if (!endsWithRoot(text)) return { wrong: cutShort(path) };
  const danger = svgDanger(text);
  if (danger !== null) return { wrong: unsafe(path, danger) };
  return { facts: found === "none" ? null : found };
}

/** UTF-8, or UTF-16 where it says so by its first bytes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

/** Whether nothing but blanks and comments stands behind the root element, which may be empty. */
function endsWithRoot(text: string): boolean {
  let rest = text.trimEnd();
  while (rest.endsWith("-->") && rest.includes("<!--"))
    rest = rest.slice(0, rest.lastIndexOf("<!--")).trimEnd();
  return /(?:<\/(?:[\w.-]+:)?svg\s*|\/)>$/.test(rest.slice(-200));
}
