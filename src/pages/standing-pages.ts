// Standing pages: about, imprint, and whatever else stays.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Story } from "../model/site.js";
import { notFoundPath } from "./address.js";
import { bodyView } from "./body-view.js";
import { leadPicture } from "./card.js";
import { chooseTemplate } from "./choose-template.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import { bearerOf, type Planner } from "./planner.js";
import type { StandingView } from "./views.js";

export function standingPage(page: Story, planner: Planner): Planned {
  const { article, permalink } = page;
  const picture = leadPicture(page, planner);
  const place = placeOfSpot(article.path, article.spots.template);
  const template = chooseTemplate(article.template, "page", place, planner);
  const indexed = page.state === null && permalink !== notFoundPath;
  const view: StandingView = {
    kind: "page",
    ...pageHead(
      {
        title: article.headline,
        description: article.dek ?? article.excerpt ?? article.headline,
        path: permalink,
        language: article.language,
        canonical: article.canonical,
        ...(indexed ? {} : { indexed: "no" as const }),
        picture,
      },
      planner,
    ),
    headline: article.headline,
    dek: article.dek,
    picture,
    body: bodyView(article.body, bearerOf(page, "live"), planner),
    updated: article.updated,
    state: page.state,
    extra:
      template === article.template || article.template === null
        ? article.extra
        : { ...article.extra, template: article.template },
  };
  return templatePage({
    path: permalink,
    template,
    view,
    what: `the page ${article.path}`,
    from: [article.path],
    place: placeOfSpot(article.path, article.spots.permalink ?? article.spots.slug),
  });
}
