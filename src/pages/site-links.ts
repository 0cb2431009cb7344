// What every page has: the navigation, the ways to contact and to subscribe, who publishes it, and its picture for services.

import { contactPath, sectionPath, subscribePath } from "./address.js";
import { socialPicture } from "./picture-shapes.js";
import type { PlannerBase, Reach, SiteLinks } from "./planner.js";
import { publisherView } from "./publisher.js";
import { settingLink } from "./setting-link.js";
import { settingPicture } from "./setting-picture.js";

/** Codes: those of links and pictures in the settings. */
export function siteLinks(planner: PlannerBase): SiteLinks {
  return {
    navigation: navigationOf(planner),
    contact: reachOf("contact", contactPath, planner),
    subscribe: reachOf("subscribe", subscribePath, planner),
    publisher: publisherView(planner),
    socialPicture: settingPicture(
      planner.config.social.image,
      planner.config.title,
      ["social.image"],
      planner,
      null,
      socialPicture,
    ),
  };
}

/** `navigation` of the settings, or the sections in their order. */
function navigationOf(planner: PlannerBase): SiteLinks["navigation"] {
  const { config, site, href } = planner;
  if (config.navigation === null) {
    return site.sections.map(({ title, slug }) => ({ name: title, href: href(sectionPath(slug)), slug }));
  }
  const slugs = new Map(site.sections.map(({ slug }) => [href(sectionPath(slug)), slug]));
  return config.navigation.flatMap(({ name, url }, index) => {
    const place = planner.settingPlace(
      `navigation.${index}.url`,
      `navigation.${index}`,
      `navigation.${name}`,
    );
    const link = settingLink(url, "navigation", place, planner);
    return link === null ? [] : [{ name, href: link.href, slug: slugs.get(link.href) ?? null }];
  });
}

/** What a value of `contact` or `subscribe` means; `page` is what the program makes where nothing else is named. */
function reachOf(setting: "contact" | "subscribe", page: string, planner: PlannerBase): Reach {
  const text = planner.config[setting]?.trim() ?? "";
  const own: Reach = { is: "unset", href: planner.href(page) };
  if (text === "") return own;
  const [, address, email] = /^(?:mailto:)?(([^\s@/?]+@[^\s@/?]+)(?:\?\S*)?)$/i.exec(text) ?? [];
  if (address !== undefined && email !== undefined) return { is: "email", email, href: `mailto:${address}` };
  const place = planner.settingPlace(setting, `publisher.${setting}`);
  const link = settingLink(text, setting, place, planner);
  if (link === null || link.href === own.href) return own;
  return { is: link.is, href: link.href };
}
