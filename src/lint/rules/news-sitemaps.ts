// News sitemaps, as Google has them.

import { instantOfW3c } from "../read/dates.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import type { Breach, Rule } from "../rule.js";
import { google } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { bare, counted, quoted } from "../words.js";

const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";
const source = google("crawling-indexing/sitemaps/news-sitemap");
const mostEntries = 1000;
/** Two days, in milliseconds. */
const twoDays = 172_800_000;

const newsOf = ({ root }: XmlRootSubject): readonly XmlElement[] =>
  childrenOf(root, "url").flatMap((url) => childrenOf(url, "news", newsNamespace));

const inNews = (news: XmlElement, local: string): string => textOf(news, local, newsNamespace);

/** A rule about each article of a news sitemap. */
const ofEach = (
  rule: Omit<Rule<XmlRootSubject>, "check" | "severity" | "source">,
  judge: (
    news: XmlElement,
    site: Parameters<Rule<XmlRootSubject>["check"]>[1],
  ) => (Omit<Breach, "place"> & { readonly element?: XmlElement | undefined }) | null,
): Rule<XmlRootSubject> => ({
  ...rule,
  severity: "error",
  source,
  *check(subject, site) {
    for (const news of newsOf(subject)) {
      const wrong = judge(news, site);
      if (wrong === null) continue;
      const { element = news, message, fix } = wrong;
      yield { place: subject.at(element), message, fix };
    }
  },
});

export const newsSitemapRules: readonly Rule<XmlRootSubject>[] = [
  {
    id: "news-namespace",
    severity: "error",
    source,
    asks: `News elements are in the namespace \`${newsNamespace}\`.`,
    *check(subject) {
      const wrong = childrenOf(subject.root, "url")
        .flatMap((url) => childrenOf(url, "news"))
        .find(({ namespace }) => namespace !== newsNamespace);
      if (wrong === undefined) return;
      yield {
        place: subject.at(wrong),
        message: `This element is in the namespace ${quoted(wrong.namespace)}, so that nothing in it is read.`,
        fix: `Write \`xmlns:news="${newsNamespace}"\` in the \`urlset\`.`,
      };
    },
  },
  {
    id: "news-too-many",
    severity: "error",
    source,
    asks: `A news sitemap has at most ${mostEntries.toLocaleString("en")} articles.`,
    *check(subject) {
      const all = newsOf(subject);
      const over = all[mostEntries];
      if (over === undefined) return;
      yield {
        place: subject.at(over),
        message: `The news sitemap has ${counted(all.length, "article")}, and no more than ${mostEntries.toLocaleString("en")} are read.`,
        fix: "Split it, and name the parts in a sitemap index.",
      };
    },
  },
  ofEach(
    { id: "news-publication-missing", asks: "Each article of a news sitemap names its publication." },
    (news) => {
      const publication = childOf(news, "publication", newsNamespace);
      if (publication !== undefined && inNews(publication, "name") !== "") return null;
      return {
        element: publication,
        message: "The article does not name its publication.",
        fix: "Add `<news:publication>` with `<news:name>` and `<news:language>`.",
      };
    },
  ),
  ofEach(
    {
      id: "news-publication-differs",
      asks: "The publication of a news sitemap has the paper's name, letter for letter.",
    },
    (news, { config }) => {
      const publication = childOf(news, "publication", newsNamespace);
      const name = publication === undefined ? "" : inNews(publication, "name");
      const names = [config.title, config.publisher.name, config.sitemap.news?.name];
      if (publication === undefined || name === "" || names.includes(name)) return null;
      return {
        element: childOf(publication, "name"),
        message: `The publication is called ${quoted(name)} here, and the paper ${quoted(config.title)}.`,
        fix: `Write \`<news:name>${config.title}</news:name>\`.`,
      };
    },
  ),
  ofEach(
    { id: "news-language-invalid", asks: "The language of a publication is an ISO 639 code: `en`, `zh-cn`." },
    (news) => {
      const publication = childOf(news, "publication", newsNamespace);
      if (publication === undefined || /^(?:[a-z]{2,3}|zh-(?:cn|tw))$/i.test(inNews(publication, "language")))
        return null;
      return {
        element: childOf(publication, "language") ?? publication,
        message: `The language of the publication, ${quoted(inNews(publication, "language"))}, is no code of ISO 639.`,
        fix: "Write two or three letters, such as `en`.",
      };
    },
  ),
  ofEach({ id: "news-title-missing", asks: "Each article of a news sitemap has a title." }, (news) =>
    inNews(news, "title") !== ""
      ? null
      : { message: "The article has no title.", fix: "Add `<news:title>` with the headline." },
  ),
  ofEach(
    {
      id: "news-title-named",
      asks: "The title of an article in a news sitemap is the bare headline, without the paper's name.",
    },
    (news, { config }) => {
      const end = /\s[|–—-]\s+([^|–—-]+)$/u.exec(inNews(news, "title"))?.[1];
      if (end === undefined || bare(end) !== bare(config.title)) return null;
      return {
        element: childOf(news, "title"),
        message: "The title ends with the paper's name, which is not to stand in it.",
        fix: "Write the headline alone.",
      };
    },
  ),
  ofEach(
    { id: "news-date-missing", asks: "Each article of a news sitemap says when it was published." },
    (news) =>
      inNews(news, "publication_date") !== ""
        ? null
        : {
            message: "The article does not say when it was published.",
            fix: "Add `<news:publication_date>`.",
          },
  ),
  ofEach({ id: "news-date-invalid", asks: "The date in a news sitemap is a W3C date." }, (news) => {
    const date = inNews(news, "publication_date");
    if (date === "" || instantOfW3c(date) !== null) return null;
    return {
      element: childOf(news, "publication_date"),
      message: `${quoted(date)} is no W3C date.`,
      fix: "Write it as 2026-01-20T15:40:00+00:00.",
    };
  }),
  ofEach(
    { id: "news-too-old", asks: "A news sitemap lists articles of the last two days alone." },
    (news, { clock }) => {
      const date = inNews(news, "publication_date");
      const instant = instantOfW3c(date);
      // A day alone lasts until it is over, and a second too.
      const lasts = /^\d{4}-\d{2}-\d{2}$/.test(date) ? twoDays / 2 : 1000;
      if (instant === null || !clock.isPast(instant + lasts + twoDays)) return null;
      return {
        element: childOf(news, "publication_date"),
        message: `The article is of ${date}, more than two days ago, and is no news any more.`,
        fix: "Take it out; the sitemap of all pages has it. Without this file Broadsheet writes a news sitemap of its own.",
      };
    },
  ),
  ofEach(
    {
      id: "news-element-deprecated",
      asks: "A news sitemap holds no elements that are read no more: keywords, genres, access, stock tickers, places.",
    },
    (news) => {
      const old = news.children.find(({ local }) =>
        /^(?:keywords|genres|access|stock_tickers|geo_locations)$/.test(local),
      );
      if (old === undefined) return null;
      return { element: old, message: `\`${old.name}\` is read no more.`, fix: "Take it out." };
    },
  ),
];
