// The way from the front to a page, as search engines show it in place of an address.

import type { BreadcrumbList, ListItem } from "schema-dts";
import type { Link } from "../../pages/views.js";
import { absoluteOf } from "../../text/absolute-url.js";
import type { Describer } from "./describer.js";

/** From the front over `steps` to the page called `name`; null without `url` in the settings, where nothing has an address. */
export function breadcrumbs(
  steps: readonly Link[],
  name: string,
  { publication }: Describer,
): BreadcrumbList | null {
  if (publication.url === null) return null;
  const home = { name: publication.title, href: publication.home };
  const above = [home, ...steps].map(
    ({ name, href }, index): ListItem => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      // Where `url` is set, every address is absolute.
      item: absoluteOf(publication, href) ?? href,
    }),
  );
  // The last one is the page itself, which needs no address.
  const last: ListItem = { "@type": "ListItem", position: above.length + 1, name };
  return { "@type": "BreadcrumbList", itemListElement: [...above, last] };
}
