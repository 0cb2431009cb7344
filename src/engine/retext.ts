// The second shortcut: where nothing but the text of some articles has changed, their pages alone are made anew.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import type { Body } from "../parse/article.js";
import { createRenderer, type RendererInput } from "../render/renderer.js";
import { beginPut, type PutOptions, type PutReport } from "../write/put-site.js";
import type { Landed } from "../write/stage.js";
import { noBody } from "./bodies.js";
import { contentMark } from "./content-mark.js";
import { noteInStore } from "./despite-store.js";
import { hasDrifted } from "./drifted.js";
import { type Edit, isArticle, readEdits } from "./edits.js";
import { createCardTable } from "./encode-view.js";
import { createFingerprints, textHasChanged } from "./fingerprints.js";
import { createViewKeeper } from "./keep-view.js";
import type { LeakWatch } from "./leak-watch.js";
import { hasManifest, manifestMark, settled } from "./output-mark.js";
import { type EditedArticle, textBefore } from "./past-articles.js";
import { printsWriter } from "./prints-file.js";
import { isLatest, type Recalled } from "./recall.js";
import { renewedPages } from "./renewed-pages.js";
import type { Stats } from "./stats.js";
import { createWriter } from "./store/article-store.js";
import { appendState, type PageRecord, type SiteState, type StateChange } from "./store/site-state.js";
import { openStore, type Store } from "./store/store.js";
import { isYoung, stillYoung } from "./trace.js";
import { viewsWriter } from "./views-file.js";

export interface RetextInput extends Recalled {
  readonly root: string;
  readonly put: Omit<PutOptions, "accept">;
  /** What the last build rendered with, beside what the state holds. */
  readonly renderWith: () => Promise<Pick<RendererInput, "templates" | "helpers" | "locate">>;
  readonly stats: Stats;
  /** Told, when the site is in place, which articles say something else, and what was put there. */
  readonly tell: (edited: readonly EditedArticle[], pages: SiteState["pages"]) => void;
  /** Told what was put in place, with the folder of the store, which is ours meanwhile. */
  readonly note: (pages: SiteState["pages"], store: string) => void;
}

/** Texts that are built alone, one after another, before a whole build clears up what they leave in the store. */
const mostChanges = 200;

/** Null where more than texts has changed, so that only a whole build can tell. Code: those of writing. */
export async function retext(disk: Disk, input: RetextInput): Promise<PutReport | null> {
  const { root, state, changed } = input;
  if ((state.changes ?? 0) >= mostChanges) return null;
  if (state.parsing.plugins || changed.some((path) => !isArticle(input, path))) return null;
  const store = openStore(disk, root);
  try {
    if (store.folder === null || store.generation !== state.generation) return null;
    // Another build may have ended since the state was read, while this one loaded what it takes.
    if (!isLatest(disk, input.places, input)) return null;
    const watch = await watchOver(disk, input);
    const edits = watch === "lost" ? null : await readEdits(disk, input, store);
    if (watch === "lost" || edits === null) return null;
    const renewed = edits.flatMap(({ texts }) => texts?.after.article ?? []);
    if (hasDrifted(disk, root, state, renewed)) return null;
    // Another text to be withheld may stand anywhere.
    if (edits.some(({ path, texts }) => texts !== null && watch?.isHidden(path))) return null;
    return await apply(disk, input, store, edits, watch);
  } finally {
    store.close();
  }
}

/** Null where nothing is withheld; "lost" where what is known of it is. */
async function watchOver(disk: Disk, input: RetextInput): Promise<LeakWatch | null | "lost"> {
  const { withheld } = input.state;
  if (withheld === undefined) return null;
  const { openLeakWatch } = await import("./leak-watch.js");
  return openLeakWatch(disk, input, withheld) ?? "lost";
}

async function apply(
  disk: Disk,
  input: RetextInput,
  store: Store,
  edits: readonly Edit[],
  watch: LeakWatch | null,
): Promise<PutReport | null> {
  const { state, places, out, stats } = input;
  const bodies = new Map<string, Body>();
  const renewed = renewedPages(disk, input, store, edits, bodies);
  if (renewed === null) return null;
  const renderer = createRenderer({
    ...state.rendering,
    ...(await input.renderWith()),
    // They are what they were in a build that went through.
    sound: true,
    only: [...new Set(renewed.flatMap(({ page }) => (page.render === "template" ? page.template : [])))],
    bodies: { get: (address) => bodies.get(address) ?? noBody },
  });
  const sound = renderer.diagnostics.length;
  const outputs = renewed.map(({ page, before }) => {
    const began = performance.now();
    const output = renderer.render(page);
    if (page.render === "template") {
      stats.rendered++;
      stats.renderedBy(page.template, performance.now() - began);
    }
    return { output, page, before };
  });
  if (renderer.diagnostics.length > sound) return null;
  const prints = new Map<string, Int32Array>();
  for (const { output } of watch === null ? [] : outputs) {
    const found = output !== null && "bytes" in output ? watch?.look(output.path, output.bytes) : undefined;
    if (found == null) return null;
    prints.set(output?.path ?? "", found);
  }
  const views = viewsWriter(disk, places.views, 0);
  const printer = printsWriter(disk, places.prints, 0);
  const pages: { [path: string]: PageRecord } = {};
  const cards = createCardTable();
  const fingerprints = createFingerprints(cards, renderer.reach, () => null);
  const keepView = createViewKeeper(() => views, cards);
  const putting = beginPut(disk, { ...input.put, accept: () => true });
  if ("failure" in putting) return putting;
  try {
    // One that remembers nothing may have put another site in place.
    if (!hasManifest(disk, out, state.manifest)) return null;
    const isNew = new Set(outputs.map(({ page }) => page.path));
    const failure = putting.attempt((): { readonly failure: Diagnostic } | null => {
      for (const path in state.pages) {
        const record = state.pages[path];
        if (record === undefined || isNew.has(path)) continue;
        const { hash, size, modified, changed } = record;
        putting.stage.keep({ path, hash, size, modified, changed, staged: null });
      }
      for (const { output, page, before } of outputs) {
        if (output === null) continue;
        const known = prints.get(page.path);
        const keep = known === undefined ? undefined : (_: unknown, hash: string) => printer.add(hash, known);
        const put = putting.stage.put(output, keep);
        if ("failure" in put) return put;
        const print = fingerprints.of(page);
        const encoded = print.encoded ?? { text: "", cards: [] };
        const content = contentMark(page, print, state.verdict.config, before);
        pages[page.path] = { ...recordOf(put.landed, before, print, keepView(page, encoded)), ...content };
      }
      return null;
    });
    if (failure !== null) return failure;
    // What the store has of the texts before may be lost when the new ones are noted.
    const told = editedTexts(disk, input, store, edits);
    const report = putting.publish();
    if ("failure" in report) return report;
    input.tell(told, pages);
    noteInStore(disk, input.root, () => {
      views.flush();
      printer.flush();
      appendState(disk, places.state, {
        pages: settled(disk, out, pages),
        ...changeOf(disk, input, store, edits, out),
      });
      if (store.folder !== null) input.note(pages, store.folder);
    });
    return report;
  } finally {
    putting.close();
  }
}

/** The articles with the texts that they had and have; what the store has lost is left out. */
function editedTexts(
  disk: Disk,
  { state }: RetextInput,
  store: Store,
  edits: readonly Edit[],
): readonly EditedArticle[] {
  return edits.flatMap(({ path, texts }) => {
    const before = texts === null ? null : textBefore(disk, store, state, path);
    if (texts === null || before === null || texts.after.article === null) return [];
    return [
      {
        path,
        was: path,
        before,
        after: { article: texts.after.article, body: texts.body, whole: texts.whole },
      },
    ];
  });
}

function recordOf(
  { hash, size, modified, changed }: Landed,
  before: PageRecord,
  { view, reach, bodies }: ReturnType<ReturnType<typeof createFingerprints>["of"]>,
  viewAt: PageRecord["viewAt"],
): PageRecord {
  const why = textHasChanged;
  const feed = before.feed === undefined ? {} : { feed: before.feed };
  return { view, reach, bodies, from: before.from, hash, size, modified, changed, viewAt, why, ...feed };
}

function changeOf(
  disk: Disk,
  { state, at }: RetextInput,
  store: Store,
  edits: readonly Edit[],
  out: string,
): StateChange {
  const writer = createWriter(disk, store.articles, store.writable(0));
  const sources = edits.flatMap(({ path, hash, texts }) => {
    const kind = state.sources[path]?.[0];
    if (texts === null || kind === undefined) return [];
    const put = writer.put(texts.key, { file: texts.after }, texts.body, texts.whole);
    return [[path, [kind, hash, put.at] as const] as const];
  });
  writer.flush();
  const manifest = manifestMark(disk, out);
  const young = edits.filter(({ mark }) => isYoung(mark, at)).map(({ path, hash }) => [path, hash] as const);
  return {
    at,
    young: { ...stillYoung(state.trace.states, state.young, at), ...Object.fromEntries(young) },
    sources: Object.fromEntries(sources),
    states: Object.fromEntries(edits.map(({ path, mark }) => [path, mark])),
    ...(manifest === null ? {} : { manifest }),
  };
}
