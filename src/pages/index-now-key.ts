// The file that shows search engines whose site a key of IndexNow is (https://www.indexnow.org/documentation).

import type { Planned } from "./planned.js";
import type { Planner } from "./planner.js";

/** `<key>.txt`, which holds the key; none where no key is set. A site's own in public/ wins. */
export function indexNowKey({ config }: Planner): readonly Planned[] {
  const { key } = config.announce;
  if (key === null) return [];
  const path = `${key}.txt`;
  return [
    {
      page: { render: "text", path, text: key, from: [] },
      claim: { path, what: "the key for IndexNow", place: null, rank: "default" },
    },
  ];
}
