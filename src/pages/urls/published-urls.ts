// What this build publishes, as lines of urls.txt.

import { driftedStory, likeness } from "../../urls/sketch.js";
import type { StoryEntry, UrlEntry, UrlsFile } from "../../urls/urls-file.js";
import type { Answers } from "./answers.js";
import type { KnownStory } from "./stories.js";

/**
 * The addresses of articles with their aliases, and lists, by address. A text that has not drifted far keeps the sketch that it
 * has on record, so that edits do not touch the file.
 */
export function publishedUrls(
  file: UrlsFile,
  stories: readonly KnownStory[],
  answers: Answers,
): readonly UrlEntry[] {
  const before = new Map(
    file.lines.flatMap((line) =>
      line.is === "article" || line.is === "page"
        ? [[`${line.address} ${line.is} ${line.id}`, line] as const]
        : [],
    ),
  );
  const entries = new Map<string, UrlEntry>();
  for (const { article, permalink, published } of stories) {
    if (published !== "now") continue;
    for (const address of [permalink, ...article.aliases]) {
      const answer = answers.at(address);
      const isOurs =
        answer?.is === "story" ? address === permalink : answer?.is === "alias" && answer.to === permalink;
      if (!isOurs || entries.has(address)) continue;
      const known = before.get(`${address} ${article.type} ${article.id}`);
      const sketch = sketchFor(known?.sketch ?? "", article.sketch);
      const entry: StoryEntry = { is: article.type, address, id: article.id, sketch };
      entries.set(address, entry);
    }
  }
  for (const address of answers.lists)
    if (!entries.has(address)) entries.set(address, { is: "list", address });
  return [...entries.values()];
}

/** The sketch to keep on record. */
const sketchFor = (recorded: string, now: string): string =>
  recorded !== "" && (recorded === now || likeness(recorded, now) >= driftedStory) ? recorded : now;
