// The fields of an article and the names that other tools give them: front matter written for another generator is read
// as it is.

import { nearest } from "../text/nearest.js";

/**
 * Each field with the other names it goes by. Where a file gives several, our own counts before the others, and these
 * in the order that they have here.
 */
const otherNames = {
  headline: ["title"],
  dek: ["description", "deck", "summary", "subtitle", "excerpt", "standfirst"],
  kicker: [],
  section: ["category"],
  topics: ["tags", "keywords", "categories"],
  authors: ["author", "byline"],
  source: ["agency"],
  dateline: ["place"],
  date: ["published", "publishDate", "pubDate", "datePublished", "published_at"],
  updated: ["lastmod", "modified", "dateModified", "date_updated", "updated_at"],
  expires: ["expiryDate", "unpublishDate"],
  embargo: [],
  draft: [],
  slug: [],
  permalink: ["url", "path"],
  aliases: ["redirect_from"],
  image: ["cover", "featured_image", "feature_image", "hero", "thumbnail"],
  language: ["lang", "locale"],
  priority: [],
  label: [],
  corrections: [],
  related: [],
  translations: [],
  canonical: [],
  access: [],
  newsSitemap: [],
  minor: [],
  series: [],
  layout: [],
  template: [],
  id: [],
  type: [],
} as const;

/** A field of an article, by our own name. */
export type Field = keyof typeof otherNames;

/** What a key of the front matter stands for. */
export interface FieldName {
  readonly field: Field;
  /** 0 for our own name, then the other names in their order. */
  readonly rank: number;
  /** Whether a wrong value is an error; under another tool's name it is a warning. */
  readonly strict: boolean;
}

/** The names of other tools that everyone means as we do, so that a wrong value under them is an error too. */
const strictNames: readonly string[] = ["title", "description", "tags", "author"];

/** Every name with the field that it stands for, our own names first. */
export const fieldNames: readonly { readonly name: string; readonly field: Field }[] = [
  ...ownNames().map((field) => ({ name: field, field })),
  ...ownNames().flatMap((field) => otherNames[field].map((name) => ({ name, field }))),
];

const byPlainName: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.map(({ name, field }) => {
    const rank = namesOf(field).indexOf(name);
    return [plainName(name), { field, rank, strict: rank === 0 || strictNames.includes(name) }];
  }),
);

/** Keys of other tools that lie a letter away from one of ours and mean something else. */
const ordinaryKeys: ReadonlySet<string> = new Set([
  "data",
  "images",
  "rate",
  "gate",
  "tape",
  "status",
  "state",
  "links",
  "late",
]);

const guessable: ReadonlyMap<string, string> = new Map(
  fieldNames.filter(({ name }) => name.length > 3).map(({ name }) => [plainName(name), name]),
);

/** A field's names, our own first. */
export function namesOf(field: Field): readonly string[] {
  return [field, ...otherNames[field]];
}

/** A key as names are compared: without regard to case, `-` and `_`. */
export function plainName(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, "");
}

/** What a key stands for, or null where it is none of ours. */
export function fieldNamed(key: string): FieldName | null {
  // A name that is there as written is plain.
  return byPlainName.get(key) ?? byPlainName.get(plainName(key)) ?? null;
}

/** Keys shorter than this are a near miss at one edit only; beyond, `nearest` decides. */
const longKey = 8;

/** Keys of other tools come up in every article of a site: a pure function's memory, kept small. */
const knownMisses = new Map<string, string | null>();
const mostMisses = 1000;
/** Longer keys are near none of ours. */
const longestKey = 40;

/** The field's name that a key of someone else's was probably meant to be, or null. */
export function nearMiss(key: string): string | null {
  if (key.length > longestKey) return null;
  const known = knownMisses.get(key);
  if (known !== undefined) return known;
  const miss = findMiss(key);
  if (knownMisses.size === mostMisses) knownMisses.clear();
  knownMisses.set(key, miss);
  return miss;
}

function findMiss(key: string): string | null {
  const plain = plainName(key);
  if (plain.length < 3 || ordinaryKeys.has(plain)) return null;
  // `og_title` and `imageAlt` are names of their own, made of ours.
  const words = key.split(/[-_]|(?=[A-Z])/).filter((word) => word !== "");
  if (words.length > 1 && words.some((word) => fieldNamed(word) !== null)) return null;
  const near = nearest(plain, guessable.keys());
  if (near === null || Math.abs(near.length - plain.length) > 1) return null;
  if (plain.length < longKey && !isOneEdit(plain, near)) return null;
  return guessable.get(near) ?? null;
}

/** Whether one letter more, less, other, or swapped with its neighbour makes one word of the other. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right === `${left[1]}${left[0]}`;
}

function ownNames(): Field[] {
  // The keys of a constant object are its type's keys.
  return Object.keys(otherNames) as Field[];
}
