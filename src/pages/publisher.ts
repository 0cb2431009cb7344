// Who publishes the site, as the foot of every page shows it and as JSON-LD says it of an article.

import type { NewsMediaOrganization, NewsMediaOrganizationLeaf } from "schema-dts";
import { absoluteOf } from "./address.js";
import type { Planner, PlannerBase } from "./planner.js";
import { present } from "./present.js";
import { settingPicture } from "./setting-picture.js";
import type { SiteView } from "./views.js";

/** Codes: those of pictures in the settings. */
export function publisherView(planner: PlannerBase): SiteView["publisher"] {
  const { name, logo, address, email, phone, profiles } = planner.config.publisher;
  return {
    name,
    logo: settingPicture(logo, name, ["publisher.logo"], planner)?.src ?? null,
    address,
    email,
    phone,
    profiles: profiles.map((profile) => ({ name: profile.name, href: profile.url })),
  };
}

/** A `NewsMediaOrganization` of schema.org; no address of the site's own without `url` in the settings. */
export function publisherJson({ publisher, config, href }: Planner): NewsMediaOrganization {
  const { name, logo, address, email, phone, profiles } = publisher;
  const logoUrl = logo === null ? null : absoluteOf(config, logo);
  return present<NewsMediaOrganizationLeaf>({
    "@type": "NewsMediaOrganization",
    name,
    url: absoluteOf(config, href("/")),
    logo: logoUrl === null ? null : { "@type": "ImageObject", url: logoUrl },
    email,
    telephone: phone,
    address: address.length > 0 ? address.join(", ") : null,
    sameAs: profiles.length > 0 ? profiles.map((profile) => profile.href) : null,
  });
}
