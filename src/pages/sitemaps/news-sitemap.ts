// The stories of the last two days, for news aggregators (Google, "Create a news sitemap").

import type { Story } from "../../model/site.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { nearest } from "../../text/nearest.js";
import { slugify } from "../../text/slug.js";
import { zonedMoment } from "../../time/zoned.js";
import { publishedOf } from "../card.js";
import { labelsOf } from "../labels.js";
import type { Planner } from "../planner.js";
import type { NewsEntry } from "./sitemap-view.js";

/** How long a story is news, in milliseconds; its last moment counts. */
const twoDays = 48 * 3_600_000;

/** Entries in a file. */
export const mostNews = 1000;

/** Newest first. Codes (warnings): `feed-filter-unknown`. */
export function newsEntries(planner: Planner): readonly NewsEntry[] {
  const { config, site, turns } = planner;
  const { news } = config.sitemap;
  if (news === null) return [];
  const without = {
    sections: new Set(news.withoutSections.map(slugify)),
    labels: new Set(news.withoutLabels.map(slugify)),
  };
  tellStrangers(news, planner);
  const takesPart = ({ article, section, state }: Story): boolean =>
    state === null &&
    article.canonical === null &&
    article.newsSitemap &&
    !(section !== null && without.sections.has(section)) &&
    !(article.label !== null && without.labels.has(article.label));
  return site.stories.filter(takesPart).flatMap((story): readonly NewsEntry[] => {
    const { article, permalink } = story;
    const published = publishedOf(story);
    const end = published.instant + twoDays + 1;
    if (turns.reached(end)) return [];
    const url = absoluteOf(config, planner.href(permalink));
    if (url === null) return [];
    turns.note({ instant: end, reason: "news-sitemap", path: article.path, name: null });
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

/** A name that nothing has keeps nothing out, which nobody would see. */
function tellStrangers(news: NonNullable<Planner["config"]["sitemap"]["news"]>, planner: Planner): void {
  const sections = planner.site.sections.map(({ slug }) => slug);
  const tell = (field: string, names: readonly string[], known: readonly string[]): void => {
    for (const [index, name] of names.entries()) {
      const wanted = slugify(name);
      if (known.includes(wanted)) continue;
      const near = nearest(wanted, known);
      const at = `sitemap.news.${field}`;
      planner.problems.add({
        code: "feed-filter-unknown",
        severity: "warning",
        message: `The news sitemap leaves out "${name}" (\`${field}\`), and there is no such thing.`,
        place: planner.settingPlace(`${at}.${index}`, at),
        fix: near === null ? "Correct the name, or take it out." : `Write \`${near}\`.`,
      });
    }
  };
  tell("withoutSections", news.withoutSections, sections);
  tell("withoutLabels", news.withoutLabels, labelsOf(planner));
}
