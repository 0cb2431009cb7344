// The pages by which a newsroom says how it works, as `publisher.policies` in site.yaml names them.

/** In the order in which they are shown. */
export const policyNames = [
  "principles",
  "ethics",
  "corrections",
  "fact-checking",
  "unnamed-sources",
  "bylines",
  "feedback",
  "diversity",
  "staffing",
  "priorities",
  "masthead",
  "ownership",
] as const;

export type PolicyName = (typeof policyNames)[number];
