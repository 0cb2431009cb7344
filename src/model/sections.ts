// The site's sections: those of the settings in their order, those of `_index.md` files, then those that articles name.

import type { Config, SectionSetting } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Article } from "../parse/article.js";
import type { SectionFile } from "../parse/parse-section.js";
import { slugify } from "../text/slug.js";
import { byCodeUnits } from "./order.js";
import type { Section } from "./site.js";
import type { Slugs } from "./slugs.js";
import { createSpellings } from "./spelling.js";

export interface SectionIndex {
  /** The slug that a section's name means; names meet by slug, and by the title of a declared section. */
  slugOf(name: string): string;
  /** In the site's order; those that are not declared are the ones that `live` articles name. */
  sections(live: readonly Article[]): readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what is declared of sections. Code: `section-twice` (a warning). */
export function indexSections(
  config: Config,
  files: readonly SectionFile[],
  slugOfName: Slugs,
): SectionIndex {
  const { bySlug, diagnostics } = filesBySlug(files);
  const declared = [
    ...config.sections.map(({ slug }) => slug),
    ...[...bySlug.keys()].filter((slug) => !config.sections.some((section) => section.slug === slug)).sort(),
  ];
  const settings = new Map(config.sections.map((setting) => [setting.slug, setting]));
  const titles = new Map<string, string>();
  for (const slug of declared) {
    for (const title of [settings.get(slug)?.title, bySlug.get(slug)?.title]) {
      const meant = slugOfName(title ?? "");
      if (meant !== "" && !titles.has(meant)) titles.set(meant, slug);
    }
  }
  const known = new Set(declared);
  const slugOf = (name: string): string => {
    const slug = slugOfName(name);
    return known.has(slug) ? slug : (titles.get(slug) ?? slug);
  };
  return {
    slugOf,
    sections(live) {
      const used = createSpellings();
      for (const { section } of live) {
        if (section !== null) used.add(slugOf(section), nameAsTitle(section, slugOfName(section)));
      }
      const more = used.slugs().filter((slug) => !known.has(slug));
      return [...declared, ...more].map((slug) =>
        sectionOf(slug, settings.get(slug) ?? null, bySlug.get(slug) ?? null, used.best(slug)),
      );
    },
    diagnostics,
  };
}

function filesBySlug(files: readonly SectionFile[]): {
  readonly bySlug: ReadonlyMap<string, SectionFile>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const bySlug = new Map<string, SectionFile>();
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files].sort((a, b) => byCodeUnits(a.path, b.path))) {
    const slug = slugify(file.folder);
    const other = bySlug.get(slug);
    if (slug === "") continue;
    if (other === undefined) bySlug.set(slug, file);
    else {
      diagnostics.push({
        code: "section-twice",
        severity: "warning",
        message: `The section "${slug}" is described twice; what ${other.path} says of it counts, and this file gives \`defaults\` alone.`,
        place: wholeFile(file.path),
        other: wholeFile(other.path),
        fix: "Rename one of the two folders, or leave `defaults` alone in this file.",
      });
    }
  }
  return { bySlug, diagnostics };
}

function sectionOf(
  slug: string,
  setting: SectionSetting | null,
  file: SectionFile | null,
  used: string | null,
): Section {
  // A title that only repeats the slug is one that nobody chose.
  const chosen = setting !== null && slugify(setting.title) !== slug ? setting.title : null;
  return {
    slug,
    title: chosen ?? file?.title ?? setting?.title ?? used ?? nameAsTitle(slug, slug),
    description: setting?.description ?? file?.description ?? null,
    colour: setting?.colour ?? file?.colour ?? null,
    colourDark: setting?.colourDark ?? null,
    introduction: file?.introduction ?? null,
    path: file?.path ?? null,
    template: setting?.template ?? file?.template ?? null,
    spots: file?.spots ?? {},
  };
}

/** A folder's name as a title: `local-news` is "Local news"; a name that someone wrote stays as it is. */
function nameAsTitle(name: string, slug: string): string {
  if (slug !== name) return name;
  const words = name.replaceAll("-", " ");
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
