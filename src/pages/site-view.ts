// What every template reaches as `@site`.

import { directionOf } from "../text/language.js";
import { archivePath, notFoundPath, sectionPath } from "./address.js";
import { iconsOf } from "./icons.js";
import type { Planner } from "./planner.js";
import type { SiteView } from "./views.js";

export function siteView(planner: Planner): SiteView {
  const { config, site, href } = planner;
  return {
    title: config.title,
    tagline: config.tagline,
    url: config.url,
    basePath: config.basePath,
    home: href("/"),
    language: config.language,
    direction: directionOf(config.language),
    publisher: planner.publisher,
    contact: {
      name: planner.say("contact"),
      href: planner.contact.href,
    },
    subscribe: {
      name: planner.say("subscribe"),
      href: planner.subscribe.href,
    },
    sections: site.sections.map(({ title, slug, colour }) => ({
      name: title,
      href: href(sectionPath(slug)),
      slug,
      colour,
    })),
    pages: site.pages
      .filter(({ permalink }) => permalink !== notFoundPath)
      .map(({ article, permalink }) => ({ name: article.headline, href: href(permalink) })),
    archive: href(archivePath),
    icons: iconsOf(planner.input),
    data: planner.input.data,
    params: config.params,
  };
}
