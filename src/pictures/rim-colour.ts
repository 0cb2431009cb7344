// The colour at the rim of a logo that is a tile or a disc: an icon of that colour looks whole, and not like a stamp on paper.

interface Pixels {
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How far from the edge it is looked at, as a part of the side: beyond what is blurred there. */
const inwards = 0.04;
/** By how much two parts of a colour may differ, of 255. */
const likeness = 6;

/** The colour in the middle of all four sides, `#0a4f8c`, where it is one through which nothing shines; else null. */
export function rimColour({ data, width, height }: Pixels): string | null {
  const [left, top] = [Math.floor(width * inwards), Math.floor(height * inwards)];
  const [middle, centre] = [Math.floor(width / 2), Math.floor(height / 2)];
  const points = [
    [middle, top],
    [middle, height - 1 - top],
    [left, centre],
    [width - 1 - left, centre],
  ] as const;
  const colours = points.map(([x, y]) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]);
  const [first = []] = colours;
  const isOne = colours.every((colour) =>
    colour.every((part, index) => Math.abs(part - (first[index] ?? 0)) <= likeness),
  );
  if (!isOne || colours.some(([, , , alpha = 0]) => alpha < 255)) return null;
  return `#${first
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;
}
