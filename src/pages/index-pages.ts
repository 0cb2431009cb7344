// All topics, authors and sources, each kind on a page of its own where there are any.

import { authorPath, sourcePath, topicPath } from "./address.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import type { IndexView } from "./views.js";

type Entry = IndexView["entries"][number];

export function indexPages(planner: Planner): readonly Planned[] {
  const { site, href } = planner;
  const kinds: { readonly kind: IndexView["kind"]; readonly entries: readonly Entry[] }[] = [
    {
      kind: "topics",
      entries: site.topics.map(({ name, slug, stories }) => ({
        name,
        href: href(topicPath(slug)),
        count: stories.length,
      })),
    },
    {
      kind: "authors",
      entries: site.authors.map(({ name, id, stories }) => ({
        name,
        href: href(authorPath(id)),
        count: stories.length,
      })),
    },
    {
      kind: "sources",
      entries: site.sources.map(({ name, slug, stories }) => ({
        name,
        href: href(sourcePath(slug)),
        count: stories.length,
      })),
    },
  ];
  return kinds
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries }) => {
      const name = planner.say(kind);
      const description = planner.say("about-index", { name, site: planner.config.title });
      const path = `/${kind}/`;
      return templatePage({
        path,
        template: "index",
        what: `the list of ${kind}`,
        view: { kind, ...pageHead({ title: name, description, path }, planner), headline: name, entries },
      });
    });
}
