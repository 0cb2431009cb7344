// robots.txt (RFC 9309): whom the setting `crawlers` lets in, what is kept from all, and where the sitemaps are.

import type { Config, CrawlerSettings } from "../config/config.js";
import { type CrawlerRule, crawlerGroups, knownCrawlers } from "../config/crawlers.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { tidyReference } from "./address.js";
import type { Planned } from "./planned.js";
import type { PlannerBase } from "./planner.js";

const path = "robots.txt";

/**
 * The text. `sitemaps` are absolute addresses. Below a base path its rules are about that path alone, so that they may stand in
 * the robots.txt of the host, which is the one that crawlers read.
 */
export function robotsText(
  config: Pick<Config, "crawlers" | "basePath">,
  sitemaps: readonly string[],
): string {
  const { crawlers, basePath } = config;
  const hidden = crawlers.hide.map((start) => `Disallow: ${basePath}${tidyReference(start)}`);
  const all = `${basePath}/`;
  const rulesFor = (rule: CrawlerRule): readonly string[] =>
    rule === "block" ? [`Disallow: ${all}`] : [...hidden, `Allow: ${all}`];
  const group = (comment: string | null, tokens: readonly string[], rule: CrawlerRule): readonly string[] =>
    tokens.length === 0
      ? []
      : [
          [
            ...(comment === null ? [] : [`# ${comment}`]),
            ...tokens.map((token) => `User-agent: ${token}`),
            ...rulesFor(rule),
          ].join("\n"),
        ];
  const others = crawlers.others ?? "allow";
  const blocks = [
    ...crawlerGroups.flatMap((name) => {
      // Where all others are kept out, those that nothing is said of have to be let in by name.
      const rule = crawlers[name] ?? (others === "block" ? "allow" : null);
      return rule === null ? [] : group(`${name}: ${rule}`, groupTokens(name, crawlers), rule);
    }),
    ...group("by name: allow", singles(crawlers, "allow"), "allow"),
    ...group("by name: block", singles(crawlers, "block"), "block"),
    ...group(null, ["*"], others),
    ...(sitemaps.length === 0 ? [] : [sitemaps.map((address) => `Sitemap: ${address}`).join("\n")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Those of a group that are not named by themselves. */
function groupTokens(name: (typeof crawlerGroups)[number], { single }: CrawlerSettings): readonly string[] {
  const own = new Set(single.map(({ token }) => token));
  return knownCrawlers[name].map(({ token }) => token).filter((token) => !own.has(token));
}

const singles = ({ single }: CrawlerSettings, wanted: CrawlerRule): readonly string[] =>
  single
    .filter(({ rule }) => rule === wanted)
    .map(({ token }) => token)
    .sort();

/** Whether the settings say anything of crawlers. */
const isSet = ({ single, hide, ...groups }: CrawlerSettings): boolean =>
  single.length > 0 || hide.length > 0 || Object.values(groups).some((rule) => rule !== null);

/**
 * The file; a site's own in public/ wins. Codes: `search-blocked`, `crawlers-unheeded` (warnings), and among the notes
 * `robots-below-path`.
 */
export function planRobots(
  planner: PlannerBase,
  sitemaps: readonly string[],
): { readonly pages: readonly Planned[]; readonly notes: readonly Diagnostic[] } {
  const { config, targets, problems } = planner;
  const { crawlers, url, basePath } = config;
  const own = targets.published.find(({ path: address }) => address === `/${path}`);
  if (isSet(crawlers) && own !== undefined) {
    problems.add({
      code: "crawlers-unheeded",
      severity: "warning",
      message: `\`crawlers\` has no effect, because ${own.asset.path} is the robots.txt of this site.`,
      place: planner.settingPlace("crawlers"),
      fix: `Remove ${own.asset.path}, or take \`crawlers\` out.`,
    });
    return { pages: [], notes: [] };
  }
  if (crawlers.search === "block") {
    problems.add({
      code: "search-blocked",
      severity: "warning",
      message:
        "`crawlers.search` keeps search engines out, so that this site disappears from what they find.",
      place: planner.settingPlace("crawlers.search", "crawlers"),
      fix: "Write `search: allow`, unless nobody shall find the site.",
    });
  }
  const text = robotsText(config, sitemaps);
  const notes: readonly Diagnostic[] =
    isSet(crawlers) && basePath !== "" && url !== null
      ? [
          {
            code: "robots-below-path",
            severity: "warning",
            message: `Crawlers read ${url.slice(0, -basePath.length)}/robots.txt alone, and this site lies in ${basePath}/, so that they do not see its robots.txt.`,
            place: planner.settingPlace("crawlers"),
            fix: "Put the lines of the robots.txt that was built into that of the host.",
          },
        ]
      : [];
  return {
    pages: [
      {
        page: { render: "text", path, text, from: [] },
        claim: { path, what: "the robots.txt that is made by default", place: null, rank: "default" },
      },
    ],
    notes,
  };
}
