// Sites in which one rule is broken, in another way than in tests/lint/breaches.

import type { Breach } from "../breach.js";
import { alone } from "../seeded.js";

interface Wrong {
  readonly what: string;
  readonly change: Breach["change"];
  /** The rule and the file in which it is broken. */
  readonly is: string;
}

const budget = "articles/world/budget.md";
const endFile = "templates/partials/head-end.hbs";

const address = (host: string): Wrong => ({
  what: `an address in a private network, ${host}`,
  change: {
    "site.yaml": ["https://courier.example", `https://${host}`],
    ...alone,
  },
  is: "site-address-local site.yaml",
});

/** An article by somebody else. */
const by = (what: string, name: string, rule: string): Wrong => ({
  ...{ what, change: { [budget]: ["author: Ana Velho", `author: ${name}`] } },
  is: `${rule} ${budget}`,
});

export const wrong: readonly Wrong[] = [
  {
    what: "a robots.txt that keeps out one search engine by name",
    change: { "public/robots.txt": "User-agent: *\nAllow: /\n\nUser-agent: Bingbot\nDisallow: /\n" },
    is: "robots-blocks-site public/robots.txt",
  },
  address("10.0.0.7"),
  address("192.168.1.2"),
  address("172.20.0.1"),
  address("localhost:4000"),
  by("a degree in capitals", "Ana Velho MA", "byline-honorific"),
  by("a degree with dots", "Ana Velho m.a.", "byline-honorific"),
  by("a German “by”", "Von Ana Velho", "byline-prefixed"),
  by("two names with a Spanish “and”", "Ana Velho y Ben Okafor", "byline-several"),
  by("the paper's name behind an author's", "Ana Velho of The Courier", "byline-names-publisher"),
  {
    what: "a headline of signs that is there twice",
    change: {
      [budget]: [/headline: .*/, 'headline: "❤️"'],
      "articles/world/bridge.md": [/headline: .*/, 'headline: "❤️"'],
    },
    is: `headline-repeated ${budget}`,
  },
  {
    what: "a property with a sign that means something in a pattern",
    change: { [endFile]: [/$/, '<meta property="og:foo(" content="x">\n'] },
    is: `og-property-unknown ${endFile}`,
  },
  {
    what: "a closed article whose JSON-LD names no part that is kept back",
    change: {
      [budget]: [/^author: .*\n/m, "author: Ana Velho\naccess: members\n"],
      "articles/world/bridge.md": [/^author: .*\n/m, "author: Ana Velho\naccess: members\n"],
      "templates/layout.hbs": [
        /<script type="application\/ld\+json">.*<\/script>/,
        '{{#if (eq kind "article")}}<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false,"headline":{{{json title}}},"datePublished":"2026-01-31T09:00:00Z","image":["https://courier.example/lead.svg"],"author":[{"@type":"Person","name":"Ana Velho"}],"publisher":{"@type":"NewsMediaOrganization","name":"The Courier"}}</script>{{/if}}',
      ],
    },
    is: "paywall-selector-missing templates/layout.hbs",
  },
];
