// The theme's files and the site's own assets/: where they go, and by which address templates reach them.

import { plainPath } from "./address.js";
import { defaultIcon, ownIcons } from "./icons.js";
import type { PlanInput } from "./input.js";
import type { Planned } from "./planned.js";

/** The style sheets that every page loads; nothing else names them, so each is one file. */
const entries: ReadonlySet<string> = new Set(["style.css", "custom.css"]);

/**
 * Addresses by name. Style sheets and scripts carry their hash, so that browsers may keep them for ever; others keep
 * their names, since style sheets name them. The icon has the address of the site's own, which takes its place.
 */
export function themePaths(input: Pick<PlanInput, "assets" | "config" | "themeAssets">): {
  readonly [name: string]: string;
} {
  const [icon = defaultIcon] = ownIcons(input);
  return Object.fromEntries(
    input.themeAssets.map(({ name, hash }) => [
      name,
      name === defaultIcon ? `/${icon}` : `/assets/${plainPath(hashed(name, hash))}`,
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
    // A site's other style sheets and scripts may be imported, by their plain names, and may be linked to by `asset`.
    const plain = `/assets/${plainPath(name)}`;
    const imported = origin === "site" && address !== plain && name !== defaultIcon && !entries.has(name);
    return imported ? [copy(address), copy(plain)] : [copy(address)];
  });
}
