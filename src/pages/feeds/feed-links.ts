// Links to feeds: in the head of every page for the site's, in the pages of a list for its own.

import type { Planner } from "../planner.js";
import type { FeedLink } from "../views.js";
import { feedFiles, feedNames, feedTypes } from "./feed-formats.js";
import type { FeedSubject } from "./feed-subjects.js";

/** A link for each format of a subject's feed. */
export function feedLinksOf(
  { path, name }: Pick<FeedSubject, "path" | "name">,
  planner: Planner,
): readonly FeedLink[] {
  return planner.config.feeds.formats.map((format) => ({
    title: `${name} (${feedNames[format]})`,
    format: feedNames[format],
    type: feedTypes[format],
    href: planner.href(path + feedFiles[format]),
  }));
}

/** The links to the feed of the page at a path; none where it has no feed but that of the whole site. */
export function feedLinks(path: string, planner: Planner): readonly FeedLink[] {
  const subject = planner.feedsAt.get(path);
  return subject === undefined || subject.scope === "site" ? [] : feedLinksOf(subject, planner);
}
