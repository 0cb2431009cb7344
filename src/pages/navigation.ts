// The site's navigation and the links that every page has, held to what the site really answers.

import type { Config } from "../config/config.js";
import type { Site } from "../model/site.js";
import { nearest } from "../text/nearest.js";
import { hrefOf, sectionPath, tidyReference } from "./address.js";
import { follow, splitReference } from "./follow.js";
import type { Planner } from "./planner.js";
import { problem } from "./problems.js";
import { hrefOfPath, ownPath, readReach } from "./reach.js";
import type { Link } from "./views.js";

/** `navigation` of the settings, or the sections in their order. */
export function navigationOf(site: Site, config: Config): readonly Link[] {
  if (config.navigation === null) {
    return site.sections.map(({ title, slug }) => ({ name: title, href: hrefOf(config, sectionPath(slug)) }));
  }
  return config.navigation.map(({ name, url }) => {
    const own = ownPath(relativeToRoot(url), config);
    return { name, href: own === null ? tidyReference(url) : hrefOfPath(own, config) };
  });
}

/** `world/` in the settings means the same as `/world/`. */
function relativeToRoot(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(url) ? url : `/${url.replace(/^\.\//, "")}`;
}

/** Tells of paths in the settings that no page answers. Code: `setting-link-dead`; `withheld-reference` (a warning). */
export function checkSettingLinks(planner: Planner): void {
  const { config } = planner;
  const paths: { readonly setting: string; readonly written: string; readonly path: string }[] = [];
  for (const [index, { url }] of (config.navigation ?? []).entries()) {
    const path = ownPath(relativeToRoot(url), config);
    if (path !== null) paths.push({ setting: `navigation.${index}`, written: url, path });
  }
  for (const setting of ["contact", "subscribe"] as const) {
    const reach = readReach(config[setting], config);
    if (reach.is === "here") paths.push({ setting, written: config[setting] ?? "", path: reach.path });
  }
  for (const { setting, written, path } of paths) checkPath(setting, written, path, planner);
}

function checkPath(setting: string, written: string, path: string, planner: Planner): void {
  const bare = splitReference(path).path || "/";
  const { targets, config } = planner;
  const followed = follow(bare, { file: "site.yaml", permalink: "/" }, targets, config);
  if (followed.is === "target" && followed.target.is !== "withheld") return;
  const place = planner.settingPlace(setting);
  const name = setting.replace(/\.\d+$/, "");
  if (followed.is === "target") {
    const message = `\`${name}\` leads to "${written}", and the page at this address is not published now.`;
    const fix = "Publish that page, or lead to another one.";
    planner.problems.add(problem("warning", "setting-link-withheld", place, message, fix));
    return;
  }
  const known = [...targets.byAddress].flatMap(([address, target]) =>
    target.is === "page" || target.is === "story" ? [address] : [],
  );
  const near = nearest(bare, known.slice(0, 2000));
  const message = `\`${name}\` leads to "${written}", and no page of this site has that address.`;
  const fix = near === null ? "Write the address of a page that there is." : `Write \`${near}\`.`;
  planner.problems.add(problem("error", "setting-link-dead", place, message, fix));
}
