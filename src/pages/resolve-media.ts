// The recordings of articles: where each is published, and what lies beside it and belongs to it.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Media } from "../parse/article.js";
import { decodePath, isElsewhere, tidyReference } from "./address.js";
import { follow, splitReference } from "./follow.js";
import { mediaTypeOf } from "./media-type.js";
import type { Bearer, Planner } from "./planner.js";
import { inPublic, lookUp } from "./resolve-picture.js";
import { useFile } from "./use-file.js";
import type { MediaView } from "./views.js";

/** A file of a recording: its address, and its path where it is one of the site's. */
interface Located {
  readonly src: string;
  readonly path: string | null;
}

/**
 * A recording as a page shows it, or null where none of its files is to be had. Codes: those of pictures,
 * `captions-missing` (a warning).
 */
export function resolveMedia(media: Media, bearer: Bearer, planner: Planner): MediaView | null {
  const noun = media.kind === "video" ? "video" : "recording";
  const locate = (src: string, what = noun): Located | null => located(src, what, media, bearer, planner);
  const files = media.sources.map((src) => locate(src)).filter((file) => file !== null);
  const [first] = files;
  if (first === undefined) return null;
  const language = bearer.language ?? planner.config.language;
  const own = files.find(({ path }) => path !== null)?.path ?? null;
  const beside = own === null ? null : planner.beside(own);
  const publish = (file: Parameters<typeof useFile>[0]): string => {
    useFile(file, bearer, planner);
    return planner.href(file.path);
  };
  const given = media.tracks.flatMap((track) => {
    const file = locate(track.src, "captions file");
    if (file === null) return [];
    const tongue = track.language ?? language;
    return [{ src: file.src, kind: track.kind, language: tongue, label: track.label ?? nameOf(tongue) }];
  });
  const found = (beside?.texts ?? []).map(({ file, language: named }) => {
    const tongue = named ?? language;
    return { src: publish(file), kind: "captions", language: tongue, label: nameOf(tongue) };
  });
  const tracks = given.length > 0 ? given : found;
  if (media.kind === "video" && own !== null && !media.muted && tracks.length === 0) {
    captionsMissing(own, media, bearer, planner);
  }
  const picture = media.kind === "video" && media.poster !== null ? locate(media.poster, "picture") : null;
  const posterFile = media.kind === "video" && picture === null ? (beside?.poster ?? null) : null;
  const poster = posterFile === null ? (picture?.src ?? null) : publish(posterFile);
  const size = sizeOf(media, posterFile?.asset.path ?? picture?.path ?? null, planner);
  return {
    kind: media.kind,
    sources: files.map(({ src }) => ({ src, type: mediaTypeOf(media.kind, src) })),
    name:
      decodePath(first.src.replace(/[?#].*$/s, ""))
        ?.split("/")
        .at(-1) || first.src,
    label: media.label,
    caption: media.caption,
    credit: media.credit,
    poster,
    tracks,
    ...size,
    muted: media.muted,
    loop: media.loop,
    // Nothing is asked of another host before a reader wants it.
    preload: media.kind === "audio" || own === null ? "none" : "metadata",
  };
}

/** Where a file lies; null where it cannot be had, which is told as of a picture. */
function located(
  written: string,
  noun: string,
  media: Media,
  bearer: Bearer,
  planner: Planner,
): Located | null {
  const src = written.trim();
  if (isElsewhere(src)) return { src: tidyReference(src), path: null };
  const { path, query } = splitReference(src);
  const { file, permalink } = bearer;
  const followed = follow(path, { file, permalink }, planner.targets, planner.config);
  const target = followed.is === "target" ? followed.target : inPublic(path, planner);
  if (target?.is === "file") {
    useFile(target, bearer, planner);
    return { src: planner.href(target.path) + tidyReference(query), path: target.asset.path };
  }
  const { spot } = media;
  const asPicture = {
    src,
    alt: "",
    caption: null,
    credit: null,
    width: null,
    height: null,
    focus: null,
    spot,
  };
  const found = lookUp(asPicture, bearer, planner, noun);
  return found === null ? null : { src: found.src, path: null };
}

/** The size that the article gives, else the poster's, whose proportions are mostly the film's. */
function sizeOf(
  { width, height }: Media,
  poster: string | null,
  planner: Planner,
): Pick<MediaView, "width" | "height"> {
  const sizes = planner.input.pictureSizes;
  const size = poster !== null && Object.hasOwn(sizes, poster) ? sizes[poster] : undefined;
  return size === undefined || width !== null || height !== null
    ? { width, height }
    : { width: size.width, height: size.height };
}

/** A language's name in that language: who needs these captions can read it. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(language) ?? language;
}

function captionsMissing(path: string, { spot }: Media, bearer: Bearer, planner: Planner): void {
  const file = path.split("/").at(-1) ?? path;
  planner.problems.add({
    code: "captions-missing",
    severity: "warning",
    message: `The video "${file}" has no captions, so that readers who do not hear get nothing of it.`,
    place: placeOfSpot(bearer.file, spot),
    fix: `Put them beside it, as ${file.replace(/\.[^.]*$/, "")}.vtt; for a film without sound write <video muted>.`,
  });
}
