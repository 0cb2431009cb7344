// From the HTML of a page to what rules are held against.

import type { Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import type { Page } from "../../pages/page.js";
import type { LintedSite } from "../linted-site.js";
import type { TemplatePlaces } from "../places/template-places.js";
import { isArticle, readJsonLd } from "../read/json-ld.js";
import { readPageFacts } from "../read/page-facts.js";
import type { ArticleSubject, PageSubject } from "../subjects.js";

type RenderedPage = Page & { readonly render: "template" };

export interface PageSubjects {
  isPage(page: Page): page is RenderedPage;
  /** Null for a page that is not meant for search engines. */
  subjectOf(page: RenderedPage, html: string): PageSubject | null;
}

export function createPageSubjects(
  site: LintedSite,
  {
    templates,
    extensions,
    articles,
  }: {
    readonly templates: TemplatePlaces;
    /** The extensions module, where it may have changed what pages show. */
    readonly extensions: string | null;
    /** By the paths of their files. */
    readonly articles: ReadonlyMap<string, ArticleSubject>;
  },
): PageSubjects {
  /** What a page is made of, where no template of the site's own is behind it. */
  const causeOf = ({ from }: Page): Place => {
    const file = from.find((path) => !path.endsWith(".hbs")) ?? extensions;
    return file === null ? site.setting() : wholeFile(file);
  };
  return {
    isPage: (page): page is RenderedPage => page.render === "template" && /\.html?$/.test(page.path),
    subjectOf(page, html) {
      const { path, view, template } = page;
      const isIndexed = !/\bnoindex\b/.test(view.robots ?? "");
      if (!isIndexed) {
        site.unindexed.add(path);
        return null;
      }
      const facts = readPageFacts(html);
      const nodes = readJsonLd(facts.jsonLd).flatMap((block) => block ?? []);
      const article = view.kind === "article" ? (articles.get(page.from[0] ?? "") ?? null) : null;
      return {
        ...{ path, view, facts, nodes, article },
        address: site.addressOf(path),
        articleNodes: nodes.filter(isArticle),
        holding: (what) => templates.holding(template, what) ?? causeOf(page),
        lacking: (part) => templates.lacking(template, part) ?? causeOf(page),
      };
    },
  };
}
