// What every page has for its head, its masthead and its footer.

import { absoluteOf } from "../text/absolute-url.js";
import { feedLinks } from "./feeds/feed-links.js";
import type { Planner } from "./planner.js";
import { type SharedPicture, socialImageOf } from "./shared-picture.js";
import type { MenuLink, PageHead, SectionLink } from "./views.js";

export interface HeadInput {
  readonly title: string;
  readonly description: string | null;
  /** Decoded, without the base path. */
  readonly path: string;
  readonly language?: string | null;
  /** Replaces the page's own address. */
  readonly canonical?: string | null;
  readonly indexed?: "no";
  /** For cards of services; else they get the site's. */
  readonly picture?: SharedPicture | null;
  readonly section?: SectionLink | null;
  /** Of the list's own page, where this is one of its numbered ones. */
  readonly list?: string;
}

export function pageHead(input: HeadInput, planner: Planner): PageHead {
  const { config } = planner;
  const href = planner.href(input.path);
  const language = input.language ?? config.language;
  const section = input.section ?? null;
  const picture = input.picture ?? planner.socialPicture;
  return {
    title: input.title,
    description: input.description === null ? null : oneLine(input.description),
    href,
    canonical: input.indexed === "no" ? null : (input.canonical ?? absoluteOf(config, href)),
    language,
    direction: planner.direction(language),
    locale: planner.locale(language),
    robots: input.indexed === "no" ? "noindex" : "max-image-preview:large",
    socialImage: picture === null ? null : socialImageOf(picture, config),
    section,
    feeds: feedLinks(input.list ?? input.path, planner),
    navigation: marked(planner, href, section?.href ?? null),
  };
}

const oneLine = (text: string): string =>
  /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text;

/** The navigation with the entry of this page marked, or else that of its section; made once for each entry. */
function marked(planner: Planner, href: string, section: string | null): readonly MenuLink[] {
  const { navigation, marks } = planner;
  const here = [href, section].find((address) => navigation.some((entry) => entry.href === address)) ?? null;
  const known = marks.get(here);
  if (known !== undefined) return known;
  const made = navigation.map((entry) => ({ ...entry, current: entry.href === here }));
  marks.set(here, made);
  return made;
}
