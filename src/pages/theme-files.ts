// The theme's files and the site's own assets/: where they go, and by which address templates reach them.

import { plainPath } from "./address.js";
import type { PlanInput, ThemeAsset } from "./input.js";
import type { Planned } from "./planned.js";

/** The icon that a site has until it brings its own. */
const favicon = "favicon.svg";

/**
 * Addresses by name. Style sheets and scripts carry their hash, so that browsers may keep them for ever; others keep
 * their names, since style sheets name them.
 */
export function themePaths(assets: readonly ThemeAsset[]): { readonly [name: string]: string } {
  return Object.fromEntries(
    assets.map(({ name, hash }) => [
      name,
      name === favicon ? `/${favicon}` : `/assets/${plainPath(hashed(name, hash))}`,
    ]),
  );
}

function hashed(name: string, hash: string): string {
  // 10 characters of base64url are 60 bits.
  return name.replace(/\.(?:css|js)$/i, (ending) => `.${hash.slice(0, 10)}${ending}`);
}

export function themePages(input: PlanInput, paths: { readonly [name: string]: string }): readonly Planned[] {
  return input.themeAssets.flatMap(({ name, file, origin }): Planned[] => {
    const copy = (address: string): Planned => {
      const path = address.slice(1);
      const from = origin === "site" ? [file] : [];
      return {
        page: { render: "copy", path, file, package: origin === "package", from },
        claim: {
          path,
          what: `the file ${origin === "site" ? file : `assets/${name} of the theme`}`,
          place: null,
          rank: "default",
        },
      };
    };
    const address = paths[name];
    if (address === undefined) return [];
    // A site's own style sheets and scripts may name each other.
    const plain = `/assets/${plainPath(name)}`;
    return origin === "site" && address !== plain && name !== favicon
      ? [copy(address), copy(plain)]
      : [copy(address)];
  });
}
