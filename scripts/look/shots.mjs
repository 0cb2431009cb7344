// Which pages are looked at, and in which ways.

/**
 * @typedef {object} View
 * @property {string} name as in the file's name, `1440.dark`
 * @property {number} width CSS pixels
 * @property {"light" | "dark"} scheme
 * @property {boolean} [forced] forced colours
 * @property {boolean} [print]
 * @property {number} [zoom] of text, in per cent
 */

/**
 * @typedef {object} Shot
 * @property {string} name of its file, without the ending
 * @property {string} site
 * @property {string} path
 * @property {View} view
 */

/** @type {readonly View[]} */
const usual = [360, 768, 1440].flatMap((width) =>
  /** @type {const} */ (["light", "dark"]).map((scheme) => ({ name: `${width}.${scheme}`, width, scheme })),
);

/** Narrow, very wide, large text, colours of the system, paper. @type {readonly View[]} */
const unusual = [
  { name: "320", width: 320, scheme: "light" },
  { name: "3840", width: 3840, scheme: "light" },
  { name: "360.text-200", width: 360, scheme: "light", zoom: 200 },
  { name: "1440.text-200", width: 1440, scheme: "light", zoom: 200 },
  { name: "1440.forced", width: 1440, scheme: "dark", forced: true },
  // An A4 sheet within margins of 15 mm, at 96 pixels an inch.
  { name: "print", width: 680, scheme: "light", print: true },
];

/** What the fixtures are looked at for shows in these. @type {readonly View[]} */
const brief = usual.filter(({ name }) => /^(360|1440)\.light$|^1440\.dark$/.test(name));

/** @type {readonly (readonly [name: string, site: string, path: string, views: readonly View[]])[]} */
const pages = [
  ["front", "sample", "/", [...usual, ...unusual]],
  ["section", "sample", "/science/", usual],
  ["numbered", "many", "/local/page/1/", usual],
  ["article", "sample", "/politics/how-a-budget-passes/", [...usual, ...unusual]],
  ["everything", "kinds", "/local/everything/", [...usual, ...unusual]],
  ["longread", "kinds", "/business/longread/", [...usual, ...unusual]],
  ["brief", "kinds", "/culture/brief/", usual],
  ["opinion", "kinds", "/sport/opinion/", usual],
  ["live", "kinds", "/local/live/", brief],
  ["standing", "sample", "/about/", usual],
  ["topic", "sample", "/topics/measurement/", usual],
  ["topics", "sample", "/topics/", usual],
  ["author", "sample", "/authors/carla-lindqvist/", usual],
  ["authors", "sample", "/authors/", usual],
  ["source", "sample", "/sources/reuters/", usual],
  ["archive", "sample", "/archive/", usual],
  ["archive-year", "sample", "/archive/2026/", usual],
  ["archive-month", "sample", "/archive/2026/01/", usual],
  ["contact", "sample", "/contact/", usual],
  ["subscribe", "sample", "/subscribe/", usual],
  ["404", "sample", "/404.html", usual],
  ["front-of-kinds", "kinds", "/", [...usual, ...unusual]],
  ["front-of-none", "none", "/", brief],
  ["front-of-one", "one", "/", brief],
  ["front-of-three", "three", "/", brief],
  ["front-of-many", "many", "/", brief],
  ["front-unpictured", "unpictured", "/", brief],
  ["section-unpictured", "unpictured", "/culture/", brief],
  ["front-of-extremes", "extremes", "/", [...brief, ...unusual.slice(0, 1)]],
  ["article-of-extremes", "extremes", "/business/story-2/", brief],
  ["front-german", "german", "/", [...brief, ...unusual.slice(0, 1)]],
  ["article-german", "german", "/politik/alles/", [...brief, ...unusual.slice(0, 1)]],
  ["front-arabic", "arabic", "/", usual],
  ["section-arabic", "arabic", "/ثقافة/", brief],
  ["article-arabic", "arabic", "/محليات/story/", [...usual, ...unusual.slice(-1)]],
  ["archive-arabic", "arabic", "/archive/", brief],
];

/** Every shot, in the order of the contact sheet. @type {readonly Shot[]} */
export const shots = pages.flatMap(([name, site, path, views]) =>
  views.map((view) => ({ name: `${name}.${view.name}`, site, path, view })),
);
