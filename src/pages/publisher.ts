// Who publishes the site, as the foot of every page shows it.

import type { PlannerBase } from "./planner.js";
import { policyViews } from "./policies.js";
import { settingPicture } from "./setting-picture.js";
import type { SiteView } from "./views.js";

/** Codes: those of pictures and links in the settings. */
export function publisherView(planner: PlannerBase): SiteView["publisher"] {
  const { name, logo, address, email, phone, profiles } = planner.config.publisher;
  return {
    name,
    logo: settingPicture(logo, name, ["publisher.logo"], planner)?.src ?? null,
    address,
    email,
    phone,
    profiles: profiles.map((profile) => ({ name: profile.name, href: profile.url })),
    policies: policyViews(planner),
  };
}
