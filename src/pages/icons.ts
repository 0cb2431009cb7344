// The icons that browsers show for the site: its own from public/, those that are made of its logo, or else the theme's.

import { hrefOf } from "./address.js";
import type { PlanInput } from "./input.js";
import { below } from "./published-files.js";
import type { IconView } from "./views.js";
import type { ManifestIcon } from "./web-manifest.js";

type Input = Pick<PlanInput, "assets" | "config">;

/** The icon that a site has until it brings its own. */
export const defaultIcon = "favicon.svg";

const types: { readonly [name: string]: string | null } = {
  "favicon.svg": "image/svg+xml",
  "favicon.ico": "image/x-icon",
  "favicon.png": "image/png",
};

const touchIcon = "apple-touch-icon.png";

/** Icons at the root of public/, in the order in which browsers prefer them. */
function ownIcons({ assets, config }: Input): readonly string[] {
  const names = new Set(assets.map(({ path }) => below(path, config.folders.public)));
  return Object.keys(types).filter((name) => names.has(name));
}

/** What stands in the place of the theme's icon. */
export function mainIcon(input: Input): string {
  const [own] = ownIcons(input);
  const { icon } = input.config;
  return own ?? (icon === null || /\.svg$/i.test(icon) ? defaultIcon : "favicon.ico");
}

/** The links of every page; `made` are the names of the icons that are made of the logo. */
export function iconsOf(
  input: Input & Pick<PlanInput, "themeAssets">,
  made: ReadonlySet<string>,
): readonly IconView[] {
  const { assets, config, themeAssets } = input;
  const own = new Set([...ownIcons(input), ...made]);
  const theme = config.icon === null && themeAssets.some(({ name }) => name === defaultIcon);
  const touch = `${config.folders.public}/${touchIcon}`;
  const link = (rel: string, name: string): IconView => ({
    rel,
    href: hrefOf(config, `/${name}`),
    type: types[name] ?? null,
    // One size of three: of an icon with all sizes Chromium thinks so well that it loads it beside the drawing.
    sizes: name === "favicon.ico" && made.has(name) ? "32x32" : null,
  });
  const known = Object.keys(types).filter((name) => own.has(name));
  const shown = known.length > 0 ? known : theme ? [defaultIcon] : [];
  return [
    // Of two that fit, browsers take the last.
    ...shown.toReversed().map((name) => link("icon", name)),
    ...(own.has(touchIcon) || assets.some(({ path }) => path === touch)
      ? [link("apple-touch-icon", touchIcon)]
      : []),
  ];
}

/** Icons for home screens, by the names under which they are made, or lie in public/. */
const forHome: { readonly [name: string]: Omit<ManifestIcon, "src"> } = {
  "icon-192.png": { sizes: "192x192", type: "image/png" },
  "icon-512.png": { sizes: "512x512", type: "image/png" },
  "icon-maskable-512.png": { sizes: "512x512", type: "image/png", purpose: "maskable" },
  "favicon.svg": { sizes: "any", type: "image/svg+xml" },
};

/** The icons of the web app manifest. */
export function manifestIcons(
  input: Input & Pick<PlanInput, "themeAssets">,
  made: ReadonlySet<string>,
): readonly ManifestIcon[] {
  const { assets, config } = input;
  const own = new Set(assets.map(({ path }) => below(path, config.folders.public)));
  const linked = new Set(iconsOf(input, made).map(({ href }) => href));
  return Object.entries(forHome).flatMap(([name, rest]) => {
    const src = hrefOf(config, `/${name}`);
    return made.has(name) || own.has(name) || linked.has(src) ? [{ src, ...rest }] : [];
  });
}
