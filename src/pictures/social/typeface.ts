// Text as outlines: shaped with its kerning and ligatures, so that what draws it needs no fonts.

export interface Typeface {
  /** The width of a text in ems. */
  width(text: string): number;
  /** The outlines of a line of text as SVG, its baseline beginning at this place; `size` is an em in pixels. */
  draw(text: string, at: { readonly x: number; readonly y: number; readonly size: number }): string;
}

/** Loads what shapes text, and gives typefaces by the bytes of their fonts. */
export async function loadTypefaces<Name extends string>(
  fonts: {
    readonly [name in Name]: Uint8Array;
  },
): Promise<{ readonly [name in Name]: Typeface }> {
  const shaper = await import("harfbuzzjs");
  const entries = Object.entries<Uint8Array>(fonts).map(([name, bytes]) => [name, typeface(shaper, bytes)]);
  return Object.fromEntries(entries) as { readonly [name in Name]: Typeface };
}

function typeface(shaper: typeof import("harfbuzzjs"), bytes: Uint8Array): Typeface {
  const face = new shaper.Face(new shaper.Blob(bytes));
  const font = new shaper.Font(face);
  const buffer = new shaper.Buffer();
  const paths = new Map<number, string>();
  const pathOf = (glyph: number): string => {
    const path = paths.get(glyph) ?? font.glyphToPath(glyph);
    paths.set(glyph, path);
    return path;
  };
  const shape = (text: string) => {
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shaper.shape(font, buffer);
    return buffer.getGlyphInfosAndPositions();
  };
  return {
    width: (text) => shape(text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / face.upem,
    draw(text, { x, y, size }) {
      const scale = round(size / face.upem);
      let at = 0;
      const outlines = shape(text).map(({ codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
        const path = pathOf(glyph);
        const place = `translate(${at + xOffset} ${yOffset})`;
        at += xAdvance;
        return path === "" ? "" : `<path transform="${place}" d="${path}"/>`;
      });
      return `<g transform="matrix(${scale} 0 0 ${-scale} ${round(x)} ${round(y)})">${outlines.join("")}</g>`;
    },
  };
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
