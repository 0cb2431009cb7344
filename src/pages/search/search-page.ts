// The search page: /search/.

import { hrefOf, searchPath } from "../address.js";
import { archiveYears } from "../archive-pages.js";
import { pageHead } from "../head.js";
import { type Planned, templatePage } from "../planned.js";
import type { Planner } from "../planner.js";
import { manifestPath } from "./index-format.js";
import { searchIndex } from "./search-index.js";

/** The page and its index. None where the settings want none. */
export function searchPages(planner: Planner): readonly Planned[] {
  if (planner.config.search === "no") return [];
  return [searchPage(planner), ...searchIndex(planner)];
}

/** Search engines have no use for it: it shows the archive's months, and what a reader asks for. */
function searchPage(planner: Planner): Planned {
  const { site, config } = planner;
  const name = planner.say("search");
  const description = planner.say("about-search", { site: config.title });
  return templatePage({
    path: searchPath,
    template: "search",
    what: "the search page",
    rank: "default",
    view: {
      kind: "search",
      ...pageHead({ title: name, description, path: searchPath, indexed: "no" }, planner),
      headline: name,
      index: hrefOf(config, `/${manifestPath}`),
      sections: site.sections
        .filter(({ stories }) => stories.length > 0)
        .map(({ slug, title }) => ({ id: slug, name: title })),
      authors: site.authors
        .filter(({ stories }) => stories.length > 0)
        .map(({ id, name: author }) => ({ id, name: author })),
      years: archiveYears(planner),
    },
  });
}
