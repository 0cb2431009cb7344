// Whether search engines may show a page, and how.

import { contentsOf } from "../read/page-facts.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { quoted } from "../words.js";

const robotsMeta = google("crawling-indexing/robots-meta-tag");

const robotsTag = /<meta[^>]*name\s*=\s*["']?(?:robots|googlebot)/i;

const directives =
  /^(?:all|index|follow|noindex|nofollow|none|noarchive|nocache|nosnippet|notranslate|noimageindex|indexifembedded|nositelinkssearchbox|noai|noimageai|max-snippet:\s*-?\d+|max-video-preview:\s*-?\d+|max-image-preview:\s*(?:none|standard|large)|unavailable_after:.+)$/i;

export const indexingRules: readonly Rule<PageSubject>[] = [
  {
    id: "robots-meta-unknown",
    severity: "error",
    source: robotsMeta,
    asks: "The robots meta holds directives that crawlers know.",
    *check({ facts, holding }) {
      for (const content of robotsOf(facts)) {
        const unknown = content
          .split(/,(?!\s*\d)/)
          .map((part) => part.trim())
          .find((part) => part !== "" && !directives.test(part));
        if (unknown === undefined) continue;
        yield {
          place: holding(robotsTag),
          message: `No crawler knows ${quoted(unknown)} in the robots meta.`,
          fix: "Write directives such as `noindex` or `max-image-preview:large`, with commas between them.",
        };
      }
    },
  },
  {
    id: "page-unindexed",
    severity: "error",
    source: robotsMeta,
    asks: "No page that is meant for search engines tells them to leave it out.",
    *check({ facts, holding }) {
      if (
        !robotsOf(facts).some((content) =>
          /\b(?:noindex|none)\b(?!\s*:)/i.test(content.replace(/max-[\w-]+:\s*\w+/g, "")),
        )
      )
        return;
      yield {
        place: holding(robotsTag),
        message: "The page tells search engines to leave it out.",
        fix: "Take `noindex` out, or write `{{robots}}`, which has it for the pages that nobody looks for.",
      };
    },
  },
  {
    id: "image-preview-small",
    severity: "warning",
    source: google("appearance/google-discover"),
    asks: "An article's robots meta allows large previews of its picture, where it speaks of them.",
    *check({ facts, article, holding }) {
      if (
        article === null ||
        !robotsOf(facts).some((content) =>
          /max-image-preview:\s*(?:none|standard)|noimageindex/i.test(content),
        )
      )
        return;
      yield {
        place: holding(robotsTag),
        message: "The robots meta keeps search engines from showing the article's picture large.",
        fix: "Write `max-image-preview:large`.",
      };
    },
  },
];

const robotsOf = (facts: PageSubject["facts"]): readonly string[] => [
  ...contentsOf(facts, "robots"),
  ...contentsOf(facts, "googlebot"),
];
