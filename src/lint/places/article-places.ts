// Where a field of an article stands in its file. Articles keep the spots of few fields; the rest is looked up in the file when
// there is something to point at.

import { join } from "node:path";
import type { Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import { placeOfSpot } from "../../diagnostics/spot.js";
import type { Disk } from "../../disk/disk.js";
import type { Article } from "../../parse/article.js";
import type { Field } from "../../parse/fields.js";
import { readFrontMatter } from "../../parse/front-matter.js";
import { collectGiven } from "../../parse/given.js";
import { createPositions } from "../../parse/positions.js";
import { decode } from "../../read/decode.js";

/** A field, or an entry of one that is a list (0-based). */
export type ArticlePlaces = (article: Article, field: Field, entry?: number) => Place;

/**
 * `parsed` are the articles as their files have them, by path, where an extension may have changed them since: what it made of a
 * field is told at the extension's own file.
 */
export function createArticlePlaces(
  disk: Disk,
  root: string,
  { parsed, extensions }: { parsed: ReadonlyMap<string, Article>; extensions: string | null },
): ArticlePlaces {
  return (article, field, entry) => {
    const { path } = article;
    const written = parsed.get(path);
    const isChanged =
      extensions !== null &&
      (written === undefined ||
        JSON.stringify(fieldOf(written, field)) !== JSON.stringify(fieldOf(article, field)));
    if (isChanged) return wholeFile(extensions);
    const kept = article.spots[`${field}.${entry}`] ?? article.spots[field];
    return kept === undefined ? placeInFile(disk, root, path, field, entry) : placeOfSpot(path, kept);
  };
}

/** The dek of a view may be an excerpt; a field that an article has no part for is never changed. */
const fieldOf = (article: Article, field: Field): unknown =>
  field in article ? article[field as Field & keyof Article] : null;

function placeInFile(disk: Disk, root: string, path: string, field: Field, entry: number | undefined): Place {
  const decoded = decode(path, disk.read(join(root, path)));
  if ("diagnostic" in decoded) return wholeFile(path);
  const { text } = decoded;
  const positions = createPositions(path, text);
  const { matter } = readFrontMatter(text, positions);
  if (matter === null) return wholeFile(path);
  const { level } = collectGiven(text, matter, positions, { path: [], values: matter.values });
  const given = level.fields.get(field)?.[0];
  if (given === undefined) return wholeFile(path);
  const isList = entry !== undefined && Array.isArray(given.value);
  return placeOfSpot(path, given.spot(isList ? [entry] : []));
}
