// What a page shows to readers, where search engines look for it too.

import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { holds, quoted } from "../words.js";

const titleLinks = google("appearance/title-link#page-titles");

export const pageBodyRules: readonly Rule<PageSubject>[] = [
  {
    id: "page-heading-missing",
    severity: "error",
    source: titleLinks,
    asks: "An article's page has a heading with its headline.",
    *check({ facts, article, lacking, holding }) {
      if (article === null || facts.headings.some((heading) => holds(heading, article.article.headline)))
        return;
      yield {
        place: facts.headings.length === 0 ? lacking("body") : holding(/<h1[\s>]/i),
        message:
          facts.headings.length === 0
            ? "The article's page has no heading, and search engines look there for its title."
            : `The article's page has the heading ${quoted(facts.headings[0] ?? "")}, and not its headline.`,
        fix: "Write `<h1>{{headline}}</h1>` in the template.",
      };
    },
  },
  {
    id: "page-heading-repeated",
    severity: "warning",
    source: titleLinks,
    asks: "A page has one main heading.",
    *check({ facts, holding }) {
      if (facts.headings.length < 2) return;
      yield {
        place: holding(/<h1[\s>]/i),
        message: `The page has ${facts.headings.length} main headings, and search engines cannot tell which is its title.`,
        fix: "Make `<h2>` of all but the headline.",
      };
    },
  },
  {
    id: "date-not-shown",
    severity: "error",
    source: google("appearance/publication-dates"),
    asks: "An article's page shows its date, in `<time datetime>`.",
    *check({ facts, article, lacking }) {
      const date = article?.article.date ?? null;
      // The date of another story beside it is none of this one's.
      if (date === null || facts.times.some((time) => time === date.iso || time.startsWith(date.day))) return;
      yield {
        place: lacking("body"),
        message: "The article's page shows no date, and search engines look for one that readers can see.",
        fix: 'Write `<time datetime="{{published.iso}}">{{date published}}</time>` in the template.',
      };
    },
  },
  {
    id: "icon-missing",
    severity: "warning",
    source: google("appearance/favicon-in-search"),
    asks: "The front names the site's icon.",
    *check({ facts, view, lacking }) {
      if (view.kind !== "home" || facts.links.some(({ rels }) => rels.some((rel) => rel.endsWith("icon"))))
        return;
      yield {
        place: lacking("head"),
        message: "The front names no icon, which results show beside the paper's name.",
        fix: 'Add `<link rel="icon">`; the default layout has it for each of `@site.icons`.',
      };
    },
  },
];
