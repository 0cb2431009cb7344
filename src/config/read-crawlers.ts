// `crawlers`: which crawlers robots.txt lets in, by groups, by their own names, and what it keeps all of them from.

import { nearest } from "../text/nearest.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { Config } from "./config.js";
import { type CrawlerRule, crawlerGroups, knownCrawlers } from "./crawlers.js";
import { crawlerRule, hiddenPath } from "./crawlers-schema.js";
import type { PlaceNotes } from "./setting-places.js";

const groups = [...crawlerGroups, "others", "hide"] as const;
type Key = (typeof groups)[number];

/** Other words for the groups, plain. */
const otherWords: ReadonlyMap<string, Key> = new Map([
  ["*", "others"],
  ["all", "others"],
  ["other", "others"],
  ["default", "others"],
  ["searchengines", "search"],
  ["training", "ai-training"],
  ["aianswer", "ai-answers"],
  ["aisearch", "ai-answers"],
  ["answers", "ai-answers"],
  ["assistants", "ai-answers"],
  ["hidden", "hide"],
]);

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, "");

/** Letters, hyphens and underscores alone (RFC 9309, section 2.2.1): what follows anything else, crawlers do not read. */
const isToken = (name: string): boolean => /^[a-z_-]+$/i.test(name);

const tokens: ReadonlyMap<string, string> = new Map(
  crawlerGroups.flatMap((group) =>
    knownCrawlers[group].map(({ token }) => [token.toLowerCase(), token] as const),
  ),
);

/** Reads `group: allow` and `NewsBot: block`. Codes: those of the checker, `crawler-unknown` (a warning). */
export function readCrawlers(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): Config["crawlers"] {
  const said = new Map<string, { readonly found: Found; readonly rule: CrawlerRule | null }>();
  let hide: readonly string[] = [];
  const given = found === undefined || isEmpty(found.value) ? null : found;
  if (given !== null && !isMapping(given.value)) {
    const fix =
      "Write below it, indented, `ai-training: block`: a group (search, ai-answers, ai-training, others) or a crawler's name, and allow or block.";
    checker.wrong(given, "`crawlers` must be a mapping.", fix);
  }
  for (const [key, value] of Object.entries(given !== null && isMapping(given.value) ? given.value : {})) {
    if (isEmpty(value)) continue;
    const at: Found = { path: [...(given?.path ?? []), key], value: value as Found["value"] }; // isMapping forgets what is in it.
    const name = nameOf(key, at, checker);
    if (name === null) continue;
    notes.note(`crawlers.${name}`, at);
    const first = said.get(name.toLowerCase());
    if (first !== undefined) {
      const message = `\`crawlers\` names ${name} twice.`;
      checker.wrong(at, message, "Keep one of the two.", first.found);
    } else if (name === "hide") {
      said.set(name, { found: at, rule: null });
      hide = hiddenOf(at, checker);
    } else said.set(name.toLowerCase(), { found: at, rule: ruleOf(at, checker) });
  }
  const ruleFor = (name: string): CrawlerRule | null => said.get(name.toLowerCase())?.rule ?? null;
  const isGroup = (name: string): boolean => groups.some((group) => group === name);
  return {
    search: ruleFor("search"),
    "ai-answers": ruleFor("ai-answers"),
    "ai-training": ruleFor("ai-training"),
    others: ruleFor("others"),
    single: [...said].flatMap(([name, { found: at, rule }]) => {
      const written = String(at.path.at(-1));
      return rule === null || isGroup(name) ? [] : [{ token: tokens.get(name) ?? written, rule }];
    }),
    hide,
  };
}

/** A group, or a crawler by its own name; null for what can be neither, which is told. */
function nameOf(key: string, at: Found, checker: Checker): string | null {
  const word = plain(key);
  const group = groups.find((name) => plain(name) === word) ?? otherWords.get(word);
  if (group !== undefined) return group;
  if (word === "ai" || word === "aibots") {
    const message = `\`crawlers\` has two groups of AI crawlers, and \`${key}\` is the name of neither.`;
    checker.wrong(
      at,
      message,
      "Write `ai-training` (what models are made of) or `ai-answers` (what answers with links), or both.",
    );
    return null;
  }
  if (!isToken(key)) {
    const begin = /^[a-z_-]*/i.exec(key)?.[0] ?? "";
    checker.wrong(
      at,
      `\`crawlers\` cannot name "${key}": the name of a crawler has letters, hyphens and underscores alone.`,
      begin === ""
        ? "Write the name as its operator's page has it for robots.txt."
        : `Write \`${begin}\`, if that is its name on its operator's page.`,
    );
    return null;
  }
  if (!tokens.has(key.toLowerCase())) tellUnknown(key, at, checker);
  return tokens.get(key.toLowerCase()) ?? key;
}

/** Any name is one; but a name that is nearly one of ours is rather a slip. */
function tellUnknown(key: string, at: Found, checker: Checker): void {
  const same = [...tokens.values()].find((token) => plain(token) === plain(key));
  const near = same ?? nearest(key, [...groups, ...tokens.values()]);
  if (near === null || isSibling(key, near)) return;
  checker.diagnostics.push({
    code: "crawler-unknown",
    severity: "warning",
    message: `\`${key}\` is no group of crawlers and none of the crawlers that are known here; robots.txt names it as it stands.`,
    place: checker.keyPlaceOf(at),
    fix: `Write \`${near}\`, unless there is a crawler of that name.`,
  });
}

/** Whether two names begin with one word, and their last are no slips of each other: `Claude-Web` and `Claude-User`. */
function isSibling(key: string, near: string): boolean {
  const [own, other] = [key.toLowerCase().split("-"), near.toLowerCase().split("-")];
  const [ownEnd, otherEnd] = [own.pop() ?? "", other.pop() ?? ""];
  return own.length > 0 && own.join() === other.join() && nearest(ownEnd, [otherEnd]) === null;
}

function ruleOf(at: Found, checker: Checker): CrawlerRule | null {
  const word = checker.check(crawlerRule, at);
  if (word === undefined) return null;
  return /^(?:allow|allowed|yes|true|on)$/.test(word) ? "allow" : "block";
}

function hiddenOf({ path, value }: Found, checker: Checker): readonly string[] {
  const all = Array.isArray(value)
    ? value.map((entry, index) => ({ path: [...path, index], value: entry }))
    : [{ path, value }];
  const read = all.filter((entry) => !isEmpty(entry.value)).map((entry) => checker.check(hiddenPath, entry));
  return [...new Set(read.filter((entry) => entry !== undefined))];
}
