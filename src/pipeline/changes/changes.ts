// What a build changed, as people and programs are told of it. docs/changes.md documents it field by field.

type Mark = "content" | "chrome";

export interface ChangedUrl {
  /** Absolute, or root-relative without `url` in the settings; percent-encoded. */
  readonly url: string;
  /** In the output folder. */
  readonly path: string;
  /** `chrome`: only what is around the content differs. */
  readonly what: Mark;
}

export interface MovedUrl {
  readonly from: string;
  readonly to: string;
  /** The article's permanent id. */
  readonly article: string;
  /** Whether what it says is another one than before. */
  readonly what: Mark;
  /** In the output folder. */
  readonly paths: { readonly from: string; readonly to: string };
}

/** A body of IndexNow (https://www.indexnow.org/documentation). */
export interface IndexNowBody {
  readonly host: string;
  readonly key: string;
  readonly keyLocation: string;
  /** At most 10,000. */
  readonly urlList: readonly string[];
}

interface TouchedFeed {
  readonly url: string;
  readonly path: string;
  /** Addresses of the WebSub hubs that tell its subscribers. */
  readonly hubs: readonly string[];
}

/** Each list is sorted; a path is in one of the first four alone, on either side of a move. */
export interface Changes {
  readonly version: 1;
  /** When the last build began, RFC 3339; null where nothing is known of any, and nothing is listed then. */
  readonly since: string | null;
  /** When this build began. */
  readonly until: string;
  /** The site's address, without a trailing slash; null without `url`. */
  readonly site: string | null;
  readonly added: readonly ChangedUrl[];
  readonly changed: readonly ChangedUrl[];
  readonly removed: readonly ChangedUrl[];
  readonly moved: readonly MovedUrl[];
  /** What caches should forget: all of the above, what was added too, since they may hold that it was missing. */
  readonly purge: readonly string[];
  /** None without a key in the settings. */
  readonly indexnow: readonly IndexNowBody[];
  /** Those of which the entries differ. */
  readonly feeds: readonly TouchedFeed[];
}
