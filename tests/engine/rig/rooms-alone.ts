// A build that calls the rooms one after another, without the engine: all that it does is theirs.

import { join } from "node:path";
import sharp from "sharp";
import { nodeDisk } from "../../../src/disk/node-disk.js";
import { modelSite } from "../../../src/model/model-site.js";
import type { Drawing } from "../../../src/pages/page.js";
import { planPages } from "../../../src/pages/plan-pages.js";
import { stemmerNames } from "../../../src/pages/search/stemmer-names.js";
import type { Body } from "../../../src/parse/article.js";
import { foldersOf } from "../../../src/parse/context.js";
import { loadLanes, whenLoaded } from "../../../src/parse/markdown/lanes.js";
import { parseArticle } from "../../../src/parse/parse-article.js";
import { parseSection } from "../../../src/parse/parse-section.js";
import { draw } from "../../../src/pictures/draw.js";
import { measurePictures } from "../../../src/read/measure-pictures.js";
import { readSettings } from "../../../src/read/read-settings.js";
import { readSite } from "../../../src/read/read-site.js";
import { readSource } from "../../../src/read/read-sources.js";
import { readStemmers } from "../../../src/read/read-stemmers.js";
import { readTemplates } from "../../../src/read/read-templates.js";
import type { Output } from "../../../src/render/output.js";
import { createRenderer } from "../../../src/render/renderer.js";
import { readNow } from "../../../src/time/now.js";
import { putSite } from "../../../src/write/put-site.js";

/** Builds a sound site into a folder; gives the articles and the pages that there are. */
export async function buildInRooms(root: string, out: string, at: string, packageTemplates: string) {
  const settings = readSettings(nodeDisk, root);
  const { provisional: config, places } = settings;
  const time = readNow(at, {}, () => 0, config.timeZone);
  if (!("now" in time)) throw new Error(time.error);

  const found = await readSite(nodeDisk, root, config);
  const sources = found.sources.map((source) => {
    const read = readSource(nodeDisk, root, source);
    if (!("source" in read)) throw new Error(read.diagnostic.message);
    return read.source;
  });
  const themes = readTemplates(nodeDisk, root, config.folders.templates, packageTemplates, config.language);
  const { words, wordsLanguage } = themes;

  const { lanes } = await loadLanes(config.markdown);
  const bodies = new Map<string, Body>();
  const sections = [];
  for (const source of sources.filter(({ kind }) => kind === "section"))
    sections.push(await whenLoaded(lanes, () => parseSection(source, { config, words, lanes })));
  const folders = foldersOf(sections.map(({ defaults }) => defaults));
  const parsed = [];
  for (const source of sources.filter(({ kind }) => kind === "article" || kind === "page"))
    parsed.push(await whenLoaded(lanes, () => parseArticle(source, { config, words, lanes, folders })));
  for (const { article, body } of parsed)
    if (article !== null && body !== null) bodies.set(article.body.address, body);
  for (const { section, body } of sections)
    if (section?.introduction && body !== null) bodies.set(section.introduction.address, body);

  const { site } = modelSite({
    articles: parsed.flatMap(({ article }) => article ?? []),
    sectionFiles: sections.flatMap(({ section }) => section ?? []),
    config,
    now: time.now,
    show: { drafts: false, future: false, expired: false },
    failed: [],
  });

  const pictures = found.assets
    .map(({ path }) => path)
    .filter((path) => /\.(?:jpe?g|png|svg|webp)$/i.test(path));
  const plan = planPages({
    site,
    config,
    now: time.now,
    words,
    wordsLanguage,
    assets: found.assets,
    pictureSizes: (await measurePictures(nodeDisk, root, pictures)).sizes,
    canDrawIcons: true,
    data: found.data,
    stemmers: readStemmers(nodeDisk, stemmerNames(site, config.language)),
    templates: themes.templates.map(({ name }) => name),
    themeAssets: themes.assets,
    settingPlaces: places,
  });

  const renderer = createRenderer({
    site: plan.siteView,
    publication: plan.publication,
    words,
    wordsLanguage,
    language: config.language,
    timeZone: config.timeZone,
    dateStyle: config.dateStyle,
    assets: plan.assets,
    templates: themes.templates,
    bodies: { get: (address) => bodies.get(address) ?? { pieces: [] } },
    locate: (file, isPackage) => (isPackage ? join(packageTemplates, "assets", file) : join(root, file)),
  });
  const outputs: Output[] = plan.pages.flatMap((page) => renderer.render(page) ?? []);
  const drawings = new Map<string, Drawing[]>();
  for (const page of plan.pages)
    if (page.render === "picture") drawings.set(page.file, [...(drawings.get(page.file) ?? []), page]);
  for (const [file, due] of drawings) {
    const paths = new Map(due.map(({ recipe, path }) => [recipe, path]));
    await draw(sharp, nodeDisk.read(join(root, file)), [...paths.keys()], (recipe, bytes) => {
      outputs.push({ path: paths.get(recipe) ?? "", bytes });
    });
  }
  const report = putSite(nodeDisk, outputs, { out, shown: "out", root, sources: [], accept: () => true });
  if ("failure" in report) throw new Error(report.failure.message);
  return { articles: site.stories.length, outputs: outputs.length };
}
