// The pictures and recordings of a story, for aggregators.

import type { FeedItem } from "../../pages/feeds/feed-view.js";
import { pictureType } from "../../text/picture-type.js";
import { element, tag } from "../xml.js";
import { absolute } from "./feed-address.js";

/** A picture or a recording; `type` is null where its name does not say it. */
interface ItemMedia {
  readonly url: string;
  readonly type: string | null;
  readonly medium: "image" | "audio" | "video";
  readonly width: number | null;
  readonly height: number | null;
  readonly description: string | null;
  readonly credit: string | null;
}

/** The picture above the story first, then those of its text, then recordings; each once. */
export function mediaOf({ files, body }: FeedItem, page: string): readonly ItemMedia[] {
  const found = new Map<string, ItemMedia>();
  const add = (src: string, media: Omit<ItemMedia, "url">): void => {
    const url = absolute(src, page);
    if (url !== null && /^https?:/.test(url) && !found.has(url)) found.set(url, { url, ...media });
  };
  for (const { src, width, height, description, credit } of files) {
    add(src, { type: pictureType(src), medium: "image", width, height, description, credit });
  }
  for (const each of body?.media ?? []) {
    const [first] = each?.sources ?? [];
    if (each === null || first === undefined) continue;
    const { kind: medium, width, height, label, caption, credit } = each;
    const description = caption ?? (label || null);
    add(first.src, { type: first.type, medium, width, height, description, credit });
  }
  return [...found.values()];
}

/** The same as elements of XML (Media RSS 1.5.1). */
export const mediaElements = (item: FeedItem, page: string): readonly string[] =>
  mediaOf(item, page).map(mediaElement);

function mediaElement(media: ItemMedia): string {
  const { url, type, medium, width, height, description, credit } = media;
  const inner = [
    description === null ? "" : element("media:description", description),
    credit === null ? "" : element("media:credit", credit),
  ];
  return tag("media:content", { url, type, medium, width, height }, inner.join(""));
}
