// Dates, pictures, topics and addresses of single articles.

import type { Rule } from "../rule.js";
import { feedValidator, google } from "../sources.js";
import type { ArticleSubject } from "../subjects.js";
import { counted } from "../words.js";

/** More topics than this tell nobody what an article is about. */
const mostTopics = 15;
/** The first newspaper appeared in 1605. */
const firstNewspaper = Date.UTC(1605, 0, 1);

export const articleFactRules: readonly Rule<ArticleSubject>[] = [
  {
    id: "updated-in-future",
    severity: "error",
    source: google("appearance/publication-dates"),
    asks: "`updated` is not in the future.",
    *check({ article: { updated }, at }, { clock }) {
      if (updated === null || clock.isPast(updated.instant)) return;
      yield {
        place: at("updated"),
        message: `\`updated\` is ${updated.iso}, which is still to come.`,
        fix: "Write when the article was changed.",
      };
    },
  },
  {
    id: "date-implausible",
    severity: "warning",
    source: feedValidator("warning/ImplausibleDate"),
    asks: "`date` is a day on which the article can have appeared: not 1 January 1970, which stands for a lost date, and not before 1605.",
    *check({ article: { date }, at }) {
      if (date === null || (date.day !== "1970-01-01" && date.instant >= firstNewspaper)) return;
      const why =
        date.day === "1970-01-01"
          ? "what computers write for a date that was lost"
          : "before there were newspapers";
      yield {
        place: at("date"),
        message: `The article is dated ${date.day}: that is ${why}.`,
        fix: "Write the day on which it was published.",
      };
    },
  },
  {
    id: "topics-too-many",
    severity: "warning",
    source: google("essentials/spam-policies#keyword-stuffing"),
    asks: `An article has at most ${mostTopics} topics.`,
    *check({ article: { topics }, at }) {
      if (topics.length <= mostTopics) return;
      yield {
        place: at("topics", mostTopics),
        message: `The article has ${counted(topics.length, "topic")}: as keywords they look like stuffing beyond ${mostTopics}.`,
        fix: "Keep those that the article is about.",
      };
    },
  },
  {
    id: "picture-missing",
    severity: "warning",
    source: google("appearance/structured-data/article#structured-data-type-definitions"),
    asks: "An article has a picture, or gets a card (`social.cards`) or the paper's picture (`social.image`).",
    *check({ article: { image }, at }, { config: { social, url } }) {
      if (image !== null || social.image !== null || social.cards || url === null) return;
      yield {
        place: at("image"),
        message:
          "The article has no picture, and none stands in for it: results and social networks show it without.",
        fix: "Add `image`, or set `social.cards` or `social.image` in site.yaml for all articles without one.",
      };
    },
  },
  {
    id: "picture-credit-missing",
    severity: "warning",
    source: google("appearance/structured-data/image-license-metadata"),
    asks: "An article's picture says whose it is.",
    *check({ article: { image }, at }) {
      if (image === null || image.credit !== null) return;
      yield {
        place: at("image"),
        message: "Nothing says whose picture this is, on the page or to those that show it elsewhere.",
        fix: "Add `credit` to the image.",
      };
    },
  },
  {
    id: "canonical-is-home",
    severity: "error",
    source: google("crawling-indexing/consolidate-duplicate-urls"),
    asks: "`canonical` names the article elsewhere, and not a home page.",
    *check({ article: { canonical }, at }) {
      if (canonical === null || !URL.canParse(canonical)) return;
      const { pathname, search } = new URL(canonical);
      if (pathname !== "/" || search !== "") return;
      yield {
        place: at("canonical"),
        message: `\`canonical\` is ${canonical}, a home page: search engines would drop this article for it.`,
        fix: "Write the address of the very article, or take the field out.",
      };
    },
  },
  {
    id: "canonical-insecure",
    severity: "warning",
    source: google("crawling-indexing/consolidate-duplicate-urls"),
    asks: "`canonical` is an https address.",
    *check({ article: { canonical }, at }) {
      if (canonical === null || !/^http:/i.test(canonical)) return;
      yield {
        place: at("canonical"),
        message: "`canonical` is an http address, and search engines prefer the secure one of a page.",
        fix: "Write it with https://.",
      };
    },
  },
];
