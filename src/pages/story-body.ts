// Which body an article's page shows. Of an article that is not free the public output has the free part alone: the mistakes
// of the whole are told, and nothing that it names is published.

import type { Story } from "../model/site.js";
import type { Article } from "../parse/article.js";
import { textsIn } from "../text/texts-in.js";
import { bodyView } from "./body-view.js";
import { follow, splitReference } from "./follow.js";
import type { Plan } from "./input.js";
import { type Bearer, bearerOf, type Planner } from "./planner.js";
import { createProblems } from "./problems.js";
import { useFile } from "./use-file.js";
import type { ArticleView, BodyView } from "./views.js";

/** The body, and what its rest is behind: null where all of it stands on the page. Codes: those of links and pictures. */
export function storyBody(
  story: Pick<Story, "article" | "permalink">,
  planner: Planner,
): { readonly body: BodyView; readonly gate: ArticleView["gate"] } {
  const { article } = story;
  const { body, whole, access } = article;
  const bearer = bearerOf(story, "live");
  if (whole === null || access === "free") return { body: bodyView(body, bearer, planner), gate: null };
  useNamedFiles(article, bearer, planner);
  if (planner.input.edition === "gated") return { body: bodyView(whole, bearer, planner), gate: null };
  planner.sides ??= sidesOf(planner);
  bodyView(whole, bearer, planner.sides.whole);
  const view = bodyView(body, bearer, planner.sides.free);
  return { body: view, gate: whole.address === body.address ? null : access };
}

const sidesOf = (planner: Planner): NonNullable<Planner["sides"]> => ({
  whole: { ...planner, used: new Map(), drawings: new Map(), drawn: new Set(), elsewhere: new Set() },
  free: { ...planner, problems: createProblems() },
});

/** Publishes files of the article's own folder that its other fields name: templates may link to them. */
function useNamedFiles({ extra }: Article, bearer: Bearer, planner: Planner): void {
  for (const text of textsIn(extra)) {
    const { path } = splitReference(text);
    if (path === "" || path.includes("\n") || path.startsWith("//")) continue;
    const followed = follow(path, bearer, planner.targets, planner.config);
    if (followed.is !== "target" || followed.target.is !== "file") continue;
    if (followed.target.asset.kind === "bundle") useFile(followed.target, bearer, planner);
  }
}

/** What the whole of articles that are not free shows, and what is not published for it. */
export function behind({ sides }: Planner): Plan["behind"] {
  const drawings = [...(sides?.whole.drawings.values() ?? [])];
  const files = new Set([...(sides?.whole.used.keys() ?? []), ...drawings.map(({ file }) => file)]);
  return { files, drawings };
}
