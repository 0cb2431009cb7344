// What became of one file of the output folder between two builds, so small that it can be kept for each.

import type { PageRecord, SiteState } from "./store/site-state.js";

/** A file as one build left it. */
export interface Side {
  /** Of its bytes. */
  readonly hash: string;
  /** Changes with its content; `=` for a file without any, and with `-` in front for a page that is not for search engines. */
  readonly content: string;
  readonly kind: "page" | "feed" | "file";
}

/** Null where there was nothing, or is nothing any more. */
export interface Transition {
  readonly before: Side | null;
  readonly after: Side | null;
}

/** Of files that differ, by path. */
export type Delta = ReadonlyMap<string, Transition>;

type Pages = SiteState["pages"];

/** What differs between two builds of a site. */
export function deltaOf(before: Pages, after: Pages): Delta {
  const delta = new Map<string, Transition>();
  for (const path in after) {
    const [was, is] = [Object.hasOwn(before, path) ? before[path] : undefined, after[path]];
    if (is === undefined || was?.hash === is.hash) continue;
    delta.set(path, { before: was === undefined ? null : sideOf(was), after: sideOf(is) });
  }
  for (const path in before) {
    const was = before[path];
    if (was !== undefined && !Object.hasOwn(after, path))
      delta.set(path, { before: sideOf(was), after: null });
  }
  return delta;
}

function sideOf({ hash, content, feed }: PageRecord): Side {
  const kind = feed !== undefined ? "feed" : content === undefined || content === "=" ? "file" : "page";
  return { hash, content: content ?? hash, kind };
}

/** What differs after several builds: what was put back, or was there in between alone, is no difference. */
export function addDelta(earlier: Delta, later: Delta): Delta {
  const sum = new Map(earlier);
  for (const [path, { before, after }] of later) {
    const known = sum.get(path);
    const first = known === undefined ? before : known.before;
    if (first?.hash === after?.hash) sum.delete(path);
    else sum.set(path, { before: first, after });
  }
  return sum;
}

/** Whether readers of the file care: its content differs, or it is there or gone as a whole. */
export function isContent({ before, after }: Transition): boolean {
  if (before === null || after === null) return (after ?? before)?.content !== "=";
  return plain(before.content) !== plain(after.content);
}

/** Whether search engines may show it makes no other content. */
const plain = (content: string): string => content.replace(/^-/, "");

/** Whether a search engine wants to know: content that it may show differs, or may be shown no longer. */
export function concernsSearch({ before, after }: Transition): boolean {
  const [was, is] = [shownContent(before), shownContent(after)];
  return was !== is;
}

const shownContent = (side: Side | null): string | null =>
  side?.kind === "page" && !side.content.startsWith("-") ? side.content : null;

/** Whether the entries of a feed differ. */
export const concernsSubscribers = ({ before, after }: Transition): boolean =>
  after?.kind === "feed" && after.content !== before?.content;
