// A story as feeds show it.

import { createHash } from "node:crypto";
import { formatDay, formatDayAndTime } from "../../time/format.js";
import type { Moment } from "../../time/moment.js";
import { zonedMoment } from "../../time/zoned.js";
import { cardOf, modifiedOf, publishedOf, sectionLink } from "../card.js";
import type { Planner, ShownStory } from "../planner.js";
import type { BodyView, PictureView } from "../views.js";
import type { FeedItem, FeedPicture } from "./feed-view.js";

/** The story with this rank, made once; its page must have been planned before, which finds its pictures and links. */
export function feedItem(rank: number, planner: Planner): FeedItem | null {
  const known = planner.feedItems[rank];
  if (known !== undefined) return known;
  const item = makeItem(rank, planner);
  if (item !== null) planner.feedItems[rank] = item;
  return item;
}

function makeItem(rank: number, planner: Planner): FeedItem | null {
  const { config } = planner;
  const story = planner.site.stories[rank];
  const shown = planner.shown.get(story?.article.path ?? "");
  const card = cardOf(rank, planner);
  if (story === undefined || shown === undefined || card === null) return null;
  const { article } = story;
  const { groups, source } = card.credit;
  const zoned = (moment: Moment): string => zonedMoment(moment, config.timeZone);
  const section = sectionLink(story.section, planner);
  const topics = story.topics.flatMap((slug) => planner.topic(slug)?.name ?? []);
  const authors = groups.filter(({ role }) => role === null).flatMap(({ people }) => people);
  // What is opinion, or has been paid for, must not pass for news.
  const label = article.label === null ? [] : [planner.say(`label-${article.label}`)];
  return {
    href: planner.href(story.permalink),
    urn: permanent(config.url ?? "", [article.id]),
    title: article.headline,
    summary: article.dek ?? article.excerpt,
    language: article.language ?? config.language,
    published: zoned(publishedOf(story)),
    modified: zoned(modifiedOf(story)),
    authors: authors.length > 0 || source === null ? authors : [{ name: source.name, href: source.url }],
    contributors: groups.filter(({ role }) => role !== null).flatMap(({ people }) => people),
    source: source === null ? null : { name: source.name, url: source.url },
    original: article.canonical,
    categories: [...new Set([...(section === null ? [] : [section.name]), ...label, ...topics])],
    picture: asFile(shown.picture, planner),
    files: filesOf(shown, planner),
    dateline: article.dateline,
    body: withFiles(shown.body, planner),
    corrections: correctionsOf(story, planner),
    more: shown.gate === null ? null : planner.say("feed-read-on", { site: config.title }),
  };
}

function filesOf({ picture, shared, body }: ShownStory, planner: Planner): FeedItem["files"] {
  const files = new Map<string, FeedPicture>();
  for (const each of [picture, ...body.pictures]) {
    if (each === null) continue;
    const file = each === picture ? (shared ?? each) : each;
    const { width, height } = sizeOf(file, planner);
    const description = each.caption ?? (each.alt || null);
    if (!files.has(file.src))
      files.set(file.src, { src: file.src, width, height, description, credit: each.credit });
  }
  return [...files.values()];
}

/** Of a file: a page may show a picture wider than the one that old browsers get. */
function sizeOf(file: Size & { readonly src: string }, { drawings, config }: Planner): Size {
  const drawn = drawings.get(file.src.slice(config.basePath.length))?.recipe;
  return drawn !== undefined && "width" in drawn ? drawn : file;
}

type Size = Pick<PictureView, "width" | "height">;

/** A picture in the size of its one file, since feeds have no other. */
function asFile(picture: PictureView | null, planner: Planner): PictureView | null {
  if (picture === null) return null;
  const { width, height } = sizeOf(picture, planner);
  return { ...picture, width, height };
}

const withFiles = (body: BodyView, planner: Planner): BodyView =>
  body.pictures.length === 0
    ? body
    : { ...body, pictures: body.pictures.map((picture) => asFile(picture, planner)) };

function correctionsOf(
  { article: { corrections } }: Planner["site"]["stories"][number],
  planner: Planner,
): FeedItem["corrections"] {
  if (corrections.length === 0) return null;
  const { language, dateStyle, timeZone } = planner.config;
  const dateOf = ({ instant, day, dateOnly }: Moment): string =>
    dateOnly ? formatDay(day, language, dateStyle) : formatDayAndTime(instant, language, dateStyle, timeZone);
  return {
    title: planner.say("corrections"),
    entries: corrections.map(({ kind, date, text }) => {
      const name = planner.say(`kind-${kind}`);
      return { title: date === null ? name : `${name}, ${dateOf(date)}`, text };
    }),
  };
}

/** A name for something of a site that it keeps for ever: a UUID of version 8 made of what it is (RFC 9562, section 5.8). */
export function permanent(site: string, what: readonly (string | number)[]): string {
  const hex = createHash("sha256")
    .update(JSON.stringify([new URL(site).host, ...what]))
    .digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4] ?? "8";
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
