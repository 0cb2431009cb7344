// What changes at an instant, in words.

import type { Turn } from "./turn.js";

/** `the embargo of articles/a.md ends`; `past`: `ended`. `path`: as it shall be shown. */
export function turnInWords(
  { reason, name }: Turn,
  path: string,
  tense: "present" | "past" = "present",
): string {
  const say = (present: string, past: string): string => (tense === "present" ? present : past);
  switch (reason) {
    case "embargo":
      return `the embargo of ${path} ${say("ends", "ended")}`;
    case "date":
      return `the date of ${path} ${say("comes", "came")}`;
    case "expiry":
      return `${path} ${say("expires", "expired")}`;
    case "correction":
      return `a correction of ${path} ${say("is", "was")} due`;
    case "retraction":
      return `the retraction of ${path} ${say("is", "was")} due`;
    case "picture":
      return `the right to the picture ${path} ${say("ends", "ended")}`;
    case "news-sitemap":
      return `${path} ${say("leaves", "left")} the news sitemap`;
    case "feed-enter":
      return `${path} ${say("enters", "entered")} the feed "${name ?? ""}"`;
    case "feed-leave":
      return `${path} ${say("leaves", "left")} the feed "${name ?? ""}"`;
  }
}
