// Reads an article's lead picture: a path, a mapping, or a path with what flat keys beside it say (`image_alt`).

import type { Picture } from "./article.js";
import type { Read, Wrong } from "./check-field.js";
import { readDate } from "./dates.js";
import { plainName } from "./fields.js";
import { noFocus, readFocus } from "./focus.js";
import type { Given, Level } from "./given.js";
import type { ValuePath } from "./text-value.js";
import { hasScheme, webAddress, withoutControls } from "./web-address.js";

/** Names by which a picture's parts go. */
export const pictureParts = {
  src: ["url", "path", "file", "image"],
  alt: ["alttext"],
  caption: ["figcaption"],
  credit: ["attribution", "photographer"],
  focus: ["focalpoint", "focuspoint"],
  expires: ["rightsuntil", "rightsexpire"],
} as const;

type Part = keyof typeof pictureParts;

/** A picture as the schema lets it through. */
type PictureValue = string | { readonly [part in Part]?: string | null | undefined };

/**
 * The picture that `given` names, with what the keys beside it add. `plain` makes plain text of a caption. Nothing, and
 * no mistake, where the field only says that there is none. Codes: `image-invalid`, `date-invalid`, `focus-invalid` (a warning).
 */
export function readPicture(
  value: PictureValue,
  given: Given,
  level: Level,
  plain: (text: string) => string,
  timeZone: string,
): Read<Picture> {
  // `hero: false` is other tools' way to have no picture.
  if (value === "false") return { wrong: [] };
  const part = (name: Part): string | null =>
    (typeof value === "string" ? null : value[name]) ?? beside(given, level, name);
  const src = typeof value === "string" ? value : (value.src ?? "");
  const path: ValuePath = typeof value === "string" ? [] : ["src"];
  const fault = faultOfSource(src);
  if (fault !== null) return { wrong: [{ ...fault, path }] };
  const caption = part("caption");
  const credit = part("credit");
  const point = part("focus") ?? besideAlone(level, "focus");
  const focus = point === null ? null : readFocus(point);
  const end = part("expires");
  const endsInMapping = typeof value !== "string" && typeof value.expires === "string";
  const expires = end === null ? null : readDate(end, timeZone, endsInMapping ? ["expires"] : []);
  if (expires !== null && "wrong" in expires) return expires;
  const inMapping = typeof value !== "string" && typeof value.focus === "string";
  return {
    ...(point !== null && focus === null ? { notes: [noFocus(point, inMapping ? ["focus"] : [])] } : {}),
    value: {
      src,
      alt: part("alt") ?? "",
      caption: caption === null ? null : plain(caption),
      credit: credit === null ? null : plain(credit),
      width: null,
      height: null,
      focus,
      ...(expires === null ? {} : { expires: expires.value }),
      spot: given.spot(path),
    },
  };
}

/**
 * A picture that the defaults of a folder name, relative to the article's file instead of to the folder's.
 * Both paths are relative to the site's folder.
 */
export function seenFrom(picture: Picture, articlePath: string, definedIn: string): Picture {
  if (/^\/|^[a-z][a-z0-9+.-]*:/i.test(picture.src)) return picture;
  const from = articlePath.split("/").slice(0, -1);
  const to = definedIn.split("/").slice(0, -1);
  let shared = 0;
  while (shared < to.length && from[shared] === to[shared]) shared++;
  const up = from.slice(shared).map(() => "..");
  return { ...picture, src: [...up, ...to.slice(shared), picture.src].join("/") };
}

function faultOfSource(src: string): Omit<Wrong, "path"> | null {
  const plain = withoutControls(src);
  const scheme = hasScheme(plain) || plain.startsWith("//") || plain.startsWith("\\\\");
  if (!scheme || webAddress(plain) !== null) return null;
  return {
    code: "image-invalid",
    message: `"${src.length > 80 ? `${src.slice(0, 80)}…` : src}" is neither a picture's path nor its http or https address.`,
    fix: "Write a path relative to this file, or from the site's root with a slash in front.",
  };
}

/** What a flat key says: `image_alt`, or `hero_alt` beside `hero`. */
function beside(given: Given, level: Level, part: Part): string | null {
  for (const stem of [plainName(given.name), "image"]) {
    for (const name of [part, ...pictureParts[part]]) {
      const found = level.others.get(stem + name);
      if (typeof found === "string") return found;
    }
  }
  return null;
}

/** What a flat key says that has the part's own name: `focus` beside `image`. */
function besideAlone(level: Level, part: Part): string | null {
  const found = level.others.get(part);
  return typeof found === "string" ? found : null;
}
