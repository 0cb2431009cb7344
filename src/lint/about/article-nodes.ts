// Rules about the articles in a page's JSON-LD.

import type { JsonLdNode } from "../read/json-ld.js";
import type { Breach, Rule } from "../rule.js";
import type { PageSubject } from "../subjects.js";

/** What a template has where it writes JSON-LD. */
export const jsonLdBlock = /<script[^>]*application\/ld\+json[^>]*>/i;

/** A rule about each node that is an article. */
export const ofArticleNode = (
  rule: Omit<Rule<PageSubject>, "check" | "severity"> & Partial<Pick<Rule<PageSubject>, "severity">>,
  judge: (node: JsonLdNode, page: PageSubject) => Omit<Breach, "place"> | null,
): Rule<PageSubject> => ({
  severity: "error",
  ...rule,
  *check(page) {
    for (const node of page.articleNodes) {
      const wrong = judge(node, page);
      if (wrong !== null) yield { place: page.holding(jsonLdBlock), ...wrong };
    }
  },
});
