// The web app manifest: what a home screen needs to know of the site (W3C, Web Application Manifest).

import { directionOf } from "../text/language.js";
import { hrefOf } from "./address.js";
import type { PlanInput } from "./input.js";
import type { Planned } from "./planned.js";
import { below } from "./published-files.js";
import { readColour, writeColour } from "./style/colour.js";
import { defaultColours } from "./style/default-colours.js";

/** An icon as the manifest lists it; `sizes` is `any` for a drawing. */
export interface ManifestIcon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: "maskable";
}

/** Names of manifests, of which a site may bring its own: ours first. */
const names = ["manifest.webmanifest", "site.webmanifest", "manifest.json"];

/** The link of every page: to the site's own in public/, or else to ours. */
export function manifestHref({ assets, config }: Pick<PlanInput, "assets" | "config">): string {
  return hrefOf(config, `/${ownManifest({ assets, config }) ?? names[0]}`);
}

function ownManifest({ assets, config }: Pick<PlanInput, "assets" | "config">): string | null {
  const own = new Set(assets.map(({ path }) => below(path, config.folders.public)));
  return names.find((name) => own.has(name)) ?? null;
}

/** The colour of the paper, for light and dark: `#ffffff`. */
export function paperColours({ theme }: PlanInput["config"]): {
  readonly light: string;
  readonly dark: string;
} {
  const colour = (scheme: "light" | "dark"): string => {
    const given = theme.paper[scheme];
    const read = given === null ? null : readColour(given);
    return read === null ? defaultColours.paper[scheme] : writeColour(read);
  };
  return { light: colour("light"), dark: colour("dark") };
}

/** The file; none where the site brings one under another name. */
export function manifestPages(input: PlanInput, icons: readonly ManifestIcon[]): readonly Planned[] {
  const { config } = input;
  const [path = ""] = names;
  if ((ownManifest(input) ?? path) !== path) return [];
  const { light } = paperColours(config);
  const start = hrefOf(config, "/");
  const manifest = {
    id: start,
    name: config.title,
    short_name: config.shortTitle,
    ...(config.tagline === null ? {} : { description: config.tagline }),
    lang: config.language,
    dir: directionOf(config.language),
    start_url: start,
    scope: start,
    // With the ways back and to another address: a paper's links lead elsewhere, and its pages have no such buttons.
    display: "minimal-ui",
    background_color: light,
    theme_color: light,
    icons,
  };
  return [
    {
      page: { render: "text", path, text: `${JSON.stringify(manifest, null, 2)}\n`, from: [] },
      claim: { path, what: "the web app manifest that is made by default", place: null, rank: "default" },
    },
  ];
}
