// Every list of stories that has an address of its own.

import type { Site } from "../model/site.js";
import type { Label } from "../parse/article.js";
import { authorPath, labelPath, monthPath, sectionPath, sourcePath, topicPath } from "./address.js";

/** A list and what it is a list of. */
export type StoryList = { readonly path: string; readonly stories: readonly number[] } & (
  | { readonly of: "section"; readonly section: Site["sections"][number] }
  | { readonly of: "topic"; readonly topic: Site["topics"][number] }
  | { readonly of: "label"; readonly label: Label }
  | { readonly of: "author"; readonly author: Site["authors"][number] }
  | { readonly of: "source"; readonly source: Site["sources"][number] }
  | { readonly of: "month"; readonly month: string }
);

export function listsOf(site: Site): readonly StoryList[] {
  return [
    ...site.sections.map(
      (section): StoryList => ({
        of: "section",
        section,
        path: sectionPath(section.slug),
        stories: section.stories,
      }),
    ),
    ...site.topics.map(
      (topic): StoryList => ({ of: "topic", topic, path: topicPath(topic.slug), stories: topic.stories }),
    ),
    ...labelsOf(site),
    ...site.authors.map(
      (author): StoryList => ({ of: "author", author, path: authorPath(author.id), stories: author.stories }),
    ),
    ...site.sources.map(
      (source): StoryList => ({
        of: "source",
        source,
        path: sourcePath(source.slug),
        stories: source.stories,
      }),
    ),
    ...site.archive.map(
      ({ month, stories }): StoryList => ({ of: "month", month, path: monthPath(month), stories }),
    ),
  ];
}

/** The labels that stories have, by name. */
function labelsOf({ stories }: Site): readonly StoryList[] {
  const ranks = new Map<Label, number[]>();
  for (const [rank, { article }] of stories.entries()) {
    if (article.label === null) continue;
    const known = ranks.get(article.label);
    if (known === undefined) ranks.set(article.label, [rank]);
    else known.push(rank);
  }
  return [...ranks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, all]): StoryList => ({ of: "label", label, path: labelPath(label), stories: all }));
}
