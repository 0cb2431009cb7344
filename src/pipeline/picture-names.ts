// Which files of a site are looked at as pictures: those that something shows.

import { decodePath } from "../pages/address.js";
import { posterEndings } from "../pages/beside.js";
import { splitReference } from "../pages/follow.js";
import type { Article } from "../parse/article.js";
import type { Gathered } from "./gather.js";

/** The file names of the pictures that something shows. */
export function pictureNames({ config }: Gathered, articles: readonly Article[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (src: string | null): void => {
    if (src !== null) names.add(nameOf(src));
  };
  for (const { image, body, whole } of articles) {
    add(image?.src ?? null);
    const { pictures, media } = whole ?? body;
    for (const { src } of pictures) add(src);
    for (const { kind, poster, sources } of media) {
      add(poster);
      if (kind === "video") for (const name of sources.flatMap(postersOf)) names.add(name);
    }
  }
  for (const { picture } of config.authors) add(picture);
  for (const { logo } of config.sources) add(logo);
  add(config.publisher.logo);
  add(config.social.image);
  add(config.theme.logo?.light ?? null);
  add(config.theme.logo?.dark ?? null);
  return names;
}

/** Files that something shows as pictures, whatever their names, and drawings of articles, which may be published for their folder. */
export function pictureFiles(
  { assets }: Gathered["site"],
  isNamed: (path: string) => boolean,
): readonly string[] {
  return assets
    .filter(
      ({ path, kind }) => isNamed(path) || (/\.svg$/i.test(path) && (kind === "bundle" || kind === "loose")),
    )
    .map(({ path }) => path);
}

/** Names that a film's poster has where it lies beside it. */
const postersOf = (reference: string): readonly string[] => {
  const stem = nameOf(reference).replace(/\.[^.]*$/, "");
  return posterEndings.map((ending) => `${stem}.${ending}`);
};

/** The file's name in a reference, as `follow` reads it. */
const nameOf = (reference: string): string => lastOf(decodePath(splitReference(reference).path) ?? "");

export const lastOf = (path: string): string => path.split("/").at(-1) ?? "";
