// From what differs between two builds to what people are told of it.

import type { Config } from "../../config/config.js";
import {
  concernsSearch,
  concernsSubscribers,
  type Delta,
  isContent,
  type Transition,
} from "../../engine/transition.js";
import type { ChangedUrl, Changes, MovedUrl } from "./changes.js";
import { indexNowBodies } from "./index-now.js";
import { noChanges, type Span } from "./no-changes.js";
import { outputUrl } from "./output-url.js";

/** An article whose page has another path than before. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly article: string;
}

type Settings = Pick<Config, "url" | "basePath" | "announce" | "hubs">;

/** Lists what differs; what has moved is told as a move alone. */
export function listChanges(delta: Delta, moves: readonly Move[], span: Span, config: Settings): Changes {
  const paths = [...delta.keys()].sort();
  const isMoved = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const urlOf = (path: string): string => outputUrl(path, config);
  const entry = (path: string): ChangedUrl => ({ url: urlOf(path), path, what: markOf(delta.get(path)) });
  const listed = (which: "added" | "changed" | "removed"): readonly ChangedUrl[] =>
    paths.filter((path) => !isMoved.has(path) && becameOf(delta.get(path)) === which).map(entry);
  const moved = [...moves]
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map((move): MovedUrl => {
      const { from, to, article } = move;
      const [before, after] = [delta.get(from)?.before ?? null, delta.get(to)?.after ?? null];
      const what = markOf({ before, after });
      return { from: urlOf(from), to: urlOf(to), article, what, paths: { from, to } };
    });
  return {
    ...noChanges(span, config),
    added: listed("added"),
    changed: listed("changed"),
    removed: listed("removed"),
    moved,
    purge: sorted(paths.map(urlOf)),
    indexnow: indexNowBodies(searchUrls(delta, config), config),
    feeds: touchedFeeds(delta, config).map((path) => ({ url: urlOf(path), path, hubs: config.hubs })),
  };
}

/** Addresses that search engines want to be told of, sorted. */
export const searchUrls = (delta: Delta, config: Settings): readonly string[] =>
  sorted(
    [...delta].flatMap(([path, transition]) => (concernsSearch(transition) ? outputUrl(path, config) : [])),
  );

/** Paths of the feeds whose entries differ, sorted. */
export const touchedFeeds = (delta: Delta, { url }: Settings): readonly string[] =>
  url === null
    ? []
    : sorted([...delta].flatMap(([path, transition]) => (concernsSubscribers(transition) ? path : [])));

const markOf = (transition: Transition | undefined): "content" | "chrome" =>
  transition !== undefined && isContent(transition) ? "content" : "chrome";

const becameOf = (transition: Transition | undefined): "added" | "changed" | "removed" | null => {
  if (transition === undefined) return null;
  if (transition.before === null) return "added";
  return transition.after === null ? "removed" : "changed";
};

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
