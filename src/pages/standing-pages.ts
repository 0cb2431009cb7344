// Standing pages: about, imprint, and whatever else stays.

import type { Story } from "../model/site.js";
import { notFoundPath } from "./address.js";
import { pageHead } from "./head.js";
import { leadViews } from "./lead-picture.js";
import type { Planned } from "./planned.js";
import type { Planner } from "./planner.js";
import { storyBody } from "./story-body.js";
import { renderedBy, storyPage } from "./story-page.js";
import type { StandingView } from "./views.js";

export function standingPage(page: Story, planner: Planner): Planned {
  const { article, permalink } = page;
  const { template, extra } = renderedBy(page, "page", planner);
  const { picture, shared } = leadViews(page, template, planner);
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
        picture: shared,
      },
      planner,
    ),
    headline: article.headline,
    dek: article.dek,
    picture,
    ...storyBody(page, planner),
    updated: article.updated,
    state: page.state,
    extra,
  };
  return storyPage(page, "page", template, view);
}
