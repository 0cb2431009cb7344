// Texts among the articles whose ending says that they are none: told, since whoever wrote one waits for it to appear.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Asset } from "../read/source.js";

const textEnding =
  /(?:\.(?:md|markdown))?\.(mdx?|mdown|mkdn?|mdwn|mdtext|txt|text|rst|adoc|asciidoc|org|html?|docx?|odt|rtf|pages)$/i;
const readable = /^(?:mdx|mdown|mkdn?|mdwn|mdtext|txt|text)$/i;
/** What articles link to, to be downloaded or read. */
const linked = /^(?:txt|text|html?|docx?|odt|rtf|pages)$/i;
/** What is read as Markdown after a change of its name alone. */
const hint = (path: string, ending: string): string => {
  const name = `${(path.split("/").at(-1) ?? "").replace(textEnding, "")}.md`;
  return readable.test(ending)
    ? `Rename it to ${name}, or move it out of this folder.`
    : `Save it as Markdown in ${name}, or move it out of this folder.`;
};

/**
 * The warning `not-an-article` for each loose text that no article names (`named`: paths). Beside an article that failed
 * (`failed`: paths) nothing is told of what that one may name.
 */
export function tellStrayTexts(
  assets: readonly Asset[],
  named: ReadonlySet<string>,
  failed: readonly string[],
): Diagnostic[] {
  const unsure = new Set(failed.map(folderOf));
  return assets.flatMap(({ kind, path }) => {
    const ending = kind === "loose" ? textEnding.exec(path)?.[1] : undefined;
    if (ending === undefined || named.has(path)) return [];
    if (linked.test(ending) && unsure.has(folderOf(path))) return [];
    return [
      {
        code: "not-an-article",
        severity: "warning" as const,
        message: `Articles end in .md or .markdown, so this .${ending.toLowerCase()} file is not read.`,
        place: wholeFile(path),
        fix: hint(path, ending),
      },
    ];
  });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
