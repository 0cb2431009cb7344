// Headlines and deks: what search results, feeds and cards show of an article.

import type { Breach, Rule } from "../rule.js";
import { feedValidator, google, openGraph } from "../sources.js";
import type { ArticleSubject, ArticlesSubject } from "../subjects.js";
import { bare, hasMarkup, quoted } from "../words.js";

/** Characters of a headline that Google's validators took at most, and what results cut at the latest. */
const longestHeadline = 110;
/** Characters of a dek: two long sentences. */
const longestDek = 300;

const vague = new Set(
  "untitled|no title|headline|title|article|new article|home|news|test|page|draft|lorem ipsum|ohne titel|sin título".split(
    "|",
  ),
);

export const headlineRules: readonly Rule<ArticleSubject>[] = [
  {
    id: "headline-too-long",
    severity: "warning",
    source: google("appearance/structured-data/article#structured-data-type-definitions"),
    asks: `A headline has at most ${longestHeadline} characters.`,
    *check({ article: { headline }, at }) {
      const length = [...headline].length;
      if (length <= longestHeadline) return;
      yield {
        place: at("headline"),
        message: `The headline has ${length} characters, and search results cut what is longer than ${longestHeadline}.`,
        fix: `Shorten it to ${longestHeadline} characters, and move the rest to the dek.`,
      };
    },
  },
  {
    id: "headline-in-capitals",
    severity: "warning",
    source: google("appearance/google-discover"),
    asks: "A headline is not written in capitals throughout.",
    *check({ article: { headline }, at }) {
      const letters = headline.match(/\p{L}/gu)?.length ?? 0;
      const isShouted = headline === headline.toUpperCase() && headline !== headline.toLowerCase();
      if (!isShouted || letters < 12 || !headline.includes(" ")) return;
      yield {
        place: at("headline"),
        message:
          "The headline is in capitals throughout, and cards, feeds and results show it as it is written.",
        fix: "Write it as a sentence; a style sheet can show it in capitals.",
      };
    },
  },
  {
    id: "headline-vague",
    severity: "warning",
    source: google("appearance/title-link#page-titles"),
    asks: "A headline says what the article is about.",
    *check({ article: { headline }, at }) {
      if (!vague.has(bare(headline))) return;
      yield {
        place: at("headline"),
        message: `The headline ${quoted(headline)} says nothing of what the article is about.`,
        fix: "Write what has happened.",
      };
    },
  },
  {
    id: "headline-names-site",
    severity: "warning",
    source: google("appearance/title-link#page-titles"),
    asks: "A headline does not end with the paper's name, which every page's title adds by itself.",
    *check({ article: { headline }, at }, { config: { title } }) {
      const end = /\s[|–—·:-]\s+([^|–—·:-]+)$/u.exec(headline)?.[1];
      if (end === undefined || bare(end) !== bare(title)) return;
      yield {
        place: at("headline"),
        message: `The headline ends with the paper's name, so that the page's title has ${quoted(title)} twice.`,
        fix: "Take the name out of the headline.",
      };
    },
  },
  {
    id: "headline-markup",
    severity: "error",
    source: feedValidator("warning/ContainsHTML"),
    asks: "A headline holds no HTML: titles of feeds and cards are plain text.",
    *check({ article: { headline }, at }) {
      if (!hasMarkup(headline)) return;
      yield {
        place: at("headline"),
        message: "The headline holds HTML, and feeds, cards and results show its tags to their readers.",
        fix: "Write it as plain text.",
      };
    },
  },
  {
    id: "dek-markup",
    severity: "error",
    source: feedValidator("warning/ContainsHTML"),
    asks: "A dek holds no HTML: descriptions are plain text.",
    *check({ article: { dek }, at }) {
      if (dek === null || !hasMarkup(dek)) return;
      yield {
        place: at("dek"),
        message: "The dek holds HTML, and cards and results show its tags to their readers.",
        fix: "Write it as plain text.",
      };
    },
  },
  {
    id: "dek-repeats-headline",
    severity: "warning",
    source: google("appearance/snippet#meta-descriptions"),
    asks: "A dek says something else than the headline.",
    *check({ article: { headline, dek }, at }) {
      if (dek === null || bare(dek) !== bare(headline)) return;
      yield {
        place: at("dek"),
        message: "The dek repeats the headline, so that results and cards say the same twice.",
        fix: "Write what the headline leaves open, or take the dek out.",
      };
    },
  },
  {
    id: "dek-too-long",
    severity: "warning",
    source: openGraph("optional"),
    asks: `A dek is one or two sentences: at most ${longestDek} characters.`,
    *check({ article: { dek }, at }) {
      const length = dek === null ? 0 : [...dek].length;
      if (length <= longestDek) return;
      yield {
        place: at("dek"),
        message: `The dek has ${length} characters; as a description it should be a sentence or two, ${longestDek} at most.`,
        fix: "Shorten it; the text may say the rest.",
      };
    },
  },
];

export const comparingRules: readonly Rule<ArticlesSubject>[] = [
  {
    id: "headline-repeated",
    severity: "warning",
    source: google("appearance/title-link#page-titles"),
    asks: "No two articles have one headline.",
    check: ({ articles }) =>
      repeated(articles, "headline", {
        message: (text) =>
          `Two articles have the headline ${quoted(text)}, so that nobody can tell their links apart.`,
        fix: "Say in the newer one what is new.",
      }),
  },
  {
    id: "dek-repeated",
    severity: "warning",
    source: google("appearance/snippet#meta-descriptions"),
    asks: "No two articles have one dek.",
    check: ({ articles }) =>
      repeated(articles, "dek", {
        message: () => "Two articles have this dek, and descriptions are meant to tell pages apart.",
        fix: "Write one for each, or take it out.",
      }),
  },
];

/** Articles come newest first: of two that are alike the newer one is told, with the place of the older one. */
function* repeated(
  articles: readonly ArticleSubject[],
  field: "headline" | "dek",
  { message, fix }: { message: (text: string) => string; fix: string },
): Iterable<Breach> {
  const seen = new Map<string, ArticleSubject>();
  for (const subject of articles.toReversed()) {
    const text = subject.article[field];
    if (text === null) continue;
    const key = `${subject.article.language} ${bare(text)}`;
    const older = seen.get(key);
    if (older === undefined) seen.set(key, subject);
    else yield { place: subject.at(field), other: older.at(field), message: message(text), fix };
  }
}
