// Agencies and other sources of stories.

import type { Organization, OrganizationLeaf } from "schema-dts";
import type { Link } from "../../pages/views.js";
import { absoluteOf } from "../../text/absolute-url.js";
import type { Describer } from "./describer.js";
import { present } from "./present.js";

/** Under the address that the page links to: no more than "Organization", since a source may be a public body. */
export function sourceOf({ name, href }: Link, { publication }: Describer): Organization {
  return present<OrganizationLeaf>({ "@type": "Organization", name, url: absoluteOf(publication, href) });
}
