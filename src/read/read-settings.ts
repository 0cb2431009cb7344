// site.yaml and the files of authors/, to Config.

import { basename, join } from "node:path";
import type { Config } from "../config/config.js";
import { readConfig } from "../config/read-config.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { findFiles } from "./find-files.js";
import { refusal, whyUnreadable } from "./look.js";
import { missingFolders } from "./missing-folders.js";
import { readText } from "./read-sources.js";
import { unreadFolders, unreadKind, unreadSettings } from "./unread.js";

/**
 * Reads the settings of the site in an absolute folder; a site needs no site.yaml.
 * Codes: those of readConfig and of reading, `folder-missing` and `file-unread` (warnings).
 */
export function readSettings(
  disk: Disk,
  root: string,
  baseUrl?: string,
): {
  readonly config: Config | null;
  /** The same, with the default for what is wrong. */
  readonly provisional: Config;
  /** Names of settings that are wrong, or `all` where none could be read. */
  readonly wrong: readonly string[] | "all";
  readonly places: SettingPlaces;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [path = "site.yaml", unused] = ["site.yaml", "site.yml"].filter(
    (name) => disk.kindOf(join(root, name)) !== null,
  );
  const settings = readSettingsFile(disk, root, path);
  const found = findFiles(disk, root, "authors");
  const authors = found.files
    .filter((file) => /\.(md|markdown|ya?ml)$/i.test(file.path))
    .map((file) => ({ path: file.path, ...readText(disk, root, file) }));
  const read = readConfig({
    text: settings !== null && "text" in settings ? settings.text : null,
    path,
    folderName: basename(root),
    authorFiles: authors.flatMap((file) => ("text" in file ? [{ path: file.path, text: file.text }] : [])),
    baseUrl,
  });
  const lost = settings !== null && "diagnostic" in settings;
  const unread = [settings, ...authors].flatMap((file) =>
    file !== null && "diagnostic" in file ? [file.diagnostic] : [],
  );
  const foreign = settings === null ? unreadSettings(disk, root) : [];
  const all = [
    ...unread,
    ...foreign,
    ...found.diagnostics,
    // Without its settings the site's address is not known either: one mistake.
    ...read.diagnostics.filter(
      ({ place, code }) => (!lost || place.path !== path) && (foreign.length === 0 || code !== "url-missing"),
    ),
    ...found.files
      .filter((file) => otherTexts.test(file.path))
      .map((file) => unreadKind(file.path, ".yaml and .md")),
    ...unreadFolders(disk, root, read.provisional),
    ...(unused === undefined ? [] : [notRead(unused, path)]),
    ...missingFolders(disk, root, read.provisional.folders, read.places),
  ];
  return {
    places: read.places,
    provisional: read.provisional,
    wrong: lost || read.wrong === "all" ? "all" : unread.length > 0 ? [...read.wrong, "authors"] : read.wrong,
    config: all.some(({ severity }) => severity === "error") ? null : read.config,
    diagnostics: all,
  };
}

/** How somebody might write who an author is. */
const otherTexts = /\.(?:json|toml|txt|csv|html?|docx?)$/i;

const notRead = (path: string, other: string): Diagnostic => ({
  code: "setting-unknown",
  severity: "warning",
  message: `Nothing reads this file, since there is a ${other} too.`,
  place: wholeFile(path),
  fix: "Keep one of the two.",
});

/** Null where there is no such file. */
function readSettingsFile(disk: Disk, root: string, path: string): ReturnType<typeof readText> | null {
  const whole = join(root, path);
  if (disk.kindOf(whole) === null) return null;
  try {
    const state = disk.state(whole);
    if (state?.kind === "other")
      return { diagnostic: refusal("file-unreadable", path, "This is no file.", "Put a text file here.") };
    if (state !== null) return readText(disk, root, { path, size: state.size });
  } catch (error) {
    return { diagnostic: whyUnreadable(path, error) };
  }
  return {
    diagnostic: refusal("file-unreadable", path, "This link leads nowhere.", "Mend the link or remove it."),
  };
}
