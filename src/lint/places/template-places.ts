// Which template of the site's own causes what a page shows: those of the program are held by its tests.

import type { Place } from "../../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../../diagnostics/place.js";
import { isShipped, partialName, type TemplateFile } from "../../render/template-file.js";

export interface TemplatePlaces {
  /** The first of the site's own templates behind a page where something stands; null where none has it. */
  holding(template: string, what: RegExp): Place | null;
  /** The one of them in which a part of a page that is missing should stand; null where all are the program's. */
  lacking(template: string, part: "head" | "body"): Place | null;
}

const call = /\{\{~?#?>\s*["']?([\w./-]+)/g;

export function createTemplatePlaces(files: readonly TemplateFile[]): TemplatePlaces {
  const byName = new Map(files.map((file) => [partialName(file.name), file]));
  const chains = new Map<string, readonly TemplateFile[]>();
  /** The site's own templates among one and those that it calls, in their order. */
  const chainOf = (template: string): readonly TemplateFile[] => {
    const known = chains.get(template);
    if (known !== undefined) return known;
    const seen = new Set([template]);
    for (const name of seen) {
      for (const [, called = ""] of byName.get(name)?.text.matchAll(call) ?? []) seen.add(called);
    }
    const chain = [...seen].flatMap((name) => byName.get(name) ?? []).filter((file) => !isShipped(file));
    chains.set(template, chain);
    return chain;
  };
  return {
    holding(template, what) {
      for (const { path, text } of chainOf(template)) {
        const found = what.exec(text);
        if (found !== null) return placeAt(path, text, found.index, found[0].length);
      }
      return null;
    },
    lacking(template, part) {
      const chain = chainOf(template);
      const named = (name: string) => chain.filter((file) => partialName(file.name) === name);
      const inHead = chain.filter((file) => /^(?:head-|preload$)/.test(partialName(file.name)));
      const frame = [...named("head"), ...named("layout")];
      const inBody = chain.filter((file) => !frame.includes(file) && !inHead.includes(file));
      const [first] =
        part === "head"
          ? [...frame, ...inHead, ...inBody]
          : [...inBody, ...named("layout"), ...named("head"), ...inHead];
      return first === undefined ? null : wholeFile(first.path);
    },
  };
}
