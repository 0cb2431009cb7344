// Judges the sitemaps of a built site: whether they name what is there, all of it, once, and nothing else.

import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import type { BuiltSite } from "../feeds/built-site.js";
import { elementsOf } from "../feeds/rules/body.js";
import { childrenOf, parseXml, textOf, type XmlElement, xmllint } from "../rig/xml.js";

const base = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageUri = "http://www.google.com/schemas/sitemap-image/1.1";

interface Entry {
  readonly url: string;
  readonly modified: string | null;
  readonly images: readonly string[];
}

const readEntry = (element: XmlElement): Entry => {
  const [modified] = childrenOf(element, "lastmod", base);
  return {
    url: textOf(childrenOf(element, "loc", base)[0]),
    modified: modified === undefined ? null : textOf(modified),
    images: childrenOf(element, "image", imageUri).map((image) =>
      textOf(childrenOf(image, "loc", imageUri)[0]),
    ),
  };
};

/** All that is wrong, a line each; `changed` says when the story at an address last changed, where that is known. */
export function judgeSitemaps(
  site: BuiltSite,
  changed: (address: string) => number | undefined,
): readonly string[] {
  const names = site.files.filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  const faults = [
    ...xmllint(
      names.map((name) => join(site.out, name)),
      ["--schema", "tests/sitemaps/sitemap.xsd"],
    ),
  ];
  const check = (isSound: boolean, fault: string): void => {
    if (!isSound) faults.push(fault);
  };
  const read = (name: string): readonly Entry[] => {
    const root = parseXml(site.read(name));
    return childrenOf(root, root.name === "urlset" ? "url" : "sitemap", base).map(readEntry);
  };
  const index = read("sitemap.xml");
  const named = index.map(({ url }) => site.fileAt(url));
  const others = names.filter((name) => name !== "sitemap.xml");
  check(
    JSON.stringify(named.toSorted()) === JSON.stringify(others.toSorted()),
    `the index names ${named}, not ${others}`,
  );
  const robots = site.read("robots.txt");
  for (const name of ["sitemap.xml", "sitemap-news.xml"])
    check(robots.includes(`\nSitemap: ${site.addressOf(name)}\n`), `robots.txt does not name ${name}`);

  const told = new Set<string>();
  for (const name of others) {
    const isNews = name.startsWith("sitemap-news");
    const entries = read(name);
    check(isNews || entries.length > 0, `${name} is empty`);
    const instantOf = ({ url, modified }: Entry): number => changed(url) ?? Date.parse(modified ?? "");
    const given = index[named.indexOf(name)]?.modified ?? null;
    const latest = Math.max(...entries.filter(({ modified }) => modified !== null).map(instantOf));
    const isTrue = entries.some((entry) => entry.modified === given && instantOf(entry) === latest);
    check(given === null || isTrue, `the index says ${given} of ${name}`);
    for (const { url, modified, images } of entries) {
      const page = pageAt(site, url);
      check(page?.canonical === url, `${url} in ${name} is no page, or not where it says it is`);
      check(page?.isIndexable === true, `${url} in ${name} is not to be indexed`);
      if (isNews) {
        check(site.story(url) !== null, `${url} in ${name} is no story`);
        continue;
      }
      check(!told.has(url), `${url} is there twice`);
      told.add(url);
      const instant = changed(url);
      if (instant !== undefined && modified?.length !== "2026-01-20".length)
        check(Date.parse(modified ?? "") === instant, `${url} did not change on ${modified}`);
      for (const image of images)
        if (image.startsWith(site.addressOf("index.html")))
          check(site.fileAt(image) !== null, `nothing is at ${image}`);
    }
  }
  for (const file of site.files.filter(
    (path) => path.endsWith(".html") && !/(^|\/)page\/\d+\/index\.html$/.test(path),
  )) {
    const address = site.addressOf(file);
    const page = pageAt(site, address);
    const isDue = page?.canonical === address && page.isIndexable;
    check(!isDue || told.has(address), `${address} is in no sitemap`);
  }
  return faults;
}

interface HeadOfPage {
  readonly canonical: string | null;
  readonly isIndexable: boolean;
}

const heads = new WeakMap<BuiltSite, Map<string, HeadOfPage | null>>();

/** What the head of the page at an address says of it; null where there is none. */
function pageAt(site: BuiltSite, address: string): HeadOfPage | null {
  const known = heads.get(site) ?? new Map<string, HeadOfPage | null>();
  heads.set(site, known);
  const before = known.get(address);
  if (before !== undefined) return before;
  const file = site.fileAt(address);
  const page = file?.endsWith(".html") ? headOf(site.read(file)) : null;
  known.set(address, page);
  return page;
}

function headOf(text: string): HeadOfPage {
  // A head is all that is looked at.
  const elements = elementsOf(parseDocument(text.slice(0, text.indexOf("<body"))));
  const links = elements.filter(({ name }) => name === "link");
  const robots = elements.filter(({ name, attribs }) => name === "meta" && attribs.name === "robots");
  return {
    canonical: links.find(({ attribs }) => attribs.rel === "canonical")?.attribs.href ?? null,
    isIndexable: !robots.some((element) =>
      DomUtils.getAttributeValue(element, "content")?.includes("noindex"),
    ),
  };
}
