// What a page says of itself in its head, and whether its body says the same.

import { isLanguageTag } from "../../text/language.js";
import { contentsOf, linksOf } from "../read/page-facts.js";
import type { Breach, Rule } from "../rule.js";
import { google, html, rssAdvisoryBoard } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { bare, isWebAddress, quoted } from "../words.js";

const titleLinks = google("appearance/title-link#page-titles");
const canonicals = google("crawling-indexing/consolidate-duplicate-urls#rel-canonical-link-method");
const languages = google("specialty/international/localized-versions");
const robotsMeta = google("crawling-indexing/robots-meta-tag");
const autodiscovery = rssAdvisoryBoard("rss-autodiscovery");

const canonicalLink = /<link[^>]*rel\s*=\s*["']?canonical/i;
const alternateLink = /<link[^>]*rel\s*=\s*["']?alternate/i;
const robotsTag = /<meta[^>]*name\s*=\s*["']?(?:robots|googlebot)/i;

const directives =
  /^(?:all|index|follow|noindex|nofollow|none|noarchive|nocache|nosnippet|notranslate|noimageindex|indexifembedded|nositelinkssearchbox|noai|noimageai|max-snippet:\s*-?\d+|max-video-preview:\s*-?\d+|max-image-preview:\s*(?:none|standard|large)|unavailable_after:.+)$/i;

const feedTypes = new Set(["application/rss+xml", "application/atom+xml", "application/feed+json"]);

export const headRules: readonly Rule<PageSubject>[] = [
  {
    id: "page-title-missing",
    severity: "error",
    source: titleLinks,
    asks: "Each page has a `<title>` that says something.",
    *check({ facts, lacking }) {
      if (facts.titles.some((title) => title !== "")) return;
      yield {
        place: lacking("head"),
        message: "The page has no title: results, tabs and bookmarks have nothing to call it.",
        fix: "Add `<title>{{title}}</title>` to the head.",
      };
    },
  },
  {
    id: "page-title-repeated",
    severity: "error",
    source: html("semantics.html#the-title-element"),
    asks: "Each page has one `<title>`.",
    *check({ facts, holding }) {
      if (facts.titles.length < 2) return;
      yield {
        place: holding(/<title[\s>]/i),
        message: `The page has ${facts.titles.length} titles, and which of them is taken is anybody's guess.`,
        fix: "Keep one.",
      };
    },
  },
  {
    id: "page-language-missing",
    severity: "error",
    source: html("dom.html#the-lang-and-xml:lang-attributes"),
    asks: "`<html lang>` names the language of the page.",
    *check({ facts, view, lacking, holding }) {
      if (facts.language === view.language) return;
      const isMissing = facts.language === null || facts.language === "";
      yield {
        place: isMissing ? lacking("head") : holding(/<html[^>]*>/i),
        message: isMissing
          ? "The page does not say which language it is in."
          : `The page says that it is in ${quoted(facts.language ?? "")}, and its text is in ${quoted(view.language)}.`,
        fix: 'Write `<html lang="{{language}}" dir="{{direction}}">`.',
      };
    },
  },
  {
    id: "description-missing",
    severity: "warning",
    source: google("appearance/snippet#meta-descriptions"),
    asks: "An article's page has a description: its dek, or how its text begins.",
    *check({ facts, article, lacking, view }) {
      if (article === null || contentsOf(facts, "description").some((text) => text.trim() !== "")) return;
      yield {
        place: view.description === null ? article.at("dek") : lacking("head"),
        message: "The article's page has no description, and results make one up of what stands on it.",
        fix:
          view.description === null
            ? "Add a `dek`."
            : 'Add `<meta name="description" content="{{description}}">` to the head.',
      };
    },
  },
  {
    id: "canonical-missing",
    severity: "error",
    source: canonicals,
    asks: "Each page names its canonical address.",
    *check({ facts, view, lacking }) {
      if (view.canonical === null || linksOf(facts, "canonical").length > 0) return;
      yield {
        place: lacking("head"),
        message: "The page does not name its canonical address, so that copies of it compete with it.",
        fix: 'Add `<link rel="canonical" href="{{url canonical}}">` to the head, where there is one.',
      };
    },
  },
  {
    id: "canonical-repeated",
    severity: "error",
    source: canonicals,
    asks: "Each page names one canonical address.",
    *check({ facts, holding }) {
      const links = linksOf(facts, "canonical");
      if (links.length < 2) return;
      yield {
        place: holding(canonicalLink),
        message: `The page names ${links.length} canonical addresses; search engines take none of them then.`,
        fix: "Keep one.",
      };
    },
  },
  {
    id: "canonical-relative",
    severity: "error",
    source: canonicals,
    asks: "A canonical address is absolute.",
    *check({ facts, holding }) {
      for (const { href } of linksOf(facts, "canonical").slice(0, 1)) {
        if (isWebAddress(href)) continue;
        yield {
          place: holding(canonicalLink),
          message: `The canonical address ${quoted(href)} is not absolute, and is a different one for each host that shows the page.`,
          fix: "Write `{{url canonical}}`, which has the host in front.",
        };
      }
    },
  },
  {
    id: "canonical-differs",
    severity: "error",
    source: google("specialty/ecommerce/pagination-and-incremental-page-loading"),
    asks: "A page's canonical address is its own, or the one that its article names: that of no other page, the first of a list included.",
    *check({ facts, view, holding }) {
      const [link] = linksOf(facts, "canonical");
      if (
        link === undefined ||
        view.canonical === null ||
        link.href === view.canonical ||
        !isWebAddress(link.href)
      )
        return;
      yield {
        place: holding(canonicalLink),
        message: `The page says that ${link.href} should be shown in its place; its own address is ${view.canonical}.`,
        fix: "Write `{{url canonical}}`.",
      };
    },
  },
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
  {
    id: "page-heading-missing",
    severity: "error",
    source: titleLinks,
    asks: "An article's page has a heading with its headline.",
    *check({ facts, article, lacking, holding }) {
      if (
        article === null ||
        facts.headings.some((heading) => bare(heading).includes(bare(article.article.headline)))
      )
        return;
      yield {
        place: facts.headings.length === 0 ? lacking("body") : holding(/<h1[\s>]/i),
        message:
          facts.headings.length === 0
            ? "The article's page has no heading, and search engines look there for its title."
            : `The article's page has the heading ${quoted(facts.headings[0] ?? "")}, and not its headline.`,
        fix: "Write `<h1>{{headline}}</h1>` in the template.",
      };
    },
  },
  {
    id: "page-heading-repeated",
    severity: "warning",
    source: titleLinks,
    asks: "A page has one main heading.",
    *check({ facts, holding }) {
      if (facts.headings.length < 2) return;
      yield {
        place: holding(/<h1[\s>]/i),
        message: `The page has ${facts.headings.length} main headings, and search engines cannot tell which is its title.`,
        fix: "Make `<h2>` of all but the headline.",
      };
    },
  },
  {
    id: "date-not-shown",
    severity: "error",
    source: google("appearance/publication-dates"),
    asks: "An article's page shows its date, in `<time datetime>`.",
    *check({ facts, article, lacking }) {
      const day = article?.article.date?.day;
      if (day === undefined || facts.times.length > 0) return;
      yield {
        place: lacking("body"),
        message: "The article's page shows no date, and search engines look for one that readers can see.",
        fix: 'Write `<time datetime="{{published.iso}}">{{date published}}</time>` in the template.',
      };
    },
  },
  {
    id: "icon-missing",
    severity: "warning",
    source: google("appearance/favicon-in-search"),
    asks: "The front names the site's icon.",
    *check({ facts, view, lacking }) {
      if (view.kind !== "home" || facts.links.some(({ rels }) => rels.some((rel) => rel.endsWith("icon"))))
        return;
      yield {
        place: lacking("head"),
        message: "The front names no icon, which results show beside the paper's name.",
        fix: 'Add `<link rel="icon">`; the default layout has it for each of `@site.icons`.',
      };
    },
  },
  {
    id: "hreflang-invalid",
    severity: "error",
    source: languages,
    asks: "`hreflang` is a language tag, or `x-default`.",
    check: (page) =>
      eachAlternate(page, ({ hreflang }) => {
        if (hreflang === "x-default" || isLanguageTag(hreflang)) return null;
        return {
          message: `${quoted(hreflang)} is no language tag, so that nobody takes this for a translation.`,
          fix: "Write a tag such as `de` or `pt-BR`.",
        };
      }),
  },
  {
    id: "hreflang-relative",
    severity: "error",
    source: languages,
    asks: "The address of a translation is absolute.",
    check: (page) =>
      eachAlternate(page, ({ href }) => {
        if (isWebAddress(href)) return null;
        return {
          message: `The address of a translation, ${quoted(href)}, is not absolute.`,
          fix: "Write it with the host in front.",
        };
      }),
  },
  {
    id: "hreflang-repeated",
    severity: "error",
    source: languages,
    asks: "A page has one translation a language: a translation without a `language` would be a second one in the site's.",
    *check({ facts, holding }) {
      const tags = alternatesOf(facts).map(({ hreflang }) => hreflang.toLowerCase());
      const twice = tags.find((tag, index) => tags.indexOf(tag) !== index);
      if (twice === undefined) return;
      yield {
        place: holding(alternateLink),
        message: `The page names two translations in ${quoted(twice)}, and search engines take neither.`,
        fix: "Give each translation its own `language`.",
      };
    },
  },
  {
    id: "hreflang-self-missing",
    severity: "error",
    source: languages,
    asks: "A page that names its translations names itself among them.",
    *check({ facts, view, holding }) {
      const links = alternatesOf(facts);
      if (links.length === 0 || links.some(({ href }) => href === view.canonical)) return;
      yield {
        place: holding(alternateLink),
        message:
          "The page names its translations and not itself; search engines take such links for a mistake.",
        fix: "Add one with its own language and canonical address.",
      };
    },
  },
  {
    id: "feed-not-announced",
    severity: "warning",
    source: autodiscovery,
    asks: "The front links to the site's feeds, so that readers' programs find them.",
    *check({ facts, view, lacking }, { outputs }) {
      const feed = ["feed.xml", "atom.xml", "feed.json"].find((path) => outputs.has(path));
      if (view.kind !== "home" || feed === undefined) return;
      if (facts.links.some(({ rels, type }) => rels.includes("alternate") && feedTypes.has(type ?? "")))
        return;
      yield {
        place: lacking("head"),
        message: `The front does not say that there is a feed at /${feed}, and feed readers look for it there.`,
        fix: 'Add `<link rel="alternate" type="application/rss+xml" href="/feed.xml">` to the head.',
      };
    },
  },
  {
    id: "feed-link-dead",
    severity: "error",
    source: autodiscovery,
    asks: "Each feed that a page announces exists.",
    *check({ facts, holding, address }, { outputBehind, config: { url } }) {
      if (url === null) return;
      for (const { rels, href, type } of facts.links) {
        if (!rels.includes("alternate") || !feedTypes.has(type ?? "")) continue;
        if (!URL.canParse(href, address ?? url) || outputBehind(new URL(href, address ?? url).href) !== null)
          continue;
        yield {
          place: holding(alternateLink),
          message: `The page announces a feed at ${quoted(href)}, and there is none.`,
          fix: "Correct the address, or take the link out.",
        };
      }
    },
  },
];

const robotsOf = (facts: PageSubject["facts"]): readonly string[] => [
  ...contentsOf(facts, "robots"),
  ...contentsOf(facts, "googlebot"),
];

/** Links to translations: those with a language. */
const alternatesOf = (facts: PageSubject["facts"]) =>
  linksOf(facts, "alternate").flatMap((link) =>
    link.hreflang === null ? [] : { href: link.href, hreflang: link.hreflang },
  );

function* eachAlternate(
  { facts, holding }: PageSubject,
  judge: (link: { readonly href: string; readonly hreflang: string }) => Omit<Breach, "place"> | null,
): Iterable<Breach> {
  for (const link of alternatesOf(facts)) {
    const wrong = judge(link);
    if (wrong !== null) yield { place: holding(alternateLink), ...wrong };
  }
}
