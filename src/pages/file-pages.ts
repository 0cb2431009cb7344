// Files that are published as they are, and redirects.

import { wholeFile } from "../diagnostics/place.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import type { Asset } from "../read/source.js";
import { absoluteOf } from "../text/absolute-url.js";
import { outputOf } from "./address.js";
import type { Planned } from "./planned.js";
import type { Planner } from "./planner.js";
import { noteRefused } from "./use-file.js";

/** The files of public/ and of articles' own folders, and loose ones that a page names. */
export function filePages(planner: Planner): readonly Planned[] {
  const files = new Map<string, { readonly asset: Asset; readonly path: string }>();
  for (const file of planner.targets.published) {
    if (noteRefused(file.asset.path, file.owner?.article.path ?? null, planner)) continue;
    // Of a picture that is shown in smaller versions the original is published where something links to it.
    if (file.owner === null || !planner.drawn.has(file.asset.path)) files.set(file.asset.path, file);
  }
  for (const [path, file] of planner.used) files.set(path, file);
  return [...files.values()].map(({ asset, path: address }): Planned => {
    const path = outputOf(address);
    return {
      page: { render: "copy", path, file: asset.path, package: false, from: [asset.path] },
      claim: {
        path,
        what: `the file ${asset.path}`,
        place: wholeFile(asset.path),
        rank: asset.kind === "public" ? "public" : "file",
      },
    };
  });
}

/** The files that are made from pictures. */
export function drawingPages(planner: Planner): readonly Planned[] {
  return [...planner.drawings.values()].map((page): Planned => {
    const { path, file } = page;
    return {
      page,
      claim: { path, what: `a smaller version of ${file}`, place: wholeFile(file), rank: "file" },
    };
  });
}

/** The social cards that are drawn. */
export function cardPages(planner: Planner): readonly Planned[] {
  return [...planner.cardDrawings.values()].map((page): Planned => {
    const { path, from } = page;
    const place = wholeFile(from[0] ?? "site.yaml");
    return { page, claim: { path, what: "the social card of an article", place, rank: "file" } };
  });
}

/** A page at each alias that sends its reader on. */
export function redirectPages(planner: Planner): readonly Planned[] {
  const { config, site } = planner;
  return [...site.stories, ...site.pages, ...site.retracted].flatMap(({ article, permalink }) =>
    article.aliases
      .map((alias, index) => ({ alias, spot: article.spots[`aliases.${index}`] ?? article.spots.aliases }))
      .filter(({ alias }) => alias !== permalink)
      .map(({ alias, spot }): Planned => {
        const path = outputOf(alias);
        const to = planner.href(permalink);
        const language = article.language ?? config.language;
        return {
          page: {
            render: "redirect",
            path,
            to,
            canonical: absoluteOf(config, to),
            language,
            from: [article.path],
          },
          claim: {
            path,
            what: `the alias ${alias} of ${article.path}`,
            place: placeOfSpot(article.path, spot),
            rank: "alias",
          },
        };
      }),
  );
}
