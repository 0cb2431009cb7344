// The Bench Post for Eleventy: the same pages as Broadsheet's default templates give.

import { listPages, months, placeArticles, years } from "./lists.mjs";

const sections = ["business", "culture", "local", "opinion", "politics", "science", "sport", "world"];
const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

const slug = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
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
  eleventy.addCollection("sectionPages", (api) =>
    listPages(newestFirst(api), (article) => [article.data.section], (name) => `/${name}/`),
  );
  eleventy.addCollection("topicPages", (api) =>
    listPages(newestFirst(api), (article) => article.data.topics, (name) => `/topics/${slug(name)}/`),
  );
  eleventy.addCollection("authorPages", (api) =>
    listPages(newestFirst(api), (article) => article.data.authors, (name) => `/authors/${slug(name)}/`),
  );
  eleventy.addCollection("monthPages", (api) =>
    listPages(
      newestFirst(api),
      (article) => [article.date.toISOString().slice(0, 7)],
      (name) => `/archive/${name.replace("-", "/")}/`,
    ),
  );

  eleventy.addFilter("slug", slug);
  eleventy.addFilter("day", (date) => day.format(date));
  eleventy.addFilter("monthName", (month) => monthName.format(new Date(`${month}-01T00:00:00Z`)));
  eleventy.addFilter("instant", (date) => `${date.toISOString().slice(0, 19)}Z`);
  eleventy.addFilter("capital", (text) => text.charAt(0).toUpperCase() + text.slice(1));
  eleventy.addFilter("first", (list, count) => list.slice(0, count));
  eleventy.addFilter("after", (list, count) => list.slice(count));
  eleventy.addFilter("inSection", (list, section) => list.filter((article) => article.data.section === section));
  eleventy.addFilter("minutes", (html) => Math.ceil(html.split(/\s+/).length / 220));
  eleventy.addFilter("json", (value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  eleventy.addFilter("yearsOf", years);
  eleventy.addFilter("monthsOf", months);
  eleventy.addFilter("indexOf", (pages) =>
    pages.filter((page) => page.newest).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  eleventy.addGlobalData("sections", sections);
  eleventy.addGlobalData("site", {
    title: "The Bench Post",
    url: "https://bench.example",
    publisher: "Bench",
    contact: "desk@bench.example",
  });

  return {
    dir: { input: "src", output: "public" },
    // Articles are Markdown alone: nothing is to be looked for in them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
