// What an article's own page and a standing page have in common.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Story } from "../model/site.js";
import { chooseTemplate } from "./choose-template.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import type { ArticleView, StandingView } from "./views.js";

/** What renders a story, and its fields that nobody knows, the template among them where there is none of that name. */
export function renderedBy(
  { article }: Story,
  usual: string,
  planner: Planner,
): { readonly template: string; readonly extra: ArticleView["extra"] } {
  const asked = article.template;
  const template = chooseTemplate(asked, usual, placeOfSpot(article.path, article.spots.template), planner);
  const isKnown = asked === null || template === asked;
  return { template, extra: isKnown ? article.extra : { ...article.extra, template: asked } };
}

/** The page at a story's address. `kind`: what it is, for messages. */
export function storyPage(
  { article, permalink }: Story,
  kind: "article" | "page",
  template: string,
  view: ArticleView | StandingView,
): Planned {
  return templatePage({
    path: permalink,
    template,
    view,
    what: `the ${kind} ${article.path}`,
    from: [article.path],
    place: placeOfSpot(article.path, article.spots.permalink ?? article.spots.slug),
  });
}
