// What stands once and is there again.

/** Those of some things whose value one before them has; `undefined` is no value. */
export function repeated<Thing>(things: Iterable<Thing>, by: (thing: Thing) => unknown): readonly Thing[] {
  const seen = new Set<unknown>();
  const again: Thing[] = [];
  for (const thing of things) {
    const value = by(thing);
    if (value === undefined) continue;
    if (seen.has(value)) again.push(thing);
    seen.add(value);
  }
  return again;
}
