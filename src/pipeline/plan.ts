// The middle of the pipeline: parsed articles to the pages of the site at one moment, wrong articles left out on demand.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import { tellEmpty } from "../model/empty-site.js";
import { modelSite } from "../model/model-site.js";
import type { Site } from "../model/site.js";
import { byInstant } from "../model/turn.js";
import { type Shown, withheldReason } from "../model/withheld.js";
import { plainPath } from "../pages/address.js";
import type { Failures, Plan, PlanInput } from "../pages/input.js";
import type { Drawing } from "../pages/page.js";
import { planGated } from "../pages/plan-gated.js";
import { planPages } from "../pages/plan-pages.js";
import { stemmerNames } from "../pages/search/stemmer-names.js";
import type { Article } from "../parse/article.js";
import { placeOfArticle } from "../parse/article-place.js";
import { measurePictures } from "../read/measure-pictures.js";
import type { PictureSizes } from "../read/picture-facts.js";
import { readStemmers } from "../read/read-stemmers.js";
import type { ReadTemplates } from "../read/read-templates.js";
import { runBeforePages } from "./before-pages.js";
import type { Gathered } from "./gather.js";
import { lookForCards, lookForIcons } from "./look-for-sharp.js";
import { lastOf, pictureFiles, pictureNames } from "./picture-names.js";

export interface Planned extends Plan {
  readonly articles: number;
  readonly site: Site;
  /** Paths of the files whose mistakes do not stop a build that keeps going. */
  readonly mendable: ReadonlySet<string>;
  readonly pictureSizes: PictureSizes;
  /** Pictures that the site's other output shows. */
  readonly kept: readonly Drawing[];
}

export interface PlanOptions {
  /** `gated`: the pages of articles that are not free alone, with their whole texts. */
  readonly edition?: "gated" | undefined;
  readonly root: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  readonly keepGoing?: boolean;
  /** Warnings are errors, so that an article with one is a wrong one. */
  readonly strict?: boolean;
  readonly onProgress?: (phase: "model", done: number, total: number) => void;
}

/** Models the site and plans its pages; with `keepGoing`, again without each article that has an error, until none has. */
export async function plan(engine: Engine, gathered: Gathered, options: PlanOptions): Promise<Planned> {
  const { parsed, now } = gathered;
  const show: Shown = {
    drafts: options.drafts === true,
    future: options.future === true,
    expired: options.expired === true,
  };
  const parseMistakes = parsed.files.flatMap(({ diagnostics, schedule }) =>
    withheldReason(schedule, now, show) === null ? diagnostics : diagnostics.map(mild),
  );
  const isMistake = ({ severity }: Diagnostic): boolean => severity === "error" || options.strict === true;
  const articles = parsed.files.flatMap(({ article }) => article ?? []);
  // A section's file that cannot be read may have said that its articles are drafts: no build goes on without it.
  const unread = gathered.site.failed.filter((path) => !/(^|\/)_index\.[^/]*$/.test(path));
  const mendable = new Set([...unread, ...[...parsed.files, ...parsed.sections].map(({ path }) => path)]);
  for (const { place } of parsed.diagnostics) mendable.delete(place.path);
  const failed = new Set([
    ...unread,
    ...parsed.files
      .filter(
        ({ article, diagnostics }) => article === null || (options.keepGoing && diagnostics.some(isMistake)),
      )
      .map(({ path }) => path),
  ]);
  engine.stats.phase("plan");
  const names = pictureNames(gathered, articles);
  const isNamed = (path: string): boolean => names.has(lastOf(plainPath(path)));
  const pictures = await engine.measure(pictureFiles(gathered.site, isNamed), (paths, recall) =>
    measurePictures(engine.disk, options.root, paths, recall),
  );
  const ofFiles = pictures.diagnostics.filter(({ place }) => place.path !== "site.yaml");
  if (ofFiles.length < pictures.diagnostics.length) mendable.add("site.yaml");
  const refused = new Set(options.keepGoing === true ? ofFiles.map(({ place }) => place.path) : []);
  const shown = new Set<string>();
  const { canDrawCards, missing } = await lookForCards(engine, gathered, articles, pictures.diagnostics);
  const icons = await lookForIcons(engine, gathered, [...pictures.diagnostics, ...missing]);
  const wrongPictures = new Set(ofFiles.map(({ place }) => place.path));
  const told: Diagnostic[] = [...gathered.diagnostics, ...parseMistakes, ...missing, ...icons.missing];
  for (;;) {
    options.onProgress?.("model", 0, 0);
    const round = planRound(
      gathered,
      articles.filter(({ path }) => !failed.has(path)),
      [...failed],
      { ...show, edition: options.edition },
      {
        pictureSizes: pictures.sizes,
        refused,
        wrongPictures,
        canDrawCards,
        canDrawIcons: icons.canDrawIcons,
      },
      (names) => readStemmers(engine.disk, names),
    );
    told.push(...round.diagnostics);
    for (const path of round.refusedUses.keys()) shown.add(path);
    const wrong = [
      ...round.diagnostics.filter(isMistake).map(({ place }) => place.path),
      ...[...round.refusedUses.values()].flatMap((users) => [...users]),
    ].filter((path) => mendable.has(path) && !failed.has(path));
    if (!options.keepGoing || wrong.length === 0) {
      const notes =
        round.articles > 0 || round.site.retracted.length > 0
          ? round.notes
          : [...round.notes, empty(gathered, failed)];
      const published = new Set(
        round.pages.map((page) => (page.render === "copy" || page.render === "picture" ? page.file : null)),
      );
      // A picture stops a build that keeps going where something needs it that is no article.
      for (const path of refused)
        if (!published.has(path) && !round.refusedUses.get(path)?.size) mendable.add(path);
      // A file that nothing shows, or that a withheld article does, stops nobody.
      const ofPictures = pictures.diagnostics.flatMap((diagnostic) => {
        const { path } = diagnostic.place;
        if (published.has(path) || shown.has(path) || round.behind.files.has(path)) return diagnostic;
        return isNamed(path) || path === "site.yaml" ? mild(diagnostic) : [];
      });
      return {
        ...round,
        diagnostics: [...told, ...ofPictures],
        notes,
        mendable,
        pictureSizes: pictures.sizes,
      };
    }
    for (const path of wrong) failed.add(path);
  }
}

function empty({ parsed, site, config }: Gathered, failed: ReadonlySet<string>): Diagnostic {
  const { articles } = config.folders;
  const paths = [...parsed.files.map(({ path }) => path), ...site.failed].filter(
    (path) => path.startsWith(`${articles}/`) && /(?<!(^|\/)_index)\.(md|markdown)$/i.test(path),
  );
  const wrong = paths.filter((path) => failed.has(path)).length;
  return tellEmpty(articles, { written: paths.length, failed: wrong, withheld: paths.length - wrong });
}

const mild = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: "warning" });

function planRound(
  gathered: Gathered,
  articles: readonly Article[],
  failed: readonly string[],
  { edition, ...show }: Shown & Pick<PlanOptions, "edition">,
  pictures: Pick<
    Parameters<typeof planPages>[0],
    "pictureSizes" | "refused" | "wrongPictures" | "canDrawCards" | "canDrawIcons"
  >,
  stemmersOf: (names: readonly string[]) => PlanInput["stemmers"],
): Omit<Planned, "mendable" | "pictureSizes"> {
  const { config, templates, parsed, now } = gathered;
  const sectionFiles = parsed.sections.map((section) =>
    failed.includes(section.path) ? { ...section, introduction: null } : section,
  );
  const modelled = modelSite({ articles, sectionFiles, config, now, show, failed });
  const hooked = runBeforePages(gathered, modelled.site);
  const input: PlanInput = {
    site: hooked.site,
    config,
    now,
    words: templates.words,
    wordsLanguage: templates.wordsLanguage,
    assets: gathered.site.assets,
    ...pictures,
    data: hooked.data,
    templates: templates.templates.map(({ name }) => name),
    themeAssets: templates.assets,
    assetsNamed: assetsNamed(templates),
    plainNames: gathered.plainNames,
    ...(config.search === "no"
      ? {}
      : { stemmers: stemmersOf(stemmerNames(hooked.site, config.language)) ?? {} }),
    settingPlaces: gathered.places,
    urls: gathered.urls,
    failures: failuresOf(gathered, failed),
  };
  const planned = planPages(input);
  const isGated = edition === "gated";
  // What a hook takes out comes and goes unseen.
  const known = hooked.site === modelled.site ? null : articlesOf(hooked.site);
  const ofArticles = modelled.turns.filter(({ path }) => known?.has(path) ?? true);
  return {
    ...planned,
    pages: isGated ? planGated(input, planned.pages) : planned.pages,
    kept: isGated ? planned.pages.filter((page) => page.render === "picture") : keptOf(planned, config),
    site: hooked.site,
    articles: hooked.site.stories.length,
    turns: [...ofArticles, ...planned.turns].sort(byInstant),
    diagnostics: onceForIds([...modelled.diagnostics, ...hooked.diagnostics, ...planned.diagnostics]),
  };
}

const articlesOf = ({ stories, pages, retracted, withheld }: Site): ReadonlySet<string> =>
  new Set([...stories, ...pages, ...retracted, ...withheld].map(({ article }) => article.path));

/** The ids of articles that failed: those of their paths where their front matter cannot be read. */
function failuresOf({ parsed, config, urls }: Gathered, failed: readonly string[]): Failures {
  if (urls === null) return { ids: [], unknown: false };
  const known = new Map(parsed.files.map(({ path, article }) => [path, article?.id ?? null]));
  const recorded = new Set(urls.lines.flatMap((line) => ("id" in line ? line.id : [])));
  const ids = failed.map((path) => {
    const kind = path.startsWith(`${config.folders.pages}/`) ? "page" : "article";
    return known.get(path) ?? placeOfArticle(path, kind, config.folders).id;
  });
  const isUnknown = (path: string, index: number): boolean =>
    (known.get(path) ?? null) === null && !recorded.has(ids[index] ?? "");
  return { ids, unknown: failed.some(isUnknown) };
}

/** What is drawn for another folder shall not be drawn anew in every build. */
const keptOf = ({ behind }: Plan, { access }: Gathered["config"]): readonly Drawing[] =>
  access.output === null ? [] : behind.drawings;

/** What templates ask for by name: `{{asset "gallery.css"}}`. */
function assetsNamed({ templates }: ReadTemplates): readonly string[] {
  const calls = templates.flatMap(({ text }) => [...text.matchAll(/\basset\s+(?:"([^"]*)"|'([^']*)')/g)]);
  return [...new Set(calls.map(([, one, other]) => one ?? other ?? ""))].sort();
}

/** Two files that have one id by their paths (`budget.md`, `budget/index.md`) mostly have one address too: one mistake. */
function onceForIds(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const pair = ({ place, other }: Diagnostic): string => JSON.stringify([place, other]);
  const ids = new Set(diagnostics.filter(({ code }) => code === "id-conflict").map(pair));
  return diagnostics.filter(
    (diagnostic) => diagnostic.code !== "path-conflict" || !ids.has(pair(diagnostic)),
  );
}
