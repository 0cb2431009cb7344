// site.yaml and the files of authors/ to Config: every setting checked, every default filled in.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createPlaces, wholeFile } from "../diagnostics/place.js";
import { isMapping } from "./as-text.js";
import { createChecker } from "./checker.js";
import type { AuthorSetting, Config } from "./config.js";
import { type AuthorFile, readAuthorFile, sameAuthor } from "./read-author-file.js";
import { readSettings } from "./read-parts.js";
import type { SettingPlaces } from "./setting-places.js";
import { siteAddress } from "./setting-types.js";
import { readYaml, type TextValues } from "./yaml.js";

export interface ConfigInput {
  /** Text of site.yaml; null where there is none. */
  readonly text: string | null;
  /** Its path, for messages. */
  readonly path: string;
  /** Name of the site's folder: the title where none is set. */
  readonly folderName: string;
  /** Files of authors/. */
  readonly authorFiles: readonly AuthorFile[];
  /** Replaces `url`. */
  readonly baseUrl?: string | undefined;
}

/**
 * Reads the settings. `config` is null where one is wrong; `provisional` then has its default, so that mistakes elsewhere
 * are found in the same run.
 * Codes: `settings-unreadable`, `setting-invalid`, `setting-unknown` (a warning), `author-invalid`, `url-missing` (a warning).
 */
export function readConfig(input: ConfigInput): {
  readonly config: Config | null;
  readonly provisional: Config;
  /** Names of settings that are wrong, or `all` where none could be read. */
  readonly wrong: readonly string[] | "all";
  readonly diagnostics: readonly Diagnostic[];
  readonly places: SettingPlaces;
} {
  const { path, folderName } = input;
  const text = input.text ?? "";
  const { values, diagnostics: ofText } = valuesOf(text, path);
  const checker = createChecker(path, text, values);
  const baseUrl = siteAddress.safeParse(input.baseUrl);
  const { config, authors, wrong, places } = readSettings(checker, folderName, baseUrl.data ?? null);
  const files = readFiles(
    input.authorFiles,
    new Map(authors.map(({ setting, found }) => [setting.id, checker.placeOf(found)])),
  );
  const diagnostics = [...ofText, ...checker.diagnostics, ...files.diagnostics];
  if (input.baseUrl !== undefined && !baseUrl.success) diagnostics.push(baseUrlInvalid(path, input.baseUrl));
  const isWrong = diagnostics.some(({ severity }) => severity === "error");
  if (config.url === null && !isWrong) diagnostics.push(urlMissing(path));
  const all = [...authors.map(({ setting }) => setting), ...files.authors];
  const provisional = { ...config, authors: all };
  const wrongFiles = files.diagnostics.some(({ severity }) => severity === "error") ? ["authors"] : [];
  return {
    config: isWrong ? null : provisional,
    provisional,
    wrong: ofText.length > 0 ? "all" : [...wrong, ...wrongFiles],
    diagnostics,
    places: { ...files.fields, ...places },
  };
}

const nothing: TextValues = { value: {}, spotOf: () => null };

function valuesOf(
  text: string,
  path: string,
): { readonly values: TextValues; readonly diagnostics: readonly Diagnostic[] } {
  const values = readYaml(text);
  const placeOf = createPlaces(path, text);
  const unreadable = (offset: number, length: number, message: string, fix: string | null): Diagnostic => ({
    code: "settings-unreadable",
    severity: "error",
    message,
    place: placeOf(offset, length),
    fix,
  });
  if ("problems" in values) {
    const diagnostics = values.problems.map(({ offset, length, message, fix }) =>
      unreadable(offset, length, message, fix),
    );
    return { values: nothing, diagnostics };
  }
  if (values.value === null || isMapping(values.value)) return { values, diagnostics: [] };
  const at = values.spotOf([], "value") ?? { offset: 0, length: 0 };
  const message = "site.yaml must be a mapping of settings.";
  return {
    values: nothing,
    diagnostics: [unreadable(at.offset, at.length, message, firstLine(values.value))],
  };
}

/** What to write instead of a text that is no mapping: often a space is missing, or `=` stands for the colon. */
function firstLine(value: unknown): string {
  const [, key, rest] =
    /^([\w-]+)(?::(?!\s)| *= *)(.{1,100}?)(?: [\w-]+(?::| *=).*)?$/.exec(String(value)) ?? [];
  const line = key === undefined ? "title: The Gazette" : `${key}: ${rest}`;
  return `Write one \`setting: value\` a line, with a colon and a space: \`${line}\`.`;
}

/** Authors of files, each id once; `taken` are those of site.yaml. */
function readFiles(
  files: readonly AuthorFile[],
  taken: ReadonlyMap<string, Diagnostic["place"]>,
): {
  readonly authors: readonly AuthorSetting[];
  readonly fields: SettingPlaces;
  readonly diagnostics: readonly Diagnostic[];
} {
  const places = new Map(taken);
  const fields: Record<string, Diagnostic["place"]> = {};
  const authors: AuthorSetting[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const read = readAuthorFile(file);
    diagnostics.push(...read.diagnostics);
    if (read.author === null) continue;
    const { id } = read.author;
    const other = places.get(id);
    if (other !== undefined) diagnostics.push(sameAuthor(file.path, id, other));
    else {
      authors.push(read.author);
      Object.assign(fields, read.places);
    }
    places.set(id, other ?? wholeFile(file.path));
  }
  return { authors, fields, diagnostics };
}

const urlMissing = (path: string): Diagnostic => ({
  code: "url-missing",
  severity: "warning",
  message:
    "The site's address is not known, so pages have no canonical address, and there are no feeds and no sitemaps.",
  place: wholeFile(path),
  fix: "Add a line such as `url: https://gazette.example` to site.yaml, or build with --base-url.",
});

const baseUrlInvalid = (path: string, given: string): Diagnostic => ({
  code: "setting-invalid",
  severity: "error",
  message: `The base URL of this build must be a web address without ? and #, not "${given}".`,
  place: wholeFile(path),
  fix: "Give an address such as https://gazette.example/news.",
});
