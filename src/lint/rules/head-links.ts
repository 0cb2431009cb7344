// Links in a page's head: to its translations, and to feeds.

import { isLanguageTag } from "../../text/language.js";
import { linksOf } from "../read/page-facts.js";
import type { Breach, Rule } from "../rule.js";
import { google, rssAdvisoryBoard } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const languages = google("specialty/international/localized-versions");
const autodiscovery = rssAdvisoryBoard("rss-autodiscovery");

const alternateLink = /<link[^>]*rel\s*=\s*["']?alternate/i;

const feedTypes = new Set(["application/rss+xml", "application/atom+xml", "application/feed+json"]);

export const headLinkRules: readonly Rule<PageSubject>[] = [
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
