// All sources to what they came to: from the store where nothing that counts has changed, else parsed, on threads where
// that is worth it.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { foldersOf, type ParseContext } from "../parse/context.js";
import type { Lanes } from "../parse/markdown/lanes.js";
import type { ParsedFile } from "../parse/parse-article.js";
import type { SectionFile } from "../parse/parse-section.js";
import type { ExtensionsPlace } from "../read/read-extensions.js";
import { readSource } from "../read/read-sources.js";
import type { FoundSource, Source } from "../read/source.js";
import { type Bodies, createBodies } from "./bodies.js";
import { failedParse, lossOf, thrownBy } from "./parse-failures.js";
import {
  bodyAddress,
  type Parsed,
  type ParsedSection,
  parseFile,
  slowOf,
  wholeAddress,
} from "./parse-file.js";
import { type ParseSettings, parseContextKey } from "./parse-keys.js";
import { parseOnThreads } from "./parse-on-threads.js";
import { type Found, type Lookup, type LookupInput, lookUp } from "./source-lookup.js";
import { type ArticleWriter, createWriter, type StoredResult } from "./store/article-store.js";
import type { SourceRecord } from "./store/site-state.js";
import type { Loss } from "./threads/loss.js";
import type { ParseAnswer } from "./threads/messages.js";
import type { Threads } from "./threads/threads.js";

export interface ParseInput extends ParseSettings {
  readonly disk: Disk;
  readonly root: string;
  readonly sources: readonly FoundSource[];
  /** The lanes, loaded when the first source has to be parsed. */
  readonly lanes: () => Promise<{ readonly lanes: Lanes; readonly diagnostics: readonly Diagnostic[] }>;
  readonly extensions: ExtensionsPlace | null;
  readonly onProgress: (done: number) => void;
}

/** All that parsing gives to the rest of the pipeline. */
export interface ParsedSite {
  readonly files: readonly ParsedFile[];
  readonly sections: readonly SectionFile[];
  /** One for each source that cannot be read. */
  readonly unread: readonly Diagnostic[];
  /** Of the `_index.md` files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ofLanes: readonly Diagnostic[];
  readonly folders: ParseContext["folders"];
}

/** What is stored of each source that could be read, and under which key. */
interface Kept {
  readonly key: string;
  readonly record: SourceRecord;
  readonly stored: StoredResult<Parsed>;
}

export interface ParseMemory extends Omit<LookupInput, "disk" | "root"> {
  readonly threads: Threads;
  /** To be called after each source. */
  readonly tidy: () => void;
  /** Find out what there may be to tell of the lanes, even if nothing has to be parsed. */
  readonly tryLanes: boolean;
}

export interface ParseOutcome {
  readonly site: ParsedSite;
  readonly bodies: Bodies;
  readonly kept: ReadonlyMap<string, Kept>;
}

/** As many as may stay in memory with all of their texts. */
const fewSources = 4000;

/** Sources that are looked up in the store in vain before it is believed to know none of the others. */
const misses = 100;

export async function parseSources(input: ParseInput, memory: ParseMemory): Promise<ParseOutcome> {
  const { disk, root, sources } = input;
  const { store, stats, threads } = memory;
  const kept = new Map<string, Kept>();
  const results = new Map<string, Parsed>();
  const unread = new Map<string, Diagnostic>();
  let lanes: Awaited<ReturnType<typeof input.lanes>> | null = null;
  let ofLanes: readonly Diagnostic[] | null = null;
  const loaded = async (): Promise<Lanes> => {
    lanes ??= await input.lanes();
    ofLanes ??= lanes.diagnostics;
    return lanes.lanes;
  };
  const toldOfLanes = (): readonly Diagnostic[] => ofLanes ?? [];
  if (input.plugins !== "") await loaded();
  // What was parsed without a plugin that is refused is no result to be remembered as that plugin's.
  const refused = toldOfLanes().some(({ severity }) => severity === "error") ? " refused" : "";
  const { config, words } = input;
  const settings: ParseSettings = { config, words, plugins: input.plugins + refused };
  let writer: ArticleWriter | null = null;
  const write = (): ArticleWriter => {
    writer ??= createWriter(disk, store.articles, store.writable(0));
    return writer;
  };
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const parse = async (source: Source, folders: ParseContext["folders"]) =>
    parseFile(source, { ...settings, lanes: await loaded(), folders });
  const bodies = createBodies(disk, store.articles, async (path, address) => {
    const source = byPath.get(path);
    const read = source === undefined ? null : readSource(disk, root, source);
    if (read === null || !("source" in read)) return null;
    const { parsed, body, whole } = await parse(read.source, folders);
    return whole !== null && address === wholeAddress(parsed) ? whole : body;
  });
  const keep = ({ path, kind }: FoundSource, { key, hash, at, stored }: Found): void => {
    kept.set(path, { key, record: [kind, hash, at], stored });
    results.set(path, stored.result);
    const address = bodyAddress(stored.result);
    if (address !== null && stored.body !== null) bodies.note(address, stored.body, path);
    const whole = wholeAddress(stored.result);
    if (whole !== null && stored.whole !== undefined) bodies.note(whole, stored.whole, path);
    memory.tidy();
    input.onProgress(results.size);
  };
  const lose = (found: FoundSource, how: Loss, reason: string | null): void => {
    results.set(found.path, failedParse(found, lossOf(found.path, how, reason, threads.limit)));
  };
  const look = (found: FoundSource, context: string): Extract<Lookup, { key: string }> | null => {
    const looked = lookUp({ disk, root, ...memory }, found, context);
    if ("known" in looked) keep(found, looked.known);
    if ("unread" in looked) unread.set(found.path, looked.unread);
    return "key" in looked ? looked : null;
  };
  const parseHere = async (
    found: FoundSource,
    { key, source }: { readonly key: string; readonly source: Source },
    folders: ParseContext["folders"],
  ): Promise<void> => {
    let result: Awaited<ReturnType<typeof parse>>;
    try {
      result = await parse(source, folders);
    } catch (error) {
      lose(found, "crashed", thrownBy(error));
      return;
    }
    stats.parsed(found.path, result.milliseconds, slowOf(result.parsed));
    const { at, stored, text } = write().put(key, result.parsed, result.body, result.whole);
    const address = bodyAddress(result.parsed);
    if (address !== null && result.body !== null) bodies.keep(address, result.body);
    // Where there are many it is read back: the parts of a text that an article is made of keep the whole text in memory.
    const isMany = sources.length > fewSources;
    const remembered = (isMany ? JSON.parse(text) : stored) as StoredResult<Parsed>;
    keep(found, { key, hash: source.hash, at, stored: remembered });
  };
  const answered = (found: FoundSource, answer: ParseAnswer): void => {
    stats.readSource(found.path);
    if ("unread" in answer) {
      unread.set(found.path, answer.unread);
      return;
    }
    if ("thrown" in answer) {
      lose(found, "crashed", answer.thrown);
      return;
    }
    stats.parsed(found.path, answer.milliseconds, slowOf(answer.stored.result));
    keep(found, answer);
  };
  /** Parses sources on threads, where there are any; gives those that are left. */
  const parseThere = async (
    founds: readonly FoundSource[],
    folders: ParseContext["folders"],
    context: string,
  ): Promise<readonly FoundSource[]> => {
    const crew = founds.length === 0 ? null : threads.crew();
    if (crew === null) return founds;
    const equipment = {
      ...({ kind: "parse", root, articles: store.articles, torn: [...store.results().torn] } as const),
      ...{ settings, folders, extensions: input.extensions },
    };
    const here = async (found: FoundSource): Promise<void> => {
      const missing = look(found, context);
      if (missing !== null) await parseHere(found, missing, folders);
    };
    const { said, left } = await parseOnThreads({
      ...{ crew, equipment, sources: founds, answered },
      here: input.plugins === "" ? here : null,
      lost: (found, how) => lose(found, how, null),
    });
    ofLanes ??= said;
    return left;
  };
  const take = async (kinds: readonly string[], folders: ParseContext["folders"]): Promise<void> => {
    const founds = sources.filter(({ kind }) => kinds.includes(kind));
    const context = parseContextKey(settings, folders);
    const isWorth = founds.length >= threads.enough;
    let inVain = store.results().size === 0 ? misses : 0;
    const unknown: FoundSource[] = [];
    for (const found of founds) {
      const missing = isWorth && inVain >= misses ? null : look(found, context);
      if (isWorth && (inVain >= misses || (missing !== null && threads.asked))) unknown.push(found);
      else if (missing !== null) {
        inVain++;
        await parseHere(found, missing, folders);
      }
    }
    for (const found of await parseThere(unknown, folders, context)) {
      const missing = look(found, context);
      if (missing !== null) await parseHere(found, missing, folders);
    }
  };

  await take(["section"], {});
  const sections = sources.flatMap(({ path }): readonly ParsedSection[] => {
    const parsed = results.get(path);
    return parsed !== undefined && "section" in parsed ? [parsed.section] : [];
  });
  const folders = foldersOf(sections.map(({ defaults }) => defaults));
  await take(["article", "page"], folders);
  if (memory.tryLanes && ofLanes === null) await loaded();
  (writer as ArticleWriter | null)?.flush();
  const files: ParsedFile[] = [];
  for (const { path } of sources) {
    const parsed = results.get(path);
    if (parsed === undefined || !("file" in parsed)) continue;
    files.push(parsed.file);
  }
  return {
    bodies,
    kept,
    site: {
      files,
      sections: sections.flatMap(({ section }) => section ?? []),
      unread: sources.flatMap(({ path }) => unread.get(path) ?? []),
      diagnostics: sections.flatMap(({ diagnostics }) => diagnostics),
      ofLanes: toldOfLanes(),
      folders,
    },
  };
}
