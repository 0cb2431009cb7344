// The icons that browsers show for the site: its own from public/, or else the theme's.

import { hrefOf } from "./address.js";
import type { PlanInput } from "./input.js";
import { below } from "./published-files.js";
import type { IconView } from "./views.js";

/** The icon that a site has until it brings its own. */
export const defaultIcon = "favicon.svg";

const types: { readonly [name: string]: string | null } = {
  "favicon.svg": "image/svg+xml",
  "favicon.ico": "image/x-icon",
  "favicon.png": "image/png",
};

/** Icons at the root of public/, in the order in which browsers prefer them. */
export function ownIcons({ assets, config }: Pick<PlanInput, "assets" | "config">): readonly string[] {
  const names = new Set(assets.map(({ path }) => below(path, config.folders.public)));
  return Object.keys(types).filter((name) => names.has(name));
}

/** The links of every page. */
export function iconsOf(input: Pick<PlanInput, "assets" | "config" | "themeAssets">): readonly IconView[] {
  const { assets, config, themeAssets } = input;
  const own = ownIcons(input);
  const theme = themeAssets.some(({ name }) => name === defaultIcon) ? [defaultIcon] : [];
  const touch = `${config.folders.public}/apple-touch-icon.png`;
  const link = (rel: string, name: string): IconView => ({
    rel,
    href: hrefOf(config, `/${name}`),
    type: types[name] ?? null,
  });
  return [
    // Of two that fit, browsers take the last.
    ...(own.length > 0 ? own : theme).toReversed().map((name) => link("icon", name)),
    ...(assets.some(({ path }) => path === touch) ? [link("apple-touch-icon", "apple-touch-icon.png")] : []),
  ];
}
