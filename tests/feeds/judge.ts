// Judges the feeds of a built site: what is wrong with them by the rules of their formats, and what in them is not true.

import { parseDocument } from "htmlparser2";
import { type BuiltSite, spoken, tidy } from "./built-site.js";
import { readAtom } from "./rules/atom.js";
import { checkBody, elementsOf, type Html } from "./rules/body.js";
import { createFaults, type Faults, type ReadFeed, type ReadItem } from "./rules/feed.js";
import { readJsonFeed } from "./rules/json.js";
import { readRss } from "./rules/rss.js";

export interface Expected {
  /** `other` where an article's own HTML may break its page, and scripts are taken out of its text. */
  readonly words: "same" | "other";
}

const readers: { readonly [file: string]: (text: string, at: string) => ReadFeed } = {
  "feed.xml": readRss,
  "atom.xml": readAtom,
  "feed.json": readJsonFeed,
};

/** Paths of a site's feeds. */
export const feedFiles = ({ files }: BuiltSite): readonly string[] =>
  files.filter((file) => (file.split("/").at(-1) ?? "") in readers);

/** Reads every feed of a site; throws where one is ill-formed, with its path. */
export function readFeeds(site: BuiltSite): ReadonlyMap<string, ReadFeed> {
  return new Map(
    feedFiles(site).map((file) => {
      const read = readers[file.split("/").at(-1) ?? ""];
      try {
        if (read === undefined) throw new Error("no feed");
        return [file, read(site.read(file), site.addressOf(file))];
      } catch (error) {
        throw new Error(`${file}: ${String(error)}`);
      }
    }),
  );
}

/** All that is wrong in feeds, a line each with the path of the feed or the address of the item; empty where they are sound. */
export async function judge(
  site: BuiltSite,
  feeds: ReadonlyMap<string, ReadFeed>,
  expected: Expected,
): Promise<readonly string[]> {
  const judged = new Map<string, readonly string[]>();
  /** The formats have the same texts. */
  const texts = new Map<string, readonly string[]>();
  const faults = new Set<string>();
  /** After `<plaintext>`, which a trusted article may write, nothing of a page is HTML any more. */
  const isReadable = (url: string): boolean => {
    const page = site.fileAt(url);
    return expected.words === "same" || page === null || !site.read(page).includes("<plaintext");
  };
  for (const [file, feed] of feeds) {
    for (const fault of feed.faults) faults.add(`${file}: ${fault}`);
    if (feed.self === "" || feed.home === "") continue;
    if (site.fileAt(feed.self) !== file) faults.add(`${file}: nothing is at ${feed.self}`);
    if (site.fileAt(feed.home) === null) faults.add(`${file}: no page is at ${feed.home}`);
    for (const [index, item] of feed.items.entries()) {
      const after = feed.items[index + 1];
      if (after !== undefined && (after.published ?? 0) > (item.published ?? 0))
        faults.add(`${file}: ${after.url} is newer than the item before it`);
      if (file.startsWith("corrections/")) {
        const page = site.story(item.url);
        const isTold = page?.corrections.some((text) => text.includes(tidy(item.summary ?? ""))) ?? false;
        if (!isTold && isReadable(item.url))
          faults.add(`${file}: the page ${item.url} does not say "${item.summary}"`);
        continue;
      }
      // Many feeds have the same item.
      const key = JSON.stringify([item, feed.format]);
      if (!judged.has(key)) judged.set(key, await judgeItem(item, site, expected));
      for (const fault of judged.get(key) ?? []) faults.add(`${feed.format} ${item.url}: ${fault}`);
      const { html, url } = item;
      if (html === null || !isReadable(url)) continue;
      if (!texts.has(url + html)) texts.set(url + html, await judgeText(html, url, site, expected));
      for (const fault of texts.get(url + html) ?? []) faults.add(`${url}: ${fault}`);
    }
  }
  return [...faults];
}

async function judgeItem(item: ReadItem, site: BuiltSite, expected: Expected): Promise<readonly string[]> {
  const faults = createFaults();
  const page = site.story(item.url);
  if (page === null) return ["no story is there"];
  const { check } = faults;
  check(tidy(item.title) === page.headline, `its title is ${item.title}, its headline ${page.headline}`);
  check(page.dek === null || tidy(item.summary ?? "") === page.dek, `its summary is ${item.summary}`);
  check(item.published === page.published, "it was published at another time");
  check(expected.words === "other" || item.updated === page.changed, "it was changed at another time");
  for (const { url, width, height, medium, type } of item.media) {
    const file = site.fileAt(url);
    if (file === null) {
      check(!url.startsWith(site.addressOf("index.html")), `nothing is at ${url}`);
      continue;
    }
    check(type !== null, `${url} has no type`);
    if (medium !== "image") continue;
    const size = await site.size(file);
    check(
      size.width === width && size.height === height,
      `${url} is ${size.width} × ${size.height}, not ${width} × ${height}`,
    );
  }
  return faults.found;
}

async function judgeText(
  text: string,
  url: string,
  site: BuiltSite,
  expected: Expected,
): Promise<readonly string[]> {
  const { found, check } = createFaults();
  const page = site.story(url);
  if (page === null) return [];
  const html = parseDocument(text);
  // An article may say it itself.
  const dek = page.dek !== null && page.words.join(" ").startsWith(page.dek) ? null : page.dek;
  checkBody(text, html, { page: url, ids: page.ids, dek }, check);
  await checkPictures(html, site, check);
  if (expected.words === "other") return found;
  const [said, shown] = [spoken(html), page.words];
  const differ = shown.findIndex((word, index) => word !== said[index]);
  const around = (words: readonly string[]): string =>
    words.slice(Math.max(0, differ - 3), differ + 5).join(" ");
  check(differ < 0, `its text says "${around(said)}", its page "${around(shown)}"`);
  // Below the text there are the corrections, and nothing where there are none.
  const below = said.slice(shown.length).join(" ");
  let from = 0;
  for (const correction of page.corrections) {
    from = below.indexOf(correction, from);
    check(from >= 0, `its corrections are not at its end: ${below.slice(0, 100)}`);
    if (from < 0) return found;
  }
  if (page.isGated) check(below.includes("Read on at"), `it does not say where its rest is: ${below}`);
  else
    check(page.corrections.length > 0 || below === "", `it says more than its page: ${below.slice(0, 100)}`);
  return found;
}

/** A picture has the shape of its file, and is not larger than it. */
async function checkPictures(html: Html, site: BuiltSite, check: Faults["check"]): Promise<void> {
  for (const { name, attribs } of elementsOf(html)) {
    if (name !== "img" || attribs.src === undefined) continue;
    const file = site.fileAt(attribs.src);
    if (file === null) continue;
    const { width, height } = await site.size(file);
    const [wide, high] = [Number(attribs.width), Number(attribs.height)];
    check(wide > 0 && high > 0, `a picture has no size: ${attribs.src}`);
    check(
      wide <= width && high <= height,
      `a picture of ${width} × ${height} is shown at ${wide} × ${high}: ${attribs.src}`,
    );
    check(
      Math.abs(wide * height - high * width) <= Math.max(width, height, wide, high),
      `a picture is bent: ${attribs.src}`,
    );
  }
}

/** The faults of feeds of lists: each has the newest stories that say of themselves that they belong to it, newest first. */
export function judgeLists(
  site: BuiltSite,
  feeds: ReadonlyMap<string, ReadFeed>,
  most: (file: string) => number,
): readonly string[] {
  const stories = site.files
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => site.addressOf(file))
    .flatMap((address) => {
      const story = site.story(address);
      return story === null || story.isRetracted ? [] : [{ address, ...story }];
    })
    .sort((a, b) => b.published - a.published);
  const front = site.addressOf("index.html");
  return [...feeds].flatMap(([file, { home, items }]) => {
    if (/^(?:feeds|corrections)\//.test(file)) return [];
    const label = /^labels\/([^/]+)\//.exec(file)?.[1];
    const own = stories.filter((story) =>
      label === undefined ? home === front || story.lists.has(home) : story.label === label,
    );
    const dates = own.slice(0, most(file)).map(({ published }) => published);
    const given = items.map(({ published }) => published);
    const members = new Set(own.map(({ address }) => address));
    const strangers = items.filter(({ url }) => !members.has(url)).map(({ url }) => url);
    if (strangers.length > 0) return [`${file}: ${strangers.join(" ")} does not belong there`];
    return JSON.stringify(dates) === JSON.stringify(given)
      ? []
      : [`${file}: these are not its newest stories`];
  });
}
