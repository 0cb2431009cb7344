// Those who wrote an article, as its head names them for search engines and social networks.

import type { Story } from "../model/site.js";
import { absoluteOf } from "../text/absolute-url.js";
import { authorPath } from "./address.js";
import type { Planner } from "./planner.js";
import type { CreditView, Writer } from "./views.js";

/** In the order of the credit line; an agency where it names nobody. */
export function writersOf(story: Story, credit: CreditView, planner: Planner): readonly Writer[] {
  const ids = story.authors.filter(({ role }) => (role?.trim() ?? "") === "").map(({ id }) => id);
  if (ids.length > 0) return ids.map((id) => writerOf(id, planner));
  return credit.source === null ? [] : [{ name: credit.source.name, url: null, fediverse: null }];
}

/** Made once for each. */
function writerOf(id: string, planner: Planner): Writer {
  const known = planner.writers.get(id);
  if (known !== undefined) return known;
  const author = planner.author(id);
  const writer: Writer = {
    name: author?.name ?? id,
    url: absoluteOf(planner.config, planner.href(authorPath(id))),
    fediverse: author?.fediverse ?? null,
  };
  planner.writers.set(id, writer);
  return writer;
}
