// Every article with its state, and why it is not published.

import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import type { Engine } from "./engine/engine.js";
import type { WithheldReason } from "./model/site.js";
import { gather, siteMissing } from "./pipeline/gather.js";
import { lookAtSite } from "./pipeline/look-at-site.js";
import { plan } from "./pipeline/plan.js";

/** An article or a standing page as `broadsheet list` shows it. */
export interface ListedArticle {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly headline: string;
  /** `failed`: it has errors of its own; `retracted`: a notice stands at its address. */
  readonly state: "published" | WithheldReason | "retracted" | "failed";
  /** ISO date or instant that decides about a withheld article; null otherwise. */
  readonly until: string | null;
  /** Root-relative address; null for a failed article. */
  readonly permalink: string | null;
  /** As `<time datetime>` has it; null for a standing page. */
  readonly date: string | null;
}

export interface Listing {
  /** By path. */
  readonly articles: readonly ListedArticle[];
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the settings cannot be read. */
  readonly config: Config | null;
}

/** Lists the articles and standing pages of the site in an absolute folder. */
export async function listArticles(options: {
  readonly root: string;
  readonly now?: string;
}): Promise<Listing> {
  const found = await lookAtSite(options.root, (engine) => listOf(engine, options));
  return found ?? { articles: [], diagnostics: [siteMissing], config: null };
}

async function listOf(
  engine: Engine,
  options: { readonly root: string; readonly now?: string },
): Promise<Listing> {
  const result = await gather(engine, options);
  if ("stopped" in result) return { articles: [], diagnostics: [result.stopped], config: null };
  const { gathered } = result;
  if (!gathered.sound)
    return { articles: [], diagnostics: sortDiagnostics(gathered.diagnostics), config: null };
  const { site, diagnostics } = await plan(engine, gathered, { root: options.root, keepGoing: true });
  const dates = new Map(
    gathered.parsed.files.map(({ path, schedule }) => [path, schedule.date?.iso ?? null]),
  );
  const published = [...site.stories, ...site.pages, ...site.retracted].map(
    (story): ListedArticle => ({
      path: story.article.path,
      headline: story.article.headline,
      state: site.retracted.includes(story) ? "retracted" : "published",
      until: null,
      permalink: story.permalink,
      date: story.article.date?.iso ?? null,
    }),
  );
  const withheld = site.withheld.map(
    ({ path, headline, reason, until, permalink }): ListedArticle => ({
      path,
      headline,
      state: reason,
      until,
      permalink,
      date: dates.get(path) ?? null,
    }),
  );
  const failed = site.failed.map(
    (path): ListedArticle => ({
      path,
      headline: path.split("/").at(-1) ?? path,
      state: "failed",
      until: null,
      permalink: null,
      date: dates.get(path) ?? null,
    }),
  );
  const articles = [...published, ...withheld, ...failed].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { articles, diagnostics: sortDiagnostics(diagnostics), config: gathered.config };
}
