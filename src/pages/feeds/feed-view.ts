// What a feed shows: the same for each of its formats.

import type { FeedManner } from "../../config/config.js";
import type { BodyView, PersonView, PictureView } from "../views.js";

/** A picture's file, with its own size in pixels where that is known. */
export interface FeedPicture {
  readonly src: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly description: string | null;
  readonly credit: string | null;
}

/** A story as feeds show it; made once, since many feeds show the same. Addresses are root-relative, or absolute. */
export interface FeedItem {
  readonly href: string;
  /** `urn:uuid:…` of its id: permanent. */
  readonly urn: string;
  /** Plain text. */
  readonly title: string;
  /** Its dek, or the beginning of its text; null where it has neither. */
  readonly summary: string | null;
  readonly language: string;
  /** RFC 3339, with the offset of the site's zone. */
  readonly published: string;
  /** The same: the latest of its date, `updated` and its last correction. */
  readonly modified: string;
  readonly authors: readonly PersonView[];
  /** Those with a role. */
  readonly contributors: readonly PersonView[];
  readonly source: { readonly name: string; readonly url: string | null } | null;
  /** Where it was published first, if that is elsewhere. */
  readonly original: string | null;
  /** Names of its section and topics. */
  readonly categories: readonly string[];
  readonly picture: PictureView | null;
  /** Files for aggregators: of the picture above it first, then of those in its text. */
  readonly files: readonly FeedPicture[];
  readonly dateline: string | null;
  /** Null for what is told in the summary alone. */
  readonly body: BodyView | null;
  readonly corrections: {
    readonly title: string;
    readonly entries: readonly { readonly title: string; readonly text: string }[];
  } | null;
  /** What the link to the rest of the text says, where it is not for everybody; null where this is all. */
  readonly more: string | null;
}

export interface FeedView {
  /** Absolute, without what is below the host: `https://gazette.example`. */
  readonly origin: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that it belongs to: root-relative. */
  readonly home: string;
  readonly publisher: { readonly name: string; readonly home: string };
  /** Root-relative, or absolute; null where none is known. */
  readonly icon: string | null;
  readonly hubs: readonly string[];
  readonly text: FeedManner["text"];
  readonly guid: FeedManner["guid"];
  /** Whether pictures and recordings go along. */
  readonly media: boolean;
  /** What stands before a credit: `Photograph: {credit}`, with the placeholder. */
  readonly creditWords: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}
