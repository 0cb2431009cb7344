// The first half of the pipeline, from a folder to parsed articles: what `build` and `list` share.

import type { Config } from "../config/config.js";
import { doubtfulCodes } from "../config/doubt.js";
import type { SettingPlaces } from "../config/setting-places.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Engine } from "../engine/engine.js";
import { parseConfigOf } from "../engine/parse-keys.js";
import type { ParsedSite } from "../engine/parse-sources.js";
import { loadLanes } from "../parse/markdown/lanes.js";
import type { Extensions } from "../read/read-extensions.js";
import { readSettings } from "../read/read-settings.js";
import { type ReadSite, readSite } from "../read/read-site.js";
import { type ReadTemplates, readTemplates } from "../read/read-templates.js";
import { readUrls } from "../read/read-urls.js";
import { readNow } from "../time/now.js";
import type { UrlsFile } from "../urls/urls-file.js";
import { loadExtensions } from "./load-extensions.js";
import { packageTemplates } from "./package-templates.js";

export interface GatherOptions {
  readonly root: string;
  readonly baseUrl?: string | undefined;
  readonly now?: string | undefined;
  /** What the clock says, in milliseconds since 1970; default: what it says then. */
  readonly moment?: number | undefined;
  readonly markdown?: "auto" | "remark" | undefined;
  readonly plainNames?: boolean | undefined;
  readonly onProgress?: ((phase: "read" | "parse", done: number, total: number) => void) | undefined;
}

export interface Gathered {
  /** With the defaults for settings that are wrong. */
  readonly config: Config;
  /** Whether no setting is wrong. */
  readonly sound: boolean;
  /** Codes that are not told now: what seems a mistake may follow from a wrong setting, or a failed extension. */
  readonly doubtful: ReadonlySet<string>;
  readonly places: SettingPlaces;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly site: ReadSite;
  readonly templates: ReadTemplates;
  /** What was published before; null where the site keeps no record, or it cannot be read. */
  readonly urls: UrlsFile | null;
  /** Whether files of the theme keep their plain names. */
  readonly plainNames: boolean;
  readonly extensions: Extensions;
  /** Changes with the extensions module and with what it imports; empty without one. */
  readonly extensionsVersion: string;
  readonly parsed: ParsedSite;
  /** All but those of single articles. */
  readonly diagnostics: readonly Diagnostic[];
}

export type GatherResult =
  | { readonly gathered: Gathered }
  /** The moment that was asked for is none. */
  | { readonly stopped: Diagnostic };

/** Reads and parses a site. Codes: `site-missing`, `now-invalid`, and those of reading and parsing. */
export async function gather(engine: Engine, options: GatherOptions): Promise<GatherResult> {
  const { root } = options;
  const { disk } = engine;
  engine.stats.phase("read");
  const settings = readSettings(disk, root, options.baseUrl);
  const { places } = settings;
  const config = withEngine(withoutLists(settings.provisional, settings.wrong), options.markdown);
  const time = readNow(options.now, process.env, () => options.moment ?? Date.now(), config.timeZone);
  if ("error" in time) return { stopped: nowInvalid(time) };
  options.onProgress?.("read", 0, 0);
  const site = await readSite(disk, root, config);
  engine.expect(site.sources.length);
  const templates = readTemplates(disk, root, config.folders.templates, packageTemplates, config.language);
  const record = readUrls(disk, root, config);
  const loaded = await loadExtensions(disk, root, config, places);
  const { extensions, diagnostics: ofExtensions } = loaded;
  const version = loaded.place?.version ?? "";
  engine.stats.phase("parse");
  const total = site.sources.length;
  const parsed = await engine.parse({
    sources: site.sources,
    config: parseConfigOf(config),
    words: templates.words,
    plugins: extensions.remarkPlugins.length > 0 ? version : "",
    extensions: loaded.place,
    lanes: () => loadLanes(config.markdown, extensions.remarkPlugins),
    onProgress: (done) => options.onProgress?.("parse", done, total),
  });
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const extensionsFailed = [...ofExtensions, ...parsed.ofLanes].some(isError);
  const diagnostics = [
    ...settings.diagnostics,
    ...site.diagnostics,
    ...templates.diagnostics,
    ...record.diagnostics,
    ...ofExtensions,
    ...parsed.ofLanes,
    ...parsed.unread,
    ...parsed.diagnostics,
  ].map((diagnostic) => atSetting(diagnostic, places));
  return {
    gathered: {
      config,
      sound: settings.config !== null,
      doubtful: new Set([
        ...doubtfulCodes(settings.wrong),
        ...doubtfulCodes(extensionsFailed ? ["extensions"] : []),
      ]),
      places,
      now: time.now,
      site: { ...site, failed: [...site.failed, ...parsed.unread.map(({ place }) => place.path)].sort() },
      templates,
      urls: record.urls,
      plainNames: options.plainNames === true,
      extensions,
      extensionsVersion: version,
      parsed,
      diagnostics,
    },
  };
}

/** Where a list is wrong, nothing is declared: nobody is unknown then. */
function withoutLists(config: Config, wrong: readonly string[] | "all"): Config {
  return {
    ...config,
    authors: wrong.includes("authors") ? [] : config.authors,
    sections: wrong.includes("sections") ? [] : config.sections,
  };
}

function withEngine(config: Config, engine: "auto" | "remark" | undefined): Config {
  return engine === undefined ? config : { ...config, markdown: { ...config.markdown, engine } };
}

const settingOf: { readonly [code: string]: string } = {
  "words-missing": "language",
  "plugin-failed": "extensions",
};

/** What was found out where nobody knows places of settings, told at the setting that it is about. */
function atSetting(diagnostic: Diagnostic, places: SettingPlaces): Diagnostic {
  const place = places[settingOf[diagnostic.code] ?? ""];
  return place === undefined || !/^site\.ya?ml$/.test(diagnostic.place.path)
    ? diagnostic
    : { ...diagnostic, place };
}

export const siteMissing: Diagnostic = {
  code: "site-missing",
  severity: "error",
  message: "There is no site here: neither a file site.yaml nor a folder articles/.",
  place: wholeFile("."),
  fix: "Go to the site's folder, or begin a site here with `broadsheet init`.",
};

const nowInvalid = ({ error, fix }: { readonly error: string; readonly fix: string }): Diagnostic => ({
  code: "now-invalid",
  severity: "error",
  message: error.startsWith("SOURCE_DATE_EPOCH") ? error : `--now: ${error}`,
  place: wholeFile("."),
  fix,
});
