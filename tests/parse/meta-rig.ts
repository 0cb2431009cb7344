// Parses one article as a build would, with settings that say nothing but what a test gives.

import type { Config } from "../../src/config/config.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Article } from "../../src/parse/article.js";
import type { ParseContext } from "../../src/parse/context.js";
import { loadLanes } from "../../src/parse/markdown/lanes.js";
import { type ParseResult, parseArticle } from "../../src/parse/parse-article.js";
import { parseSection, type SectionResult } from "../../src/parse/parse-section.js";
import type { Source } from "../../src/read/source.js";
import { plainConfig } from "../model/rig.js";

const config: Config = {
  ...plainConfig,
  url: "https://courier.example/news",
  basePath: "/news",
};

export const author = (id: string, name: string): Config["authors"][number] => ({
  id,
  name,
  role: null,
  biography: null,
  picture: null,
  links: [],
  fediverse: null,
  path: null,
});

export const section = (slug: string, title: string): Config["sections"][number] => ({
  slug,
  title,
  description: null,
  colour: null,
  colourDark: null,
  template: null,
});

export interface Rigged {
  readonly path?: string;
  readonly kind?: Source["kind"];
  readonly config?: Partial<Config>;
  readonly folders?: ParseContext["folders"];
}

const { lanes } = await loadLanes({ engine: "auto" });

function contextOf(rigged: Rigged): ParseContext {
  return {
    config: { ...config, ...rigged.config },
    words: { by: "By {names}" },
    lanes,
    folders: rigged.folders ?? {},
  };
}

const sourceOf = (text: string, rigged: Rigged, path: string): Source => ({
  kind: rigged.kind ?? "article",
  path: rigged.path ?? path,
  size: text.length,
  modified: 0,
  hash: "",
  text,
});

/** Parses a whole file. */
export function parseFile(text: string, rigged: Rigged = {}): ParseResult {
  return parseArticle(sourceOf(text, rigged, "articles/world/budget.md"), contextOf(rigged));
}

/** Parses an article with these lines of front matter; headline and date are given unless `bare`. */
export function parseMatter(lines: string, rigged: Rigged & { readonly bare?: boolean } = {}): ParseResult {
  const given = rigged.bare === true ? "" : "headline: A budget\ndate: 2026-01-20\n";
  return parseFile(`---\n${given}${lines}\n---\nText.\n`, rigged);
}

/** The article, which must be sound. */
export function sound(result: ParseResult): Article {
  if (result.article === null) throw new Error(told(result).join("\n"));
  return result.article;
}

/** Parses an `_index.md`. */
export function parseIndex(text: string, rigged: Rigged = {}): SectionResult {
  return parseSection(
    sourceOf(text, { kind: "section", ...rigged }, "articles/world/_index.md"),
    contextOf(rigged),
  );
}

/** Diagnostics in short: `✘ date-missing 1:1 The article has …`. */
export function told(result: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return result.diagnostics.map(
    ({ severity, code, place, message }) =>
      `${severity === "error" ? "✘" : "⚠"} ${code} ${place.line}:${place.column} ${message}`,
  );
}
