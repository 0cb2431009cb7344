// Writes an alias into the front matter of an article, and changes no other byte of its file.

import { intoList, type ListEntry, listEntry } from "../text/into-list.js";
import { findFences } from "./fences.js";
import { fieldNamed } from "./fields.js";
import { type FrontMatter, readFrontMatter } from "./front-matter.js";
import { entriesOf } from "./lists.js";
import { createPositions } from "./positions.js";
import { textValue } from "./text-value.js";

/** The file's text with the alias; null where its front matter is written so that only a person can tell where it goes. */
export function addAlias(text: string, alias: string): string | null {
  const before = matterOf(text);
  if (before === null) return null;
  const changed = attempt(text, before, listEntry(alias));
  const after = changed === null ? null : matterOf(changed);
  if (changed === null || after === null) return null;
  const isDone =
    JSON.stringify(aliasesOf(after)) === JSON.stringify([...aliasesOf(before), alias]) &&
    JSON.stringify(othersOf(after)) === JSON.stringify(othersOf(before)) &&
    changed.slice(after.body) === text.slice(before.body);
  return isDone ? changed : null;
}

const matterOf = (text: string): FrontMatter | null =>
  readFrontMatter(text, createPositions("", text)).matter;

const isAliases = (key: string): boolean => fieldNamed(key)?.field === "aliases";

/** The key of the list; our own name first, which is the one that counts. */
const keyOf = ({ values }: FrontMatter): string | undefined =>
  Object.keys(values)
    .filter(isAliases)
    .sort((a, b) => (fieldNamed(a)?.rank ?? 0) - (fieldNamed(b)?.rank ?? 0))[0];

function aliasesOf(matter: FrontMatter): readonly string[] {
  const key = keyOf(matter);
  const value = key === undefined ? null : textValue(matter.values[key], [key], () => null);
  if (value === null || (typeof value === "object" && !Array.isArray(value))) return [];
  // A list of texts, as far as it is one: anything else makes the two differ, or is told by a build.
  return entriesOf(value as string | readonly (string | null)[]).map(({ text }) => text);
}

function othersOf(matter: FrontMatter): unknown {
  const key = keyOf(matter);
  return Object.entries(matter.values).filter(([name]) => name !== key || !isAliases(name));
}

function attempt(text: string, matter: FrontMatter, entry: ListEntry): string | null {
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const opening = findFences(text, createPositions("", text));
  if ("mistake" in opening) return null;
  const { fences } = opening;
  if (fences === null) {
    const rest = text.replace(/^\uFEFF/, "");
    return `${text.slice(0, text.length - rest.length)}---${ending}aliases: [${entry.plain}]${ending}---${ending}${rest}`;
  }
  const key = keyOf(matter);
  const isToml = fences.language === "toml";
  const given = isToml ? { quoted: entry.quoted, plain: entry.quoted } : entry;
  if (key === undefined) {
    // In TOML, what follows the name of a table belongs to it.
    const at = isToml ? fences.start : fences.close;
    const line = isToml ? `aliases = [${given.quoted}]` : `aliases: [${given.plain}]`;
    return `${text.slice(0, at)}${line}${ending}${text.slice(at)}`;
  }
  const value = matter.values[key];
  if (value === null || value === undefined || value === "") {
    const spot = matter.at([key], "key");
    const colon = spot === null ? -1 : text.indexOf(":", spot.offset + spot.length);
    if (colon === -1) return null;
    return `${text.slice(0, colon + 1)} [${given.plain}]${text.slice(colon + 1)}`;
  }
  const spot = matter.at([key], "value");
  return spot === null ? null : intoList(text, spot, given);
}
