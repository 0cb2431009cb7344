// The pictures of articles: where each is published and how large it is, or what is wrong with it.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Picture } from "../parse/article.js";
import type { PictureFacts } from "../read/picture-facts.js";
import { isElsewhere, tidyReference } from "./address.js";
import { drawPicture } from "./draw-picture.js";
import { follow, splitReference } from "./follow.js";
import { type FoundPicture, originalOf } from "./found-picture.js";
import { endedRight, tellEnded } from "./picture-rights.js";
import type { PictureShape } from "./picture-shapes.js";
import type { Bearer, Planner, PlannerBase } from "./planner.js";
import { shown, withBasePath } from "./resolve-link.js";
import type { Target } from "./target.js";
import { showsDrawn, useFile } from "./use-file.js";
import type { PictureView } from "./views.js";
import { withheldNote } from "./withheld-note.js";

/** A picture in a shape, or null where only its alt text stays. Codes: those of `findPicture`. */
export function resolvePicture(
  picture: Picture,
  bearer: Bearer,
  planner: Planner,
  shape: PictureShape,
): PictureView | null {
  const found = findPicture(picture, bearer, planner);
  return found === null ? null : showPicture(found, shape, planner);
}

/**
 * Finds a picture, or null where only its alt text stays. Codes: `picture-missing`, `picture-outside`,
 * `picture-unanswered` (a warning, once a target), `withheld-reference` (a warning), `alt-missing` (a warning).
 */
export function findPicture(picture: Picture, bearer: Bearer, planner: Planner): FoundPicture | null {
  const found = lookUp(picture, bearer, planner);
  if (found !== null && picture.alt.trim() === "" && bearer.standing === "live")
    tellNoAlt(picture, bearer, planner);
  return found;
}

/** A picture that was found, as a page shows it in a shape. */
export function showPicture(found: FoundPicture, shape: PictureShape, planner: PlannerBase): PictureView {
  const { picture, src, facts, original } = found;
  const { alt, caption, credit, width, height } = picture;
  if (original === null)
    return {
      src,
      alt,
      caption,
      credit,
      ...fitted(width, height, facts),
      sources: [],
      sizes: null,
      tone: null,
    };
  const drawn = drawPicture(original, shape, planner);
  // What the article says holds for the whole picture alone.
  const size = shape.ratio === null ? fitted(width, height, drawn) : drawn;
  const { src: fallback, sources, sizes, tone } = drawn;
  return {
    src: fallback,
    alt,
    caption,
    credit,
    width: size.width,
    height: size.height,
    sources,
    sizes,
    tone,
  };
}

/** What an address of a picture leads to; `noun` is what messages call it. Codes: those of `findPicture` but for `alt-missing`. */
export function lookUp(
  picture: Picture,
  bearer: Bearer,
  planner: Planner,
  noun = "picture",
): FoundPicture | null {
  const src = picture.src.trim();
  const asItIs = (address: string): FoundPicture => ({ picture, src: address, facts: null, original: null });
  const place = placeOfSpot(bearer.file, picture.spot);
  const ended = endedRight(src, bearer, planner);
  if (ended !== null) {
    if (bearer.standing === "live") tellEnded(`The ${noun} "${shown(src)}"`, ended, place, planner);
    return null;
  }
  if (isElsewhere(src)) {
    const address = tidyReference(src);
    if (bearer.standing === "live" && planner.rights.rights.has(address)) planner.elsewhere.add(address);
    return asItIs(address);
  }
  const { path, query } = splitReference(src);
  const followed = follow(
    path,
    { file: bearer.file, permalink: bearer.permalink },
    planner.targets,
    planner.config,
  );
  const target = followed.is === "target" ? followed.target : inPublic(path, planner);
  const severity = bearer.standing === "live" ? "error" : "warning";
  const written = `"${shown(src)}"`;
  if (target?.is === "file") {
    const { path: file } = target.asset;
    const facts = factsOf(file, planner);
    const original = bearer.standing === "live" ? originalOf(file, facts, picture.focus) : null;
    if (original === null) useFile(target, bearer, planner);
    else showsDrawn(file, planner);
    return { picture, src: planner.href(target.path) + tidyReference(query), facts, original };
  }
  if (target?.is === "failed" || target?.is === "ended") return null;
  if (target?.is === "withheld") {
    withheldNote(`The ${noun} ${written}`, target.withheld, picture.spot, bearer, planner);
    return null;
  }
  if (target !== null) {
    const message = `${written} is a page of this site and no ${noun}.`;
    planner.problems.add({
      code: "picture-missing",
      severity,
      message,
      place,
      fix: `Name a ${noun}'s file.`,
    });
    return null;
  }
  if (followed.is === "outside") {
    const message = `The ${noun} ${written} lies outside the folders that this site is made of, and nothing there is published.`;
    const fix = `Put the ${noun} beside the article, or into the folder of public files.`;
    planner.problems.add({ code: "picture-outside", severity, message, place, fix });
    return null;
  }
  if (followed.is === "nothing" && followed.file === null) {
    const message = `Nothing on this site answers the ${noun} "${shown(path)}"; readers see what the host has there.`;
    const fix = `Put the file into ${planner.config.folders.public}/, unless the host serves it from elsewhere.`;
    planner.problems.once(`picture ${path}`, place, (first) => ({
      code: "picture-unanswered",
      severity: "warning",
      message,
      place: first,
      fix,
    }));
    return asItIs(withBasePath(src, planner));
  }
  const file = followed.is === "nothing" ? followed.file : null;
  const near = file === null ? null : planner.nearFile(file.replaceAll("\\", "/"), bearer.file);
  const message =
    file === null ? `There is no ${noun} ${written}.` : `There is no ${noun} ${written}: no file ${file}.`;
  const fix = near === null ? "Correct the path, or add the file." : `Write \`${near}\`.`;
  planner.problems.add({ code: "picture-missing", severity, message, place, fix });
  return null;
}

/** `images/a.jpg` as a path from the site's root: how other tools read it in front matter. */
export function inPublic(path: string, planner: Planner): Target | null {
  if (path === "" || path.startsWith(".") || path.startsWith("/")) return null;
  const followed = follow(`/${path}`, { file: "", permalink: "/" }, planner.targets, planner.config);
  return followed.is === "target" && followed.target.is === "file" && followed.target.asset.kind === "public"
    ? followed.target
    : null;
}

/** What is known of a picture of the site. */
export function factsOf(file: string, { input }: PlannerBase): PictureFacts | null {
  return Object.hasOwn(input.pictureSizes, file) ? (input.pictureSizes[file] ?? null) : null;
}

/** What the article says, completed in the file's proportions. */
function fitted(
  width: number | null,
  height: number | null,
  size: Pick<PictureView, "width" | "height"> | null,
): Pick<PictureView, "width" | "height"> {
  if (!size?.width || !size.height || (width !== null && height !== null)) return { width, height };
  if (width !== null) return { width, height: Math.max(1, Math.round((width * size.height) / size.width)) };
  if (height !== null) return { width: Math.max(1, Math.round((height * size.width) / size.height)), height };
  return { width: size.width, height: size.height };
}

function tellNoAlt({ src, spot }: Picture, bearer: Bearer, planner: Planner): void {
  planner.problems.add({
    code: "alt-missing",
    severity: "warning",
    message: `The picture "${shown(src.trim())}" has no alt text, so that readers who cannot see it do not learn what it shows.`,
    place: placeOfSpot(bearer.file, spot),
    fix: "Say in a sentence what it shows: `![Cranes at the harbour](cranes.jpg)`, or `alt:` beside the picture of the front matter.",
  });
}
