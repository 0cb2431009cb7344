// What a page says of itself in its head: title, language, description, canonical address.

import { contentsOf, linksOf } from "../read/page-facts.js";
import type { Rule } from "../rule.js";
import { google, html } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const titleLinks = google("appearance/title-link#page-titles");
const canonicals = google("crawling-indexing/consolidate-duplicate-urls#rel-canonical-link-method");

const canonicalLink = /<link[^>]*rel\s*=\s*["']?canonical/i;

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
      if (facts.language?.toLowerCase() === view.language.toLowerCase()) return;
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
    asks: "An article's page has a description: its dek, or else how its text begins, or its headline.",
    *check({ facts, article, lacking }) {
      if (article === null || contentsOf(facts, "description").some((text) => text.trim() !== "")) return;
      yield {
        place: lacking("head"),
        message: "The article's page has no description, and results make one up of what stands on it.",
        fix: 'Add `<meta name="description" content="{{description}}">` to the head.',
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
];
