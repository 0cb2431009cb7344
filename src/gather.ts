// The first half of the pipeline, from a folder to parsed articles: what `build` and `list` share.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "./config/config.js";
import { doubtfulCodes } from "./config/doubt.js";
import type { SettingPlaces } from "./config/setting-places.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { wholeFile } from "./diagnostics/place.js";
import type { Disk } from "./disk/disk.js";
import { reallyInside } from "./disk/inside.js";
import { hashOf } from "./hash.js";
import { loadLanes } from "./parse/markdown/lanes.js";
import { type ParsedSite, parseSite } from "./parse/parse-site.js";
import { type Extensions, readExtensions } from "./read/read-extensions.js";
import { readSettings } from "./read/read-settings.js";
import { type ReadSite, readSite } from "./read/read-site.js";
import { type ReadTemplates, readTemplates } from "./read/read-templates.js";
import { readNow } from "./time/now.js";

/** Folder of the templates that come with the program, absolute. */
export const packageTemplates = fileURLToPath(new URL("../templates", import.meta.url));

export interface GatherOptions {
  readonly root: string;
  readonly baseUrl?: string | undefined;
  readonly now?: string | undefined;
  readonly markdown?: "auto" | "remark" | undefined;
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
  readonly extensions: Extensions;
  readonly parsed: ParsedSite;
  /** All but those of single articles. */
  readonly diagnostics: readonly Diagnostic[];
}

export type GatherResult =
  | { readonly gathered: Gathered }
  | { readonly stopped: "usage" | "content"; readonly diagnostics: readonly Diagnostic[] };

/** Reads and parses a site. Codes: `site-missing`, `now-invalid`, and those of reading and parsing. */
export async function gather(disk: Disk, options: GatherOptions): Promise<GatherResult> {
  const { root } = options;
  if (!["site.yaml", "site.yml", "articles"].some((name) => disk.kindOf(join(root, name)) !== null)) {
    return { stopped: "usage", diagnostics: [siteMissing] };
  }
  const settings = readSettings(disk, root, options.baseUrl);
  const { places } = settings;
  const config = withEngine(withoutLists(settings.provisional, settings.wrong), options.markdown);
  const time = readNow(options.now, process.env, Date.now, config.timeZone);
  if ("error" in time) return { stopped: "usage", diagnostics: [nowInvalid(time)] };
  options.onProgress?.("read", 0, 0);
  const site = await readSite(disk, root, config);
  const templates = readTemplates(disk, root, config.folders.templates, packageTemplates, config.language);
  const { extensions, diagnostics: ofExtensions } = await loadExtensions(disk, root, config, places);
  const loaded = await loadLanes(config.markdown, extensions.remarkPlugins, {
    texts: site.sources.map(({ text }) => text),
  });
  const total = site.sources.length;
  const parsed = parseSite(
    site.sources,
    {
      config,
      words: templates.words,
      lanes: loaded.lanes,
    },
    (done) => options.onProgress?.("parse", done, total),
  );
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const extensionsFailed = ofExtensions.some(isError) || loaded.diagnostics.some(isError);
  const diagnostics = [
    ...settings.diagnostics,
    ...site.diagnostics,
    ...templates.diagnostics,
    ...ofExtensions,
    ...loaded.diagnostics,
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
      site,
      templates,
      extensions,
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

async function loadExtensions(
  disk: Disk,
  root: string,
  config: Config,
  places: SettingPlaces,
): ReturnType<typeof readExtensions> {
  if (config.extensions === null) return readExtensions(null, "", "");
  const file = reallyInside(disk, root, config.extensions);
  if (file !== null && disk.state(file)?.kind === "file")
    return readExtensions(file, config.extensions, hashOf(disk.read(file)));
  const { extensions } = await readExtensions(null, "", "");
  const missing: Diagnostic = {
    code: "extensions-missing",
    severity: "error",
    message: `\`extensions\` names "${config.extensions}", and there is no such file in the site.`,
    place: places.extensions ?? wholeFile("site.yaml"),
    fix: "Correct the path, or take `extensions` out.",
  };
  return { extensions, diagnostics: [missing] };
}

const siteMissing: Diagnostic = {
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
