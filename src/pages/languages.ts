// A story's versions in other languages, as its page links to them and as its head and its JSON-LD name them.

import type { Story } from "../model/site.js";
import { absoluteOf } from "../text/absolute-url.js";
import { cardOf } from "./card.js";
import type { Planner } from "./planner.js";
import type { Alternate, Translation } from "./views.js";

export interface Languages {
  readonly translations: readonly Translation[];
  readonly alternates: readonly Alternate[];
  /** The address of the one that was written first; null where that is not known. */
  readonly original: string | null;
}

const none: Languages = { translations: [], alternates: [], original: null };

export function languagesOf(story: Story, rank: number, planner: Planner): Languages {
  const others = planner.translations(rank);
  if (others.length === 0) return none;
  const stories = others.flatMap((other) => planner.site.stories[other] ?? []);
  const links = stories.map((other) => linkTo(other, planner));
  const original = originalOf([rank, ...others], planner);
  const first = original === null ? undefined : links[others.indexOf(original)];
  return {
    translations: links,
    alternates: alternatesOf([story, ...stories], planner),
    original: original === rank ? planner.href(story.permalink) : (first?.href ?? null),
  };
}

function linkTo({ article, permalink }: Story, planner: Planner): Translation {
  const language = languageOf(article, planner);
  return {
    name: nameOf(language),
    href: planner.href(permalink),
    language,
    direction: planner.direction(language),
  };
}

const languageOf = (article: Story["article"], planner: Planner): string =>
  article.language ?? planner.config.language;

/** As those who speak it call it. */
const nameOf = (language: string): string =>
  new Intl.DisplayNames([language, "en"], { type: "language" }).of(language) ?? language;

/**
 * Versions for search engines, which take them where each names all others by its whole address: none that they are kept
 * from, and none whose original stands elsewhere.
 */
function alternatesOf(stories: readonly Story[], planner: Planner): readonly Alternate[] {
  const [own] = stories;
  const found = stories.filter(({ article, state }) => state === null && article.canonical === null);
  if (found.length < 2 || found[0] !== own) return [];
  return found
    .flatMap(({ article, permalink }) => {
      const language = languageOf(article, planner);
      const href = absoluteOf(planner.config, planner.href(permalink));
      return href === null ? [] : [{ href, language, locale: planner.locale(language) }];
    })
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** Which was written first: the one that credits no translator, where all the others do. */
function originalOf(ranks: readonly number[], planner: Planner): number | null {
  const written = ranks.filter((rank) => {
    const groups = cardOf(rank, planner)?.credit.groups ?? [];
    return groups.every(({ role }) => role !== "translation");
  });
  const [only = null, ...more] = written;
  return more.length > 0 ? null : only;
}
