// Links that the settings name: followed like those of articles, so that they go straight to what answers them.

import type { Config } from "../config/config.js";
import type { Place } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import { correctionsPath, isElsewhere, tidyReference } from "./address.js";
import { follow, splitReference } from "./follow.js";
import type { PlannerBase } from "./planner.js";
import { noteRefused } from "./use-file.js";

/** A link of a setting, or null where it names what is not published now. */
export type SettingLink = { readonly is: "here" | "elsewhere"; readonly href: string } | null;

/**
 * Follows what `setting` names, in words of site.yaml. Codes: `setting-link-dead`, `setting-link-withheld` (a warning: the
 * link is left out).
 */
export function settingLink(
  written: string,
  setting: string,
  place: Place,
  planner: PlannerBase,
): SettingLink {
  const path = ownPath(written, planner.config);
  if (path === null) return { is: "elsewhere", href: tidyReference(written) };
  const { targets, config } = planner;
  const reference = splitReference(path);
  const followed = follow(reference.path || "/", { file: "site.yaml", permalink: "/" }, targets, config);
  const target = followed.is === "target" ? followed.target : null;
  const rest = tidyReference(reference.query + reference.fragment);
  switch (target?.is) {
    case "retracted":
    case "story":
      return { is: "here", href: planner.href(target.story.permalink) + rest };
    case "file":
      noteRefused(target.asset.path, "site.yaml", planner);
      return { is: "here", href: planner.href(target.path) + rest };
    case "page":
      return { is: "here", href: planner.href(target.path) + rest };
    case "failed":
      return null;
    case "withheld": {
      const message = `\`${setting}\` leads to "${written}", and the page at this address is not published now; the link is left out.`;
      const fix =
        "Lead to another page, unless this one will be published: then the link comes back by itself.";
      planner.problems.add({ code: "setting-link-withheld", severity: "warning", message, place, fix });
      return null;
    }
    default: {
      if (targets.failedNames.has(lastName(reference.path))) return null;
      // It comes with the first correction.
      if (`${reference.path}/`.replace("//", "/") === correctionsPath) return null;
      const near = nearest(reference.path, knownAddresses(planner));
      const why =
        target?.is === "gone" ? "that page is gone for good" : "no page of this site has that address";
      const message = `\`${setting}\` leads to "${written}", and ${why}.`;
      const fix = isHost(written)
        ? `Write \`https://${written}\`.`
        : near === null
          ? "Write the address of a page that there is."
          : `Write \`${near}\`.`;
      planner.problems.add({ code: "setting-link-dead", severity: "error", message, place, fix });
      return null;
    }
  }
}

/** The path of an address on this site, which may have the base path in front; null for another host's. */
function ownPath(written: string, { url }: Config): string | null {
  if (isElsewhere(written)) {
    return url !== null && `${written}/`.startsWith(`${url}/`) ? written.slice(url.length) || "/" : null;
  }
  return written.startsWith("/") ? written : `/${written.replace(/^\.\//, "")}`;
}

/** A web address that lacks its beginning. */
const isHost = (written: string): boolean =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#].*)?$/i.test(written) &&
  !/\.(?:md|markdown|html?|php)$/i.test(written);

const lastName = (path: string): string =>
  path
    .split("/")
    .findLast((part) => part !== "")
    ?.toLowerCase() ?? "";

/** Standing pages and lists; articles are too many, and no one's navigation leads to one of them by mistake. */
function knownAddresses({ targets }: PlannerBase): string[] {
  return [...targets.byAddress].flatMap(([address, target]) =>
    target.is === "page" || (target.is === "story" && target.story.article.type === "page") ? [address] : [],
  );
}
