// What makes builds fast, as a layer that no room knows about: what was parsed and rendered before is remembered.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import type { Page } from "../pages/page.js";
import type { Body } from "../parse/article.js";
import type { MeasuredPictures } from "../read/measure-pictures.js";
import type { Renderer } from "../render/renderer.js";
import type { Putting } from "../write/put-site.js";
import type { Landed } from "../write/stage.js";
import { createCardTable } from "./encode-view.js";
import { createFingerprints, whyRender } from "./fingerprints.js";
import { type ParsedSite, type ParseInput, type ParseOutcome, parseSources } from "./parse-sources.js";
import { isOwnEntry, requestIdentity, stateKey } from "./recall.js";
import { claimSiteFolder, pruneSiteFolders, type SiteFolder, siteFolder } from "./site-folder.js";
import { createStats, type Stats } from "./stats.js";
import type { Location } from "./store/article-store.js";
import {
  type PageRecord,
  readState,
  type SiteState,
  type SourceRecord,
  type Verdict,
  writeState,
} from "./store/site-state.js";
import { openStore, type Store } from "./store/store.js";
import { sameMark, type Tracing, traceDisk } from "./trace.js";
import { openViews } from "./views-file.js";

export interface EngineOptions {
  readonly root: string;
  /** Everything that a build was asked for, apart from its moment. */
  readonly request: { readonly [option: string]: unknown };
}

/** What a build tells the engine of itself at its end. */
interface Remembered
  extends Pick<SiteState, "hooked" | "rendering" | "pictures" | "parsing" | "since" | "due"> {
  readonly verdict: Verdict;
  readonly out: string;
}

export interface Engine {
  /** The disk to read the site with. */
  readonly disk: Disk;
  readonly stats: Stats;
  parse(input: Omit<ParseInput, "disk" | "root">): Promise<ParsedSite>;
  /** Bodies that were fetched, for the renderer. */
  readonly bodies: { get(address: string): Body };
  /** Measures the pictures that `measure` has not measured before. */
  measure(
    paths: readonly string[],
    measure: (paths: readonly string[]) => Promise<MeasuredPictures>,
  ): Promise<MeasuredPictures>;
  /**
   * Renders the pages that would not come out as they did, and lands them; without `putting` they are rendered for their
   * mistakes alone.
   */
  render(
    pages: readonly Page[],
    renderer: Renderer,
    putting: Putting | null,
    onProgress: (done: number) => void,
  ): Promise<Diagnostic | null>;
  /** To be called when the site is in place. */
  remember(what: Remembered): void;
  close(): void;
}

export function openEngine(disk: Disk, { root, request }: EngineOptions): Engine {
  const start = Date.now();
  const stats = createStats();
  const key = stateKey(request);
  const identity = requestIdentity(request);
  let out: string | null = null;
  const tracing: Tracing = traceDisk(disk, root, (path) => isOwnEntry(root, out)(path), start);
  const store: Store = openStore(disk, root);
  const places: SiteFolder | null = store.folder === null ? null : siteFolder(store.folder, key);
  const found = places === null ? null : readState(disk, places.state);
  const state = found?.key === identity ? found : null;
  let parsed: ParseOutcome | null = null;
  const pages: { [path: string]: PageRecord } = {};
  let reaches: SiteState["reaches"] = {};
  const views = places === null ? null : openViews(disk, places.views);
  let isRendered = false;

  const unchanged = (path: string): boolean => {
    const mark = tracing.mark(path);
    const before = state?.trace.states[path];
    return (
      mark !== null && typeof before === "object" && !(path in (state?.young ?? {})) && sameMark(before, mark)
    );
  };
  const storeView = (text: string | null): Location | null =>
    text === null || views === null ? null : views.add(text);

  return {
    disk: tracing.disk,
    stats,
    get bodies() {
      const bodies = parsed?.bodies;
      return { get: (address: string): Body => bodies?.get(address) ?? { pieces: [] } };
    },
    async parse(input) {
      stats.found = input.sources.length;
      parsed = await parseSources(
        { ...input, disk, root },
        {
          store,
          stats,
          tryLanes: state?.verdict.diagnostics.some(({ code }) => code === "express-lane-missing") ?? true,
          knownHash: (path) => (unchanged(path) ? (state?.sources[path]?.[1] ?? null) : null),
        },
      );
      return parsed.site;
    },
    async measure(paths, measure) {
      const known = paths.filter(
        (path) => unchanged(path) && state !== null && Object.hasOwn(state.pictures, path),
      );
      const isKnown = new Set(known);
      const measured = await measure(paths.filter((path) => !isKnown.has(path)));
      const sizes = Object.fromEntries(known.map((path) => [path, state?.pictures[path]]));
      // Each is there, as just asked.
      return { ...measured, sizes: { ...measured.sizes, ...(sizes as MeasuredPictures["sizes"]) } };
    },
    async render(all, renderer, putting, onProgress) {
      stats.phase("render");
      const cards = createCardTable();
      const prints = createFingerprints(
        cards,
        (page) => renderer.reach(page),
        (page) => {
          const mark = tracing.mark(tracing.nameOf(renderer.locate(page)));
          return mark === null ? null : hashOf(JSON.stringify(mark));
        },
      );
      reaches = prints.reaches;
      for (const [index, page] of all.entries()) {
        renderer.check(page);
        const print = prints.of(page);
        const before =
          state !== null && Object.hasOwn(state.pages, page.path) ? state.pages[page.path] : undefined;
        const why = whyRender(
          print,
          before,
          state,
          renderer.reach(page),
          ({ size, modified }) => putting?.stage.stands(page.path, size, modified) ?? true,
        );
        const { view, reach, bodies } = print;
        const shared = { view, reach, bodies: [...bodies], from: [...page.from], why };
        const keep = (landed: Landed, viewAt: Location | null): void => {
          const { hash, size, modified } = landed;
          pages[page.path] = { ...shared, hash, size, modified, viewAt };
        };
        if (why === null && before !== undefined) {
          const landed = {
            path: page.path,
            staged: null,
            hash: before.hash,
            size: before.size,
            modified: before.modified,
          };
          const failed = putting?.attempt(() => putting.stage.keep(landed));
          if (failed !== undefined) return failed.failure;
          keep(landed, before.viewAt);
        } else {
          await parsed?.bodies.fetch(bodies);
          const began = performance.now();
          const output = renderer.render(page);
          if (page.render === "template") {
            stats.rendered++;
            stats.renderedBy(page.template, performance.now() - began);
          }
          if (output !== null && putting !== null) {
            const put = putting.attempt(() => putting.stage.put(output));
            if ("failure" in put) return put.failure;
            keep(put.landed, storeView(print.stored));
          }
        }
        onProgress(index + 1);
      }
      isRendered = true;
      return null;
    },
    remember(what) {
      stats.phase("remember");
      out = what.out;
      const trace = tracing.trace();
      if (places === null || store.folder === null || trace === null || !isRendered || parsed === null)
        return;
      views?.flush();
      const kept = [...parsed.kept.entries()];
      const compacted = store.compact(
        kept.map(([, { key: of, record, stored }]) => ({ key: of, at: record[2], stored })),
      );
      const sources: { [path: string]: SourceRecord } = {};
      for (const [path, { key: of, record }] of kept) {
        const at = compacted === null ? record[2] : compacted.places.get(of);
        if (at !== undefined) sources[path] = [record[0], record[1], at];
      }
      const manifest = disk.state(join(what.out, ".broadsheet.json"));
      if (manifest === null) return;
      claimSiteFolder(disk, store.folder, key, what.out);
      pruneSiteFolders(disk, store.folder);
      writeState(disk, places.state, {
        ...what,
        key: identity,
        trace,
        young: tracing.young((path) => parsed?.kept.get(path)?.record[1] ?? null),
        generation: compacted?.generation ?? store.generation,
        sources,
        pages: views?.renew(pages) ?? pages,
        reaches,
        manifest: [manifest.size, manifest.modified],
      });
    },
    close: () => store.close(),
  };
}
