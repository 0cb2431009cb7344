// The page that lists the feeds for people: /feeds/.

import { feedsPath } from "../address.js";
import { pageHead } from "../head.js";
import { described } from "../json-ld/describe.js";
import { type Planned, templatePage } from "../planned.js";
import type { Planner } from "../planner.js";
import type { FeedsView } from "../views.js";
import { feedLinksOf } from "./feed-links.js";
import type { FeedSubject } from "./feed-subjects.js";

const order: readonly FeedSubject["scope"][] = [
  "site",
  "corrections",
  "sections",
  "labels",
  "topics",
  "authors",
  "sources",
];

/** None where there are no feeds, or a page of the site's own stands there. */
export function feedsPage(subjects: readonly FeedSubject[], planner: Planner): readonly Planned[] {
  if (subjects.length === 0 || planner.site.pages.some(({ permalink }) => permalink === feedsPath)) return [];
  const name = planner.say("feeds");
  const description = planner.say("about-feeds", { site: planner.config.title });
  const groups: FeedsView["groups"] = order.flatMap((scope) => {
    const own = subjects.filter((subject) => subject.scope === scope);
    if (own.length === 0) return [];
    const entries = own.map((subject) => ({
      name: subject.name,
      href: planner.href(subject.path),
      feeds: feedLinksOf(subject, planner),
    }));
    return [{ name: scope === "site" || scope === "corrections" ? null : planner.say(scope), entries }];
  });
  const page = templatePage({
    path: feedsPath,
    template: "feeds",
    what: "the list of feeds",
    rank: "default",
    view: described(
      {
        kind: "feeds",
        ...pageHead({ title: name, description, path: feedsPath }, planner),
        headline: name,
        groups,
      },
      planner,
    ),
  });
  return [page];
}
