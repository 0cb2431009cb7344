// One page of each kind that a site has: where it stands in which of the sites.

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} site
 * @property {string} path
 */

/** @param {string} site @param {{ readonly [name: string]: string }} paths @returns {Kind[]} */
const of = (site, paths) => Object.entries(paths).map(([name, path]) => ({ name, site, path }));

/** In English, from left to right. */
export const kinds = [
  ...of("every-kind", {
    front: "/",
    section: "/science/",
    article: "/politics/how-a-budget-passes/",
    longread: "/world/the-lock-at-the-end-of-the-canal/",
    brief: "/sport/a-match-is-abandoned/",
    opinion: "/culture/why-we-print-corrections/",
    live: "/world/the-count-goes-on/",
    everything: "/world/everything-that-a-story-can-hold/",
    agency: "/world/belarus-board-of-peace/",
    page: "/about/",
    topic: "/topics/standards/",
    topics: "/topics/",
    author: "/authors/ana-velho/",
    authors: "/authors/",
    source: "/sources/reuters/",
    sources: "/sources/",
    archive: "/archive/",
    "archive-year": "/archive/2026/",
    "archive-month": "/archive/2026/01/",
    retracted: "/world/the-bell-that-rang-by-itself/",
    corrections: "/corrections/",
    "corrections-month": "/corrections/2025/09/",
    contact: "/contact/",
    subscribe: "/subscribe/",
    search: "/search/",
    "not-found": "/404.html",
  }),
  ...of("three-hundred", { list: "/harbour/page/1/" }),
];

/** The same kinds from right to left. */
export const arabicKinds = of("arabic", {
  "front-rtl": "/",
  "section-rtl": "/economy/",
  "article-rtl": "/city/ferry/",
  "longread-rtl": "/science/harbour-depth/",
  "brief-rtl": "/city/library/",
  "opinion-rtl": "/opinion/clock/",
  "agency-rtl": "/economy/rates/",
  "page-rtl": "/about/",
  "topic-rtl": `/topics/${encodeURIComponent("النقل")}/`,
  "topics-rtl": "/topics/",
  "author-rtl": `/authors/${encodeURIComponent("ليلى-حداد")}/`,
  "authors-rtl": "/authors/",
  "source-rtl": "/sources/reuters/",
  "sources-rtl": "/sources/",
  "archive-rtl": "/archive/",
  "archive-year-rtl": "/archive/2026/",
  "archive-month-rtl": "/archive/2026/05/",
  "corrections-rtl": "/corrections/",
  "contact-rtl": "/contact/",
  "subscribe-rtl": "/subscribe/",
  "search-rtl": "/search/",
  "not-found-rtl": "/404.html",
});

/** The fronts that are looked at beside the sample's. */
export const frontKinds = [
  "empty",
  "one",
  "three",
  "three-hundred",
  "no-pictures",
  "one-word",
  "180-characters",
  "german",
].map((site) => ({ name: `front-${site}`, site, path: "/" }));
