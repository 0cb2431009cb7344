// The pictures of articles: where each is published and how large it is, or what is wrong with it.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Picture } from "../parse/article.js";
import { tidyReference } from "./address.js";
import { follow, splitReference } from "./follow.js";
import type { Bearer, Planner } from "./planner.js";
import { shown, withBasePath } from "./resolve-link.js";
import type { Target } from "./targets.js";
import { useFile } from "./use-file.js";
import type { PictureView } from "./views.js";
import { withheldNote } from "./withheld-note.js";

/**
 * A picture as a page shows it, or null where only its alt text stays. Codes: `picture-missing`, `picture-outside`,
 * `picture-unanswered` (a warning, once a target), `withheld-reference` (a warning).
 */
export function resolvePicture(
  picture: Picture,
  bearer: Bearer,
  planner: Planner,
  noun = "picture",
): PictureView | null {
  const src = picture.src.trim();
  if (isElsewhere(src)) return viewOf(picture, tidyReference(src), null);
  const { path, query } = splitReference(src);
  const followed = follow(
    path,
    { file: bearer.file, permalink: bearer.permalink },
    planner.targets,
    planner.config,
  );
  const target = followed.is === "target" ? followed.target : inPublic(path, planner);
  const place = placeOfSpot(bearer.file, picture.spot);
  const severity = bearer.standing === "live" ? "error" : "warning";
  const written = `"${shown(src)}"`;
  if (target?.is === "file") {
    useFile(target, bearer, planner);
    return viewOf(picture, planner.href(target.path) + tidyReference(query), target.asset.path, planner);
  }
  if (target?.is === "failed") return null;
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
    return viewOf(picture, withBasePath(src, planner), null);
  }
  const file = followed.is === "nothing" ? followed.file : null;
  const near = file === null ? null : planner.nearFile(file.replaceAll("\\", "/"), bearer.file);
  const message =
    file === null ? `There is no ${noun} ${written}.` : `There is no ${noun} ${written}: no file ${file}.`;
  const fix = near === null ? "Correct the path, or add the file." : `Write \`${near}\`.`;
  planner.problems.add({ code: "picture-missing", severity, message, place, fix });
  return null;
}

/** Whether a picture lies on another host. */
export function isElsewhere(src: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
}

/** `images/a.jpg` as a path from the site's root: how other tools read it in front matter. */
export function inPublic(path: string, planner: Planner): Target | null {
  if (path === "" || path.startsWith(".") || path.startsWith("/")) return null;
  const followed = follow(`/${path}`, { file: "", permalink: "/" }, planner.targets, planner.config);
  return followed.is === "target" && followed.target.is === "file" && followed.target.asset.kind === "public"
    ? followed.target
    : null;
}

function viewOf(picture: Picture, src: string, file: string | null, planner?: Planner): PictureView {
  const { alt, caption, credit, width, height } = picture;
  const sizes = planner?.input.pictureSizes;
  const size = file !== null && sizes !== undefined && Object.hasOwn(sizes, file) ? sizes[file] : undefined;
  return { src, alt, caption, credit, ...fitted(width, height, size) };
}

/** What the article says, completed in the file's proportions. */
function fitted(
  width: number | null,
  height: number | null,
  size: { readonly width: number; readonly height: number } | undefined,
): { readonly width: number | null; readonly height: number | null } {
  if (size === undefined || size.width <= 0 || size.height <= 0 || (width !== null && height !== null)) {
    return { width, height };
  }
  if (width !== null) return { width, height: Math.max(1, Math.round((width * size.height) / size.width)) };
  if (height !== null) return { width: Math.max(1, Math.round((height * size.width) / size.height)), height };
  return { width: size.width, height: size.height };
}
