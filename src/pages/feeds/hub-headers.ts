// The file that tells static hosts to send each feed with links to its hub and to itself (WebSub, section 4).

import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";

/** `_headers`, as Netlify and Cloudflare Pages read it; none where no hub is set. A site's own in public/ wins. */
export function hubHeaders(feeds: readonly Planned[], planner: Planner): readonly Planned[] {
  const { hubs } = planner.config;
  const links = feeds.flatMap(({ page }) =>
    page?.render === "feed" ? [{ path: new URL(page.self).pathname, self: page.self }] : [],
  );
  if (hubs.length === 0 || links.length === 0) return [];
  const rules = links.map(({ path, self }) =>
    [
      path,
      ...hubs.map((hub) => `  Link: <${new URL(hub).href}>; rel="hub"`),
      `  Link: <${self}>; rel="self"`,
      "",
    ].join("\n"),
  );
  const path = "_headers";
  return [
    {
      page: { render: "text", path, text: rules.join("\n"), from: [] },
      claim: { path, what: "the _headers that name the hubs", place: null, rank: "default" },
    },
  ];
}
