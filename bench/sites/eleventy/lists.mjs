// The lists of the site: its pages by section, topic, author and month, their feeds; an article's neighbours and related
// stories.

const pageSize = 30;
/** Articles in the feeds of the site and of sections, and in others. */
const feedSizes = { most: 20, others: 10 };

/** The articles of each name, in their order. */
export function groupArticles(articles, namesOf) {
  const lists = new Map();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      if (!lists.has(name)) lists.set(name, []);
      lists.get(name).push(article);
    }
  }
  return [...lists];
}

/** Every page of every list: Eleventy paginates one list, not lists of lists. */
export function listPages(articles, namesOf, addressOf) {
  return groupArticles(articles, namesOf).flatMap(([name, all]) => {
    const address = addressOf(name);
    const last = Math.ceil(all.length / pageSize);
    const numbered = (number) => (number === 1 ? address : `${address}page/${number}/`);
    return Array.from({ length: last }, (_, index) => ({
      name,
      count: all.length,
      newest: index === 0,
      number: index + 1,
      address: numbered(index + 1),
      start: address,
      newer: index === 0 ? null : numbered(index),
      older: index + 1 === last ? null : numbered(index + 2),
      articles: all.slice(index * pageSize, (index + 1) * pageSize),
    }));
  });
}

/** What has feeds: the site, then the lists of each group. */
export function listFeeds(articles, siteTitle, groups) {
  const feed = (group, name, address, all) => ({
    group,
    name,
    title: group === null ? siteTitle : `${name} – ${siteTitle}`,
    address,
    articles: all.slice(0, group === null || group === "Sections" ? feedSizes.most : feedSizes.others),
  });
  const lists = groups.flatMap(({ group, namesOf, nameOf = (name) => name, addressOf }) =>
    groupArticles(articles, namesOf)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, all]) => feed(group, nameOf(name), addressOf(name), all)),
  );
  return [feed(null, siteTitle, "/", articles), ...lists];
}

/** Gives each article its neighbours in its section and four older ones of its first topic. */
export function placeArticles(articles) {
  const newerInSection = new Map();
  const recentOfTopic = new Map();
  for (const article of articles) {
    const { section } = article.data;
    const newer = newerInSection.get(section);
    article.data.next = newer ?? null;
    article.data.previous = null;
    if (newer !== undefined) newer.data.previous = article;
    newerInSection.set(section, article);
  }
  for (const article of [...articles].reverse()) {
    article.data.related = recentOfTopic.get(article.data.topics[0]) ?? [];
    for (const topic of article.data.topics) {
      recentOfTopic.set(topic, [article, ...(recentOfTopic.get(topic) ?? [])].slice(0, 4));
    }
  }
  return articles;
}

/** The years of the pages of months, newest first. */
export const years = (monthPages) => [...new Set(monthPages.map(({ name }) => name.slice(0, 4)))];

/** The months of a year, newest first. */
export const months = (monthPages, year) => monthPages.filter(({ name, newest }) => newest && name.startsWith(year));
