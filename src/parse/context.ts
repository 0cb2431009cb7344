// What parsing an article needs beside its text: the settings, and what the `_index.md` files above it say.

import type { Config } from "../config/config.js";
import type { Words } from "../text/words.js";
import type { Spot } from "./article.js";
import type { Lanes } from "./markdown/lanes.js";
import type { TextValue } from "./text-value.js";

/** One sound entry of `defaults:`. */
export interface DefaultEntry {
  /** The name as written in `_index.md`. */
  readonly name: string;
  readonly value: TextValue;
  /** The value as the file's language gives it, for `extra`. */
  readonly raw: unknown;
  /** Null for what is no field. */
  readonly spot: Spot | null;
}

/** What an `_index.md` gives to the articles below it. */
export interface FolderDefaults {
  /** Below the folder of articles, with `/`: `world/europe`; empty for the folder of articles itself. */
  readonly folder: string;
  /** Path of the `_index.md`. */
  readonly path: string;
  readonly entries: readonly DefaultEntry[];
  /** The section's title, by which articles may name it too. */
  readonly title: string | null;
}

/** The settings that parsing looks at, and no others: an article is parsed anew when one of them changes. */
export type ParseConfig = Pick<
  Config,
  | "url"
  | "basePath"
  | "folders"
  | "language"
  | "timeZone"
  | "markdown"
  | "embeds"
  | "authors"
  | "sections"
  | "search"
>;

/** The same for every article of a build. */
export interface ParseContext {
  readonly config: ParseConfig;
  readonly words: Words;
  /** What reads Markdown, loaded beforehand. */
  readonly lanes: Lanes;
  /** By folder; each folder that has an `_index.md` is here (see `foldersOf`). */
  readonly folders: { readonly [folder: string]: FolderDefaults };
}

/** The folders that have an `_index.md`, by their paths below the folder of articles. */
export function foldersOf(defaults: readonly FolderDefaults[]): ParseContext["folders"] {
  return Object.fromEntries(defaults.map((folder) => [folder.folder, folder]));
}
