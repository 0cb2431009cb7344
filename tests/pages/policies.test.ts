import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config/config.js";
import { policyNames } from "../../src/config/policies.js";
import { article, plainConfig } from "../model/rig.js";
import { plan, withConfig } from "./rig.js";

const story = article("articles/world/board.md");
const standing = (path: string, headline: string) => ({ ...article(path), type: "page" as const, headline });
const pages = [standing("pages/standards.md", "How we work"), standing("pages/about.md", "About us")];

function planned(policies: Config["publisher"]["policies"], more: Partial<Config> = {}) {
  const publisher = { ...plainConfig.publisher, policies, founded: "1868" };
  const whole = plan([story, ...pages], withConfig({ publisher, ...more }));
  const [path = ""] = whole.paths.filter((each) => each.includes("board"));
  return { whole, shown: whole.siteView.publisher.policies, told: publisherIn(whole.article(path).jsonLd) };
}

/** What the article in a page's JSON-LD says of its publisher; without an address of the site it stands there all the same. */
function publisherIn(jsonLd: string | null): unknown {
  const graph: unknown = JSON.parse(jsonLd ?? "{}")["@graph"];
  const [news] = Array.isArray(graph) ? graph : [];
  return (news as { readonly publisher?: unknown } | undefined)?.publisher;
}

describe("policies", () => {
  it("may be the list of corrections, which comes with the first one", () => {
    const { shown, whole } = planned([{ kind: "corrections", url: "/corrections/" }]);
    expect([shown, whole.diagnostics]).toEqual([[], []]);
  });

  it("stand in the footer once for each page, and in JSON-LD under each name", () => {
    const { shown, told } = planned([
      { kind: "ethics", url: "/about/" },
      { kind: "ownership", url: "/about/" },
    ]);
    expect(shown).toEqual([{ kind: "ethics", name: "About us", href: "/about/" }]);
    expect(told).toMatchObject({
      ethicsPolicy: "https://gazette.example/about/",
      ownershipFundingInfo: "https://gazette.example/about/",
    });
  });

  it("are linked by what they say, a standing page by its headline", () => {
    const { shown, whole } = planned([
      { kind: "ethics", url: "/standards/" },
      { kind: "corrections", url: "/standards/#corrections" },
      { kind: "ownership", url: "https://trust.example/" },
    ]);
    expect(shown).toEqual([
      { kind: "ethics", name: "How we work", href: "/standards/" },
      { kind: "corrections", name: "How we correct mistakes", href: "/standards/#corrections" },
      { kind: "ownership", name: "Ownership and funding", href: "https://trust.example/" },
    ]);
    expect(whole.siteView.pages).toEqual([{ name: "About us", href: "/about/" }]);
  });

  it("are what schema.org calls them in JSON-LD, with whole addresses", () => {
    const below = { url: "https://host.example/n", basePath: "/n" };
    const { told } = planned(
      policyNames.map((kind) => ({ kind, url: `/standards/#${kind}` })),
      below,
    );
    const at = (kind: string): string => `https://host.example/n/standards/#${kind}`;
    expect(told).toMatchObject({
      "@type": "NewsMediaOrganization",
      foundingDate: "1868",
      publishingPrinciples: at("principles"),
      ethicsPolicy: at("ethics"),
      correctionsPolicy: at("corrections"),
      verificationFactCheckingPolicy: at("fact-checking"),
      unnamedSourcesPolicy: at("unnamed-sources"),
      noBylinesPolicy: at("bylines"),
      actionableFeedbackPolicy: at("feedback"),
      diversityPolicy: at("diversity"),
      diversityStaffingReport: at("staffing"),
      missionCoveragePrioritiesPolicy: at("priorities"),
      masthead: at("masthead"),
      ownershipFundingInfo: at("ownership"),
    });
  });

  it("are not told to machines without the site's address, by which they could find them", () => {
    const { told } = planned([{ kind: "ethics", url: "/standards/" }], { url: null });
    expect(told).not.toHaveProperty("ethicsPolicy");
  });

  it("are left out where they lead nowhere, which is told", () => {
    const { shown, whole } = planned([{ kind: "ethics", url: "/standrads/" }]);
    expect(shown).toEqual([]);
    expect(whole.told).toEqual([["error", "setting-link-dead", "site.yaml", 1]]);
  });
});
