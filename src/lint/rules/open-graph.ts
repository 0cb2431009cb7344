// The properties that social networks read of a page.

import { metaTag } from "../about/meta-tag.js";
import { instantOfW3c } from "../read/dates.js";
import { contentsOf } from "../read/page-facts.js";
import type { Breach, Rule } from "../rule.js";
import { openGraph } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const types =
  /^(?:article|website|profile|book|music\.(?:song|album|playlist|radio_station)|video\.(?:movie|episode|tv_show|other)|[\w.-]+:[\w.-]+)$/;

const known =
  /^og:(?:title|type|url|description|determiner|locale(?::alternate)?|site_name|(?:image|video|audio)(?::(?:url|secure_url|type|width|height|alt))?|see_also|updated_time|logo)$/;

/** A property that every page must have. */
const required = (
  id: string,
  property: string,
  what: string,
  value: string,
  isDue: (page: PageSubject) => boolean = () => true,
): Rule<PageSubject> => ({
  ...{ id, severity: "error", source: openGraph("metadata"), asks: `Each page has \`${property}\`.` },
  *check(page) {
    if (!isDue(page) || contentsOf(page.facts, property).some((content) => content.trim() !== "")) return;
    yield {
      place: page.lacking("head"),
      message: `The page has no \`${property}\`, and social networks take ${what} from it.`,
      fix: `Add \`<meta property="${property}" content="${value}">\` to the head.`,
    };
  },
});

export const openGraphRules: readonly Rule<PageSubject>[] = [
  required("og-title-missing", "og:title", "the headline of a card", "{{title}}"),
  required("og-type-missing", "og:type", "what kind of a page it is", "website"),
  required(
    "og-url-missing",
    "og:url",
    "the address of a card",
    "{{url canonical}}",
    ({ view }) => view.canonical !== null,
  ),
  required(
    "og-image-missing",
    "og:image",
    "the picture of a card",
    "…",
    // Where an article has no picture, that is what is wrong.
    ({ view, article }) => view.canonical !== null && article !== null && article.article.image !== null,
  ),
  {
    id: "og-url-relative",
    severity: "error",
    source: openGraph("metadata"),
    asks: "`og:url` is an absolute address.",
    *check({ facts, holding }) {
      for (const content of contentsOf(facts, "og:url").slice(0, 1)) {
        if (isWebAddress(content)) continue;
        yield {
          place: holding(metaTag("og:url")),
          message: `\`og:url\` is ${quoted(content)}, which is not absolute.`,
          fix: "Write `{{url canonical}}`.",
        };
      }
    },
  },
  {
    id: "og-url-differs",
    severity: "error",
    source: openGraph("metadata"),
    asks: "`og:url` is the page's canonical address.",
    *check({ facts, view: { canonical }, holding }) {
      const [url] = contentsOf(facts, "og:url");
      if (url === undefined || canonical === null || url === canonical || !isWebAddress(url)) return;
      yield {
        place: holding(metaTag("og:url")),
        message: `\`og:url\` is ${url} and the canonical address ${canonical}: likes and links are counted for two pages.`,
        fix: "Write `{{url canonical}}` in both.",
      };
    },
  },
  {
    id: "og-property-as-name",
    severity: "error",
    source: openGraph("metadata"),
    asks: "Open Graph stands in `property`, and not in `name`.",
    *check({ facts, holding }) {
      const wrong = facts.metas.find(({ attribute, name }) => attribute === "name" && /^og:/i.test(name));
      if (wrong === undefined) return;
      yield {
        place: holding(metaTag(wrong.name)),
        message: `\`${wrong.name}\` stands in \`name\`, and is read from \`property\` alone.`,
        fix: `Write \`<meta property="${wrong.name}" …>\`.`,
      };
    },
  },
  {
    id: "og-property-unknown",
    severity: "warning",
    source: openGraph("metadata"),
    asks: "A property that begins with `og:` is one of Open Graph's.",
    *check({ facts, holding }) {
      const wrong = facts.metas.find(({ name }) => /^og:/i.test(name) && !known.test(name));
      if (wrong === undefined) return;
      yield {
        place: holding(metaTag(wrong.name)),
        message: `There is no property \`${wrong.name}\`, so that nobody reads it.`,
        fix: "Correct its name, or take it out.",
      };
    },
  },
  {
    id: "og-type-unknown",
    severity: "error",
    source: openGraph("types"),
    asks: "`og:type` is a type that there is: `article` or `website`.",
    *check({ facts, holding }) {
      for (const content of contentsOf(facts, "og:type")) {
        if (content.trim() === "" || types.test(content)) continue;
        yield {
          place: holding(metaTag("og:type")),
          message: `\`og:type\` is ${quoted(content)}, and there is no such type.`,
          fix: "Write `article` for articles, and `website` for all else.",
        };
      }
    },
  },
  {
    id: "og-locale-invalid",
    severity: "error",
    source: openGraph("optional"),
    asks: "`og:locale` is a language with its territory: `en_GB`.",
    *check({ facts, holding }) {
      for (const property of ["og:locale", "og:locale:alternate"]) {
        const wrong = contentsOf(facts, property).find((content) => !/^[a-z]{2,3}_[A-Z]{2}$/.test(content));
        if (wrong === undefined) continue;
        yield {
          place: holding(metaTag(property)),
          message: `\`${property}\` is ${quoted(wrong)}, and must be a language with its territory.`,
          fix: "Write it as `en_GB`.",
        };
      }
    },
  },
  {
    id: "og-date-invalid",
    severity: "error",
    source: openGraph("type_article"),
    asks: "`article:published_time` and its like are dates of ISO 8601.",
    *check({ facts, holding }) {
      for (const property of ["article:published_time", "article:modified_time", "article:expiration_time"]) {
        const wrong = contentsOf(facts, property).find((content) => instantOfW3c(content) === null);
        if (wrong === undefined) continue;
        yield {
          place: holding(metaTag(property)),
          message: `\`${property}\` is ${quoted(wrong)}, which machines cannot read as a date.`,
          fix: "Write `{{published.iso}}`.",
        };
      }
    },
  },
  {
    id: "twitter-card-unknown",
    severity: "error",
    source: "https://developer.x.com/en/docs/twitter-for-websites/cards/overview/markup",
    asks: "`twitter:card` is a card that there is.",
    *check({ facts, holding }): Iterable<Breach> {
      for (const content of contentsOf(facts, "twitter:card")) {
        if (/^(?:summary|summary_large_image|player|app)$/.test(content)) continue;
        yield {
          place: holding(metaTag("twitter:card")),
          message: `\`twitter:card\` is ${quoted(content)}, and there is no such card.`,
          fix: "Write `summary_large_image`.",
        };
      }
    },
  },
];
