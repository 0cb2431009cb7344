// Everything that a link of an article can lead to: by the path of its file, and by its address.

import type { Config } from "../config/config.js";
import type { Site, Story } from "../model/site.js";
import type { Asset } from "../read/source.js";
import { slugify } from "../text/slug.js";
import type { Moment } from "../time/moment.js";
import type { UrlsFile } from "../urls/urls-file.js";
import { decodePath, plainPath, sectionPath } from "./address.js";
import type { ThemeAsset } from "./input.js";
import { addressOfFile, below, folderOf } from "./published-files.js";
import type { Target, Targets } from "./target.js";
import { oldTargets } from "./urls/old-targets.js";

interface TargetsInput {
  readonly site: Site;
  readonly config: Config;
  readonly assets: readonly Asset[];
  readonly urls?: UrlsFile | null;
  readonly themeAssets: readonly ThemeAsset[];
  /** What is published of articles that are not free. */
  readonly edition?: "public" | "gated";
  /** Files to which the right has ended, by path. */
  readonly ended?: ReadonlyMap<string, Moment>;
  /** Addresses of the files in `themeAssets`, by name. */
  readonly themePaths: { readonly [name: string]: string };
  /** Addresses of all pages that are no articles. */
  readonly pagePaths: readonly string[];
}

const article = /\.(?:md|markdown)$/i;
const indexFile = /(?:^|\/)index\.(?:md|markdown)$/i;

export function indexTargets(input: TargetsInput): Targets {
  const { site, config } = input;
  const byFile = new Map<string, Target>();
  const byAddress = new Map<string, Target>();
  const published: { asset: Asset; path: string; owner: Story | null }[] = [];
  const answer = (path: string, target: Target): void => {
    const key = plainPath(path);
    if (!byAddress.has(key)) byAddress.set(key, target);
  };

  for (const path of site.failed) byFile.set(plainPath(path), { is: "failed" });
  for (const story of [...site.stories, ...site.pages]) {
    byFile.set(plainPath(story.article.path), { is: "story", story });
    answer(story.permalink, { is: "story", story });
  }
  for (const story of site.retracted) {
    byFile.set(plainPath(story.article.path), { is: "retracted", story });
    answer(story.permalink, { is: "retracted", story });
  }
  for (const withheld of site.withheld) byFile.set(plainPath(withheld.path), { is: "withheld", withheld });
  for (const path of input.pagePaths) answer(path, { is: "page", path });
  for (const section of site.sections) {
    const target: Target = { is: "page", path: sectionPath(section.slug) };
    if (section.path === null) continue;
    byFile.set(plainPath(section.path), target);
    byFile.set(plainPath(section.path.replace(/\/[^/]*$/, "")), target);
  }
  for (const story of site.stories) {
    const folder = sectionFolder(story, config);
    if (folder === null || byFile.has(folder)) continue;
    byFile.set(folder, { is: "page", path: sectionPath(story.section ?? "") });
  }
  const owners = new Map<string, Target>();
  // A root folder is no article's own.
  const roots = new Set([config.folders.articles, config.folders.pages, ""]);
  for (const [path, target] of byFile) {
    const folder = path.replace(indexFile, "");
    if (folder !== path && !roots.has(folder)) owners.set(folder, target);
  }

  for (const asset of input.assets) {
    const target = targetOfAsset(asset, owners, input);
    const expires = input.ended?.get(asset.path);
    if (expires !== undefined && target.is === "file") {
      const gone: Target = { is: "ended", asset, expires };
      byFile.set(plainPath(asset.path), gone);
      answer(target.path, gone);
      continue;
    }
    byFile.set(plainPath(asset.path), target);
    if (target.is !== "file") continue;
    answer(target.path, target);
    const owner = ownerOf(asset.path, owners);
    if (asset.kind === "public") published.push({ asset, path: target.path, owner: null });
    // What lies beside an article that is not free is published where its free part names it.
    else if (owner?.is === "story" && (owner.story.article.whole === null || input.edition === "gated"))
      published.push({ asset, path: target.path, owner: owner.story });
  }
  for (const [folder, target] of owners) byFile.set(folder, target);
  for (const story of [...site.stories, ...site.pages]) {
    for (const alias of story.article.aliases) answer(alias, { is: "story", story });
  }
  for (const story of site.retracted) {
    for (const alias of story.article.aliases) answer(alias, { is: "retracted", story });
  }
  for (const withheld of site.withheld) {
    for (const path of [withheld.permalink, ...withheld.article.aliases]) {
      answer(path, { is: "withheld", withheld });
    }
  }
  for (const [address, to] of oldTargets(input, byAddress)) answer(address, to);
  return { byFile, byAddress, published, failedNames: namesOf(site.failed) };
}

/** The folder that a story's section has its name from. */
function sectionFolder(story: Story, config: Config): string | null {
  const path = below(story.article.path, config.folders.articles);
  const first = path?.includes("/") ? (path.split("/")[0] ?? "") : "";
  if (first === "" || slugify(first) !== story.section) return null;
  return plainPath(`${config.folders.articles}/${first}`);
}

/** The article in whose own folder a file lies. */
function ownerOf(path: string, owners: ReadonlyMap<string, Target>): Target | null {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const owner = owners.get(plainPath(path.slice(0, end)));
    if (owner !== undefined) return owner;
  }
  return null;
}

function targetOfAsset(asset: Asset, owners: ReadonlyMap<string, Target>, input: TargetsInput): Target {
  const { folders } = input.config;
  if (asset.kind === "site") {
    const name = below(asset.path, "assets") ?? asset.path;
    return { is: "file", asset, path: input.themePaths[name] ?? `/assets/${plainPath(name)}` };
  }
  const owner = asset.kind === "public" ? null : ownerOf(asset.path, owners);
  if (owner?.is === "withheld" || owner?.is === "failed") return owner;
  // Of a retracted article, a file has its address, and is published where something else names it.
  if (owner?.is === "story" || owner?.is === "retracted") {
    const folder = owner.story.article.path.replace(/[^/]*$/, "");
    return {
      is: "file",
      asset,
      path: folderOf(owner.story.permalink) + plainPath(asset.path.slice(folder.length)),
    };
  }
  return { is: "file", asset, path: addressOfFile(asset, folders) };
}

function namesOf(failed: readonly string[]): ReadonlySet<string> {
  return new Set(
    failed.flatMap((path) => {
      const bare = path.replace(indexFile, "").replace(article, "");
      const name = bare.slice(bare.lastIndexOf("/") + 1).replace(/^\d{4}-\d{2}-\d{2}-/, "");
      return decodePath(name.toLowerCase()) ?? [];
    }),
  );
}
