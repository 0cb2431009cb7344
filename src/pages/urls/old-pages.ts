// The pages that stand at old addresses: they send readers on, or say that what they look for is gone.

import type { Place } from "../../diagnostics/diagnostic.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { urlsName } from "../../urls/urls-file.js";
import { archivePath, outputOf } from "../address.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";

/** A page at `address` that sends its reader to `href`. */
export function redirectPageAt(
  address: string,
  href: string,
  place: Place | null,
  planner: Planner,
): Planned {
  const { config } = planner;
  const path = outputOf(address);
  return {
    page: {
      render: "redirect",
      path,
      to: href,
      canonical: absoluteOf(config, href),
      language: config.language,
      from: [urlsName],
    },
    claim: { path, what: `the redirect of ${address} in ${urlsName}`, place, rank: "alias" },
  };
}

/** A page at `address` that says that nothing is there any more, and where readers may go on. */
export function gonePageAt(address: string, what: string, planner: Planner): Planned {
  const { config, href, say } = planner;
  const path = outputOf(address);
  const links = [
    { name: config.title, href: href("/") },
    { name: say("archive"), href: href(archivePath) },
  ];
  return {
    page: { render: "gone", path, language: config.language, links, from: ["site.yaml"] },
    claim: { path, what, place: planner.settingPlace("gone"), rank: "default" },
  };
}
