// What planning the pages needs, and what it gives.

import type { Config } from "../config/config.js";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import type { Site } from "../model/site.js";
import type { Turn } from "../model/turn.js";
import type { PictureSizes } from "../read/picture-facts.js";
import type { Asset } from "../read/source.js";
import type { Words } from "../text/words.js";
import type { UrlsFile } from "../urls/urls-file.js";
import type { Drawing, Page } from "./page.js";
import type { Publication } from "./publication.js";
import type { UrlsPlan } from "./urls/urls-plan.js";
import type { SiteView } from "./views.js";

/** A file of the theme or of the site's own assets/, published under a name with its hash. */
export interface ThemeAsset {
  /** Below assets/, with `/`: `style.css`. */
  readonly name: string;
  /** As `Page`'s `copy` needs it: relative to the site's folder, or to the program's templates/assets/ for `package`. */
  readonly file: string;
  /** SHA-256 of the bytes, base64url. */
  readonly hash: string;
  readonly origin: "site" | "package";
  /** The site's, in the place of one of the package. */
  readonly replaces?: true;
  /** Of a style sheet. */
  readonly text?: string;
}

export interface PlanInput {
  readonly site: Site;
  readonly config: Config;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: Words;
  /** The language of `words`; default: the site's. */
  readonly wordsLanguage?: string;
  readonly assets: readonly Asset[];
  /** What is known of pictures, by path relative to the site's folder. */
  readonly pictureSizes: PictureSizes;
  /** Pictures that are wrong and not to be published, by path, in a build that goes on without what shows them. */
  readonly refused?: ReadonlySet<string>;
  /** Pictures of which is told what is wrong with them, by path. */
  readonly wrongPictures?: ReadonlySet<string>;
  readonly canDrawCards?: boolean;
  readonly canDrawIcons?: boolean;
  /** Everything of data/, by file name. */
  readonly data: { readonly [name: string]: unknown };
  /** Names of the templates that there are: `article`, `longread`. */
  readonly templates: readonly string[];
  readonly themeAssets: readonly ThemeAsset[];
  /** Names that templates give to `asset`; absent where nothing is known of it. */
  readonly assetsNamed?: readonly string[];
  /** Whether files of the theme keep their plain names, so that another style sheet changes no page: for a preview. */
  readonly plainNames?: boolean;
  /** What takes endings off words, as a module of JavaScript, by the name of its language: `english`. For the search. */
  readonly stemmers?: { readonly [name: string]: string };
  /** `gated`: articles that are not free are planned with their whole texts. Default: the public one. */
  readonly edition?: "public" | "gated";
  /** Where settings stand in site.yaml, by path: `contact`, `navigation.1`, `authors.ana.picture`. */
  readonly settingPlaces?: { readonly [path: string]: Place };
  /** What was published before; null or absent for a site that keeps no record. */
  readonly urls?: UrlsFile | null;
  /** Of articles that failed. */
  readonly failures?: Failures;
}

/** What is known of the articles in `site.failed`. */
export interface Failures {
  /** Their ids, as far as these can be told. */
  readonly ids: readonly string[];
  /** Whether there are some that may have any id. */
  readonly unknown: boolean;
}

export interface Plan {
  /** Sorted by output path; each path once. */
  readonly pages: readonly Page[];
  readonly siteView: SiteView;
  readonly publication: Publication;
  /** For the `asset` helper: names to addresses with the base path. */
  readonly assets: { readonly [name: string]: string };
  readonly diagnostics: readonly Diagnostic[];
  /** The moments between which the pages do not change by themselves: from the first on, and before the second; null for always. */
  readonly since: number | null;
  readonly due: number | null;
  /** When the pages change by themselves: of what is due next on each, the first. */
  readonly turns: readonly Turn[];
  /** Refused pictures that would have been published, with the files that need them. */
  readonly refusedUses: ReadonlyMap<string, ReadonlySet<string>>;
  /** What parts of articles show that are not free, and what is not published for them: files by path, pictures as drawn. */
  readonly behind: { readonly files: ReadonlySet<string>; readonly drawings: readonly Drawing[] };
  /** What became of all that was published before. */
  readonly urls: UrlsPlan;
  /** Worth telling, but no mistakes: they never count, under `--strict` neither. */
  readonly notes: readonly Diagnostic[];
}
