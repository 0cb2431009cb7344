// What pages say of the site to machines, made once for all of them.

import { archivePath, contactPath, correctionsPath } from "./address.js";
import type { Planner } from "./planner.js";
import type { Publication } from "./publication.js";

export function publicationOf({ config, publisher, contact, href, say }: Planner): Publication {
  const { url, basePath, title, tagline } = config;
  return {
    ...{ url, basePath, title, tagline },
    home: href("/"),
    archive: { name: say("archive"), href: href(archivePath) },
    corrections: { name: say("corrections"), href: href(correctionsPath) },
    contacts: [href(contactPath), ...(contact.is === "here" ? [contact.href] : [])],
    publisher,
    founded: config.publisher.founded,
  };
}
