// The page that lists the feeds for people: /feeds/.

import { feedsPath } from "../address.js";
import { pageHead } from "../head.js";
import { type Planned, templatePage } from "../planned.js";
import type { Planner } from "../planner.js";
import type { FeedsView } from "../views.js";
import { feedLinksOf } from "./feed-links.js";
import type { FeedSubject } from "./feed-subject.js";

/** What stands together, and under which word; what belongs to the whole site needs none. */
const order: readonly { readonly scopes: readonly FeedSubject["scope"][]; readonly name: string | null }[] = [
  { scopes: ["site", "corrections"], name: null },
  ...(["sections", "labels", "topics", "authors", "sources"] as const).map((scope) => ({
    scopes: [scope],
    name: scope,
  })),
];

/** None where there are no feeds, or a page of the site's own stands there. */
export function feedsPage(subjects: readonly FeedSubject[], planner: Planner): readonly Planned[] {
  if (subjects.length === 0 || planner.site.pages.some(({ permalink }) => permalink === feedsPath)) return [];
  const name = planner.say("feeds");
  const description = planner.say("about-feeds", { site: planner.config.title });
  const groups: FeedsView["groups"] = order.flatMap(({ scopes, name: word }) => {
    const own = subjects.filter(({ scope }) => scopes.includes(scope));
    if (own.length === 0) return [];
    const entries = own.map((subject) => ({
      name: subject.name,
      href: planner.href(subject.path),
      feeds: feedLinksOf(subject, planner),
    }));
    return [{ name: word === null ? null : planner.say(word), entries }];
  });
  const page = templatePage({
    path: feedsPath,
    template: "feeds",
    what: "the list of feeds",
    rank: "default",
    view: {
      kind: "feeds",
      ...pageHead({ title: name, description, path: feedsPath }, planner),
      headline: name,
      groups,
    },
  });
  return [page];
}
