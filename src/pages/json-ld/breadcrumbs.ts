// The way from the front to a page, as search engines show it in place of an address.

import type { BreadcrumbList, ListItem } from "schema-dts";
import { absoluteOf } from "../address.js";
import type { Planner } from "../planner.js";
import type { Link } from "../views.js";

/** From the front over `steps` to the page called `name`; null without `url` in the settings, where nothing has an address. */
export function breadcrumbs(steps: readonly Link[], name: string, planner: Planner): BreadcrumbList | null {
  const { config } = planner;
  if (config.url === null) return null;
  const home = { name: config.title, href: planner.href("/") };
  const above = [home, ...steps].map(
    ({ name, href }, index): ListItem => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      // Where `url` is set, every address is absolute.
      item: absoluteOf(config, href) ?? href,
    }),
  );
  // The last one is the page itself, which needs no address.
  const last: ListItem = { "@type": "ListItem", position: above.length + 1, name };
  return { "@type": "BreadcrumbList", itemListElement: [...above, last] };
}
