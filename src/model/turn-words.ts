// What changes at an instant, in words.

import type { Turn } from "./turn.js";

/** `the embargo of articles/a.md ends`; `past`: `ended`. `path`: as it shall be shown. */
export function turnInWords(
  { reason, name }: Turn,
  path: string,
  tense: "present" | "past" = "present",
): string {
  const verb = (present: string, past: string): string => (tense === "present" ? present : past);
  switch (reason) {
    case "embargo":
      return `the embargo of ${path} ${verb("ends", "ended")}`;
    case "date":
      return `the date of ${path} ${verb("comes", "came")}`;
    case "expiry":
      return `${path} ${verb("expires", "expired")}`;
    case "correction":
      return `a correction of ${path} ${verb("is", "was")} due`;
    case "retraction":
      return `the retraction of ${path} ${verb("is", "was")} due`;
    case "picture":
      return `the right to the picture ${path} ${verb("ends", "ended")}`;
    case "news-sitemap":
      return `${path} ${verb("leaves", "left")} the news sitemap`;
    case "feed-enter":
      return `${path} ${verb("enters", "entered")} the feed "${name ?? ""}"`;
    case "feed-leave":
      return `${path} ${verb("leaves", "left")} the feed "${name ?? ""}"`;
  }
}
