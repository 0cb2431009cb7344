// What a page says in JSON-LD: an article, or a list of what it shows, and where it stands in the site.

export function structuredOf(page, { site, slug, capital, instant }) {
  const url = `${site.url}${page.url}`;
  const publisher = { "@type": "NewsMediaOrganization", name: site.publisher, url: `${site.url}/` };
  const place = { url, inLanguage: "en" };
  const collection = { "@type": "CollectionPage", name: page.title, ...place };
  const person = (name) => ({ "@type": "Person", name, url: `${site.url}/authors/${slug(name)}/` });
  const listed = (articles) => itemList(articles, site.url);
  const trail = (...steps) => breadcrumbs([{ name: site.title, item: `${site.url}/` }, ...steps]);
  const archive = { name: "Archive", item: `${site.url}/archive/` };
  const here = { name: page.title };
  const graphs = {
    home: () => [
      { "@type": "WebSite", name: site.title, ...place, publisher },
      { ...collection, mainEntity: listed(onFront(page)) },
    ],
    article: () => [
      {
        "@type": "NewsArticle",
        mainEntityOfPage: url,
        url,
        headline: page.title,
        description: page.description,
        datePublished: instant(page.date),
        dateModified: instant(page.date),
        author: page.authors.map(person),
        articleSection: capital(page.section),
        keywords: page.topics,
        inLanguage: "en",
        image: imageOf(page.picture, site.url),
        publisher,
      },
      trail({ name: capital(page.section), item: `${site.url}/${page.section}/` }, here),
    ],
    author: () => [
      { "@type": "ProfilePage", ...place, mainEntity: person(page.title) },
      listed(page.list.articles),
      trail(here),
    ],
    section: () => [{ ...collection, mainEntity: listed(page.list.articles) }, trail(here)],
    topic: () => [{ ...collection, mainEntity: listed(page.list.articles) }, trail(here)],
    "archive-month": () => [{ ...collection, mainEntity: listed(page.list.articles) }, trail(archive, here)],
    "archive-year": () => [collection, trail(archive, here)],
    page: () => [{ "@type": "WebPage", name: page.title, ...place }, trail(here)],
  };
  const graph = graphs[page.kind]?.() ?? [collection, trail(here)];
  return { "@context": "https://schema.org", "@graph": graph };
}

const itemList = (articles, root) => ({
  "@type": "ItemList",
  itemListElement: articles.map((article, index) => ({
    "@type": "ListItem",
    position: index + 1,
    url: `${root}${article.url}`,
  })),
});

const breadcrumbs = (steps) => ({
  "@type": "BreadcrumbList",
  itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
});

const imageOf = (picture, root) =>
  picture && { "@type": "ImageObject", url: `${root}${picture.src}`, caption: picture.caption };

const onFront = ({ newest, sections }) => [
  ...newest.slice(0, 7),
  ...sections.flatMap((name) => newest.filter((article) => article.data.section === name).slice(0, 4)),
  ...newest.slice(7, 17),
];
