// Begins an article or a standing page: chooses its place and its name, fills in its front matter, overwrites nothing.

import { join } from "node:path/posix";
import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nodeDisk } from "../disk/node-disk.js";
import { readSettings } from "../read/read-settings.js";
import { nearest } from "../text/nearest.js";
import { slugify } from "../text/slug.js";
import { dayAt } from "../time/zone.js";
import { fileNameOf } from "./file-name.js";
import type { Complaint } from "./surroundings.js";

export interface Beginning {
  readonly kind: "article" | "page";
  readonly headline: string;
  /** As the person named it; null for none. */
  readonly section: string | null;
  /** The site's folder, absolute. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Writes the file and gives its path (relative to the site's folder), or says why not. */
export function beginArticle(
  beginning: Beginning,
):
  | { readonly path: string }
  | { readonly complaint: Complaint }
  | { readonly diagnostics: readonly Diagnostic[] } {
  const { root } = beginning;
  const { config, diagnostics } = readSettings(nodeDisk, root);
  if (config === null) return { diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a headline is one line of visible text
  const headline = beginning.headline.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  const name = fileNameOf(headline);
  if (name === null) {
    return {
      complaint: {
        message: `The headline "${headline}" has no letter and no digit, so no address can be made of it.`,
        fix: "Give it words; they can be changed in the file later.",
      },
    };
  }
  const folder =
    beginning.kind === "page"
      ? { path: config.folders.pages }
      : sectionFolder(beginning.section, config, root);
  if ("complaint" in folder) return folder;
  const taken = [`${name}.md`, `${name}.markdown`, join(name, "index.md"), join(name, "index.markdown")]
    .map((path) => join(folder.path, path))
    .find((path) => nodeDisk.kindOf(join(root, path)) !== null);
  if (taken !== undefined) {
    return {
      complaint: { message: `There is already ${taken}.`, fix: "Edit that one, or give another headline." },
    };
  }
  const path = join(folder.path, `${name}.md`);
  nodeDisk.makeFolder(join(root, folder.path));
  nodeDisk.writeNew(
    join(root, path),
    contentOf(beginning.kind, headline, dayAt(beginning.now, config.timeZone)),
  );
  return { path };
}

/** The folder of a section: the one whose name meets it by slug, else a new one. */
function sectionFolder(
  section: string | null,
  config: Config,
  root: string,
): { readonly path: string } | { readonly complaint: Complaint } {
  const { articles } = config.folders;
  if (section === null) return { path: articles };
  const slug = slugify(section);
  if (slug === "") {
    return {
      complaint: {
        message: `"${section}" is no name for a section: it has no letter and no digit.`,
        fix: null,
      },
    };
  }
  const folders =
    nodeDisk.state(join(root, articles))?.kind === "folder" ? nodeDisk.list(join(root, articles)) : [];
  const names = folders.filter(({ kind }) => kind === "folder").map((entry) => entry.name);
  const existing = names.sort().find((name) => slugify(name) === slug);
  const declared = config.sections.map((known) => known.slug);
  if (declared.length > 0 && !declared.includes(slug)) {
    const near = nearest(slug, declared);
    return {
      complaint: {
        message: `The site has no section "${section}".`,
        fix:
          near === null
            ? `Use one of ${declared.join(", ")}, or add it to sections: in site.yaml.`
            : `Did you mean ${near}? Otherwise add it to sections: in site.yaml.`,
      },
    };
  }
  return { path: join(articles, existing ?? slug) };
}

function contentOf(kind: "article" | "page", headline: string, day: string): string {
  // A JSON string is a YAML string too, whatever the headline holds.
  const quoted = JSON.stringify(headline);
  if (kind === "page") return `---\nheadline: ${quoted}\ndek:\n---\n\n`;
  return `---\nheadline: ${quoted}\ndek:\nauthors: []\ntopics: []\ndate: ${day}\ndraft: true\n---\n\n`;
}
