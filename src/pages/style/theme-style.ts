// The style sheet that every page loads: the theme's, what the settings say of it, and the site's own rules.

import type { ThemeAsset } from "../input.js";
import { type Bundle, bundleStyle, type StyleFile } from "./bundle-style.js";

/** The entry, which imports the rest. */
export const mainStyle = "style.css";
/** The site's own rules, which come last. */
export const ownStyle = "custom.css";
/** The name by which an entry imports what is made of the settings. */
const settingsStyle = "site.css";

/** The sheet; null where there is no entry. Codes: those of `bundleStyle`. */
export function themeStyle(themeAssets: readonly ThemeAsset[], settings: string): Bundle | null {
  const files = new Map<string, StyleFile>([
    [settingsStyle, { name: settingsStyle, path: "the settings", text: settings }],
  ]);
  for (const { name, file, origin, text } of themeAssets) {
    const path = origin === "site" ? file : `broadsheet/templates/assets/${name}`;
    if (text !== undefined) files.set(name, { name, path, text });
  }
  const entry = files.get(mainStyle);
  if (entry === undefined) return null;
  const own = files.get(ownStyle);
  return bundleStyle(own === undefined ? [entry] : [entry, own], files);
}
