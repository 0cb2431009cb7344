// One file of authors/: `<id>.yaml`, or `<id>.md` with the biography as its text.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt } from "../diagnostics/place.js";
import { createChecker, type Found, isMapping } from "./checker.js";
import type { AuthorSetting } from "./config.js";
import { readAuthor } from "./read-lists.js";
import { readYaml } from "./yaml.js";

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads an author. Code: `author-invalid`, and those of settings. */
export function readAuthorFile(file: { readonly path: string; readonly text: string }): {
  readonly author: AuthorSetting | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { path, text } = file;
  const name = (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "");
  const matter = /\.(md|markdown)$/.test(path) ? frontMatter.exec(text) : null;
  const starts = matter?.index === 0;
  const isYaml = /\.ya?ml$/.test(path);
  const yaml = isYaml ? text : starts ? (matter[1] ?? "") : "";
  const offset = starts ? text.indexOf("\n") + 1 : 0;
  const biography = isYaml ? "" : text.slice(starts ? matter[0].length : 0).trim();
  const values = readYaml(yaml);
  if ("problems" in values) {
    return {
      author: null,
      diagnostics: values.problems.map(({ offset: at, length, message, fix }) =>
        mistake(path, text, offset + at, length, message, fix),
      ),
    };
  }
  if (values.value !== null && !isMapping(values.value)) {
    return {
      author: null,
      diagnostics: [
        mistake(
          path,
          text,
          offset,
          0,
          "An author's file must be a mapping of fields.",
          "Write one `field: value` a line, for example `name: Ana Díaz`.",
        ),
      ],
    };
  }
  const found: Found = { path: [], value: values.value ?? {} };
  const checker = createChecker(path, text, values, offset);
  const author = readAuthor({ key: name, found }, checker, path);
  const whole =
    author === null || author.biography !== null || biography === "" ? author : { ...author, biography };
  return { author: whole, diagnostics: checker.diagnostics };
}

function mistake(
  path: string,
  text: string,
  offset: number,
  length: number,
  message: string,
  fix: string | null,
): Diagnostic {
  return {
    code: "author-invalid",
    severity: "error",
    message,
    place: placeAt(path, text, offset, length),
    fix,
  };
}
