// Corrections as a feed shows them: what was wrong, in which article.

import { zonedMoment } from "../../time/zoned.js";
import { correctionsOf } from "../corrections.js";
import type { Planner } from "../planner.js";
import { permanent } from "./feed-item.js";
import type { FeedEntry, FeedItem } from "./feed-view.js";

/** All corrections but updates, newest first. */
export function correctionEntries(planner: Planner): readonly FeedEntry[] {
  const { config } = planner;
  const counts = new Map<string, number>();
  return correctionsOf(planner).flatMap(({ story, correction: { kind, text }, at }): readonly FeedEntry[] => {
    const { article, permalink, state } = story;
    if (state !== null) return [];
    const what = [article.id, "correction", kind, at.iso];
    const number = (counts.get(what.join("\n")) ?? 0) + 1;
    counts.set(what.join("\n"), number);
    const moment = zonedMoment(at, config.timeZone);
    const item: FeedItem = {
      href: planner.href(permalink),
      urn: permanent(config.url ?? "", [...what, number]),
      title: `${planner.say(`kind-${kind}`)}: ${article.headline}`,
      summary: text || planner.say("retracted"),
      language: article.language ?? config.language,
      ...{ published: moment, modified: moment },
      ...{ authors: [], contributors: [], source: null, original: null, categories: [] },
      ...{ picture: null, files: [], dateline: null, body: null, corrections: null, more: null },
    };
    return [{ item, path: article.path }];
  });
}
