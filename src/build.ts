// The whole pipeline, top to bottom: read, parse, model, pages, render, write.

import { join, relative, resolve } from "node:path";
import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { wholeFile } from "./diagnostics/place.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import type { Disk } from "./disk/disk.js";
import { codeOf, nodeDisk } from "./disk/node-disk.js";
import { type Gathered, gather, packageTemplates } from "./gather.js";
import { type Planned, plan } from "./plan.js";
import { failed } from "./read/read-extensions.js";
import type { Output } from "./render/output.js";
import { createRenderer, type Renderer } from "./render/renderer.js";
import { type PutReport, putSite } from "./write/put-site.js";

export interface BuildOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Where the built site goes, absolute; default: the `output` folder of the settings. */
  readonly out?: string;
  /** Replaces `url` of the settings. */
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  /** An RFC 3339 instant or a date; default: the environment's SOURCE_DATE_EPOCH, else the clock. */
  readonly now?: string;
  /** Publish all articles but the wrong ones. */
  readonly keepGoing?: boolean;
  readonly markdown?: "auto" | "remark";
  /** Warnings are errors. */
  readonly strict?: boolean;
  readonly onProgress?: (
    phase: "read" | "parse" | "model" | "pages" | "render" | "write",
    done: number,
    total: number,
  ) => void;
}

export interface BuildResult {
  /** `built`; `content`: errors in what was written, nothing published (unless keepGoing); `usage`: no site here; `environment`: disk, permission, lock. */
  readonly outcome: "built" | "content" | "usage" | "environment";
  /** Sorted by path, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Worth telling, but no mistakes: they never count. */
  readonly notes: readonly Diagnostic[];
  /** The settings that it was built with (the preview needs their folders and base path); null where they cannot be read. */
  readonly config: Config | null;
  /** Absolute folder of the built site. */
  readonly out: string;
  /** Whether `out` now holds this build. */
  readonly published: boolean;
  readonly articles: number;
  readonly pages: number;
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  readonly milliseconds: number;
}

/** Builds a site; never throws for anything that is wrong with the site or the disk. */
export function build(options: BuildOptions): Promise<BuildResult> {
  return buildOn(nodeDisk, options);
}

/** The same on a given disk. */
export async function buildOn(disk: Disk, options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const result = await attempt(disk, options);
  return { ...result, milliseconds: performance.now() - started };
}

type Timeless = Omit<BuildResult, "milliseconds">;

async function attempt(disk: Disk, options: BuildOptions): Promise<Timeless> {
  try {
    const result = await gather(disk, options);
    if ("stopped" in result) return nothing(options, null, result.stopped, result.diagnostics);
    return await finish(disk, options, result.gathered);
  } catch (error) {
    if (codeOf(error) === "" || !(error instanceof Error) || !("syscall" in error)) throw error;
    return nothing(options, null, "environment", [unreadable(error)]);
  }
}

async function finish(disk: Disk, options: BuildOptions, gathered: Gathered): Promise<Timeless> {
  const { config } = gathered;
  const planned = await plan(disk, gathered, options);
  const renderer = createRenderer({
    templates: gathered.templates.templates,
    named: templatesNamed(gathered),
    site: planned.siteView,
    words: gathered.templates.words,
    language: config.language,
    wordsLanguage: gathered.templates.wordsLanguage,
    timeZone: config.timeZone,
    dateStyle: config.dateStyle,
    assets: planned.assets,
    bodies: { get: (address) => gathered.parsed.bodies.get(address) ?? { pieces: [] } },
    helpers: gathered.extensions.helpers,
    locate: (file, isPackage) =>
      isPackage ? join(packageTemplates, "assets", file) : join(options.root, file),
  });
  const told = (later: readonly Diagnostic[] = []): readonly Diagnostic[] =>
    sortDiagnostics([...planned.diagnostics, ...renderer.diagnostics, ...later])
      .filter(({ code }) => !gathered.doubtful.has(code))
      .map((diagnostic) => (options.strict ? { ...diagnostic, severity: "error" } : diagnostic));
  const stops = (): boolean =>
    told().some(
      ({ severity, place }) =>
        severity === "error" && !(options.keepGoing && planned.mendable.has(place.path)),
    );
  const outputs = render(renderer, planned, options);
  if (stops()) {
    // Nothing will be written, but mistakes in templates shall be told in the same run.
    for (const _output of outputs);
    return nothing(options, gathered.sound ? config : null, "content", told());
  }
  const out = outputFolder(options, config);
  const report = putSite(disk, outputs, {
    out,
    shown: relative(options.root, out).replaceAll("\\", "/"),
    root: options.root,
    sources: [...sourceFolders(config)].map((folder) => join(options.root, folder)),
    accept: () => !stops(),
  });
  if ("failure" in report) return nothing(options, config, "environment", [...told(), report.failure]);
  if (!report.accepted) return nothing(options, config, "content", told());
  const after = await runAfterBuild(gathered, out, report);
  const diagnostics = told([...report.warnings, ...after]);
  return {
    outcome: diagnostics.some(({ severity }) => severity === "error") ? "content" : "built",
    diagnostics,
    notes: planned.notes,
    config,
    out,
    published: true,
    articles: planned.articles,
    pages: planned.pages.filter(({ path, render: how }) => path.endsWith(".html") && how === "template")
      .length,
    files: { written: report.written, unchanged: report.unchanged, removed: report.removed },
  };
}

/** Templates that somebody asks for; null where an article cannot be read, which may ask for any. */
function templatesNamed({ parsed, config }: Gathered): ReadonlySet<string> | null {
  if (parsed.files.some(({ article }) => article === null)) return null;
  const asking = [
    ...parsed.files.flatMap(({ article }) => article ?? []),
    ...parsed.sections,
    ...config.sections,
  ];
  return new Set(asking.flatMap(({ template }) => template ?? []));
}

function* render(renderer: Renderer, planned: Planned, options: BuildOptions): Generator<Output> {
  const total = planned.pages.length;
  for (const [index, page] of planned.pages.entries()) {
    const output = renderer.render(page);
    if (output !== null) yield output;
    options.onProgress?.("render", index + 1, total);
  }
}

const outputFolder = (options: BuildOptions, config: Config | null): string =>
  options.out ?? resolve(options.root, config?.folders.output ?? "dist");

const sourceFolders = ({ folders }: Config): ReadonlySet<string> =>
  new Set([folders.articles, folders.pages, folders.templates, folders.public, "assets", "data", "authors"]);

async function runAfterBuild(
  gathered: Gathered,
  out: string,
  report: Exclude<PutReport, { failure: unknown }>,
) {
  try {
    await gathered.extensions.afterBuild?.({ out, files: report.written + report.unchanged });
    return [];
  } catch (error) {
    return [failed(gathered.config.extensions ?? "", error, "afterBuild")];
  }
}

function nothing(
  options: BuildOptions,
  config: Config | null,
  outcome: BuildResult["outcome"],
  diagnostics: readonly Diagnostic[],
): Timeless {
  return {
    outcome,
    diagnostics: sortDiagnostics(diagnostics),
    notes: [],
    config,
    out: outputFolder(options, config),
    published: false,
    articles: 0,
    pages: 0,
    files: { written: 0, unchanged: 0, removed: 0 },
  };
}

const unreadable = (error: Error): Diagnostic => ({
  code: "disk-failed",
  severity: "error",
  message: `The site could not be read: ${error.message}`,
  place: wholeFile("."),
  fix: "Look for missing rights or a failing disk, and build again.",
});
