// The size of an SVG, from its root element alone: nothing in it is expanded, loaded or run.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels a side that browsers still show (the most of WebP). */
const largest = 16_383;

/** Absolute units of CSS in pixels (CSS Values 4, section 6.2); others depend on where the picture stands. */
const units: { readonly [unit: string]: number } = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** What comes before the root element: the XML declaration, comments, a document type with its own declarations. */
const prologue =
  /(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[\]>"']|"[^"]*"|'[^']*'|\[[\s\S]*?\]\s*(?=>))*>)*/y;
const root = /<(?:[\w.-]+:)?svg(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/y;

/** The size in pixels; `none` where the picture says none, null where the text is no SVG. */
export function svgSize(text: string): Size | "none" | null {
  prologue.lastIndex = 0;
  prologue.test(text);
  root.lastIndex = prologue.lastIndex;
  const attributes = root.exec(text)?.[1];
  if (attributes === undefined) return null;
  const size = sizeOf(attributes);
  return size === null ? "none" : bounded(size);
}

/** Unrounded, and as large as the attributes say. */
function sizeOf(attributes: string): Size | null {
  const width = pixels(attribute(attributes, "width"));
  const height = pixels(attribute(attributes, "height"));
  if (width !== null && height !== null) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (attribute(attributes, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return null;
  if (width !== null) return { width, height: width * (boxHeight / boxWidth) };
  if (height !== null) return { width: height * (boxWidth / boxHeight), height };
  return { width: boxWidth, height: boxHeight };
}

/** In whole pixels, in the same proportions no larger than a picture of pixels may be; `none` for what no number says. */
function bounded({ width, height }: Size): Size | "none" {
  if (!Number.isFinite(width) || !Number.isFinite(height)) return "none";
  const scale = Math.min(1, largest / Math.max(width, height));
  return { width: rounded(width * scale), height: rounded(height * scale) };
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

function pixels(length: string | null): number | null {
  const [, number, unit = ""] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? "") ?? [];
  const factor = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined;
  const size = number === undefined || factor === undefined ? 0 : Number(number) * factor;
  return size > 0 && Number.isFinite(size) ? size : null;
}

const rounded = (size: number): number => Math.max(1, Math.round(size));
