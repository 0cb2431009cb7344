// Reads bylines: names as people write them, with the roles that some have.

import type { Config } from "../config/config.js";
import { andOf } from "../text/language.js";
import { nearest } from "../text/nearest.js";
import { onOneLine } from "../text/one-line.js";
import { slugify } from "../text/slug.js";
import { say, type Words } from "../text/words.js";
import type { BylineName } from "./article.js";
import type { Read, Wrong } from "./check-field.js";
import { faultOfName } from "./site-path.js";
import { isMapping, type PartNames, type TextValue, type ValuePath } from "./text-value.js";

/** Names of an author's parts in a mapping. */
export const authorParts: PartNames = { name: ["id"], role: [] };

/** A name of the byline and where it stands below its field. */
export interface PlacedName extends BylineName {
  readonly path: ValuePath;
}

/** What splits a byline: the declared authors, and the language's *and* and *By*. */
export interface BylineRules {
  readonly isDeclared: (name: string) => boolean;
  /** Ids and names of the declared authors; empty where any name may be written. */
  readonly declared: readonly string[];
  readonly separator: RegExp;
  readonly by: RegExp;
}

/** Kept by settings, words and language, since every article asks and they cost much to make: a pure function's memory. */
const knownRules = new WeakMap<Pick<Config, "authors">, WeakMap<Words, Map<string, BylineRules>>>();

/** The rules of a site for bylines in a language. */
export function bylineRules(config: Pick<Config, "authors">, words: Words, language: string): BylineRules {
  const ofConfig = knownRules.get(config) ?? new WeakMap<Words, Map<string, BylineRules>>();
  knownRules.set(config, ofConfig);
  const ofWords = ofConfig.get(words) ?? new Map<string, BylineRules>();
  ofConfig.set(words, ofWords);
  const rules = ofWords.get(language) ?? makeRules(config, words, language);
  ofWords.set(language, rules);
  return rules;
}

function makeRules(config: Pick<Config, "authors">, wording: Words, language: string): BylineRules {
  // What stands before the names: "By ", "Von ".
  const by = say(wording, language, "by", { names: "\0" }).split("\0")[0] ?? "";
  const slugs = new Set(config.authors.flatMap((author) => [slugify(author.id), slugify(author.name)]));
  const words = conjunctions(language).map(escapePattern).join("|") || "(?!)";
  const openings = ["by", by.trim().toLowerCase()]
    .filter((word) => word !== "")
    .map(escapePattern)
    .join("|");
  return {
    isDeclared: (name) => slugs.has(slugify(name)),
    declared: config.authors.flatMap((author) => [author.id, author.name]),
    separator: new RegExp(`\\s*[,،、，&]\\s*(?:(?:${words})\\s+)?|\\s+(?:${words})\\s+`, "iu"),
    by: new RegExp(`^(?:${openings})[:\\s]\\s*`, "iu"),
  };
}

/** Every form of `authors`. Codes: `author-unknown`, `name-invalid`. */
export function readAuthors(value: TextValue, rules: BylineRules): Read<readonly PlacedName[]> {
  const names = authorsOf(value, rules).map(({ name, role, path }) => ({
    name: onOneLine(name),
    role: role === null ? null : onOneLine(role) || null,
    path,
  }));
  const wrong = names.flatMap((name): Wrong[] => {
    if (rules.declared.length === 0 || rules.isDeclared(name.name)) {
      return faultOfName(name.name, name.path);
    }
    return [unknownAuthor(name, rules)];
  });
  return wrong.length > 0 ? { wrong } : { value: onceEach(names) };
}

function authorsOf(value: TextValue, rules: BylineRules): PlacedName[] {
  if (typeof value === "string") return splitByline(value, [], null, rules);
  if (Array.isArray(value)) {
    return value.flatMap((entry: TextValue, index): PlacedName[] => {
      if (typeof entry === "string") return [{ name: withoutBy(entry, rules), role: null, path: [index] }];
      return isMapping(entry) ? named(entry, [index]) : [];
    });
  }
  if (!isMapping(value)) return [];
  if (typeof value.name === "string") return named(value, []);
  return Object.entries(value).flatMap(([role, names]): PlacedName[] => {
    if (typeof names === "string") return splitByline(names, [role], role, rules);
    if (!Array.isArray(names)) return [];
    return names.flatMap((name: TextValue, index) =>
      typeof name === "string" ? [{ name: withoutBy(name, rules), role, path: [role, index] }] : [],
    );
  });
}

function named(entry: { readonly [key: string]: TextValue }, path: ValuePath): PlacedName[] {
  const { name, role } = entry;
  return typeof name === "string" ? [{ name, role: typeof role === "string" ? role : null, path }] : [];
}

/** "By A, B and C": split only where it is no declared author, and only into whole names or declared ones. */
function splitByline(text: string, path: ValuePath, role: string | null, rules: BylineRules): PlacedName[] {
  const line = withoutBy(text, rules);
  const whole = [{ name: line, role, path }];
  if (rules.isDeclared(line)) return whole;
  const parts = line.split(rules.separator).map((part) => part.trim());
  const isName = (part: string): boolean => rules.isDeclared(part) || /\S\s+\S/.test(part);
  return parts.every(isName) ? parts.map((name) => ({ name, role, path })) : whole;
}

function withoutBy(text: string, rules: BylineRules): string {
  if (rules.isDeclared(text)) return text;
  const rest = text.replace(rules.by, "");
  return rest === "" ? text : rest;
}

/** The words that a language joins a list's last two with; Spanish has another before an I. */
function conjunctions(language: string): string[] {
  const words = [andOf(language), ...(/^es\b/i.test(language) ? ["e"] : [])];
  return words.filter((word) => /\p{L}/u.test(word));
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function onceEach(names: readonly PlacedName[]): readonly PlacedName[] {
  if (names.length < 2) return names;
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = JSON.stringify([slugify(name.name), name.role]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function unknownAuthor(name: PlacedName, rules: BylineRules): Wrong {
  const near = nearest(name.name, rules.declared) ?? nearest(slugify(name.name), rules.declared);
  return {
    code: "author-unknown",
    path: name.path,
    message: `"${name.name}" is neither the id nor the name of an author of this site.`,
    fix:
      near === null
        ? "Add the author to `authors` in site.yaml, or as a file in authors/."
        : `Write \`${near}\`.`,
  };
}
