// Feeds, sitemaps and robots.txt, known by what they hold and not by who has made them.

import type { Place } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import type { Page } from "../../pages/page.js";
import { lineStarts } from "../../text/lines.js";
import { atomNamespace } from "../about/feeds.js";
import { mostSitemapBytes, sitemapNamespace } from "../about/sitemaps.js";
import type { Findings } from "../findings.js";
import type { LintedSite } from "../linted-site.js";
import { type FeedHtml, readFeedHtml } from "../read/feed-html.js";
import { placeInJson } from "../read/json-places.js";
import { readRobots } from "../read/robots-lines.js";
import { readXml, type XmlElement } from "../read/xml-tree.js";
import { rules } from "../registry.js";
import type { Rule } from "../rule.js";
import type { JsonFeedSubject, XmlRootSubject, XmlSubject } from "../subjects.js";

interface ReadFile {
  readonly text: string;
  readonly bytes: Uint8Array;
}

interface Holding {
  readonly site: LintedSite;
  readonly findings: Findings;
}

export interface FileSubjects {
  isFile(page: Page): boolean;
  /** Holds the rules for such a file against it; there may be none. */
  hold(page: Page, file: ReadFile, findings: Findings): void;
}

export function createFileSubjects(site: LintedSite): FileSubjects {
  return {
    isFile: ({ render, path }) =>
      render !== "picture" &&
      render !== "card" &&
      render !== "style" &&
      /(?:\.xml|\.json|^robots\.txt)$/.test(path),
    hold(page, file, findings) {
      const hold = page.path === "robots.txt" ? holdRobots : page.path.endsWith(".json") ? holdJson : holdXml;
      hold(page, file, { site, findings });
    },
  };
}

/** A file of the site's own at its path; what the program writes comes of the settings, or of what it shows. */
function causeOf(
  { from, path }: Page,
  site: LintedSite,
): { readonly file: string | null; readonly whole: Place } {
  const [file] = from;
  const isOwn = file !== undefined && /\.(?:xml|json|txt)$/.test(file);
  const setting = path === "robots.txt" ? "crawlers" : /sitemap[^/]*\.xml$/.test(path) ? "sitemap" : "feeds";
  return { file: isOwn ? file : null, whole: file === undefined ? site.setting(setting) : wholeFile(file) };
}

function placer(text: string, file: string | null, whole: Place) {
  let starts: readonly number[] | null = null;
  return ({ line, column }: { readonly line: number; readonly column: number }): Place => {
    if (file === null) return whole;
    starts ??= lineStarts(text);
    const shown = text.slice(starts[line - 1], starts[line]).replace(/\r?\n$/, "");
    const length = /^<?[^\s<>]*>?/.exec(shown.slice(column - 1))?.[0].length ?? 0;
    return { path: file, line, column, length, text: shown.length > 2000 ? null : shown };
  };
}

function holdXml(page: Page, { text, bytes }: ReadFile, { site, findings }: Holding): void {
  const { file, whole } = causeOf(page, site);
  const isHuge = bytes.length > mostSitemapBytes;
  const document = isHuge ? { root: null, problems: [], encoding: null } : readXml(text);
  const subject: XmlSubject = {
    ...{ path: page.path, address: site.addressOf(page.path), text, size: bytes.length },
    ...{ whole, document, at: atStory(page, document.root) ?? placer(text, file, whole) },
  };
  const root = isHuge ? hugeRoot(text) : document.root;
  const kind = root === null ? null : kindOf(root);
  // Any other file of XML only has to be one.
  if (kind !== null || document.problems.length > 0) findings.hold(rules.xml, subject);
  if (root === null || kind === null || document.problems.length > 0) return;
  const held: readonly Rule<XmlRootSubject>[] = rules[kind];
  findings.hold(file === null ? held.filter(({ echoes }) => echoes !== true) : held, {
    ...{ ...subject, root },
    htmlIn: htmlReader(),
  });
}

/** What reads the HTML of an element once, whoever asks. */
function htmlReader(): XmlRootSubject["htmlIn"] {
  const known = new Map<XmlElement, FeedHtml>();
  return (element) => {
    const read = known.get(element) ?? readFeedHtml(element.text);
    known.set(element, read);
    return read;
  };
}

/** In a feed that the program has written, the article behind an entry is what causes it. */
function atStory(page: Page, root: XmlElement | null): XmlSubject["at"] | null {
  if (page.render !== "feed" || root === null) return null;
  const [channel = root] = root.local === "rss" ? root.children : [root];
  const starts = channel.children.filter(({ local }) => local === "item" || local === "entry");
  return ({ line, column }) => {
    const index = starts.findLastIndex(
      (start) => start.line < line || (start.line === line && start.column <= column),
    );
    return wholeFile(page.stories[index] ?? "site.yaml");
  };
}

/** Which rules speak of a file of XML. */
function kindOf({ local, namespace }: XmlElement): "sitemap" | "rss" | "atom" | "strangeAtom" | null {
  if (local === "urlset" || local === "sitemapindex") return "sitemap";
  if (local === "rss") return "rss";
  if (local !== "feed") return null;
  return namespace === atomNamespace ? "atom" : "strangeAtom";
}

/** Of a file that is too large to be read, the root alone. */
function hugeRoot(text: string) {
  const [, local] = /<(urlset|sitemapindex)\b/.exec(text.slice(0, 1000)) ?? [];
  if (local === undefined) return null;
  return {
    ...{ local, name: local, namespace: sitemapNamespace, attributes: {} },
    ...{ children: [], text: "", line: 1, column: 1 },
  };
}

const isThing = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function holdJson(page: Page, { text, bytes }: ReadFile, { site, findings }: Holding): void {
  const feed = parsed(text);
  const isNamed = /(?:^|\/)feed\.json$/.test(page.path);
  const isFeed = isThing(feed) && typeof feed.version === "string" && feed.version.includes("jsonfeed.org");
  if (!isNamed && !isFeed) return;
  const { file, whole } = causeOf(page, site);
  const subject: JsonFeedSubject = {
    ...{ path: page.path, address: site.addressOf(page.path), text, size: bytes.length, whole },
    feed: isThing(feed) ? feed : null,
    items: isThing(feed) && Array.isArray(feed.items) ? feed.items.filter(isThing) : [],
    at(...way) {
      if (file !== null) return placeInJson(file, text, way);
      const [list, index] = way;
      const story = page.render === "feed" && list === "items" ? page.stories[Number(index)] : undefined;
      return story === undefined ? whole : wholeFile(story);
    },
  };
  findings.hold(rules.jsonFeed, subject);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function holdRobots(page: Page, { text, bytes }: ReadFile, { site, findings }: Holding): void {
  const { file, whole } = causeOf(page, site);
  const at = placer(text, file, whole);
  const [first, second, third] = bytes;
  findings.hold(rules.robots, {
    ...{ path: page.path, address: site.addressOf(page.path), text, size: bytes.length, whole },
    robots: readRobots(text),
    isMarked: first === 0xef && second === 0xbb && third === 0xbf,
    isUtf8: !text.includes("\uFFFD"),
    at: (line) => ({ ...at({ line, column: 1 }), length: 0 }),
  });
}
