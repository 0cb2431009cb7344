// Holds what a page says to machines (JSON-LD, Open Graph, other `<meta>`) against what it shows to readers.

import { type PageParts, pageParts, type Thing } from "./page-parts.js";

/** What does not agree, in words; `url` is the site's, with its base path. */
export function disagreements(html: string, url: string): readonly string[] {
  const page = pageParts(html);
  const wrong: string[] = [];
  const expectSame = (what: string, said: unknown, shown: unknown): void => {
    if (JSON.stringify(said ?? null) !== JSON.stringify(shown ?? null))
      wrong.push(`${what}: says ${JSON.stringify(said)}, shows ${JSON.stringify(shown)}`);
  };
  const about: About = { page, expectSame, absolute: (href) => absolute(href, url) };
  openGraph(about);
  for (const thing of page.things) {
    const check = checks[thing["@type"]];
    if (check === undefined) wrong.push(`nothing is known of ${thing["@type"]}`);
    else check(thing, about);
  }
  const kinds = page.things.map((thing) => thing["@type"]);
  if (new Set(kinds).size !== kinds.length) wrong.push("two things of one type");
  const isIndexed = one(page.meta("robots")) === "max-image-preview:large";
  if (isIndexed && kinds.length === 0) wrong.push("describes nothing");
  if (isIndexed && kindOf(page) !== "home" && !kinds.includes("BreadcrumbList")) wrong.push("has no place");
  return wrong;
}

interface About {
  readonly page: PageParts;
  readonly expectSame: (what: string, said: unknown, shown: unknown) => void;
  readonly absolute: (href: string | undefined) => string;
}
type Check = (thing: Thing, about: About) => void;

const articleTypes = [
  ...["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"],
  ...["BackgroundNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle"],
];
const typesOfLabels: { readonly [label: string]: string } = {
  reportage: "ReportageNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  sponsored: "AdvertiserContentArticle",
};

const checks: { readonly [type: string]: Check } = {
  ...Object.fromEntries(articleTypes.map((type) => [type, article])),
  BreadcrumbList: breadcrumbs,
  ItemList: items,
  CollectionPage: collection,
  ProfilePage: profile,
  WebSite: site,
  WebPage: plainPage,
  AboutPage: plainPage,
  ContactPage: plainPage,
};

function openGraph({ page, expectSame, absolute }: About): void {
  const kind = kindOf(page);
  const title = one(page.meta("og:title"));
  const types: { readonly [kind: string]: string } = { article: "article", author: "profile" };
  expectSame("og:type", page.meta("og:type"), [types[kind] ?? "website"]);
  const heading = one(page.texts("h1"));
  const number = page.texts(".page-number")[0];
  if (/^(?:archive-(?:month|year)|corrections-month|retracted|home)$/.test(kind))
    expectSame("og:title", title?.includes(heading ?? "?") || kind === "home", true);
  else expectSame("og:title", title, number === undefined ? heading : `${heading} – ${number}`);
  expectSame("og:description", page.meta("og:description"), page.meta("description"));
  expectSame(
    "og:url",
    page.meta("og:url"),
    linksOf(page, "canonical").map(({ href }) => href),
  );
  expectSame(
    "og:locale",
    page.meta("og:locale")[0]?.split("_")[0],
    one(page.all("html"))?.attributes.lang?.split("-")[0],
  );
  const image = page.meta("og:image");
  expectSame("og:image", image, image.map(absolute));
  expectSame("twitter:image:alt", page.meta("twitter:image:alt"), page.meta("og:image:alt"));
  expectSame("article:*", page.meta("article:published_time").length, kind === "article" ? 1 : 0);
}

function article(thing: Thing, about: About): void {
  const { page, expectSame, absolute } = about;
  const said = (name: string) => thing[name] as never;
  const address = `${absolute(one(page.all("link").filter(isOf("canonical")))?.attributes.href)}`;
  const label = Object.keys(typesOfLabels).find((each) => page.all(`article.is-${each}`).length > 0);
  expectSame("@type", thing["@type"], label === undefined ? "NewsArticle" : typesOfLabels[label]);
  expectSame("headline", said("headline"), one(page.texts("h1")));
  expectSame("dek", said("description"), page.texts(".story-header .dek")[0]);
  if (thing.description !== undefined)
    expectSame("description", page.meta("description")[0], said("description"));

  const bylines = page.all(".story-facts .byline");
  const people = named(page, ".story-facts .byline a", "author", absolute);
  const persons = [...list(thing.author), ...list(thing.contributor)].filter(isA("Person"));
  expectSame(
    "people",
    persons.map(({ name, url }) => [name, url]),
    people,
  );
  const agency = page.all(".story-facts .byline-source a")[0];
  expectSame(
    "source",
    thing.sourceOrganization === undefined ? null : pick(thing.sourceOrganization),
    agency === undefined ? null : [agency.text, absolute(agency.attributes.href)],
  );
  const authors = list(thing.author);
  expectSame(
    "author",
    bylines.length === 0 ? 0 : Math.sign(authors.length),
    bylines.length === 0 ||
      bylines.every(({ text }) => authors.every(({ name }) => !text.includes(`${name}`)))
      ? 0
      : 1,
  );
  expectSame(
    "meta author",
    page.meta("author"),
    authors.map(({ name }) => name),
  );
  expectSame(
    "article:author",
    page.meta("article:author"),
    authors.filter(isA("Person")).map((author) => author.url),
  );

  const times = (selector: string) =>
    page.all(`${selector} time`).map(({ attributes }) => attributes.datetime ?? "");
  expectSame("published", said("datePublished"), times(".published")[0]);
  const changes = [...times(".updated"), ...times(".corrections")].filter(
    (time) => Date.parse(time) >= Date.parse(`${thing.datePublished}`),
  );
  expectSame(
    "modified",
    said("dateModified"),
    changes.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1),
  );
  expectSame("article:published_time", page.meta("article:published_time"), [thing.datePublished]);
  expectSame("article:modified_time", page.meta("article:modified_time"), optional(thing.dateModified));

  expectSame("section", said("articleSection"), page.texts(".story-header .eyebrow-section")[0]);
  expectSame("article:section", page.meta("article:section"), optional(thing.articleSection));
  expectSame("topics", thing.keywords ?? [], page.texts(".topics a"));
  expectSame("article:tag", page.meta("article:tag"), thing.keywords ?? []);
  expectSame("language", said("inLanguage"), one(page.all("html"))?.attributes.lang);
  if (thing.dateline !== undefined)
    expectSame("dateline", page.texts(".body").join().includes(`${thing.dateline}`), true);
  const corrected = list(thing.correction).map(({ text }) => `${text}`);
  const notes = page.texts(".correction p");
  expectSame("corrections", corrected.length, notes.length);
  for (const [index, text] of corrected.entries())
    expectSame("a correction", notes[index]?.endsWith(text), true);
  expectSame(
    "series",
    thing.isPartOf === undefined
      ? true
      : page
          .texts(".series-name")
          .join()
          .includes(`${(thing.isPartOf as Thing).name}`),
    true,
  );
  expectSame("free", thing.isAccessibleForFree !== false, page.all(".story-facts .access").length === 0);
  expectSame(
    "members",
    (thing.hasPart as Thing | undefined)?.cssSelector,
    thing.isAccessibleForFree === false ? ".members-only" : null,
  );
  expectSame("elsewhere", said("isBasedOn"), address === thing.url ? null : address);
  expectSame("main entity", said("mainEntityOfPage"), said("url"));

  const picture = page.all(".lead-picture img")[0];
  const images = list(thing.image);
  expectSame(
    "picture",
    stemOf(images[0]?.url),
    stemOf(picture === undefined ? undefined : absolute(picture.attributes.src)),
  );
  const caption = page.texts(".lead-picture figcaption").join();
  for (const text of [images[0]?.caption, images[0]?.creditText])
    if (text !== undefined) expectSame("caption", caption.includes(`${text}`), true);
  if (picture !== undefined) {
    expectSame("og:image", page.meta("og:image"), [images[0]?.url]);
    expectSame("og:image:alt", page.meta("og:image:alt"), [picture.attributes.alt]);
    expectSame("og:image:width", page.meta("og:image:width"), optional(images[0]?.width));
  }

  const translations = page.all(".translations a").map(({ attributes }) => absolute(attributes.href));
  const works = [...list(thing.workTranslation), ...list(thing.translationOfWork)].map(({ url }) => `${url}`);
  expectSame(
    "works",
    works.filter((work) => !translations.includes(work)),
    [],
  );
  const alternates = linksOf(page, "alternate").filter(({ hreflang }) => hreflang !== undefined);
  if (alternates.length > 0) {
    expectSame(
      "alternates",
      alternates.map(({ href }) => href).toSorted(),
      [`${thing.url}`, ...translations].toSorted(),
    );
    expectSame("own language", alternates.find(({ href }) => href === thing.url)?.hreflang, thing.inLanguage);
  }
}

function breadcrumbs(thing: Thing, { page, expectSame, absolute }: About): void {
  const steps = list(thing.itemListElement);
  const title = one(page.texts(".footer-name"));
  expectSame(
    "the front",
    [steps[0]?.name, steps[0]?.item],
    [title, absolute(page.all(".footer-name a")[0]?.attributes.href)],
  );
  expectSame(
    "positions",
    steps.map(({ position }) => position),
    steps.map((_, index) => index + 1),
  );
  const links = page
    .all("a")
    .map(({ text, attributes }) => JSON.stringify([text, absolute(attributes.href)]));
  const number = page.texts(".page-number")[0];
  for (const step of steps.slice(1, -1)) {
    // A numbered page's list is called by its heading, and reached through the newer pages.
    const isList = number !== undefined && step.name === one(page.texts("h1"));
    if (!isList) expectSame("a step", links.includes(JSON.stringify([step.name, step.item])), true);
  }
  expectSame(
    "the last step",
    [steps.at(-1)?.name, steps.at(-1)?.item],
    [number ?? one(page.texts("h1")), undefined],
  );
  if (kindOf(page) === "article")
    expectSame(
      "the section",
      steps.slice(1, -1).map(({ name }) => name),
      page.texts(".story-header .eyebrow-section"),
    );
}

function items(thing: Thing, { page, expectSame, absolute }: About): void {
  const said = list(thing.itemListElement);
  expectSame(
    "positions",
    said.map(({ position }) => position),
    said.map((_, index) => index + 1),
  );
  const shown = page.all(".card-headline a").map(({ attributes }) => absolute(attributes.href));
  expectSame(
    "items",
    said.map(({ url }) => url),
    shown,
  );
}

function collection(thing: Thing, about: About): void {
  plainPage(thing, about);
  const { page, expectSame, absolute } = about;
  const shown = page.all(".card-headline a");
  expectSame("a list", thing.mainEntity !== undefined, shown.length > 0);
  if (thing.mainEntity !== undefined) items(thing.mainEntity as Thing, about);
  const source = thing.about as Thing | undefined;
  if (source !== undefined)
    expectSame(
      "about",
      absolute(`${source.url}`),
      absolute(page.all(".profile-links a")[0]?.attributes.href),
    );
}

function plainPage(thing: Thing, { page, expectSame }: About): void {
  const heading = one(page.texts("h1"));
  expectSame("name", thing.name, kindOf(page) === "home" ? one(page.texts(".footer-name")) : heading);
  expectSame("url", thing.url, linksOf(page, "canonical")[0]?.href);
  if (thing.description !== undefined) expectSame("dek", thing.description, page.texts(".dek")[0]);
  if (thing.dateModified !== undefined)
    expectSame("updated", thing.dateModified, page.all(".updated time")[0]?.attributes.datetime);
  expectSame("language", thing.inLanguage, one(page.all("html"))?.attributes.lang);
}

function profile(thing: Thing, { page, expectSame, absolute }: About): void {
  const person = thing.mainEntity as Thing;
  expectSame("name", person.name, one(page.texts("h1")));
  expectSame("role", person.jobTitle, page.texts(".profile .dek")[0]);
  expectSame("biography", person.description, page.texts(".biography")[0]);
  const links = page.all(".profile-links a").map(({ attributes }) => attributes.href ?? "");
  expectSame(
    "links",
    person.sameAs ?? [],
    links.filter((href) => href.startsWith("http")),
  );
  expectSame("email", person.email, links.find((href) => href.startsWith("mailto:"))?.slice(7));
  const picture = page.all(".profile-picture img")[0]?.attributes.src;
  expectSame("picture", person.image, picture === undefined ? undefined : absolute(picture));
  expectSame("url", thing.url, linksOf(page, "canonical")[0]?.href);
}

function site(thing: Thing, { page, expectSame, absolute }: About): void {
  expectSame("title", thing.name, one(page.texts(".footer-name")));
  expectSame("tagline", thing.description, page.texts(".tagline")[0]);
  expectSame("url", thing.url, linksOf(page, "canonical")[0]?.href);
  const publisher = thing.publisher as Thing;
  const foot = page.texts(".site-footer").join();
  const texts = [publisher.name, publisher.email, publisher.telephone].filter((text) => text !== undefined);
  expectSame(
    "the publisher",
    texts.filter((text) => !foot.includes(`${text}`)),
    [],
  );
  const address = `${publisher.address ?? ""}`.split(", ");
  expectSame(
    "its address",
    address.filter((line) => !foot.includes(line)),
    [],
  );
  const links = page.all(".site-footer a").map(({ attributes }) => absolute(attributes.href));
  expectSame(
    "its profiles",
    list(publisher.sameAs as Thing[]).filter((link) => !links.includes(`${link}`)),
    [],
  );
}

const kindOf = (page: PageParts): string =>
  /\bpage-([\w-]+)/.exec(one(page.all("body"))?.attributes.class ?? "")?.[1] ?? "";
const isOf = (rel: string) => (part: { readonly attributes: { readonly [name: string]: string } }) =>
  part.attributes.rel === rel;
const linksOf = (page: PageParts, rel: string) =>
  page
    .all("link")
    .filter(isOf(rel))
    .map(({ attributes }) => attributes);
const one = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
const list = (value: unknown): readonly Thing[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Thing];
const isA = (type: string) => (thing: Thing) => thing["@type"] === type;
const optional = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value]);
const pick = (thing: unknown) => [(thing as Thing).name, (thing as Thing).url];
/** `moon.1a2b3c4d5e` of the files that are made from one picture; the whole address of one that is published as it is. */
const stemOf = (address: unknown): string | undefined =>
  address === undefined
    ? undefined
    : `${address}`.replace(/^.*\/assets\/pictures\/(.*)\.[\w-]{10}-\d+\.\w+$/, "$1");

const named = (page: PageParts, selector: string, rel: string, absolute: About["absolute"]) =>
  page
    .all(selector)
    .filter(isOf(rel))
    .map(({ text, attributes }) => [text, absolute(attributes.href)]);

const absolute = (href: string | undefined, url: string): string =>
  href === undefined ? "" : new URL(href, url).href;
