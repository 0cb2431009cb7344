// Reads the fields that are lists: topics, related articles, aliases.

import type { Config } from "../config/config.js";
import { onOneLine } from "../text/one-line.js";
import { slugify } from "../text/slug.js";
import type { Read } from "./check-field.js";
import { faultOfName, readSitePath } from "./site-path.js";
import type { ValuePath } from "./text-value.js";

/** A text of a list and where it stands below its field. */
export interface PlacedText {
  readonly text: string;
  readonly path: ValuePath;
}

type OneOrMore = string | readonly (string | null)[];

/** The entries of a list; a text is split at commas. */
export function entriesOf(value: OneOrMore): PlacedText[] {
  if (typeof value !== "string") {
    return value.flatMap((text, index) => (text === null ? [] : [{ text, path: [index] }]));
  }
  return value
    .split(",")
    .map((text) => ({ text: text.trim(), path: [] }))
    .filter(({ text }) => text !== "");
}

/** Topics, each once by its slug. Code: `name-invalid`. */
export function readTopics(value: OneOrMore): Read<readonly PlacedText[]> {
  const entries = entriesOf(value).map(({ text, path }) => ({ text: onOneLine(text), path }));
  const wrong = entries.flatMap(({ text, path }) => faultOfName(text, path));
  return wrong.length > 0 ? { wrong } : { value: entries };
}

/** Joins lists of topics, each topic once by its slug and as first written. */
export function onceBySlug<T extends PlacedText>(topics: readonly T[]): T[] {
  const seen = new Set<string>();
  return topics.filter(({ text }) => {
    const slug = slugify(text);
    return seen.has(slug) ? false : seen.add(slug);
  });
}

/** Aliases, each once. Code: `alias-invalid`. */
export function readAliases(
  value: OneOrMore,
  site: Pick<Config, "url" | "basePath">,
): Read<readonly PlacedText[]> {
  const results = entriesOf(value).map(({ text, path }) => {
    const result = readSitePath(text, site, "alias-invalid", path);
    return "wrong" in result ? result : { value: { text: result.value, path } };
  });
  const wrong = results.flatMap((result) => ("wrong" in result ? result.wrong : []));
  if (wrong.length > 0) return { wrong };
  const paths = results.flatMap((result) => ("value" in result ? [result.value] : []));
  return {
    value: paths.filter(({ text }, index) => paths.findIndex((path) => path.text === text) === index),
  };
}
