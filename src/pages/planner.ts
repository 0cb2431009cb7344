// What every maker of pages shares while one site is planned.

import type { Config } from "../config/config.js";
import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Site, Story } from "../model/site.js";
import type { Article } from "../parse/article.js";
import type { Asset } from "../read/source.js";
import { directionOf } from "../text/language.js";
import { languageWithTerritory } from "../text/territory.js";
import { say } from "../text/words.js";
import { hrefOf } from "./address.js";
import { type Beside, createBeside } from "./beside.js";
import type { FeedSubject } from "./feeds/feed-subject.js";
import type { FeedItem } from "./feeds/feed-view.js";
import type { FoundPicture } from "./found-picture.js";
import type { PlanInput } from "./input.js";
import { createNearFile, type NearFile } from "./near-file.js";
import type { CardDrawing, Drawing } from "./page.js";
import { createProblems, type Problems } from "./problems.js";
import type { FoundRights } from "./rights.js";
import type { SharedPicture } from "./shared-picture.js";
import type { Targets } from "./target.js";
import { createTurns, type Turns } from "./turns.js";
import type {
  Alternate,
  ArticleView,
  AuthorNote,
  BodyView,
  Card,
  Link,
  MenuLink,
  PersonView,
  PictureView,
  SectionLink,
  SiteView,
  Writer,
} from "./views.js";

/** How readers reach the publisher, or subscribe; `href` is where links lead that say so. */
export type Reach =
  | { readonly is: "email"; readonly email: string; readonly href: string }
  /** Another host's page. */
  | { readonly is: "elsewhere"; readonly href: string }
  /** A page of this site that is not the one which the program makes. */
  | { readonly is: "here"; readonly href: string }
  | { readonly is: "unset"; readonly href: string };

export interface ShownStory {
  readonly body: BodyView;
  readonly gate: ArticleView["gate"];
  readonly picture: PictureView | null;
  /** A part of the picture in one file, for services. */
  readonly shared: SharedPicture | null;
  /** The same story in all of its languages, itself among them; empty where there is but one. */
  readonly alternates: readonly Alternate[];
}

/** The links that every page has, and who publishes it. */
export interface SiteLinks {
  /** What services show beside a link to a page that has no picture. */
  readonly socialPicture: SharedPicture | null;
  readonly navigation: readonly Omit<MenuLink, "current">[];
  readonly contact: Reach;
  readonly subscribe: Reach;
  readonly publisher: SiteView["publisher"];
}

export type Planner = PlannerBase &
  SiteLinks & {
    /** Ranks of the same story in other languages, by their tags; all of a group know each other. */
    translations(rank: number): readonly number[];
  };

/** A planner before it knows the links of every page. */
export interface PlannerBase {
  readonly input: PlanInput;
  readonly site: Site;
  readonly config: Config;
  readonly targets: Targets;
  readonly problems: Problems;
  readonly nearFile: NearFile;
  readonly beside: Beside;
  readonly turns: Turns;
  readonly rights: FoundRights;
  /** Web addresses of pictures that pages show. */
  readonly elsewhere: Set<string>;
  /** The link to a path of the site. */
  href(path: string): string;
  direction(language: string): "ltr" | "rtl";
  /** A language as Open Graph names it, or null. */
  locale(language: string): string | null;
  /** A text of the interface. */
  say(key: string, values?: { readonly [name: string]: string | number }): string;
  /** Where a setting stands, by the first of these paths that is there: `navigation.1.url`, `navigation.1`. */
  settingPlace(...paths: readonly string[]): Place;
  /** Loose files that published articles name, with their addresses. */
  readonly used: Map<string, { readonly asset: Asset; readonly path: string }>;
  /** See `Plan`. */
  readonly refusedUses: Map<string, Set<string>>;
  /** Paths of all files that articles name, also those that are withheld. */
  readonly named: Set<string>;
  /** Files that are made from pictures, by their addresses. */
  readonly drawings: Map<string, Drawing>;
  /** Social cards that are drawn, by their addresses. */
  readonly cardDrawings: Map<string, CardDrawing>;
  /** Paths of the pictures that pages show as such files, so that the originals need not be published. */
  readonly drawn: Set<string>;
  /** The pictures above articles, by the articles' paths; null for one that cannot be shown. */
  readonly leads: Map<string, FoundPicture | null>;
  /** What the page of an article shows of its text and its picture, by the article's path. */
  readonly shown: Map<string, ShownStory>;
  /** Each story as feeds show it, made once, by its rank. */
  readonly feedItems: FeedItem[];
  /** The icon that feeds name; settled before they are planned. */
  icon: string | null;
  /** What has feeds, by the path of its page. */
  readonly feedsAt: Map<string, FeedSubject>;
  /** Each story as a card, made once, by its rank. */
  readonly cards: Card[];
  /** The link to each section, by its slug; null where there is none. */
  readonly sectionLinks: Map<string, SectionLink | null>;
  /** The same for topics. */
  readonly topicLinks: Map<string, Link | null>;
  /** People as credit lines name them, by their ids. */
  readonly people: Map<string, PersonView>;
  /** The same as the end of an article introduces them; null where nothing but the name is known. */
  readonly authorNotes: Map<string, AuthorNote | null>;
  /** The same as the head of an article names them, by their ids. */
  readonly writers: Map<string, Writer>;
  /**
   * For articles that are not free, made when first asked for. `whole` tells what is wrong with them, and what it publishes goes
   * nowhere; `free` publishes what their free parts name, and tells nothing twice.
   */
  sides: { readonly whole: Planner; readonly free: Planner } | null;
  /** The navigation with one entry marked, by its address, or with none. */
  readonly marks: Map<string | null, readonly MenuLink[]>;
  /** Addresses by the folder they lie in; made when first asked for. */
  siblings: ReadonlyMap<string, readonly string[]> | null;
  section(slug: string | null): Site["sections"][number] | null;
  author(id: string): Site["authors"][number] | null;
  source(slug: string | null): Site["sources"][number] | null;
  topic(slug: string): Site["topics"][number] | null;
}

export function createPlanner(input: PlanInput, targets: Targets, rights: FoundRights): PlannerBase {
  const { site, config } = input;
  const language = input.wordsLanguage ?? config.language;
  const directions = new Map<string, "ltr" | "rtl">();
  const locales = new Map<string, string | null>();
  const find = <T>(entries: readonly T[], keyOf: (entry: T) => string) => {
    const map = new Map(entries.map((entry) => [keyOf(entry), entry]));
    return (key: string | null): T | null => (key === null ? null : (map.get(key) ?? null));
  };
  return {
    input,
    site,
    config,
    targets,
    problems: createProblems(),
    nearFile: createNearFile(targets),
    beside: createBeside(targets),
    turns: createTurns(input.now),
    rights,
    elsewhere: new Set(),
    href: (path) => hrefOf(config, path),
    direction: (tag) => {
      const direction = directions.get(tag) ?? directionOf(tag);
      directions.set(tag, direction);
      return direction;
    },
    locale: (tag) => {
      const known = locales.get(tag);
      if (known !== undefined) return known;
      const locale = languageWithTerritory(tag);
      locales.set(tag, locale);
      return locale;
    },
    say: (key, values) => say(input.words, language, key, values),
    settingPlace: (...paths) => {
      const places = input.settingPlaces ?? {};
      const path = paths.find((candidate) => Object.hasOwn(places, candidate));
      return (path === undefined ? undefined : places[path]) ?? wholeFile("site.yaml");
    },
    used: new Map(),
    refusedUses: new Map(),
    named: new Set(),
    drawings: new Map(),
    cardDrawings: new Map(),
    drawn: new Set(),
    leads: new Map(),
    shown: new Map(),
    feedItems: [],
    icon: null,
    feedsAt: new Map(),
    cards: [],
    sectionLinks: new Map(),
    topicLinks: new Map(),
    people: new Map(),
    authorNotes: new Map(),
    writers: new Map(),
    sides: null,
    marks: new Map(),
    siblings: null,
    section: find(site.sections, ({ slug }) => slug),
    author: find(site.authors, ({ id }) => id),
    source: find(site.sources, ({ slug }) => slug),
    topic: find(site.topics, ({ slug }) => slug),
  };
}

/** Where a body stands, and how heavy its mistakes weigh. */
export interface Bearer {
  readonly file: string;
  readonly permalink: string;
  readonly language: string | null;
  /** `withheld`: not published now, so that its mistakes are warnings, and what it names need not be published. */
  readonly standing: "live" | "withheld";
  readonly ids: readonly string[];
}

export function bearerOf(story: Pick<Story, "article" | "permalink">, standing: Bearer["standing"]): Bearer {
  const article: Article = story.article;
  return {
    file: article.path,
    permalink: story.permalink,
    language: article.language,
    standing,
    ids: (article.whole ?? article.body).ids,
  };
}
