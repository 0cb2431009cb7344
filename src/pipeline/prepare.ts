// What renders the pages of a site, made ready once they are planned.

import { join } from "node:path";
import type { Engine } from "../engine/engine.js";
import type { SiteState } from "../engine/store/site-state.js";
import { createRenderer, type Renderer, type RendererInput } from "../render/renderer.js";
import type { Gathered } from "./gather.js";
import { packageTemplates } from "./package-templates.js";
import type { Planned } from "./plan.js";

/** The absolute path of a file that a page is copied from. */
export const locateIn =
  (root: string) =>
  (file: string, isPackage: boolean): string =>
    isPackage ? join(packageTemplates, "assets", file) : join(root, file);

/** What a renderer is made of, beside functions. */
interface Equipment {
  /** What threads make the same of. */
  readonly rendererInput: Omit<RendererInput, "bodies" | "helpers" | "locate">;
  /** What is remembered of it. */
  readonly rendering: SiteState["rendering"];
}

export function equip(gathered: Gathered, planned: Planned): Equipment {
  const { config, templates } = gathered;
  const rendering = {
    site: planned.siteView,
    publication: planned.publication,
    words: templates.words,
    language: config.language,
    wordsLanguage: templates.wordsLanguage,
    timeZone: config.timeZone,
    dateStyle: config.dateStyle,
    assets: planned.assets,
    helpersVersion: gathered.extensionsVersion,
  };
  const named = templatesNamed(gathered);
  return { rendererInput: { ...rendering, templates: templates.templates, named }, rendering };
}

/** Reads, checks and compiles the templates. */
export function prepare(
  engine: Engine,
  gathered: Gathered,
  planned: Planned,
  root: string,
): Equipment & { readonly renderer: Renderer } {
  engine.stats.phase("templates");
  const equipment = equip(gathered, planned);
  const renderer = createRenderer({
    ...equipment.rendererInput,
    bodies: engine.bodies,
    helpers: gathered.extensions.helpers,
    locate: locateIn(root),
  });
  return { ...equipment, renderer };
}

/** Templates that somebody asks for, sorted; null where an article cannot be read, which may ask for any. */
function templatesNamed({ parsed, config }: Gathered): readonly string[] | null {
  if (parsed.files.some(({ article }) => article === null)) return null;
  const asking = [
    ...parsed.files.flatMap(({ article }) => article ?? []),
    ...parsed.sections,
    ...config.sections,
  ];
  return [...new Set(asking.flatMap(({ template }) => template ?? []))].sort();
}
