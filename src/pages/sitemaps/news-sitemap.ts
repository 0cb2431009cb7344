// The stories of the last two days, for news aggregators (Google, "Create a news sitemap").

import type { Story } from "../../model/site.js";
import { slugify } from "../../text/slug.js";
import { zonedMoment } from "../../time/zoned.js";
import { absoluteOf } from "../address.js";
import { publishedOf } from "../card.js";
import type { Planner } from "../planner.js";
import type { NewsEntry } from "./sitemap-view.js";

/** How long a story is news, in milliseconds; its last moment counts. */
const twoDays = 48 * 3_600_000;

/** Entries in a file. */
export const mostNews = 1000;

/** Newest first. */
export function newsEntries(planner: Planner): readonly NewsEntry[] {
  const { config, site, turns } = planner;
  const { news } = config.sitemap;
  if (news === null) return [];
  const without = {
    sections: new Set(news.withoutSections.map(slugify)),
    labels: new Set(news.withoutLabels.map(slugify)),
  };
  const takesPart = ({ article, section, state }: Story): boolean =>
    state === null &&
    article.canonical === null &&
    article.newsSitemap &&
    !(section !== null && without.sections.has(section)) &&
    !(article.label !== null && without.labels.has(article.label));
  return site.stories.filter(takesPart).flatMap((story): readonly NewsEntry[] => {
    const { article, permalink } = story;
    const published = publishedOf(story);
    if (turns.reached(published.instant + twoDays + 1)) return [];
    const url = absoluteOf(config, planner.href(permalink));
    if (url === null) return [];
    return [
      {
        url,
        language: newsLanguage(article.language ?? config.language),
        published: zonedMoment(published, config.timeZone),
        title: article.headline,
      },
    ];
  });
}

/** Two or three letters, but for Chinese, of which there are two (ISO 639; Google's exception). */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  if (language !== "zh") return language;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}
