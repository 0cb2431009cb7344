// What may be seen: texts of the articles that are public, or were once, and of the site's own sections, authors and settings.

import type { Engine } from "../../engine/engine.js";
import type { Article } from "../../parse/article.js";
import { andOf } from "../../text/language.js";
import { wordsOfHtml, wordsOfTexts } from "../../text/runs/read-words.js";
import type { Gathered } from "../gather.js";
import type { PlanOptions } from "../plan.js";
import { htmlOf, stringsIn, textsOfMeta } from "./texts-of.js";
import { whyWithheld } from "./why-withheld.js";

export interface PublicTexts {
  /** What any list may show of public articles: headlines, deks, bylines, what is said of pictures. */
  listed(): readonly Int32Array[];
  /** The text of the article at a path, as readers get it; nothing where that is withheld. */
  wordsOf(path: string): Promise<readonly Int32Array[]>;
  /** What the settings file, each section and each author says, by path. */
  settings(): Promise<readonly (readonly [path: string, words: readonly Int32Array[]])[]>;
  /** Paths of all public articles. */
  readonly paths: readonly string[];
}

export function publicTexts(
  { bodyOf }: Pick<Engine, "bodyOf">,
  { parsed, config, now }: Gathered,
  options: PlanOptions,
): PublicTexts {
  const articles = new Map<string, Article>();
  for (const file of parsed.files)
    if (file.article !== null && whyWithheld(file, now, options) === null)
      articles.set(file.path, file.article);
  const names = new Map(config.authors.map(({ id, name }) => [id, name]));
  /** The names of an article's authors in one sentence, as pages have them. */
  const bylinesOf = ({ authors, language }: Pick<Article, "authors" | "language">): readonly string[] => {
    const all = authors.map(({ name }) => names.get(name) ?? name);
    const last = all.pop();
    return all.length === 0 ? [] : [`${all.join(", ")} ${andOf(language ?? config.language)} ${last}`];
  };
  const beside = (article: Article): readonly Int32Array[] =>
    wordsOfTexts([...textsOfMeta(article), ...bylinesOf(article)]);
  let listed: readonly Int32Array[] | null = null;
  return {
    paths: [...articles.keys()].sort(),
    listed() {
      listed ??= [...articles.values()].flatMap(beside);
      return listed;
    },
    async wordsOf(path) {
      const article = articles.get(path);
      if (article === undefined) return [];
      const { body, whole } = article;
      const shown = options.edition === "gated" ? (whole ?? body) : body;
      const { pieces } = await bodyOf(shown.address);
      return [...wordsOfHtml(htmlOf(pieces, shown)), ...beside({ ...article, body: shown })];
    },
    async settings() {
      const sections = parsed.sections.map(
        async (section) => [section.path, await wordsOfSection(section, bodyOf)] as const,
      );
      return [
        ...(await Promise.all(sections)),
        ...config.authors.map((author) => [author.path ?? "site.yaml", wordsIn(author)] as const),
        ["site.yaml", wordsIn({ ...config, authors: [] })],
      ];
    },
  };
}

async function wordsOfSection(
  { introduction, title, description }: Gathered["parsed"]["sections"][number],
  bodyOf: Engine["bodyOf"],
): Promise<readonly Int32Array[]> {
  const pieces = introduction === null ? [] : (await bodyOf(introduction.address)).pieces;
  return [
    ...wordsOfHtml(introduction === null ? "" : htmlOf(pieces, introduction)),
    ...wordsIn({ title, description }),
  ];
}

const wordsIn = (value: unknown): readonly Int32Array[] => wordsOfTexts(stringsIn(value));
