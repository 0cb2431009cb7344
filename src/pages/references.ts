// Articles that other articles name in `related` and `translations`, by id or by path.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Story, Withheld } from "../model/site.js";
import type { Spot } from "../parse/article.js";
import { nearest } from "../text/nearest.js";
import { plainPath } from "./address.js";
import { follow } from "./follow.js";
import { type Bearer, bearerOf, type PlannerBase } from "./planner.js";
import { withheldNote } from "./withheld-note.js";

type Named =
  | { readonly is: "rank"; readonly rank: number }
  | { readonly is: "withheld"; readonly withheld: Withheld }
  | { readonly is: "retracted"; readonly story: Story }
  | { readonly is: "failed" };

/** An article that another names. */
interface Reference {
  readonly rank: number;
  readonly name: string;
  readonly spot: Spot | undefined;
}

/** Gives what an article names, in its order; it may be itself. */
export type References = (
  field: "related" | "translations",
  story: Pick<Story, "article" | "permalink">,
  standing?: Bearer["standing"],
) => readonly Reference[];

const told = {
  related: { code: "related-unknown", noun: "related article" },
  translations: { code: "translation-unknown", noun: "translation" },
} as const;

/** Codes: `related-unknown`, `translation-unknown`, `withheld-reference` (a warning). */
export function createReferences(planner: PlannerBase): References {
  const { site, targets, config } = planner;
  const ids = new Map<string, Named>();
  const ranks = new Map<string, number>();
  for (const withheld of site.withheld) {
    if (withheld.article.type === "article") ids.set(withheld.id, { is: "withheld", withheld });
  }
  for (const story of site.retracted) ids.set(story.article.id, { is: "retracted", story });
  for (const [rank, { article }] of site.stories.entries()) {
    ids.set(article.id, { is: "rank", rank });
    ranks.set(article.path, rank);
  }

  const meantBy = (name: string, bearer: Bearer): Named | null => {
    const byId = ids.get(name);
    if (byId !== undefined) return byId;
    for (const path of [name, `/${name}`]) {
      const followed = follow(path, { file: bearer.file, permalink: bearer.permalink }, targets, config);
      if (followed.is !== "target") continue;
      const { target } = followed;
      if (target.is === "withheld" || target.is === "failed" || target.is === "retracted") return target;
      const rank = target.is === "story" ? ranks.get(target.story.article.path) : undefined;
      if (rank !== undefined) return { is: "rank", rank };
    }
    const last =
      plainPath(name)
        .split("/")
        .at(-1)
        ?.toLowerCase()
        .replace(/\.(?:md|markdown)$/, "") ?? "";
    return targets.failedNames.has(last) ? { is: "failed" } : null;
  };

  return (field, story, standing = "live") => {
    const { article } = story;
    if (article[field].length === 0) return [];
    const bearer = bearerOf(story, standing);
    const { code, noun } = told[field];
    const found: Reference[] = [];
    for (const [index, name] of article[field].entries()) {
      const spot = article.spots[`${field}.${index}`] ?? article.spots[field];
      const named = name === "" ? null : meantBy(name, bearer);
      if (named?.is === "rank") found.push({ rank: named.rank, name, spot });
      else if (named?.is === "withheld") {
        withheldNote(`The ${noun} "${name}"`, named.withheld, spot, bearer, planner);
      } else if (named?.is === "retracted") {
        const { path } = named.story.article;
        const why = { path, until: null, reason: "retracted" } as const;
        withheldNote(`The ${noun} "${name}"`, why, spot, bearer, planner);
      } else if (named === null) {
        const near = nearest(name, nearIds(name, ids));
        planner.problems.add({
          code,
          severity: standing === "live" ? "error" : "warning",
          message: `"${name}" is neither the id nor the path of an article of this site.`,
          place: placeOfSpot(bearer.file, spot),
          fix:
            near === null
              ? "Write an article's path below the folder of articles, without its ending."
              : `Write \`${near}\`.`,
        });
      }
    }
    return found;
  };
}

/** Ids that may be meant: those that end like the name, so that a proposal costs little. */
function nearIds(name: string, ids: ReadonlyMap<string, Named>): readonly string[] {
  const folder = name.replace(/[^/]*$/, "");
  const known = [...ids].filter(([, named]) => named.is === "rank").map(([id]) => id);
  const inFolder = known.filter((id) => id.startsWith(folder) && Math.abs(id.length - name.length) < 8);
  const last = `/${name.slice(folder.length)}`;
  return [...inFolder, ...known.filter((id) => id.endsWith(last))];
}
