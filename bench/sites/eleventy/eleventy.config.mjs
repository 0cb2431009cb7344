// The Bench Post for Eleventy: the same pages as Broadsheet's default templates give.

import { makeFeedBody } from "./feed-body.mjs";
import { groupArticles, listFeeds, listPages, months, placeArticles, years } from "./lists.mjs";
import { structuredOf } from "./structured.mjs";

const sections = ["business", "culture", "local", "opinion", "politics", "science", "sport", "world"];
const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

const site = {
  title: "The Bench Post",
  url: "https://bench.example",
  publisher: "Bench",
  contact: "desk@bench.example",
};

const slug = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const instant = (date) => `${date.toISOString().slice(0, 19)}Z`;
const monthOf = (article) => article.date.toISOString().slice(0, 7);
const newestFirst = (api) =>
  api.getFilteredByGlob("src/articles/**/*.md").sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));

export default function configure(eleventy) {
  eleventy.addPassthroughCopy({ static: "/" });

  eleventy.amendLibrary("md", (markdown) => {
    markdown.set({ html: true, typographer: true, linkify: true });
    markdown.renderer.rules.heading_open = (tokens, at, options, _env, self) => {
      tokens[at].attrSet("id", slug(tokens[at + 1].content));
      return self.renderToken(tokens, at, options);
    };
    markdown.renderer.rules.image = (tokens, at) => {
      const escape = markdown.utils.escapeHtml;
      const picture = tokens[at];
      const caption = picture.attrGet("title");
      const image = `<img src="${escape(picture.attrGet("src"))}" alt="${escape(picture.content)}" loading="lazy" decoding="async">`;
      return caption ? `<figure>${image}<figcaption>${escape(caption)}</figcaption></figure>` : image;
    };
  });

  eleventy.addCollection("articles", (api) => placeArticles(newestFirst(api)));
  const groups = [
    {
      group: "Sections",
      collection: "sectionPages",
      namesOf: (article) => [article.data.section],
      nameOf: capital,
      addressOf: (name) => `/${name}/`,
    },
    {
      group: "Topics",
      collection: "topicPages",
      namesOf: (article) => article.data.topics,
      addressOf: (name) => `/topics/${slug(name)}/`,
    },
    {
      group: "Authors",
      collection: "authorPages",
      namesOf: (article) => article.data.authors,
      addressOf: (name) => `/authors/${slug(name)}/`,
    },
  ];
  for (const { collection, namesOf, addressOf } of groups) {
    eleventy.addCollection(collection, (api) => listPages(newestFirst(api), namesOf, addressOf));
  }
  eleventy.addCollection("monthPages", (api) =>
    listPages(
      newestFirst(api),
      (article) => [monthOf(article)],
      (name) => `/archive/${name.replace("-", "/")}/`,
    ),
  );
  eleventy.addCollection("feeds", (api) => listFeeds(newestFirst(api), site.title, groups));
  eleventy.addCollection("sitemaps", (api) =>
    groupArticles(newestFirst(api), (article) => [monthOf(article)]).map(([name, articles]) => ({ name, articles })),
  );

  eleventy.addFilter("slug", slug);
  eleventy.addFilter("day", (date) => day.format(date));
  eleventy.addFilter("monthName", (month) => monthName.format(new Date(`${month}-01T00:00:00Z`)));
  eleventy.addFilter("instant", instant);
  eleventy.addFilter("mailDate", (date) => date.toUTCString().replace("GMT", "+0000"));
  eleventy.addFilter("capital", capital);
  eleventy.addFilter("first", (list, count) => list.slice(0, count));
  eleventy.addFilter("after", (list, count) => list.slice(count));
  eleventy.addFilter("inSection", (list, section) => list.filter((article) => article.data.section === section));
  eleventy.addFilter("minutes", (html) => Math.ceil(html.split(/\s+/).length / 220));
  eleventy.addFilter("json", (value) => JSON.stringify(value));
  eleventy.addFilter("feedBody", makeFeedBody(site.url));
  eleventy.addFilter("structured", (page) =>
    JSON.stringify(structuredOf(page, { site, slug, capital, instant })).replaceAll("<", "\\u003c"),
  );
  eleventy.addFilter("pictureType", (src) => (src.endsWith(".svg") ? "image/svg+xml" : "image/png"));
  eleventy.addFilter("inGroup", (feeds, group) => feeds.filter((feed) => feed.group === group));
  eleventy.addFilter("newestPages", (pages) => pages.filter((page) => page.newest));
  eleventy.addFilter("fresh", (articles) => {
    const since = Date.now() - 48 * 3_600_000;
    return articles.filter((article) => article.date.getTime() >= since).slice(0, 1000);
  });
  eleventy.addFilter("yearsOf", years);
  eleventy.addFilter("monthsOf", months);
  eleventy.addFilter("indexOf", (pages) =>
    pages.filter((page) => page.newest).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  eleventy.addGlobalData("sections", sections);
  eleventy.addGlobalData("site", site);

  return {
    dir: { input: "src", output: "public" },
    // Articles are Markdown alone: nothing is to be looked for in them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
