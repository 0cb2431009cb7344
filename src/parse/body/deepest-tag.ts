// Where the tags of a text stand deepest in each other, to show where it went wrong.

const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s>/])/gi;
const voids: ReadonlySet<string> = new Set(
  "area br col embed hr img input link meta source track wbr".split(" "),
);

/** Offset of the tag that stands deepest, the first of several; 0 where there is no tag. */
export function deepestTag(markdown: string): number {
  let depth = 0;
  let deepest = 0;
  let offset = 0;
  for (const { 1: slash, 2: name = "", index } of markdown.matchAll(tag)) {
    if (voids.has(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth <= deepest) continue;
    deepest = depth;
    offset = index;
  }
  return offset;
}
