// Holds the rules against a site: its settings, its articles, and each file that it publishes, one after another.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import type { Story } from "../model/site.js";
import { addressOfOutput } from "../pages/address.js";
import type { Gathered } from "../pipeline/gather.js";
import type { Planned } from "../pipeline/plan.js";
import type { Renderer } from "../render/renderer.js";
import { slugify } from "../text/slug.js";
import { checkSkipped, chooseRules, type RuleChoice } from "./choose-rules.js";
import { createLintClock, type LintClock } from "./clock.js";
import { createFindings } from "./findings.js";
import { createLintedSite } from "./linted-site.js";
import { createArticlePlaces } from "./places/article-places.js";
import { createTemplatePlaces } from "./places/template-places.js";
import { rules } from "./registry.js";
import type { BylineSubject } from "./rules/bylines.js";
import { sizeOfSettingPicture } from "./setting-pictures.js";
import { createFileSubjects } from "./subjects/file-subjects.js";
import { createPageSubjects } from "./subjects/page-subjects.js";
import type { ArticleSubject } from "./subjects.js";

export interface LintInput {
  readonly root: string;
  readonly engine: Engine;
  readonly gathered: Gathered;
  readonly planned: Planned;
  readonly renderer: Renderer;
  readonly choice: RuleChoice;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Linted {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at: one that cannot be rendered was not. */
  readonly files: number;
  /** Between which moments they stay what they are. */
  readonly still: LintClock["still"];
}

/** Codes: those of the rules, and `lint-rule-unknown`. */
export async function lintPages(input: LintInput): Promise<Linted> {
  const { root, engine, gathered, planned } = input;
  const { config, places, extensions } = gathered;
  const clock = createLintClock(gathered.now);
  const site = createLintedSite(planned.pages, { config, places, clock });
  const findings = createFindings(site, chooseRules(input.choice, config));
  const isHooked = extensions.beforePages !== null;
  const at = createArticlePlaces(engine.disk, root, {
    parsed: new Map(
      isHooked
        ? gathered.parsed.files.flatMap(({ path, article }) => (article === null ? [] : [[path, article]]))
        : [],
    ),
    extensions: isHooked ? config.extensions : null,
  });
  const subjectOf = ({ article }: Story): ArticleSubject => ({
    article,
    at: (field, entry) => at(article, field, entry),
  });
  const articles = planned.site.stories.map(subjectOf);

  findings.hold(rules.settings, {
    logo: sizeOfSettingPicture(config.publisher.logo, planned.pictureSizes, config.folders),
    isIllustrated: articles.every(({ article }) => article.image !== null),
    socialImage: sizeOfSettingPicture(config.social.image, planned.pictureSizes, config.folders),
  });
  for (const subject of articles) findings.hold(rules.article, subject);
  findings.hold(rules.articles, { articles });
  for (const subject of bylinesOf(articles, input)) findings.hold(rules.bylines, subject);

  const files = createFileSubjects(site);
  const pages = createPageSubjects(site, {
    templates: createTemplatePlaces(gathered.templates.templates),
    extensions: isHooked ? config.extensions : null,
    articles: new Map(articles.map((subject) => [subject.article.path, subject])),
  });
  // Which pages are not to be indexed is known to sitemaps when all have been looked at.
  const read = [...planned.pages.filter(pages.isPage), ...planned.pages.filter(files.isFile)];
  let looked = 0;
  await engine.read({
    pages: read,
    renderer: input.renderer,
    take(page, file) {
      looked++;
      if (!pages.isPage(page)) return files.hold(page, file, findings);
      const subject = pages.subjectOf(page, file.text);
      if (subject !== null) findings.hold(rules.page, subject, addressOfOutput(page.path));
    },
    onProgress: (done) => input.onProgress?.(done, read.length),
  });
  return {
    diagnostics: [...checkSkipped(site), ...findings.told()],
    ...{ files: looked, still: clock.still },
  };
}

/** The names that bylines show: where authors are declared, those of the declarations. */
function* bylinesOf(
  articles: readonly ArticleSubject[],
  { gathered: { config, places } }: LintInput,
): Iterable<BylineSubject> {
  const declared = new Set(config.authors.flatMap(({ id, name }) => [slugify(id), slugify(name)]));
  for (const { id, name, path } of config.authors) {
    yield {
      name,
      at: () =>
        places[`authors.${id}.name`] ??
        places[`authors.${id}`] ?? { path: path ?? "site.yaml", line: 1, column: 1, length: 0, text: null },
    };
  }
  for (const { article, at } of articles) {
    for (const [entry, { name }] of article.authors.entries())
      if (!declared.has(slugify(name))) yield { name, at: () => at("authors", entry) };
  }
}
