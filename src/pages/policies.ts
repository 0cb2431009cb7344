// The pages by which a newsroom says how it works: for readers in the footer, and for machines as schema.org names them.

import type { PolicyName } from "../config/policies.js";
import type { PlannerBase } from "./planner.js";
import { settingLink } from "./setting-link.js";
import type { PolicyView } from "./views.js";

/** Words for readers, and properties of a NewsMediaOrganization (schema.org, after The Trust Project). */
const known: { readonly [name in PolicyName]: { readonly word: string; readonly property: string } } = {
  principles: { word: "policy-principles", property: "publishingPrinciples" },
  ethics: { word: "policy-ethics", property: "ethicsPolicy" },
  corrections: { word: "policy-corrections", property: "correctionsPolicy" },
  "fact-checking": { word: "policy-fact-checking", property: "verificationFactCheckingPolicy" },
  "unnamed-sources": { word: "policy-unnamed-sources", property: "unnamedSourcesPolicy" },
  bylines: { word: "policy-bylines", property: "noBylinesPolicy" },
  feedback: { word: "policy-feedback", property: "actionableFeedbackPolicy" },
  diversity: { word: "policy-diversity", property: "diversityPolicy" },
  staffing: { word: "policy-staffing", property: "diversityStaffingReport" },
  priorities: { word: "policy-priorities", property: "missionCoveragePrioritiesPolicy" },
  masthead: { word: "policy-masthead", property: "masthead" },
  ownership: { word: "policy-ownership", property: "ownershipFundingInfo" },
};

/**
 * Links to the pages; a standing page has its own name. Codes: `setting-link-dead`, `setting-link-withheld` (a warning).
 */
export function policyViews(planner: PlannerBase): readonly PolicyView[] {
  const { config, site } = planner;
  return config.publisher.policies.flatMap(({ kind, url }) => {
    const setting = `publisher.policies.${kind}`;
    const place = planner.settingPlace(setting, "publisher.policies", "publisher");
    const link = settingLink(url, setting, place, planner);
    if (link === null) return [];
    const page = site.pages.find(({ permalink }) => planner.href(permalink) === link.href);
    return [{ kind, name: page?.article.headline ?? planner.say(known[kind].word), href: link.href }];
  });
}

/** The same for JSON-LD; `absolute` gives the address of a link, or null. */
export function policyProperties(
  policies: readonly PolicyView[],
  absolute: (href: string) => string | null,
): { readonly [property: string]: string | null } {
  return Object.fromEntries(policies.map(({ kind, href }) => [known[kind].property, absolute(href)]));
}
