// What makes builds fast, as a layer that no room knows about: what was parsed and rendered before is remembered.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import type { Body } from "../parse/article.js";
import type { MeasuredPictures } from "../read/measure-pictures.js";
import type { ExtensionsPlace } from "../read/read-extensions.js";
import { noBody } from "./bodies.js";
import { type EngineOptions, longest } from "./engine-options.js";
import { writeHidden } from "./hidden.js";
import { keepSources } from "./keep-sources.js";
import { memoryVersion } from "./last-build.js";
import { type MeasurePictures, measureOnce } from "./measure-once.js";
import { manifestMark, settled } from "./output-mark.js";
import { type ParsedSite, type ParseInput, type ParseOutcome, parseSources } from "./parse-sources.js";
import { openPast, type Past } from "./past-articles.js";
import { createPictureMemory } from "./picture-memory.js";
import { openPrinter, type Printer } from "./printer.js";
import { openPrints, type PrintsFile, renewPrints } from "./prints-file.js";
import { type PageReading, readPages } from "./read-pages.js";
import { isOwnEntry, latestState, requestIdentity, stateKey } from "./recall.js";
import type { Remembered } from "./remembered.js";
import { type RenderedPages, type RenderInput, renderPages } from "./render-pages.js";
import { claimSiteFolder, pruneSiteFolders, type SiteFolder, siteFolder } from "./site-folder.js";
import { createStats, type Stats } from "./stats.js";
import { openPictureStore } from "./store/picture-store.js";
import { type SiteState, writeState } from "./store/site-state.js";
import { openStore, type Store } from "./store/store.js";
import type { RenderEquipment } from "./threads/messages.js";
import { planThreads } from "./threads/threads.js";
import { createTidy } from "./tidy.js";
import { sameMark } from "./trace.js";
import { type Tracing, traceDisk } from "./trace-disk.js";
import { renewViews, type ViewWriter, viewsWriter } from "./views-file.js";

export interface Engine {
  /** The disk to read the site with. */
  readonly disk: Disk;
  readonly stats: Stats;
  /** To be told how many sources there are, as soon as that is known. */
  expect(sources: number): void;
  parse(input: Omit<ParseInput, "disk" | "root">): Promise<ParsedSite>;
  /** Bodies that were fetched, for the renderer. */
  readonly bodies: { get(address: string): Body };
  /** A body by its address. */
  bodyOf(address: string): Promise<Body>;
  /** Fingerprints of the words of outputs, from the last builds; null where nothing is kept. */
  prints(): PrintsFile | null;
  /** Whether the last build drew social cards, so that there is what it takes. */
  drewCards(): boolean;
  /** The same for icons that are made of a logo. */
  drewIcons(): boolean;
  /** Measures the pictures that `measure` has not measured before. */
  measure(paths: readonly string[], measure: MeasurePictures): Promise<MeasuredPictures>;
  /**
   * Renders the pages that would not come out as they did, and lands them; without `putting` they are rendered for their
   * mistakes alone.
   */
  render(
    input: Pick<
      RenderInput,
      "pages" | "config" | "kept" | "renderer" | "putting" | "report" | "onProgress"
    > & {
      /** What the renderer was made with. */
      readonly rendererInput: RenderEquipment["renderer"];
      /** Whether anything is withheld, so that outputs will be looked through: their fingerprints are kept from then on. */
      readonly isWatched: boolean;
    },
  ): Promise<Diagnostic | null>;
  /** Renders pages for somebody who looks at each; nothing is put anywhere. */
  read(input: PageReading): Promise<void>;
  /** What the last build knew. */
  readonly past: Past;
  /** What was put in place, once it has been rendered. */
  pages(): SiteState["pages"];
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** To be told of a file of the site that the build itself has written anew, by its path. */
  wrote(path: string, content: string): void;
  /** To be called when the site is in place. */
  remember(what: Remembered): void;
  close(): void;
}

export function openEngine(
  disk: Disk,
  { root, request, last = null, threads: wanted, limit = longest }: EngineOptions,
): Engine {
  const start = Date.now();
  const stats = createStats();
  const key = stateKey(request);
  const identity = requestIdentity(request);
  let isOwn = isOwnEntry(root, []);
  const tracing: Tracing = traceDisk(disk, root, (path) => isOwn(path), start);
  const store: Store = openStore(disk, root);
  const places: SiteFolder | null = store.folder === null ? null : siteFolder(store.folder, key);
  const { folder } = store;
  const storeOf = (name: "pictures" | "cards"): RenderInput["pictures"] =>
    folder === null ? null : () => openPictureStore(disk, join(folder, name));
  const found = places === null ? null : latestState(disk, places, last);
  const state = found?.key === identity ? found : null;
  const threads = planThreads({ wanted, limit });
  const tidy = createTidy();
  let parsed: (ParseOutcome & { readonly extensions: ExtensionsPlace | null }) | null = null;
  let rendered: Exclude<RenderedPages, { failure: unknown }> | null = null;
  let viewsOfMain: ViewWriter | null = null;
  let printer: Printer | null = null;

  const unchanged = (path: string): boolean => {
    const mark = tracing.mark(path);
    const before = state?.trace.states[path];
    return (
      mark !== null && typeof before === "object" && !(path in (state?.young ?? {})) && sameMark(before, mark)
    );
  };
  return {
    disk: tracing.disk,
    stats,
    bodies: { get: (address) => parsed?.bodies.get(address) ?? noBody },
    async bodyOf(address) {
      if (parsed === null) throw new Error("nothing has been parsed");
      await parsed.bodies.fetch([address]);
      return parsed.bodies.get(address);
    },
    prints() {
      printer?.flush();
      return places === null ? null : openPrints(disk, places.prints);
    },
    expect(sources) {
      // Where nothing is known, all will be parsed.
      if (state === null && sources >= threads.enough) threads.crew()?.warm("parse");
    },
    async parse(input) {
      stats.found = input.sources.length;
      const outcome = await parseSources(
        { ...input, disk, root },
        {
          store,
          stats,
          threads,
          tidy,
          tryLanes: state?.verdict.diagnostics.some(({ code }) => code === "express-lane-missing") ?? true,
          knownHash: (path) => (unchanged(path) ? (state?.sources[path]?.[1] ?? null) : null),
        },
      );
      if (threads.started > 0) threads.crew()?.warm("render");
      parsed = { ...outcome, extensions: input.extensions };
      return outcome.site;
    },
    drewIcons: () =>
      state?.pages["icon-maskable-512.png"]?.from.every((file) => !file.endsWith("icon-maskable-512.png")) ===
      true,
    drewCards: () => Object.keys(state?.pages ?? {}).some((path) => path.startsWith("assets/cards/")),
    measure: (paths, measure) =>
      measureOnce(paths, measure, {
        known: (path) => (unchanged(path) ? (state?.pictures[path] ?? null) : null),
        memory: () => createPictureMemory(storeOf("pictures")?.() ?? null),
      }),
    async render(input) {
      stats.phase("render");
      if (parsed === null) throw new Error("nothing has been parsed");
      const views =
        places === null ? null : (): ViewWriter => (viewsOfMain ??= viewsWriter(disk, places.views, 0));
      // All will be rendered, unless it is for mistakes alone.
      const isAnew = state === null && input.putting !== null;
      if (places !== null)
        printer = await openPrinter(disk, places.prints, {
          isWatched: input.isWatched,
          isAnew,
          pages: state?.pages ?? {},
        });
      const result = await renderPages({
        ...input,
        ...{ state, stats, threads, tidy, views, disk, bodies: parsed.bodies },
        look: printer?.look ?? null,
        pictures: storeOf("pictures"),
        cards: storeOf("cards"),
        equipment: {
          ...{
            kind: "render",
            root,
            articles: store.articles,
            views: places?.views ?? null,
            prints: printer === null ? null : (places?.prints ?? null),
          },
          ...{ renderer: input.rendererInput, extensions: parsed.extensions },
        },
        markOf(file) {
          const mark = tracing.mark(tracing.nameOf(file));
          return mark === null ? null : hashOf(JSON.stringify(mark));
        },
      });
      stats.threads = threads.started;
      threads.close();
      if ("failure" in result) return result.failure;
      rendered = result;
      return null;
    },
    async read(input) {
      stats.phase("lint");
      if (parsed === null) throw new Error("nothing has been parsed");
      await readPages(input, { bodies: parsed.bodies, disk: tracing.disk, tidy });
    },
    began: start,
    past: openPast(disk, { root, store, first: found, kept: () => parsed?.kept ?? new Map() }),
    pages: () => rendered?.pages ?? {},
    wrote: (path, content) => tracing.wrote(path, content),
    remember({ hidden, ...what }) {
      stats.phase("remember");
      isOwn = isOwnEntry(root, what.outs);
      const [trace, manifest] = [tracing.trace(), manifestMark(disk, what.out)];
      if (places === null || store.folder === null || rendered === null || parsed === null) return;
      if (trace === null || manifest === null) return;
      viewsOfMain?.flush();
      printer?.flush();
      const kept = keepSources(store, parsed.kept);
      claimSiteFolder(disk, store.folder, key, what.out);
      pruneSiteFolders(disk, store.folder);
      writeState(disk, places.state, {
        ...what,
        ...(hidden === null ? {} : { withheld: writeHidden(disk, places.withheld, hidden) }),
        ...{ key: identity, request, at: start },
        trace,
        young: tracing.young(
          (path) => parsed?.kept.get(path)?.record[1] ?? rendered?.copied.get(path) ?? null,
        ),
        ...kept,
        pages: renewViews(disk, places.views, settled(disk, what.out, rendered.pages)),
        prints: renewPrints(disk, places.prints, state?.prints ?? null, rendered.pages),
        reaches: rendered.reaches,
        templates: rendered.templates,
        manifest,
        memory: memoryVersion,
      });
    },
    close() {
      threads.close();
      store.close();
    },
  };
}
