// The search's index as files: shards of terms, what is shown of each article, and the list that leads to both.

import { hashOf } from "../../hash.js";
import { stemmerName } from "../../text/stemmer-name.js";
import type { Page } from "../page.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { authorTerm, everyTerm, indexFolder, manifestPath, sectionTerm } from "./index-format.js";
import { type Numbered, numberStories } from "./number-stories.js";
import { resultChunks } from "./result-chunks.js";
import { stemmerNames } from "./stemmer-names.js";
import { type IndexedArticle, termShards } from "./term-shards.js";

/** The files of the index; each but the list carries its hash, so that whoever caches it never mixes two of them. */
export function searchIndex(planner: Planner): readonly Planned[] {
  const numbered = numberStories(planner.site.stories);
  const shards = termShards(numbered.map(indexed)).map(({ first, bytes }) => {
    const hash = hashOf(bytes);
    return { first, name: nameOf(hash), page: packed(`terms-${nameOf(hash)}.bin`, bytes, hash) };
  });
  const chunks = resultChunks(numbered, planner).map(({ first, text }) => {
    const name = nameOf(hashOf(text));
    return { first, name, page: written(`articles-${name}.json`, text) };
  });
  const stemmers = stemmerFiles(planner);
  let before = 0;
  const manifest = {
    articles: numbered.length,
    newest: numbered.at(-1)?.number ?? 0,
    stemmers: stemmers.map(({ path }) => planner.href(`/${path}`)),
    hasUnstemmed: planner.site.stories.some(
      ({ article }) => stemmerName(article.language ?? planner.config.language) === null,
    ),
    terms: shards.map(({ first }) => first),
    termFiles: shards.map(({ name }) => name).join(""),
    // Each as the distance from the one before it.
    articleNumbers: chunks.map(({ first }) => {
      const distance = first - before;
      before = first;
      return distance;
    }),
    articleFiles: chunks.map(({ name }) => name).join(""),
  };
  const pages = [
    ...shards.map(({ page }) => page),
    ...chunks.map(({ page }) => page),
    ...stemmers,
    { render: "text" as const, path: manifestPath, text: JSON.stringify(manifest), from: [] },
  ];
  return pages.map((page) => ({
    page,
    claim: { path: page.path, what: "the index of the search", place: null, rank: "default" },
  }));
}

function indexed({ number, story }: Numbered): IndexedArticle {
  const { section, authors, article } = story;
  const filters = [
    everyTerm,
    ...(section === null ? [] : [sectionTerm(section)]),
    ...new Set(authors.map(({ id }) => authorTerm(id))),
  ];
  return { number, terms: article.terms ?? "", filters };
}

/** 10 characters of base64url are 60 bits. */
const nameOf = (hash: string): string => hash.slice(0, 10);

const packed = (name: string, bytes: string, hash: string): Page & { readonly render: "packed" } => ({
  ...{ render: "packed", path: `${indexFolder}/${name}`, bytes, hash, from: [] },
});

const written = (name: string, text: string): Page & { readonly render: "text" } => ({
  ...{ render: "text", path: `${indexFolder}/${name}`, text, from: [] },
});

/** What takes the endings off what a reader types, for each language of an article. */
function stemmerFiles({ site, config, input }: Planner): readonly (Page & { readonly render: "text" })[] {
  return stemmerNames(site, config.language).flatMap((name) => {
    const text = input.stemmers?.[name];
    return text === undefined ? [] : written(`stem-${name}.${nameOf(hashOf(text))}.js`, text);
  });
}
