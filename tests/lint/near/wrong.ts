// Sites in which one rule is broken, in another way than in tests/lint/breaches.

import type { Breach } from "../breach.js";

interface Wrong {
  readonly what: string;
  readonly change: Breach["change"];
  /** The rule and the file in which it is broken. */
  readonly is: string;
}

export const wrong: readonly Wrong[] = [
  {
    what: "a robots.txt that keeps out one search engine by name",
    change: { "public/robots.txt": "User-agent: *\nAllow: /\n\nUser-agent: Bingbot\nDisallow: /\n" },
    is: "robots-blocks-site public/robots.txt",
  },
];
