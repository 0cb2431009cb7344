// The pages of a site to their files: what would come out as it did is kept, the rest is rendered, on threads where that is
// worth it.

import type { Config } from "../config/config.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import type { CardDrawing, Drawing, Page } from "../pages/page.js";
import type { Renderer } from "../render/renderer.js";
import type { Putting } from "../write/put-site.js";
import type { Landed } from "../write/stage.js";
import type { Bodies } from "./bodies.js";
import type { Due } from "./due-page.js";
import { type CardTable, createCardTable } from "./encode-view.js";
import { createFingerprints, isUnfinished, whyRender } from "./fingerprints.js";
import { createViewKeeper } from "./keep-view.js";
import { pageRecord } from "./page-record.js";
import { withoutPlaces } from "./place-free.js";
import type { PrintOutputs } from "./print-outputs.js";
import { renderOnThreads } from "./render-on-threads.js";
import type { Stats } from "./stats.js";
import type { Location } from "./store/appender.js";
import type { PictureStore } from "./store/picture-store.js";
import type { PageRecord, SiteState } from "./store/site-state.js";
import type { RenderEquipment } from "./threads/messages.js";
import type { Threads } from "./threads/threads.js";
import type { ViewWriter } from "./views-file.js";

export interface RenderInput {
  readonly pages: readonly Page[];
  readonly config: Config;
  /** Pictures that another output of the site shows: what is stored of them stays. */
  readonly kept: readonly Drawing[];
  readonly renderer: Renderer;
  /** Null to render for mistakes alone. */
  readonly putting: Putting | null;
  readonly state: SiteState | null;
  readonly bodies: Bodies;
  readonly stats: Stats;
  readonly threads: Threads;
  /** To be called after each page. */
  readonly tidy: () => void;
  /** What threads render with. */
  readonly equipment: RenderEquipment;
  /** Adds views for the main thread; null where they are not kept. */
  readonly views: (() => ViewWriter) | null;
  /** Takes fingerprints of what the main thread renders; null where they are not kept. */
  readonly look: PrintOutputs | null;
  readonly disk: Disk;
  /** Opens what is kept of pictures; null where nothing is. */
  readonly pictures: (() => PictureStore) | null;
  /** The same for social cards. */
  readonly cards: (() => PictureStore) | null;
  /** What is wrong with a picture that had to be drawn. */
  readonly report: (diagnostic: Diagnostic) => void;
  /** What changes with the content of a file (absolute path); null where nothing is known. */
  readonly markOf: (file: string) => string | null;
  readonly onProgress: (done: number) => void;
}

export type RenderedPages =
  | { readonly failure: Diagnostic }
  | (Pick<SiteState, "reaches" | "templates"> & {
      readonly pages: { readonly [path: string]: PageRecord };
      /** Hashes of the files of the site that were copied, by path. */
      readonly copied: ReadonlyMap<string, string>;
    });

export async function renderPages(input: RenderInput): Promise<RenderedPages> {
  const { renderer, putting, state, bodies, stats, threads, views } = input;
  const cards: CardTable = createCardTable();
  const prints = createFingerprints(
    cards,
    (page) => renderer.reach(page),
    (page) => input.markOf(renderer.locate(page)),
  );
  const records = new Map<string, PageRecord>();
  const copied = new Map<string, string>();
  let failure: Diagnostic | null = null;
  let done = 0;
  const attempt = <T>(work: () => T): T | null => {
    if (putting === null || failure !== null) return null;
    const result = putting.attempt(() => ({ value: work() }));
    if ("value" in result) return result.value;
    failure = result.failure;
    return null;
  };
  const beforeOf = ({ path }: Page): PageRecord | undefined =>
    state !== null && Object.hasOwn(state.pages, path) ? state.pages[path] : undefined;
  const record = (
    due: Omit<Due, "why"> & { why: string | null },
    landed: Landed,
    viewAt: Location | null,
    source: string | null = null,
  ): void => {
    const { page } = due;
    if (page.render === "copy" && !page.package) copied.set(page.file, source ?? landed.hash);
    records.set(page.path, pageRecord(due, landed, viewAt, input.config, beforeOf(page)));
  };

  /** Whether a page has to be rendered; one that has not is kept. */
  const look = (page: Page): Due | null => {
    renderer.check(page);
    const print = prints.of(page);
    const before = beforeOf(page);
    if (state === null || before === undefined) return { page, print, why: "it is new" };
    const why = isUnfinished(page, state)
      ? "what makes it small was missing"
      : whyRender(print, before, state.reaches, renderer.reach(page));
    if (why !== null) return { page, print, why };
    const { path } = page;
    const { hash, size, modified, changed } = before;
    const was = { path, hash, size, modified, changed };
    const landed = putting === null ? { ...was, staged: null } : putting.stage.stands(was);
    if (landed === null)
      return { page, print, why: "its file in the output folder is not as it was written" };
    attempt(() => putting?.stage.keep(landed));
    record({ page, print, why: null }, landed, before.viewAt);
    input.onProgress(++done);
    return null;
  };

  const counted = (page: Page, milliseconds: number): void => {
    input.tidy();
    input.onProgress(++done);
    if (page.render !== "template") return;
    stats.rendered++;
    stats.renderedBy(page.template, milliseconds);
  };

  const renderHere = async (due: Due): Promise<void> => {
    const { page, print } = due;
    await bodies.fetch(page.render === "feed" ? renderer.feedBodies(page) : print.bodies);
    const began = performance.now();
    const rendered = renderer.render(page);
    const milliseconds = performance.now() - began;
    if (rendered !== null) {
      const { output, source } =
        putting === null ? { output: rendered, source: null } : withoutPlaces(input.disk, rendered);
      const { berth } = due;
      const look = "bytes" in output ? input.look?.(output.path, output.bytes) : undefined;
      const put =
        attempt(() => {
          if (berth === undefined || !("bytes" in output)) return putting?.stage.put(output, look);
          const landed = putting?.stage.land(berth, output.bytes, look);
          if (landed !== undefined) putting?.stage.take(landed);
          return landed === undefined ? undefined : { landed };
        }) ?? null;
      if (put !== null && "failure" in put) failure ??= put.failure;
      else if (put !== null) {
        record(due, put.landed, keepView(due), source);
        if (putting !== null && "copyFrom" in output) attempt(() => lookAtCopy(put.landed));
      }
    }
    counted(page, milliseconds);
  };
  const lookAtCopy = ({ path, hash }: Landed): void => {
    const file = putting?.stage.fileOf(path);
    const look = file === undefined ? undefined : input.look?.(path, "");
    if (file !== undefined && look !== undefined) look(input.disk.read(file), hash);
  };
  const keeper = views === null ? null : createViewKeeper(views, cards);
  const keepView = ({ page, print: { encoded, bodies: shown } }: Due): Location | null =>
    keeper === null || encoded === null || shown.length === 0 ? null : keeper(page, encoded);

  const drawings = new Map<Drawing, Due>();
  const cardDrawings = new Map<CardDrawing, Due>();
  const takeDrawn = (due: Due | undefined, bytes: Uint8Array): boolean => {
    if (due === undefined) return failure === null;
    const landed = attempt(() => putting?.stage.put({ path: due.page.path, bytes })) ?? null;
    if (landed === null) return failure === null;
    if ("failure" in landed) failure ??= landed.failure;
    else record(due, landed.landed, null);
    input.onProgress(++done);
    return failure === null;
  };
  const drawHere = async (): Promise<void> => {
    const { disk, report } = input;
    if (drawings.size > 0) {
      const { drawPictures } = await import("./draw-pictures.js");
      const all = [...input.pages.filter((page) => page.render === "picture"), ...input.kept];
      await drawPictures([...drawings.keys()], all, {
        ...{ disk, store: input.pictures?.() ?? null, stats, report, locate: renderer.locate },
        take: (page, bytes) => takeDrawn(drawings.get(page), bytes),
      });
    }
    if (cardDrawings.size > 0 && failure === null) {
      const { drawCards } = await import("./draw-cards.js");
      const all = input.pages.filter((page) => page.render === "card");
      await drawCards([...cardDrawings.keys()], all, {
        ...{ disk, store: input.cards?.() ?? null, stats, report },
        take: (page, bytes) => takeDrawn(cardDrawings.get(page), bytes),
      });
    }
  };

  const pages = input.pages.values();
  const nextDue = (): Due | null => {
    for (let next = pages.next(); next.done !== true && failure === null; next = pages.next()) {
      const due = look(next.value);
      if (due?.page.render === "picture") drawings.set(due.page, due);
      else if (due?.page.render === "card") cardDrawings.set(due.page, due);
      else if (due !== null) return due;
    }
    return null;
  };
  /** Renders pages on threads, where enough of them have to be; gives those that are left for the main thread. */
  const renderThere = async (): Promise<readonly Due[]> => {
    const first: Due[] = [];
    if (input.pages.length < threads.enough) return first;
    while (first.length < threads.enough) {
      const due = nextDue();
      if (due === null) return first;
      first.push(due);
    }
    const crew = threads.crew();
    if (crew === null) return first;
    first.reverse();
    const { left, failed } = await renderOnThreads({
      ...{ crew, equipment: input.equipment, cards, bodies },
      next: () => first.pop() ?? nextDue(),
      berth: (path) => attempt(() => putting?.stage.berth(path)) ?? null,
      here: renderHere,
      landed(due, { landed, viewAt, milliseconds }) {
        attempt(() => putting?.stage.take(landed));
        record(due, landed, viewAt);
        counted(due.page, milliseconds);
      },
    });
    // A mistake is told of the first page that has it: they come in their order then.
    if (failed) for (const page of input.pages) await renderForMistakes(page);
    return left;
  };
  const renderForMistakes = async (page: Page): Promise<void> => {
    if (page.render !== "template") return;
    await bodies.fetch(prints.of(page).bodies);
    renderer.render(page);
  };

  if (putting !== null && threads.enough < Number.POSITIVE_INFINITY)
    for (const due of await renderThere()) await renderHere(due);
  for (let due = nextDue(); due !== null; due = nextDue()) await renderHere(due);
  if (putting !== null && failure === null) await drawHere();
  if (failure !== null) return { failure };
  const inOrder = input.pages.flatMap(({ path }) => {
    const found = records.get(path);
    return found === undefined ? [] : [[path, found] as const];
  });
  return { pages: Object.fromEntries(inOrder), reaches: prints.reaches, templates: prints.templates, copied };
}
