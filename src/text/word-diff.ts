// How two texts differ, word by word, in a line that a person reads at a glance.

export interface WordDiff {
  /** `… the minister said [− three + four] ministers would …`; cut at some two hundred characters. */
  readonly shown: string;
  /** The new words from the first difference on, for finding their place; what follows it, where words went alone. */
  readonly there: readonly string[];
  /** How many of those are new. */
  readonly fresh: number;
}

/** Words of context on either side. */
const context = 4;
/** Steps that may be spent on what differs: beyond, all of it counts as another text. */
const mostSteps = 1_000_000;
const mostCharacters = 200;

/** Null where the words are the same: quotes, dashes, spaces and soft hyphens of other kinds make no other words. */
export function wordDiff(before: string, after: string): WordDiff | null {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const [oldPlain, nowPlain] = [old.map(plainWord), now.map(plainWord)];
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && oldPlain[start] === nowPlain[start]) start++;
  if (start === old.length && start === now.length) return null;
  let end = 0;
  while (end < shortest - start && oldPlain.at(-1 - end) === nowPlain.at(-1 - end)) end++;
  const [oldEnd, nowEnd] = [old.length - end, now.length - end];
  const common = commonWords(oldPlain.slice(start, oldEnd), nowPlain.slice(start, nowEnd));
  const parts = [
    start > context ? "…" : "",
    ...now.slice(Math.max(0, start - context), start),
    ...partsOf(old.slice(start, oldEnd), now.slice(start, nowEnd), common),
    ...now.slice(nowEnd, nowEnd + context),
    nowEnd + context < now.length ? "…" : "",
  ];
  const there = now.slice(start, start + 8);
  const fresh = Math.min(there.length, common[0]?.[1] ?? nowEnd - start);
  return { shown: cut(parts.filter((part) => part !== "").join(" ")), there, fresh };
}

/** Words as they stand, a dash alone being none. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/[\u00ad\u200b\u2060]/g, "")
    .split(/[\s\u00a0\u202f]+|(?<=\w)[\u2013\u2014](?=\w)/)
    .filter((word) => !/^[-\u2010-\u2015]*$/.test(word));

/** A word as typography may have it or not. */
export const plainWord = (word: string): string =>
  isPlain.test(word)
    ? word
    : word
        .normalize("NFC")
        .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]/g, "'")
        .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]|''/g, '"')
        .replace(/[\u2010-\u2015]|--+/g, "-")
        .replace(/\u2026/g, "...");

/** Most words: nothing in them could be written in another way. */
const isPlain = /^[\w.,:;!?()]*$/;

type Pair = readonly [old: number, now: number];

/** The longest row of words that both have, as pairs of places; none where that would take too long. */
function commonWords(old: readonly string[], now: readonly string[]): readonly Pair[] {
  const width = now.length + 1;
  if (old.length * width > mostSteps) return [];
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** In brackets what went behind `−` and what came behind `+`; between them what stayed, long parts of it shortened. */
function partsOf(old: readonly string[], now: readonly string[], common: readonly Pair[]): readonly string[] {
  const parts: string[] = [];
  let stayed: string[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNow] of [...common, [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(i, nextOld), now.slice(j, nextNow)];
    if (gone.length + come.length > 0) {
      const isLong = stayed.length > 2 * context;
      parts.push(...(isLong ? [...stayed.slice(0, context), "…", ...stayed.slice(-context)] : stayed));
      stayed = [];
      const difference = [
        ...(gone.length > 0 ? ["−", ...gone] : []),
        ...(come.length > 0 ? ["+", ...come] : []),
      ];
      parts.push(`[${difference.join(" ")}]`);
    }
    const word = now[nextNow];
    if (word !== undefined && nextNow < now.length) stayed.push(word);
    [i, j] = [nextOld + 1, nextNow + 1];
  }
  return parts;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= mostCharacters ? text : `${characters.slice(0, mostCharacters - 1).join("")}…`;
}
