// Breaches in articles and in the names of their authors.

import type { Breach } from "../breach.js";

const budget = "articles/world/budget.md";
const bridge = "articles/world/bridge.md";

/** A field of the article about the budget that is other. */
const field = (rule: string, from: string, to: string, at: string): Breach => ({
  ...{ rule, change: { [budget]: [from, to] } },
  at: `${budget}:${at}`,
});

const headline = (rule: string, text: string): Breach =>
  field(rule, "headline: The budget passes", `headline: ${text}`, "2:11");
const dek = (rule: string, text: string): Breach =>
  field(rule, "dek: Nine councillors voted for it, and four against.", `dek: ${text}`, "3:6");
const byline = (rule: string, name: string): Breach =>
  field(rule, "author: Ana Velho", `author: ${name}`, "4:9");

/** A field that an extension changes; what stands in the article's own file is sound. */
const hooked = (rule: string, name: string, text: string): Breach => ({
  rule,
  change: {
    "site.yaml": ["language: en\n", "language: en\nextensions: extensions.mjs\n"],
    "extensions.mjs": `export function beforePages({ site }) {
  const [first, ...others] = site.stories;
  const article = { ...first.article, ${name}: ${JSON.stringify(text)} };
  return { site: { ...site, stories: [{ ...first, article }, ...others] } };
}
`,
  },
  at: "extensions.mjs:1:1",
});

const long =
  "The budget passes after a night in which nine councillors and a mayor who had lost his notes read the whole of it aloud";

export const articleBreaches: readonly Breach[] = [
  headline("headline-too-long", long),
  headline("headline-in-capitals", "THE BUDGET PASSES AT LAST"),
  headline("headline-vague", "Untitled"),
  headline("headline-names-site", "The budget passes | The Courier"),
  hooked("headline-markup", "headline", "The budget <em>passes</em>"),
  headline("headline-repeated", "The bridge reopens"),
  hooked("dek-markup", "dek", "Nine councillors voted <b>for</b> it."),
  dek("dek-repeats-headline", "The Budget passes."),
  dek("dek-too-long", `${long}. ${long}. ${long}.`),
  dek("dek-repeated", "For the first time since March, lorries cross the river."),
  field("byline-missing", "author: Ana Velho\n", "", "1:1"),
  byline("byline-generic", "Staff"),
  byline("byline-email", "ana@courier.example"),
  byline("byline-prefixed", "Posted by Ana Velho"),
  byline("byline-several", "Ana Velho / Ben Okafor"),
  byline("byline-honorific", "Dr. Ana Velho"),
  byline("byline-with-role", "Ana Velho (political editor)"),
  {
    rule: "byline-names-publisher",
    change: {
      "site.yaml": ["language: en\n", "language: en\nauthors:\n  ana:\n    name: Ana Velho of The Courier\n"],
      [budget]: ["author: Ana Velho", "author: ana"],
      [bridge]: ["author: Ana Velho", "author: ana"],
    },
    at: "site.yaml:6:11",
  },
  field(
    "updated-in-future",
    "date: 2026-01-31T09:00:00Z\n",
    "date: 2026-01-31T09:00:00Z\nupdated: 2026-03-01T09:00:00Z\n",
    "6:10",
  ),
  {
    rule: "date-implausible",
    change: { [bridge]: ["date: 2026-01-20", "date: 1970-01-01"] },
    at: `${bridge}:5:7`,
  },
  field(
    "topics-too-many",
    "author: Ana Velho\n",
    "author: Ana Velho\ntopics: [aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn, oo, pp]\n",
    "5:70",
  ),
  {
    rule: "picture-missing",
    change: {
      "site.yaml": ["image: /share.svg", "cards: no"],
      [budget]: [/image:\n(?: {2}.*\n)*/, ""],
    },
    at: `${budget}:1:1`,
  },
  field("picture-credit-missing", "  credit: Ana Velho\n", "", "7:3"),
  field(
    "canonical-is-home",
    "author: Ana Velho\n",
    "author: Ana Velho\ncanonical: https://agency.example/\n",
    "5:12",
  ),
  field(
    "canonical-insecure",
    "author: Ana Velho\n",
    "author: Ana Velho\ncanonical: http://agency.example/budget\n",
    "5:12",
  ),
  {
    rule: "picture-narrow",
    change: { "public/lead.svg": ['width="1600" height="900"', 'width="800" height="450"'] },
    at: [`${bridge}:7:3`, `${budget}:7:3`],
  },
];
