// `<audio>` and `<video>` in an article's HTML: what they say of their files is read, and a player of ours is written.

import { isLanguageTag } from "../../text/language.js";
import { judgePicture } from "./address.js";
import { attributeOf } from "./attributes.js";
import { putMedia } from "./media.js";
import type { Finding, Pass } from "./pass.js";
import { pixels } from "./picture.js";
import type { OpenMedia } from "./swallowed.js";
import type { Attributes, OpenTag } from "./tokens.js";

/** More files for one player, or more texts, help nobody. */
const mostParts = 50;
const trackKinds: ReadonlySet<string> = new Set(["subtitles", "captions", "descriptions", "chapters"]);

/** What a start tag says of a recording; null where it is none's. */
export function openMedia(tag: OpenTag): OpenMedia | null {
  const { name, attributes } = tag;
  if (name !== "audio" && name !== "video") return null;
  const media: OpenMedia = { name, attributes, sources: [], tracks: [] };
  addSource(media, tag);
  return media;
}

/** A start tag within it. */
export function addToMedia(media: OpenMedia, tag: OpenTag): void {
  if (tag.name === "source") addSource(media, tag);
  if (tag.name !== "track" || media.tracks.length >= mostParts) return;
  const src = addressOf(tag.attributes, "src");
  if (src === null) return;
  const kind = attributeOf(tag.attributes, "kind")?.toLowerCase() ?? "subtitles";
  const language = attributeOf(tag.attributes, "srclang") ?? "";
  const label = attributeOf(tag.attributes, "label")?.trim() ?? "";
  media.tracks.push({
    src,
    // What HTML does not know is of no use to a player.
    kind: trackKinds.has(kind) ? kind : "subtitles",
    language: isLanguageTag(language) ? language : null,
    label: label === "" ? null : label,
  });
}

/** Writes it where it ended; it names a file. */
export function putMediaElement(
  pass: Pass,
  { name, attributes, sources, tracks }: OpenMedia,
  at: Finding,
): void {
  const label = attributeOf(attributes, "aria-label") ?? attributeOf(attributes, "title") ?? "";
  const isFilm = name === "video";
  putMedia(
    pass,
    {
      kind: name,
      sources,
      label: label.replace(/\s+/g, " ").trim(),
      caption: null,
      credit: null,
      poster: isFilm ? addressOf(attributes, "poster") : null,
      tracks,
      width: isFilm ? pixels(attributeOf(attributes, "width")) : null,
      height: isFilm ? pixels(attributeOf(attributes, "height")) : null,
      muted: attributeOf(attributes, "muted") !== undefined,
      loop: attributeOf(attributes, "loop") !== undefined,
    },
    "",
    at,
  );
}

function addSource({ sources }: OpenMedia, tag: OpenTag): void {
  const src = addressOf(tag.attributes, "src");
  if (src !== null && sources.length < mostParts && !sources.includes(src)) sources.push(src);
}

/** An address that a page may load from, or null. */
function addressOf(attributes: Attributes, name: string): string | null {
  const judged = judgePicture(attributeOf(attributes, name) ?? "");
  return judged.kind === "external" || judged.kind === "internal" ? judged.href : null;
}
