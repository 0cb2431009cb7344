// A page before it has bytes: where it goes, what renders it, and the view that it shows.

import type { FeedFormat } from "../config/config.js";
import type { FeedView } from "./feeds/feed-view.js";
import type { IconRecipe, Recipe } from "./recipe.js";
import type { SitemapView } from "./sitemaps/sitemap-view.js";
import type { SocialCard } from "./social/social-card.js";
import type { View } from "./views.js";

/** A part of a style sheet, with the place that it was taken from. */
export interface StylePiece {
  /** Null for what stands in no file. */
  readonly path: string | null;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** What stands there in the file, where it is something else. */
  readonly written?: string;
}

/** One file that the site publishes. Its bytes are a function of this value and of the bodies it names. */
export type Page =
  /** Rendered by the template `<template>.hbs` with the view. */
  | {
      readonly render: "template";
      /** Output path without a leading slash: `world/budget/index.html`. */
      readonly path: string;
      readonly template: string;
      readonly view: View;
      /** Paths of the files that it comes from, for the message when two pages claim one path. */
      readonly from: readonly string[];
    }
  /** A page that sends its reader on. */
  | {
      readonly render: "redirect";
      readonly path: string;
      readonly to: string;
      readonly canonical: string | null;
      readonly language: string;
      readonly from: readonly string[];
    }
  /** A page that says that what stood there is gone for good. */
  | {
      readonly render: "gone";
      readonly path: string;
      readonly language: string;
      /** Where readers may go on. */
      readonly links: readonly { readonly name: string; readonly href: string }[];
      readonly from: readonly string[];
    }
  | FeedPage
  /** Addresses for search engines (sitemaps.org, protocol 0.9). */
  | {
      readonly render: "sitemap";
      readonly path: string;
      readonly view: SitemapView;
      readonly from: readonly string[];
    }
  /** Text as it is: robots.txt, a web manifest. */
  | {
      readonly render: "text";
      readonly path: string;
      readonly text: string;
      readonly from: readonly string[];
    }
  /** Bytes that were made already, one character each: a part of the search's index. */
  | {
      readonly render: "packed";
      readonly path: string;
      readonly bytes: string;
      /** SHA-256 of them, base64url. */
      readonly hash: string;
      readonly from: readonly string[];
    }
  /** The style sheet that is put together of several, published as small as can be. */
  | {
      readonly render: "style";
      readonly path: string;
      /** Its text, in order. */
      readonly pieces: readonly StylePiece[];
      readonly from: readonly string[];
    }
  /** The bytes of a file of the site, or (with `package: true`) of the program's own templates/assets. */
  | {
      readonly render: "copy";
      readonly path: string;
      readonly file: string;
      readonly package: boolean;
      readonly from: readonly string[];
    }
  | Drawing
  | CardDrawing;

/** A feed, written by what knows its format, with the texts of the stories in it. */
export interface FeedPage {
  readonly render: "feed";
  readonly path: string;
  readonly format: FeedFormat;
  /** Its own address, absolute. */
  readonly self: string;
  readonly view: FeedView;
  /** The files of its stories, in their order. */
  readonly stories: readonly string[];
  readonly from: readonly string[];
}

/** A file that is made from a picture of the site. */
export interface Drawing {
  readonly render: "picture";
  readonly path: string;
  /** The original, relative to the site's folder. */
  readonly file: string;
  /** SHA-256 of the original's bytes, base64url. */
  readonly hash: string;
  /** Bytes that it takes at most to decode the original. */
  readonly weight: number;
  readonly recipe: Recipe | IconRecipe;
  readonly from: readonly string[];
}

/** A picture that is drawn of words, for services that show one beside a link. */
export interface CardDrawing {
  readonly render: "card";
  readonly path: string;
  readonly card: SocialCard;
  readonly from: readonly string[];
}
