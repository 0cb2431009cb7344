// What may be seen: texts of the articles that are public, or were once, and of the site's own sections, authors and settings.

import type { Engine } from "../../engine/engine.js";
import type { Article } from "../../parse/article.js";
import { andOf } from "../../text/language.js";
import { wordsOfHtml, wordsOfTexts } from "../../text/runs/read-words.js";
import { longRun } from "../../text/runs/shingles.js";
import type { Gathered } from "../gather.js";
import type { PlanOptions } from "../plan.js";
import { isIn } from "./find-runs.js";
import { htmlOf, stringsIn, textsOfMeta } from "./texts-of.js";
import { whyWithheld } from "./why-withheld.js";

export interface PublicTexts {
  /** Whether words are among what any list may show of public articles: headlines, deks, what is said of pictures. */
  isListed(words: Int32Array): boolean;
  /** Whether words are in the text of the article or section at a path, as readers get it; not where that is withheld. */
  isOf(path: string, words: Int32Array): Promise<boolean>;
  /** The settings file, or a section's or an author's, that says these words; null where none does. */
  settingWith(words: Int32Array): Promise<string | null>;
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
  const known = new Map<string, Promise<readonly Int32Array[]>>();
  const remembered = (path: string, read: () => Promise<readonly Int32Array[]>) => {
    const found = known.get(path) ?? read();
    known.set(path, found);
    return found;
  };
  const article = (path: string, { body, whole, ...meta }: Article) =>
    remembered(path, async () => {
      const shown = options.edition === "gated" ? (whole ?? body) : body;
      const { pieces } = await bodyOf(shown.address);
      const texts = textsOfMeta({ ...meta, body: shown, whole });
      return [...wordsOfHtml(htmlOf(pieces)), ...wordsOfTexts([...texts, ...bylinesOf(meta)])];
    });
  const names = new Map(config.authors.map(({ id, name }) => [id, name]));
  /** The names of an article's authors in one sentence, as pages have them. */
  const bylinesOf = ({ authors, language }: Pick<Article, "authors" | "language">): readonly string[] => {
    const all = authors.map(({ name }) => names.get(name) ?? name);
    const last = all.pop();
    return all.length === 0 ? [] : [`${all.join(", ")} ${andOf(language ?? config.language)} ${last}`];
  };
  const settings = (): readonly (readonly [path: string, read: () => Promise<readonly Int32Array[]>])[] => [
    ...parsed.sections.map((section) => [section.path, () => wordsOfSection(section, bodyOf)] as const),
    ...config.authors.map((author) => [author.path ?? "site.yaml", async () => wordsIn(author)] as const),
    ["site.yaml", async () => wordsIn({ ...config, authors: [] })],
  ];
  let listed: readonly Int32Array[] | null = null;
  const answers = new Map<string, boolean>();
  return {
    paths: [...articles.keys()].sort(),
    isListed(words) {
      const key = words.join();
      const answer = answers.get(key);
      if (answer !== undefined) return answer;
      listed ??= [...articles.values()].flatMap((each) =>
        wordsOfTexts([...textsOfMeta(each), ...bylinesOf(each)]),
      );
      const found = isIn(words, listed);
      answers.set(key, found);
      return found;
    },
    async isOf(path, words) {
      const found = articles.get(path);
      return found !== undefined && isIn(words, await article(path, found));
    },
    async settingWith(words) {
      for (const [index, [path, read]] of settings().entries())
        if (isIn(words, await remembered(`${index} ${path}`, read))) return path;
      return null;
    },
  };
}

async function wordsOfSection(
  { introduction, title, description }: Gathered["parsed"]["sections"][number],
  bodyOf: Engine["bodyOf"],
): Promise<readonly Int32Array[]> {
  const pieces = introduction === null ? [] : (await bodyOf(introduction.address)).pieces;
  return [...wordsOfHtml(htmlOf(pieces)), ...wordsIn({ title, description })];
}

const wordsIn = (value: unknown): readonly Int32Array[] => wordsOfTexts(stringsIn(value));

/** Parts of a run that are looked for one by one: what is public may be followed by something else that is. */
export function windowsOf(words: Int32Array): readonly Int32Array[] {
  const length = Math.min(longRun, words.length);
  return Array.from({ length: words.length - length + 1 }, (_, at) => words.subarray(at, at + length));
}
