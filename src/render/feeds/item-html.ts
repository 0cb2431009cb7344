// The whole text of a story for feeds: its picture, its body, its corrections.

import type { FeedItem, FeedView } from "../../pages/feeds/feed-view.js";
import type { BodyView, MediaView, PictureView } from "../../pages/views.js";
import type { Body } from "../../parse/article.js";
import { escapeHtml } from "../../text/escape.js";
import { fillBody, type SlotPartials, withDateline } from "../body.js";
import { feedHtml } from "./feed-html.js";
import { withoutMedia } from "./without-media.js";

export interface ItemParts {
  readonly bodies: { get(address: string): Body };
  /** Renders a directive with the site's partial; `content` is finished HTML. */
  directive(slot: Parameters<SlotPartials["directive"]>[0], content: string): string;
}

/** Finished HTML with absolute addresses; empty where nothing is left to show. */
export function itemHtml(
  item: FeedItem,
  view: BodyView,
  feed: Pick<FeedView, "origin" | "creditWords" | "media">,
  parts: ItemParts,
): string {
  const page = new URL(item.href, feed.origin).href;
  const wanted = (html: string): string => (feed.media ? html : withoutMedia(feedHtml(html, page)));
  const partials: SlotPartials = {
    picture: pictureHtml,
    media: mediaHtml,
    directive(slot, content) {
      if (slot.name === "embed") return embedHtml(slot.title, slot.attributes, content);
      // Its title would stand above nothing.
      if (slot.name === "gallery" && wanted(content) === "") return "";
      return parts.directive(slot, content);
    },
  };
  const body = wanted(fillBody(parts.bodies.get(view.address), view, partials));
  const html = [
    feed.media ? leadHtml(item.picture, feed.creditWords) : "",
    withDateline(body, item.dateline),
    correctionsHtml(item.corrections),
    item.more === null ? "" : `<p><a href="${escapeHtml(page)}">${escapeHtml(item.more)}</a></p>`,
  ];
  return feedHtml(html.filter((part) => part !== "").join("\n"), page).trim();
}

const sizeOf = ({ width, height }: Pick<PictureView, "width" | "height">): string =>
  `${width === null ? "" : ` width="${width}"`}${height === null ? "" : ` height="${height}"`}`;

const pictureHtml = (picture: PictureView): string =>
  `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}"${sizeOf(picture)}>`;

function leadHtml(picture: PictureView | null, creditWords: string): string {
  if (picture === null) return "";
  const { caption, credit } = picture;
  const words = [caption ?? "", credit === null ? "" : creditWords.replace("{credit}", () => credit)];
  const below = words.filter((text) => text !== "").join(" ");
  const figcaption = below === "" ? "" : `<figcaption>${escapeHtml(below)}</figcaption>`;
  return `<figure>${pictureHtml(picture)}${figcaption}</figure>`;
}

function mediaHtml(media: MediaView): string {
  const [first] = media.sources;
  const sources = media.sources.map(
    ({ src, type }) =>
      `<source src="${escapeHtml(src)}"${type === null ? "" : ` type="${escapeHtml(type)}"`}>`,
  );
  const link = first === undefined ? "" : `<a href="${escapeHtml(first.src)}">${escapeHtml(media.name)}</a>`;
  const title = media.label === "" ? "" : ` title="${escapeHtml(media.label)}"`;
  if (media.kind === "audio") return `<audio controls=""${title}>${sources.join("")}${link}</audio>`;
  const poster = media.poster === null ? "" : ` poster="${escapeHtml(media.poster)}"`;
  return `<video controls=""${title}${poster}${sizeOf(media)}>${sources.join("")}${link}</video>`;
}

/** A video, a chart or a post of a provider: a link to it. */
function embedHtml(
  title: string | null,
  { href = "", by = "" }: { readonly [name: string]: string },
  content: string,
): string {
  const text = escapeHtml(title ?? (by || href));
  const below = content === "" ? "" : `<figcaption>${content}</figcaption>`;
  return `<figure><a href="${escapeHtml(href)}">${text}</a>${below}</figure>`;
}

function correctionsHtml(corrections: FeedItem["corrections"]): string {
  if (corrections === null) return "";
  const entries = corrections.entries.map(({ title, text }) => {
    const strong = title === "" ? "" : `<strong>${escapeHtml(title)}</strong> `;
    return `<p>${strong}${escapeHtml(text)}</p>`;
  });
  return [`<h2>${escapeHtml(corrections.title)}</h2>`, ...entries].join("\n");
}
