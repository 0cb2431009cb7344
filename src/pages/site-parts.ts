// What every template reaches as `@site`. docs/templates.md documents it, as it does views.ts.

import type { PolicyName } from "../config/policies.js";
import type { FeedLink, Link, SectionLink } from "./view-parts.js";

/** A `<link>` to an icon; `type` is null where the file's name does not say it. */
export interface IconView {
  /** `icon` or `apple-touch-icon`. */
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
  /** Of one that is made of the logo beside a drawing, so that browsers do not load both: `32x32`; null where unknown. */
  readonly sizes: string | null;
}

/** A page by which the newsroom says how it works. */
export interface PolicyView extends Link {
  /** `ethics`, `corrections`, …: as the settings name it. */
  readonly kind: PolicyName;
}

/** What every template reaches as `@site`. */
export interface SiteView {
  readonly title: string;
  readonly tagline: string | null;
  /** Absolute, without a trailing slash; null when not set. */
  readonly url: string | null;
  /** `` or `/news`. */
  readonly basePath: string;
  readonly home: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly publisher: {
    readonly name: string;
    readonly logo: string | null;
    readonly address: readonly string[];
    readonly email: string | null;
    readonly phone: string | null;
    readonly profiles: readonly Link[];
    readonly policies: readonly PolicyView[];
  };
  readonly contact: Link;
  readonly subscribe: Link;
  readonly sections: readonly (SectionLink & { readonly colour: string | null })[];
  /** Standing pages, for the footer, but for the publisher's policies. */
  readonly pages: readonly Link[];
  readonly archive: string;
  /** The search page; null where there is none. */
  readonly search: Link | null;
  /** The feeds of the whole site. */
  readonly feeds: readonly FeedLink[];
  /** Where all feeds are listed; null where there are none. */
  readonly feedList: string | null;
  readonly corrections: {
    /** Where articles show theirs: `top`, `foot`. */
    readonly place: "top" | "foot";
    readonly name: string;
    /** The page of all corrections; null while there are none. */
    readonly href: string | null;
  };
  /** The site's own from public/, or those made of the setting `icon` (`favicon.svg`, `favicon.ico`, `favicon.png`, `apple-touch-icon.png`), else the theme's. */
  readonly icons: readonly IconView[];
  /** Address of the web app manifest. */
  readonly manifest: string;
  /** For the bars of browsers, on light and on dark paper: `#ffffff`. */
  readonly themeColour: { readonly light: string; readonly dark: string };
  /** What the settings of `theme` give to templates. */
  readonly theme: {
    readonly logo: {
      readonly src: string;
      /** For dark paper; null where it is the same. */
      readonly srcDark: string | null;
      /** In pixels; null where unknown. */
      readonly width: number | null;
      readonly height: number | null;
    } | null;
    /** Whether texts, interface and great headlines show in the package's fonts, and so need their files for Latin letters. */
    readonly fonts: { readonly serif: boolean; readonly sans: boolean; readonly display: boolean };
  };
  /** Everything of data/, by file name. */
  readonly data: { readonly [name: string]: unknown };
  /** Keys of site.yaml under `params:`, for a theme's own settings. */
  readonly params: { readonly [name: string]: unknown };
}
