// What the result of parsing a file depends on: its key in the store.

import { hashOf } from "../hash.js";
import type { ParseConfig, ParseContext } from "../parse/context.js";
import type { FoundSource } from "../read/source.js";
import type { Words } from "../text/words.js";
import { programIdentity } from "./program.js";

/** The same for all files of a build, but for what folders say. */
export interface ParseSettings {
  readonly config: ParseConfig;
  readonly words: Words;
  /** Changes with the extensions module, where it brings remark plugins; empty without them. */
  readonly plugins: string;
}

/** The settings that parsing looks at, of all that there are. */
export function parseConfigOf(config: ParseConfig): ParseConfig {
  const { url, basePath, folders, language, timeZone, markdown, embeds, authors, sections } = config;
  const { search } = config;
  return { url, basePath, folders, language, timeZone, markdown, embeds, authors, sections, search };
}

/**
 * The part of the key that all files share. The program and its packages decide what the rules are; the settings: sections
 * and authors that are declared, the language of quotes and names, the zone of dates, folders for ids, addresses for links;
 * `search` which terms are taken; words stand in footnotes and captions; plugins change bodies; `folders` (empty for the `_index.md` themselves) give defaults.
 */
export const parseContextKey = (
  { config, words, plugins }: ParseSettings,
  folders: ParseContext["folders"],
): string => hashOf(programIdentity(), JSON.stringify([config, words, folders]), plugins);

/** The key of a file: what it holds (`hash`), what it is and where it lies, since ids and sections come from its path. */
export const parseKey = (context: string, { kind, path }: FoundSource, hash: string): string =>
  hashOf(context, kind, path, hash);
