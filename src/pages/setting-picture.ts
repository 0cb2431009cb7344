// Pictures that the settings name: logos, authors' portraits, the one for links to pages without a picture.

import { isElsewhere, tidyReference } from "./address.js";
import { drawForServices, drawPicture } from "./draw-picture.js";
import { follow } from "./follow.js";
import { originalOf } from "./found-picture.js";
import { endedSetting, tellEnded } from "./picture-rights.js";
import { type PictureShape, socialPicture } from "./picture-shapes.js";
import type { PlannerBase } from "./planner.js";
import { withBasePath } from "./resolve-link.js";
import { factsOf } from "./resolve-picture.js";
import type { Target } from "./target.js";
import { showsDrawn, useFile } from "./use-file.js";
import type { PictureView } from "./views.js";

/**
 * A picture of a setting (`settings`: its paths in site.yaml, see `declaredPaths`) by a path from the site's root, relative to the site's folder (or to `file`, the author's own), or by its URL.
 * In a shape, where one is asked for. Codes: `picture-missing`, `picture-unanswered` and `picture-expired` (warnings).
 */
export function settingPicture(
  src: string | null,
  alt: string,
  settings: readonly string[],
  planner: PlannerBase,
  file: string | null = null,
  shape: PictureShape | null = null,
): PictureView | null {
  if (src === null) return null;
  const bare = {
    ...{ alt, caption: null, credit: null, width: null, height: null },
    ...{ sources: [], sizes: null, tone: null },
  };
  const ended = endedSetting(src, file, planner);
  if (ended !== null) {
    tellEnded(`The picture "${src}"`, ended, planner.settingPlace(...settings), planner);
    return null;
  }
  if (isElsewhere(src) && planner.rights.rights.has(tidyReference(src)))
    planner.elsewhere.add(tidyReference(src));
  if (isElsewhere(src)) return { ...bare, src: tidyReference(src) };
  const found = settingFile(src, file, planner);
  if (found !== null) {
    const { path } = found.asset;
    const size = factsOf(path, planner);
    const original = shape === null ? null : originalOf(path, size, null);
    if (original !== null && shape !== null) {
      showsDrawn(path, planner);
      const draw = shape === socialPicture ? drawForServices : drawPicture;
      return { ...bare, ...draw(original, shape, planner) };
    }
    useFile(found, { standing: "live", file: file ?? "site.yaml" }, planner);
    return {
      ...bare,
      src: planner.href(found.path),
      width: size?.width ?? null,
      height: size?.height ?? null,
    };
  }
  const place = planner.settingPlace(...settings);
  if (src.startsWith("/")) {
    const message = `Nothing on this site answers the picture "${src}"; readers see what the host has there.`;
    const fix = `Put the file into ${planner.config.folders.public}/, unless the host serves it from elsewhere.`;
    planner.problems.once(`picture ${src}`, place, (first) => ({
      code: "picture-unanswered",
      severity: "warning",
      message,
      place: first,
      fix,
    }));
    return { ...bare, src: withBasePath(src, planner) };
  }
  const message = `There is no picture "${src}".`;
  const fix = `Put the file into ${planner.config.folders.public}/ or assets/, and name it from there.`;
  planner.problems.once(`picture ${place.path} ${place.line} ${src}`, place, (first) => ({
    code: "picture-missing",
    severity: "error",
    message,
    place: first,
    fix,
  }));
  return null;
}

/** The file of this site that a setting names; null where there is none. */
export function settingFile(
  src: string,
  file: string | null,
  planner: PlannerBase,
): (Target & { readonly is: "file" }) | null {
  const from = { file: file ?? "site.yaml", permalink: "/" };
  const candidates = src.startsWith("/") ? [src] : [src, `/${src}`];
  for (const candidate of candidates) {
    for (const origin of [from, { ...from, file: "site.yaml" }]) {
      const followed = follow(candidate, origin, planner.targets, planner.config);
      if (followed.is === "target" && followed.target.is === "file") return followed.target;
    }
  }
  return null;
}
