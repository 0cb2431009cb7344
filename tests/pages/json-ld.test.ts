// JSON-LD of hostile texts, and what holds its types and properties against those of schema.org.

import fc from "fast-check";
import type { NewsArticle, NewsArticleLeaf, NewsMediaOrganizationLeaf } from "schema-dts";
import { describe, expect, it } from "vitest";
import { present } from "../../src/render/json-ld/present.js";
import { article } from "../model/rig.js";
import { pageParts } from "../rig/page-parts.js";
import { plan, thingOf } from "./rig.js";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."</script>!-[]\"'\\&\u0000\u0007\u2028\u2029\u202e\ud800\udc00\ufffe😀ש"),
  }),
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    '"}}]</SCRIPT >',
    "\\u003c/script>",
  ),
);

describe("JSON-LD in a page", () => {
  it("is what was said, whatever that is, and ends where its script ends", () => {
    fc.assert(
      fc.property(hostile, hostile, (headline, dek) => {
        const view = plan([article("articles/world/a.md", { headline, dek })]).article("world/a/index.html");
        const script = `<script type="application/ld+json">${view.jsonLd}</script>`;
        expect(script.slice(0, -9)).not.toMatch(/<\/|<!--|.<script/i);
        const { things } = pageParts(`<body>${script}<p>after</p></body>`);
        // Half a character is none, in the page's bytes neither.
        const whole = (text: string) => text.replace(/\p{Cs}/gu, "\uFFFD");
        expect(things[0]).toMatchObject({
          "@type": "NewsArticle",
          headline: whole(headline),
          description: whole(dek),
        });
        expect(things[1]).toEqual(
          JSON.parse(
            JSON.stringify(thingOf(view.jsonLd, "BreadcrumbList"), (_, value) =>
              typeof value === "string" ? whole(value) : value,
            ),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("the types of schema.org", () => {
  it("let nothing through that they do not have", () => {
    // Each of these lines fails to compile when the line below it does not.
    // @ts-expect-error no property of that name
    present<NewsArticle>({ "@type": "NewsArticle", headlin: "A" });
    // @ts-expect-error no type of that name
    present<NewsArticle>({ "@type": "NewsReport", headline: "A" });
    // @ts-expect-error a date is a text
    present<NewsArticleLeaf>({ "@type": "NewsArticle", datePublished: 2026 });
    // @ts-expect-error an organization has no dateline
    present<NewsMediaOrganizationLeaf>({ "@type": "NewsMediaOrganization", dateline: "PORT" });
    expect(present<NewsArticleLeaf>({ "@type": "NewsArticle", headline: "A", dateline: null })).toEqual({
      "@type": "NewsArticle",
      headline: "A",
    });
  });
});
