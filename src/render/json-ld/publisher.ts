// Who publishes the site, as JSON-LD says it of an article.

import type { NewsMediaOrganization, NewsMediaOrganizationLeaf } from "schema-dts";
import type { PolicyName } from "../../config/policies.js";
import type { Publication } from "../../pages/publication.js";
import { absoluteOf } from "../../text/absolute-url.js";
import { present } from "./present.js";

/** A `NewsMediaOrganization` of schema.org; no address of the site's own without `url` in the settings. */
export function publisherJson(publication: Publication): NewsMediaOrganization {
  const { name, logo, address, email, phone, profiles, policies } = publication.publisher;
  const logoUrl = logo === null ? null : absoluteOf(publication, logo);
  const ofPolicies = policies.map(({ kind, href }) => [properties[kind], absoluteOf(publication, href)]);
  return present<NewsMediaOrganizationLeaf>({
    "@type": "NewsMediaOrganization",
    name,
    url: absoluteOf(publication, publication.home),
    logo: logoUrl === null ? null : { "@type": "ImageObject", url: logoUrl },
    email,
    telephone: phone,
    address: address.length > 0 ? address.join(", ") : null,
    foundingDate: publication.founded,
    ...Object.fromEntries(ofPolicies),
    sameAs: profiles.length > 0 ? profiles.map((profile) => profile.href) : null,
  });
}

/** Properties of a NewsMediaOrganization (schema.org, after The Trust Project). */
const properties: { readonly [name in PolicyName]: string } = {
  principles: "publishingPrinciples",
  ethics: "ethicsPolicy",
  corrections: "correctionsPolicy",
  "fact-checking": "verificationFactCheckingPolicy",
  "unnamed-sources": "unnamedSourcesPolicy",
  bylines: "noBylinesPolicy",
  feedback: "actionableFeedbackPolicy",
  diversity: "diversityPolicy",
  staffing: "diversityStaffingReport",
  priorities: "missionCoveragePrioritiesPolicy",
  masthead: "masthead",
  ownership: "ownershipFundingInfo",
};
