// The site's settings, validated and complete: every default is filled in.

import type { Moment } from "../time/moment.js";
import type { CrawlerGroup, CrawlerRule } from "./crawlers.js";
import type { PolicyName } from "./policies.js";

export interface Config {
  readonly title: string;
  readonly tagline: string | null;
  /** The name where there is little room. */
  readonly shortTitle: string;
  /** `https://host/news`, without a trailing slash; null when not set. */
  readonly url: string | null;
  /** Path of `url` without a trailing slash: `` or `/news`. */
  readonly basePath: string;
  /** BCP 47, canonical form. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly dateStyle: "full" | "long" | "medium" | "short";
  readonly publisher: {
    readonly name: string;
    readonly logo: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    /** Lines of the postal address. */
    readonly address: readonly string[];
    readonly profiles: readonly { readonly name: string; readonly url: string }[];
    /** Pages that say how the newsroom works, in the order of `policyNames`. */
    readonly policies: readonly { readonly kind: PolicyName; readonly url: string }[];
    /** `1998`, `1998-03` or `1998-03-21`. */
    readonly founded: string | null;
  };
  /** An e-mail address, another host's URL, or a path of the site; null when not set. */
  readonly contact: string | null;
  readonly subscribe: string | null;
  /** Null where the sections in their order are the navigation. */
  readonly navigation: readonly { readonly name: string; readonly url: string }[] | null;
  /** In the order of the navigation. Where there are any, articles cannot be in another; authors likewise. */
  readonly sections: readonly SectionSetting[];
  readonly authors: readonly AuthorSetting[];
  readonly sources: readonly SourceSetting[];
  /** Patterns with `:section :slug :year :month :day :id`. */
  readonly permalinks: { readonly article: string; readonly page: string };
  readonly pageSize: number;
  /** How many stories the front shows of each sort. */
  readonly home: {
    readonly top: number;
    readonly opinion: number;
    readonly briefs: number;
    readonly perSection: number;
    readonly latest: number;
  };
  readonly related: number;
  /** Whether there is a search, and whether it looks at whole texts or at where they begin. */
  readonly search: "no" | "yes" | "full";
  /** Where articles show their corrections. */
  readonly corrections: { readonly place: "top" | "foot" };
  readonly social: {
    /** What services show beside a link to a page without a picture; null when not set. */
    readonly image: string | null;
    /** Whether an article without a picture gets a card of its own. */
    readonly cards: boolean;
  };
  readonly access: {
    /** Folder for the whole pages of articles that are not free, relative to the site's; null for none. */
    readonly output: string | null;
  };
  readonly theme: ThemeSettings;
  /** A reference to the picture that icons are made of; null where none is given. */
  readonly icon: string | null;
  readonly crawlers: CrawlerSettings;
  readonly markdown: {
    readonly html: "safe" | "trusted";
    readonly typography: boolean;
    readonly engine: "auto" | "remark";
  };
  /** Whose videos, charts and posts articles may show. */
  readonly embeds: {
    /** Sorted. */
    readonly providers: readonly EmbedProvider[];
    /** Hosts of the Mastodon servers, where that is among them. */
    readonly mastodon: readonly string[];
  };
  readonly lint: {
    /** Ids of the linter's rules that are left out, as written. */
    readonly skip: readonly string[];
  };
  readonly feeds: FeedsSettings;
  /** Addresses of WebSub hubs. */
  readonly hubs: readonly string[];
  /** Who is told of what a build changed, when somebody asks for that. */
  readonly announce: {
    /** The site's key for IndexNow, which it publishes as `<key>.txt`; null for none. */
    readonly key: string | null;
    /** Where bodies of IndexNow are sent. */
    readonly endpoint: string;
  };
  readonly redirects: {
    /** How `_redirects` is written; null for not at all. */
    readonly file: "plain" | "netlify" | null;
    /** Whether there is a redirects.json. */
    readonly json: boolean;
  };
  /** Addresses that are gone for good, in their normal form, as written. */
  readonly gone: readonly string[];
  readonly sitemap: SitemapSettings;
  /** From when on pictures may not be shown any more, by path from the site's root or by web address. */
  readonly pictureRights: readonly PictureRight[];
  /** Folders, relative to the site's. */
  readonly folders: {
    readonly articles: string;
    readonly pages: string;
    readonly templates: string;
    readonly public: string;
    readonly output: string;
  };
  /** Path of the extensions module, or null. */
  readonly extensions: string | null;
  readonly params: { readonly [name: string]: unknown };
}

export interface PictureRight {
  /** As written. */
  readonly src: string;
  readonly expires: Moment;
}

/** A colour for light and one for dark paper, as written; null where it is not given. */
export interface SchemeColours {
  readonly light: string | null;
  readonly dark: string | null;
}

/** Families as CSS lists them, or one of the site's own files in assets/fonts/. */
export type FontSetting =
  | { readonly stack: string }
  | { readonly family: string; readonly files: readonly string[] };

export interface ThemeSettings {
  readonly paper: SchemeColours;
  readonly ink: SchemeColours;
  readonly link: SchemeColours;
  readonly accent: SchemeColours;
  readonly fonts: {
    readonly serif: FontSetting | null;
    readonly sans: FontSetting | null;
    readonly display: FontSetting | null;
  };
  /** References to pictures. */
  readonly logo: { readonly light: string; readonly dark: string | null } | null;
}

export type FeedFormat = "rss" | "atom" | "json";
export type FeedScope = "site" | "sections" | "topics" | "authors" | "labels" | "sources";

/** How the stories of a feed are shown. */
export interface FeedManner {
  readonly formats: readonly FeedFormat[];
  readonly text: "full" | "dek";
  /** What a story is known by: its address, or its id. */
  readonly guid: "url" | "id";
}

export interface FeedsSettings extends FeedManner {
  /** The most stories in a feed; null where it depends on what the feed is of. */
  readonly items: number | null;
  /** What has feeds; nothing where there shall be none. */
  readonly for: readonly FeedScope[];
  readonly partners: readonly PartnerSetting[];
}

/** A feed for a partner. What it is limited to is as written; an empty list is no limit. */
export interface PartnerSetting extends FeedManner {
  /** The most stories. */
  readonly items: number;
  /** Part of its address. */
  readonly name: string;
  /** Null where the paper and the name are it. */
  readonly title: string | null;
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  readonly labels: readonly string[];
  readonly sources: readonly string[];
  readonly media: boolean;
  /** Milliseconds after which a story appears. */
  readonly delay: number;
  /** Milliseconds after which it goes; null for never. */
  readonly within: number | null;
}

export interface SitemapSettings {
  readonly written: boolean;
  readonly pictures: boolean;
  /** Null where there shall be none. */
  readonly news: {
    readonly name: string;
    /** As written. */
    readonly withoutSections: readonly string[];
    readonly withoutLabels: readonly string[];
  } | null;
}
/** Whom robots.txt lets in: null where nothing is said. */
export type CrawlerSettings = { readonly [group in CrawlerGroup | "others"]: CrawlerRule | null } & {
  /** What is said of crawlers by their own names goes before what is said of their groups. */
  readonly single: readonly { readonly token: string; readonly rule: CrawlerRule }[];
  /** Beginnings of paths that no crawler shall fetch. */
  readonly hide: readonly string[];
};

export type EmbedProvider = "bluesky" | "datawrapper" | "flourish" | "mastodon" | "vimeo" | "youtube";

export interface SectionSetting {
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly colour: string | null;
  /** For dark paper; null where it is made of the other. */
  readonly colourDark: string | null;
  readonly template: string | null;
}

export interface AuthorSetting {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly biography: string | null;
  readonly picture: string | null;
  readonly links: readonly { readonly name: string; readonly url: string }[];
  /** `@ana@social.example`. */
  readonly fediverse: string | null;
  /** Path of authors/<id>.md or .yaml; null when it stands in site.yaml. */
  readonly path: string | null;
}

export interface SourceSetting {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly logo: string | null;
  readonly kind: string | null;
}
