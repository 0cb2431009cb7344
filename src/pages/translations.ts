// The same story in several languages: who names whom in `translations`, closed so that all know each other.

import { wholeFile } from "../diagnostics/place.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import type { PlannerBase } from "./planner.js";
import type { References } from "./references.js";

/** Gives the ranks of a story's translations, by the tags of their languages. */
export type Translations = (rank: number) => readonly number[];

/** Ranks by language: a group has one article of each. */
type Group = Map<string, number>;

/**
 * Codes: those of `references`, `translation-language` (a warning: an article whose day has come must not stop a build). Where
 * two of a group would have one language, the entry that says so brings nothing.
 */
export function createTranslations(planner: PlannerBase, references: References): Translations {
  const { stories } = planner.site;
  const groups = new Map<number, Group>();
  const languageOf = (rank: number): string => stories[rank]?.article.language ?? planner.config.language;
  const groupOf = (rank: number): Group => groups.get(rank) ?? new Map([[languageOf(rank), rank]]);

  for (const [rank, story] of stories.entries()) {
    if (story.article.translations.length === 0) continue;
    for (const named of references("translations", story)) {
      const mine = groupOf(rank);
      const theirs = groupOf(named.rank);
      if (named.rank !== rank && mine === theirs) continue;
      const twice = [...theirs.keys()].find((language) => mine.has(language));
      if (twice === undefined) {
        const all: Group = new Map([...mine, ...theirs]);
        for (const member of all.values()) groups.set(member, all);
        continue;
      }
      const other = stories[mine.get(twice) ?? rank]?.article.path ?? story.article.path;
      const own = languageOf(named.rank) === languageOf(rank);
      const message = own
        ? `"${named.name}" is in the language of this article (${languageOf(rank)}), and so no translation of it.`
        : `With "${named.name}" this story would be there twice in one language (${twice}): in ${other} too.`;
      planner.problems.add({
        code: "translation-language",
        severity: "warning",
        message,
        place: placeOfSpot(story.article.path, named.spot),
        ...(own ? {} : { other: wholeFile(other) }),
        fix: "Take it out here, or correct the `language` of the article that has the wrong one.",
      });
    }
  }
  return (rank) =>
    [...(groups.get(rank) ?? [])]
      .filter(([, member]) => member !== rank)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, member]) => member);
}
