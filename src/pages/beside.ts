// What lies beside a recording and belongs to it by its name: `clip.vtt`, `clip.de.vtt`, `clip.jpg` for `clip.mp4`.

import { isLanguageTag } from "../text/language.js";
import { plainPath } from "./address.js";
import type { Target, Targets } from "./target.js";

type File = Target & { readonly is: "file" };

interface Found {
  /** Texts that run with it, by path; the language is null where the name says none. */
  readonly texts: readonly { readonly file: File; readonly language: string | null }[];
  readonly poster: File | null;
}

/** Gives what belongs to the file at a path. */
export type Beside = (path: string) => Found;

/** Endings of the picture that stands for a film, the first that is there. */
export const posterEndings = ["jpg", "jpeg", "png", "webp", "avif"] as const;

/** Looks through the site's files once, when first asked. */
export function createBeside({ byFile }: Targets): Beside {
  let texts: Map<string, Found["texts"][number][]> | null = null;
  const indexed = (): Map<string, Found["texts"][number][]> => {
    const found = new Map<string, Found["texts"][number][]>();
    const add = (stem: string, file: File, language: string | null): void => {
      found.set(stem, [...(found.get(stem) ?? []), { file, language }]);
    };
    for (const [path, target] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (target.is !== "file" || !/\.vtt$/i.test(path)) continue;
      const stem = withoutEnding(path);
      add(stem, target, null);
      const language = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/i.exec(stem)?.[1] ?? "";
      if (isLanguageTag(language)) add(withoutEnding(stem), target, language);
    }
    return found;
  };
  return (path) => {
    texts ??= indexed();
    const stem = withoutEnding(plainPath(path));
    const posters = posterEndings.map((ending) => byFile.get(`${stem}.${ending}`));
    return {
      texts: texts.get(stem) ?? [],
      poster: posters.find((target) => target?.is === "file") ?? null,
    };
  };
}

const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, "");
