// The feeds of the site and of its lists.

import type { FeedFormat, FeedManner } from "../../config/config.js";
import type { Place } from "../../diagnostics/diagnostic.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { outputOf } from "../address.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { correctionEntries } from "./correction-items.js";
import { feedFiles, feedNames } from "./feed-formats.js";
import { feedItem } from "./feed-item.js";
import type { FeedSubject } from "./feed-subject.js";
import type { FeedEntry, FeedItem, FeedView } from "./feed-view.js";

/** A feed in each of its formats, in the folder at `folder` (decoded, without the base path). */
export interface FeedPlan {
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  /** The page that it belongs to. */
  readonly home: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  readonly manner: FeedManner & { readonly media: boolean };
  readonly place: Place | null;
}

/** The feed of a list, with everything in the manner of the settings. */
export function planOfSubject(subject: FeedSubject, planner: Planner): FeedPlan {
  const { config } = planner;
  const { path, name, description, scope } = subject;
  const most = config.feeds.items ?? usualItems[scope];
  return {
    folder: path,
    title: path === "/" ? config.title : `${name} – ${config.title}`,
    description,
    home: path,
    entries:
      scope === "corrections"
        ? correctionEntries(planner).slice(0, most)
        : entriesOf(subject.stories, most, planner),
    manner: {
      ...config.feeds,
      media: true,
      ...(scope === "corrections" ? { guid: "id" as const } : {}),
    },
    place: null,
  };
}

/** About a day of a desk's work, and fewer where less is published: each text is in many feeds, and all of them are sent to the host. */
const usualItems: { readonly [scope in FeedSubject["scope"]]: number } = {
  ...{ site: 20, sections: 20, corrections: 20 },
  ...{ topics: 10, authors: 10, labels: 10, sources: 10 },
};

/** The first stories of some, by their ranks; none that is shown only because a flag asked for it. */
export function entriesOf(ranks: readonly number[], most: number, planner: Planner): readonly FeedEntry[] {
  const entries: FeedEntry[] = [];
  for (const rank of ranks) {
    if (entries.length === most) break;
    const story = planner.site.stories[rank];
    const item = story?.state === null ? feedItem(rank, planner) : null;
    if (story !== undefined && item !== null) entries.push({ item, path: story.article.path });
  }
  return entries;
}

export function feedPages(plan: FeedPlan, planner: Planner): readonly Planned[] {
  const { folder, title, manner, place } = plan;
  const { entries } = plan;
  const view = viewOf(
    plan,
    entries.map(({ item }) => item),
    planner,
  );
  const stories = entries.map((entry) => entry.path);
  return manner.formats.map((format): Planned => {
    const path = folder + feedFiles[format];
    return {
      page: {
        render: "feed",
        path: outputOf(path),
        format,
        self: feedAddress(folder, format, planner),
        view,
        stories,
        from: [],
      },
      claim: { path: outputOf(path), what: `the ${feedNames[format]} "${title}"`, place, rank: "default" },
    };
  });
}

/** Where a feed is: absolute, as the site has an address of its own. */
const feedAddress = (folder: string, format: FeedFormat, planner: Planner): string =>
  absoluteOf(planner.config, planner.href(folder + feedFiles[format])) ?? "";

function viewOf(plan: FeedPlan, items: readonly FeedItem[], planner: Planner): FeedView {
  const { config, href } = planner;
  const { text, guid, media } = plan.manner;
  return {
    origin: (config.url ?? "").slice(0, (config.url ?? "").length - config.basePath.length),
    title: plan.title,
    description: plan.description,
    language: config.language,
    home: href(plan.home),
    publisher: { name: config.publisher.name, home: href("/") },
    icon: planner.icon,
    hubs: config.hubs,
    text,
    guid,
    media,
    creditWords: planner.say("credit", { credit: "{credit}" }),
    items,
  };
}
