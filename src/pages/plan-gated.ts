// The second output: the whole pages of articles that are not free, for a server that lets in who may read them.

import { articlePage } from "./article-page.js";
import { settleClaims } from "./claims.js";
import { drawingPages, filePages } from "./file-pages.js";
import type { PlanInput } from "./input.js";
import { openPlan } from "./open-plan.js";
import type { Page } from "./page.js";
import { standingPage } from "./standing-pages.js";

/**
 * The pages of those articles, each at the path that it has among the pages of the public output, and the files that they need
 * and that are not there. What is wrong with them has been told of the public output.
 */
export function planGated(input: PlanInput, published: readonly Page[]): readonly Page[] {
  const { planner, company } = openPlan({ ...input, edition: "gated" });
  const { site } = planner;
  const stories = [
    ...site.stories.flatMap((story, rank) =>
      story.article.whole === null ? [] : articlePage(story, rank, company, planner),
    ),
    ...site.pages.flatMap((page) => (page.article.whole === null ? [] : standingPage(page, planner))),
  ];
  const own = new Set(
    planner.targets.published.flatMap(({ asset, owner }) =>
      owner === null || owner.article.whole === null ? [] : asset.path,
    ),
  );
  const files = filePages(planner).filter(
    ({ page }) => page?.render === "copy" && (own.has(page.file) || planner.used.has(page.file)),
  );
  const there = new Map(published.map((page) => [page.path, page]));
  const { pages } = settleClaims([...stories, ...files, ...drawingPages(planner)]);
  return pages.filter((page) => {
    const same = there.get(page.path);
    // Where two ask for one address, it is settled which of them has it.
    return page.render === "template"
      ? same?.render === "template" && same.from.join() === page.from.join()
      : same === undefined;
  });
}
