// The pages of the last build that show a text which is another now, with the new one in their views.

import type { Disk } from "../disk/disk.js";
import { withText } from "../pages/bodies-of.js";
import type { FeedItem, FeedView } from "../pages/feeds/feed-view.js";
import type { FeedPage, Page } from "../pages/page.js";
import type { View } from "../pages/views.js";
import type { Article, Body } from "../parse/article.js";
import type { Edit } from "./edits.js";
import { decodeFeed, decodeView } from "./encode-view.js";
import type { Parsed } from "./parse-file.js";
import type { Recalled } from "./recall.js";
import { readBody, readResult } from "./store/article-store.js";
import type { PageRecord } from "./store/site-state.js";
import type { Store } from "./store/store.js";
import { type ViewReader, viewReader } from "./views-file.js";

/** A page with a text that has changed. */
export interface Renewed {
  readonly page: FeedPage | (Page & { readonly render: "template" });
  readonly before: PageRecord;
}

interface Texts {
  readonly path: string;
  readonly before: Article;
  readonly after: Article;
}

/** Null where a template shows the text of more than one article, or what was stored is lost. `bodies` gets what the pages show. */
export function renewedPages(
  disk: Disk,
  recalled: Recalled,
  store: Store,
  edits: readonly Edit[],
  bodies: Map<string, Body>,
): readonly Renewed[] | null {
  const { state, places } = recalled;
  const changed: Texts[] = [];
  for (const { texts } of edits) {
    if (texts === null) continue;
    const [before, after] = [texts.before.article, texts.after.article];
    if (before === null || after === null) return null;
    bodies.set(after.body.address, texts.body);
    if (after.whole !== null && texts.whole !== null) bodies.set(after.whole.address, texts.whole);
    changed.push({ path: texts.after.path, before, after });
  }
  const byAddress = new Map(
    changed.flatMap((texts) => {
      const { body, whole } = texts.before;
      // A page shows the whole of an article that is not free, or the part that is.
      return [body.address, whole?.address ?? body.address].map((address) => [address, texts] as const);
    }),
  );
  const reader = viewReader(disk, places.views);
  const feedOf = feedReader(reader, changed);
  const renewed: Renewed[] = [];
  for (const path in state.pages) {
    const record = state.pages[path];
    if (record === undefined || record.bodies.length === 0) continue;
    const texts = record.bodies.map((address) => byAddress.get(address)).find((found) => found !== undefined);
    if (texts === undefined) continue;
    if (record.feed === undefined) {
      const { before, after } = texts;
      if (record.from.length !== 1 || record.from[0] !== texts.path || record.bodies.length !== 1)
        return null;
      const shown = viewOf(record, reader);
      if (shown === null) return null;
      const side = sideShown(record.bodies[0] ?? "", before);
      if (textOf(before, side) !== textOf(after, side))
        renewed.push({
          before: record,
          page: pageOf(path, record, shown, texts, state.verdict.config.language),
        });
      continue;
    }
    const view = feedOf(record);
    if (view === "same") continue;
    if (view === null || !fetch(disk, view, record.feed.stories, recalled, store, bodies)) return null;
    renewed.push({
      before: record,
      page: { render: "feed", path, ...record.feed, view, from: record.from },
    });
  }
  return renewed;
}

type Side = "body" | "whole";

const sideShown = (address: string, { body }: Article): Side => (address === body.address ? "body" : "whole");

/** What changes with all that a page shows of an article's text alone; the words of the whole are counted in any case. */
function textOf({ body, whole }: Article, side: Side): string {
  const all = whole ?? body;
  return `${(side === "whole" ? all : body).address} ${all.words}`;
}

interface ShownView {
  readonly template: string;
  readonly view: View;
}

/** What was written when the page was made; null where it is lost. */
function viewOf({ viewAt }: PageRecord, reader: ViewReader): ShownView | null {
  const found = viewAt === null ? null : reader.view(viewAt);
  const cards = found === null ? null : reader.cards<unknown>(found);
  if (found === null || found.template === null || cards === null) return null;
  return { template: found.template, view: decodeView(found.view, cards) };
}

function pageOf(
  path: string,
  record: PageRecord,
  { template, view }: ShownView,
  { before, after }: Texts,
  language: string,
): Page & { readonly render: "template" } {
  return {
    ...{ render: "template", path, template, from: record.from },
    view: withText(view, before, after, language),
  };
}

/**
 * Gives the view of a feed with the new texts, as one object for all of its formats; null where it is not known which of its
 * texts are meant, "same" where none has changed.
 */
function feedReader(
  reader: ViewReader,
  changed: readonly Texts[],
): (record: PageRecord) => FeedView | "same" | null {
  const byPath = new Map(changed.map((texts) => [texts.path, texts]));
  const renewed = new Map<FeedItem, FeedItem>();
  const renew = (item: FeedItem, texts: Texts): FeedItem => {
    const known = renewed.get(item);
    if (known !== undefined) return known;
    const body = item.body === null ? null : { ...item.body, address: texts.after.body.address };
    const made = { ...item, body };
    renewed.set(item, made);
    return made;
  };
  return memory((record) => {
    const found = record.viewAt === null ? null : reader.view(record.viewAt);
    const stories = found === null ? null : reader.cards<FeedItem>(found);
    if (found === null || stories === null) return null;
    const view = decodeFeed(found.view, stories);
    const paths = record.feed?.stories ?? [];
    if (view.items.length !== paths.length) return null;
    let isSame = true;
    const items = view.items.map((item, index) => {
      const texts = byPath.get(paths[index] ?? "");
      const before = texts?.before.body.address;
      if (texts === undefined || item.body?.address !== before || before === texts.after.body.address)
        return item;
      isSame = false;
      return renew(item, texts);
    });
    return isSame ? "same" : { ...view, items };
  });
}

/** Reads the other texts of a feed; false where one is lost. */
function fetch(
  disk: Disk,
  { items }: FeedView,
  paths: readonly string[],
  { state }: Recalled,
  store: Store,
  bodies: Map<string, Body>,
): boolean {
  return items.every(({ body: shown }, index) => {
    if (shown === null || bodies.has(shown.address)) return true;
    const at = state.sources[paths[index] ?? ""]?.[2];
    const stored = at === undefined ? null : readResult<Parsed>(disk, store.articles, at);
    const body = stored?.body == null ? null : readBody<Body>(disk, store.articles, stored.body);
    if (body !== null) bodies.set(shown.address, body);
    return body !== null;
  });
}

/** What a view comes to is asked for once: the formats of a feed share theirs. */
function memory<T>(read: (record: PageRecord) => T): (record: PageRecord) => T {
  const known = new Map<string, { readonly value: T }>();
  return (record) => {
    const key = JSON.stringify(record.viewAt);
    const found = known.get(key) ?? { value: read(record) };
    known.set(key, found);
    return found.value;
  };
}
