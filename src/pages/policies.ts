// The pages by which a newsroom says how it works, as the footer links to them.

import type { PolicyName } from "../config/policies.js";
import type { PlannerBase } from "./planner.js";
import { settingLink } from "./setting-link.js";
import type { PolicyView } from "./views.js";

/** What each is called where it has no name of its own. */
const words: { readonly [name in PolicyName]: string } = {
  principles: "policy-principles",
  ethics: "policy-ethics",
  corrections: "policy-corrections",
  "fact-checking": "policy-fact-checking",
  "unnamed-sources": "policy-unnamed-sources",
  bylines: "policy-bylines",
  feedback: "policy-feedback",
  diversity: "policy-diversity",
  staffing: "policy-staffing",
  priorities: "policy-priorities",
  masthead: "policy-masthead",
  ownership: "policy-ownership",
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
    return [{ kind, name: page?.article.headline ?? planner.say(words[kind]), href: link.href }];
  });
}
