const sectionOf = (data) => data.page.filePathStem.split("/")[2];

export default {
  layout: "article.njk",
  kind: "article",
  permalink: (data) => `/${sectionOf(data)}/${data.page.fileSlug}/`,
  eleventyComputed: { section: sectionOf },
};
