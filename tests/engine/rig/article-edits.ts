// What reporters do: they write, head, file, move and withhold stories.

import { posix } from "node:path";
import { articlesOf, type Edit, type Edits } from "./edit.js";
import type { EditedSite } from "./edited-site.js";
import type { Picks } from "./picks.js";
import { authorNames, sections, topics } from "./small-paper.js";
import { readStory, type Story, storyFile, withMeta } from "./story.js";

/** An edit of one article. */
const storyEdit =
  (change: (story: Story, picks: Picks, site: EditedSite, path: string) => Story): Edit =>
  (site, picks) => {
    const paths = articlesOf(site);
    if (paths.length === 0) return null;
    const path = picks.one(paths);
    const story = change(readStory(site.read(path)), picks, site, path);
    site.write(path, storyFile(story));
    return `${path}: ${JSON.stringify(story.meta)} ${JSON.stringify(story.text)}`;
  };

const texts: readonly ((picks: Picks, site: EditedSite, path: string) => string)[] = [
  (picks) => `Another sentence, number ${picks.number(1000)}.`,
  (picks) => `## Heading ${picks.number(9)}`,
  (picks) => `:::note[Box ${picks.number(9)}]\nInside *it*.\n:::`,
  (picks) => `:::factbox\n- One\n- ${picks.number(9)}\n:::`,
  (picks) => `A note.[^n${picks.number(3)}]\n\n[^n${picks.number(3)}]: Below.`,
  (picks, site, path) => `[Link](${linkTo(site, path, picks.one(articlesOf(site)))})`,
  (picks, site, path) => `[Link](${linkTo(site, path, picks.one(articlesOf(site)))}#part)`,
  () => "![A crane](crane.svg)",
  (picks) => `<details><summary>${picks.number(9)}</summary>Raw</details>`,
  (picks) => `"Quoted" -- ${picks.number(9)} ... <script>bad()</script>`,
  (picks) => "Long. ".repeat(30 + picks.number(400)),
  () => "<!-- more -->",
  () => "![A pier](pier.png)",
  () => "[Dead](no-such-story.md)",
  () => "![Nothing](nothing.svg)",
  () => ":::note\nNot closed.",
];

const linkTo = (_site: EditedSite, from: string, to: string): string =>
  posix.relative(posix.dirname(from), to);

const fields: { readonly [field: string]: (picks: Picks, site: EditedSite) => string } = {
  dek: (picks) => `Dek ${picks.number(100)}.`,
  kicker: (picks) => `Kicker ${picks.number(100)}`,
  topics: (picks) => `[${picks.one(topics)}, ${picks.one([...topics, "a new topic"])}]`,
  authors: (picks) => picks.one([...authorNames, `[${authorNames[0]}, ${authorNames[2]}]`]),
  updated: (picks) => `2026-03-${10 + picks.number(20)}`,
  label: (picks) => picks.one(["opinion", "analysis", "reportage", "sponsored", "nonsense"]),
  image: (picks) =>
    picks.one([
      ...['{ src: "crane.svg", alt: "A" }', "crane.svg", '{ src: "new.svg", alt: "N" }'],
      ...['{ src: "pier.png", alt: "P", focus: left }', '{ src: "pier.png", alt: "P", focus: "70% 10%" }'],
    ]),
  related: (picks, site) => `[${picks.one(articlesOf(site)).replace(/^articles\/|\.md$/g, "")}]`,
  translations: (picks, site) => `[${picks.one(articlesOf(site)).replace(/^articles\/|\.md$/g, "")}]`,
  series: (picks) => picks.one(["The long river", "Another series"]),
  priority: (picks) => picks.one(["lead", "top", "normal", "brief"]),
  template: (picks) => picks.one(["special", "page"]),
  mood: (picks) => `m${picks.number(5)}`,
  section: (picks) => picks.one(sections),
  slug: (picks) => `slug-${picks.number(400)}`,
  permalink: (picks) => `/at/${picks.number(400)}/`,
  aliases: (picks) => `[/moved/${picks.number(400)}/]`,
  corrections: (picks) => correctionsOf(picks),
  language: (picks) => picks.one(["de", "en", "ar"]),
  dateline: (picks) => picks.one(["Port", "Quay"]),
  access: (picks) => picks.one(["free", "paid", "members", "everybody"]),
  canonical: (picks) => `https://other.example/${picks.number(9)}`,
  source: (picks) => picks.one(["reuters", "Somebody"]),
  id: (picks) => `id-${picks.number(400)}`,
  headlin: () => "A near miss",
  date: (picks) => picks.one(["2026-03-31", "2026-04-02", "2026-04-01T23:30:00+02:00", "someday"]),
};

const correctionKinds = ["correction", "clarification", "editors-note", "update", "retraction"];

/** One to three of any kind, with and without dates: of long ago, of now, of tomorrow, older than any article. */
function correctionsOf(picks: Picks): string {
  const entry = (): string => {
    const date = picks.one([
      ...["2026-03-31", "2026-04-01T10:00:00Z", "2026-04-01T20:30:00+02:00", "2026-02-14", "2025-01-01"],
      ...["2026-04-02", "2026-04-01T19:00:00Z", null],
    ]);
    const text = `text: "Corrected ${picks.number(9)}."`;
    return `{ ${[...(date === null ? [] : [`date: "${date}"`]), `kind: ${picks.one(correctionKinds)}`, text].join(", ")} }`;
  };
  const entries = Array.from({ length: 1 + picks.number(3) }, entry);
  return picks.one([`Corrected ${picks.number(9)}.`, ...Array(5).fill(`[${entries.join(", ")}]`)]);
}

/** A letter for another: as many bytes as before. */
function sameSize(story: Story): Story {
  const next: { readonly [letter: string]: string } = { e: "a", a: "o", o: "e", A: "E", E: "A" };
  return { ...story, text: story.text.replace(/[eaoAE]/, (letter) => next[letter] ?? letter) };
}

const removeArticle: Edit = (site, picks) => {
  const paths = articlesOf(site);
  if (paths.length < 10) return null;
  const path = picks.one(paths);
  site.remove(path);
  return path;
};

const addArticle: Edit = (site, picks) => {
  const number = picks.number(1000);
  const path = `articles/${picks.one([...sections, "local/harbour"])}/new-${number}.md`;
  const meta = {
    headline: `New ${number}`,
    date: picks.one(["2026-03-30", "2026-04-01", "2026-01-15T10:00:00Z", "2026-04-02T01:00:00Z"]),
    topics: `[${picks.one(topics)}]`,
    authors: picks.one(authorNames),
  };
  site.write(path, storyFile({ meta, text: "It is new.\n" }));
  return path;
};

const move =
  (to: (path: string, picks: Picks) => string): Edit =>
  (site, picks) => {
    const paths = articlesOf(site);
    if (paths.length === 0) return null;
    const from = picks.one(paths);
    const target = to(from, picks);
    if (target === from || site.has(target)) return null;
    site.rename(from, target);
    return `${from} to ${target}`;
  };

const swapTwo: Edit = (site, picks) => {
  const [one, two] = [picks.one(articlesOf(site)), picks.one(articlesOf(site))];
  if (one === two) return null;
  site.rename(one, "articles/draft");
  site.rename(two, one);
  site.rename("articles/draft", two);
  return `${one} and ${two}`;
};

const withheld: { readonly [field: string]: readonly string[] } = {
  draft: ["true", "false"],
  embargo: ["2026-04-01T18:00:00Z", "2026-04-02", "2026-03-01"],
  expires: ["2026-04-01T20:00:00Z", "2026-04-03", "2026-03-01"],
};

export const articleEdits: Edits = {
  "add text": [
    16,
    storyEdit((story, picks, site, path) => ({
      ...story,
      text: `${story.text}\n${picks.one(texts)(picks, site, path)}\n`,
    })),
  ],
  "a plain sentence": [
    24,
    storyEdit((story, picks) => ({ ...story, text: `${story.text}\nPlain ${picks.number(99999)}.\n` })),
  ],
  "a sentence at the beginning": [
    12,
    storyEdit((story, picks) => ({ ...story, text: `Plain ${picks.number(99999)}.\n\n${story.text}` })),
  ],
  "who may read it": [
    8,
    storyEdit((story, picks) => withMeta(story, { access: picks.one(["free", "paid", "members"]) })),
  ],
  "text of the same size": [10, storyEdit(sameSize)],
  "text cut": [4, storyEdit((story) => ({ ...story, text: "Cut short.\n" }))],
  headline: [8, storyEdit((story, picks) => withMeta(story, { headline: `Head ${picks.number(1000)}` }))],
  "front matter": [
    12,
    storyEdit((story, picks, site) => {
      const field = picks.one(Object.keys(fields));
      return withMeta(story, { [field]: fields[field]?.(picks, site) ?? null });
    }),
  ],
  "front matter out": [
    4,
    storyEdit((story, picks) => {
      const optional = Object.keys(story.meta).filter((field) => field !== "headline" && field !== "date");
      return optional.length === 0 ? story : withMeta(story, { [picks.one(optional)]: null });
    }),
  ],
  withheld: [
    6,
    storyEdit((story, picks) => {
      const field = picks.one(Object.keys(withheld));
      return withMeta(story, { [field]: picks.one(withheld[field] ?? []) });
    }),
  ],
  corrected: [6, storyEdit((story, picks) => withMeta(story, { corrections: correctionsOf(picks) }))],
  retracted: [
    3,
    storyEdit((story, picks) => {
      const date = picks.one(["2026-04-01", "2026-04-01T18:00:00Z", "2026-04-02"]);
      return withMeta(story, {
        corrections: `[{ date: "${date}", kind: retraction, text: "It was wrong." }]`,
      });
    }),
  ],
  "no longer corrected": [3, storyEdit((story) => withMeta(story, { corrections: null }))],
  "broken front matter": [
    1,
    (site, picks) => {
      const path = picks.one(articlesOf(site));
      site.write(path, "---\nheadline: [\n---\n\nText.\n");
      return path;
    },
  ],
  "new article": [6, addArticle],
  "article removed": [5, removeArticle],
  "article renamed": [3, move((path, picks) => path.replace(/[^/]*$/, `named-${picks.number(400)}.md`))],
  "article moved": [3, move((path, picks) => `articles/${picks.one(sections)}/${posix.basename(path)}`)],
  "article as a folder": [
    2,
    move((path) => (path.endsWith("/index.md") ? path : path.replace(/\.md$/, "/index.md"))),
  ],
  "articles swapped": [2, swapTwo],
  "saved without a change": [5, storyEdit((story) => story)],
};
