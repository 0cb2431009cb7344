// The theme's files and the site's own assets/: where they go, and by which address templates reach them.

import { hashOf } from "../hash.js";
import { plainPath } from "./address.js";
import { defaultIcon, mainIcon } from "./icons.js";
import type { PlanInput, ThemeAsset } from "./input.js";
import type { Planned } from "./planned.js";
import type { Bundle } from "./style/bundle-style.js";
import { mainStyle, ownStyle } from "./style/theme-style.js";

type Named = Pick<PlanInput, "assets" | "config" | "themeAssets" | "assetsNamed" | "plainNames">;

/**
 * Addresses by name. Style sheets and scripts carry their hash, so that browsers may keep them for ever; others keep
 * their names, since style sheets name them. The icon has the address of the site's own, which takes its place. What the
 * main style sheet is put together of has an address only where a template names it.
 */
export function themePaths(input: Named, style: Bundle | null): { readonly [name: string]: string } {
  const icon = mainIcon(input);
  const named = new Set(input.assetsNamed);
  const pathOf = ({ name, hash }: ThemeAsset): string => {
    if (name === defaultIcon) return `/${icon}`;
    const made =
      style !== null && name === mainStyle ? hashOf(...style.pieces.map(({ text }) => text)) : hash;
    return `/assets/${plainPath(input.plainNames === true ? name : hashed(name, made))}`;
  };
  return Object.fromEntries(
    input.themeAssets.flatMap((asset) => {
      const { name } = asset;
      const isPart = style?.parts.has(name) && name !== mainStyle;
      return isPart && !named.has(name) ? [] : [[name, pathOf(asset)]];
    }),
  );
}

function hashed(name: string, hash: string): string {
  // 10 characters of base64url are 60 bits.
  return name.replace(/\.(?:css|js)$/i, (ending) => `.${hash.slice(0, 10)}${ending}`);
}

/** What a site without a search does without. */
const searchScript = "search.js";

/** The files; `named` are the paths of those that texts of the site name. */
export function themePages(
  input: PlanInput,
  paths: { readonly [name: string]: string },
  style: Bundle | null,
  named: ReadonlySet<string>,
): readonly Planned[] {
  return input.themeAssets.flatMap(({ name, file, origin, replaces }): Planned[] => {
    const what = `the file ${origin === "site" ? file : `assets/${name} of the theme`}`;
    const from = origin === "site" ? [file] : [];
    const copy = (address: string): Planned => {
      const path = address.slice(1);
      return {
        page: { render: "copy", path, file, package: origin === "package", from },
        claim: { path, what, place: null, rank: "default" },
      };
    };
    if (name === defaultIcon && input.config.icon !== null) return [];
    if (name === searchScript && origin === "package" && input.config.search === "no") return [];
    const plain = `/assets/${plainPath(name)}`;
    const address = paths[name];
    if (address === undefined) return origin === "site" && named.has(file) ? [copy(plain)] : [];
    if (style !== null && name === mainStyle) {
      const path = address.slice(1);
      return [
        {
          page: { render: "style", path, pieces: style.pieces, from: siteParts(input, style) },
          claim: { path, what, place: null, rank: "default" },
        },
      ];
    }
    // A site's other style sheets and scripts may be imported, by their plain names, and may be linked to by `asset`. What
    // takes the place of the theme's is published as that would be.
    const isOther = origin === "site" && !replaces && name !== defaultIcon && name !== ownStyle;
    const imported = isOther && address !== plain;
    return imported ? [copy(address), copy(plain)] : [copy(address)];
  });
}

/** The site's own files that are in the main style sheet. */
const siteParts = ({ themeAssets }: PlanInput, { parts }: Bundle): readonly string[] =>
  themeAssets.flatMap(({ name, file, origin }) => (origin === "site" && parts.has(name) ? [file] : []));
