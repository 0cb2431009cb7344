// The feeds of the site and of its lists.

import type { FeedFormat, FeedManner } from "../../config/config.js";
import type { Place } from "../../diagnostics/diagnostic.js";
import { absoluteOf, outputOf } from "../address.js";
import { iconsOf } from "../icons.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { feedFiles, feedNames } from "./feed-formats.js";
import { feedItem } from "./feed-item.js";
import type { FeedSubject } from "./feed-subjects.js";
import type { FeedView } from "./feed-view.js";

/** A feed in each of its formats, in the folder at `folder` (decoded, without the base path). */
export interface FeedPlan {
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  /** The page that it belongs to. */
  readonly home: string;
  /** Ranks, newest first. */
  readonly stories: readonly number[];
  readonly manner: FeedManner & { readonly media: boolean };
  readonly place: Place | null;
}

/** The feed of a list, with everything in the manner of the settings. */
export function planOfSubject(subject: FeedSubject, planner: Planner): FeedPlan {
  const { config } = planner;
  const { path, name, description, stories } = subject;
  return {
    folder: path,
    title: path === "/" ? config.title : `${name} – ${config.title}`,
    description,
    home: path,
    stories,
    manner: { ...config.feeds, media: true },
    place: null,
  };
}

export function feedPages(plan: FeedPlan, planner: Planner): readonly Planned[] {
  const { folder, title, manner, place } = plan;
  const ranks = plan.stories
    .filter((rank) => planner.site.stories[rank]?.state === null)
    .slice(0, manner.items);
  const view = viewOf(plan, ranks, planner);
  const stories = ranks.flatMap((rank) => planner.site.stories[rank]?.article.path ?? []);
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
export const feedAddress = (folder: string, format: FeedFormat, planner: Planner): string =>
  absoluteOf(planner.config, planner.href(folder + feedFiles[format])) ?? "";

function viewOf(plan: FeedPlan, ranks: readonly number[], planner: Planner): FeedView {
  const { config, href } = planner;
  const { text, guid, media } = plan.manner;
  const [icon] = iconsOf(planner.input).toReversed();
  return {
    origin: (config.url ?? "").slice(0, (config.url ?? "").length - config.basePath.length),
    title: plan.title,
    description: plan.description,
    language: config.language,
    home: href(plan.home),
    publisher: { name: config.publisher.name, home: href("/") },
    icon: icon?.href ?? null,
    hubs: config.hubs,
    text,
    guid,
    media,
    creditWords: planner.say("credit", { credit: "{credit}" }),
    items: ranks.flatMap((rank) => feedItem(rank, planner) ?? []),
  };
}
