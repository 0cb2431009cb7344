// Which stories stand under each section, topic, author, source, series and month.

import type { Story } from "./site.js";

/** Indexes into `stories` by what `keysOf` says of each, in the order of the stories. */
export function groupStories(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly (string | null)[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, story] of stories.entries()) {
    for (const key of new Set(keysOf(story))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
  }
  return groups;
}
