// Agencies and other sources of stories.

import type { Organization, OrganizationLeaf } from "schema-dts";
import { absoluteOf } from "../address.js";
import type { Planner } from "../planner.js";
import { present } from "../present.js";
import type { Link } from "../views.js";

/** Under the address that the page links to: no more than "Organization", since a source may be a public body. */
export function sourceOf({ name, href }: Link, { config }: Planner): Organization {
  return present<OrganizationLeaf>({ "@type": "Organization", name, url: absoluteOf(config, href) });
}
