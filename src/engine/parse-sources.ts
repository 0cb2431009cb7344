// All sources to what they came to: from the store where nothing that counts has changed, else parsed.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "../disk/disk.js";
import { foldersOf, type ParseContext } from "../parse/context.js";
import type { Lanes } from "../parse/markdown/lanes.js";
import type { ParsedFile } from "../parse/parse-article.js";
import type { SectionFile } from "../parse/parse-section.js";
import { readSource } from "../read/read-sources.js";
import type { FoundSource, Source } from "../read/source.js";
import { type Bodies, createBodies } from "./bodies.js";
import { bodyAddress, type Parsed, type ParsedSection, parseFile } from "./parse-file.js";
import { type ParseSettings, parseContextKey, parseKey } from "./parse-keys.js";
import type { Stats } from "./stats.js";
import { type ArticleWriter, createWriter, type Location, type StoredResult } from "./store/article-store.js";
import type { SourceRecord } from "./store/site-state.js";
import type { Store } from "./store/store.js";

export interface ParseInput extends ParseSettings {
  readonly disk: Disk;
  readonly root: string;
  readonly sources: readonly FoundSource[];
  /** The lanes, loaded when the first source has to be parsed. */
  readonly lanes: () => Promise<{ readonly lanes: Lanes; readonly diagnostics: readonly Diagnostic[] }>;
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

export interface ParseMemory {
  readonly store: Store;
  readonly stats: Stats;
  /** The hash of a source whose mark is as it was when that was found out. */
  knownHash(path: string): string | null;
  /** Load the lanes even if nothing has to be parsed, for what there may be to tell of them. */
  readonly tryLanes: boolean;
}

export interface ParseOutcome {
  readonly site: ParsedSite;
  readonly bodies: Bodies;
  readonly kept: ReadonlyMap<string, Kept>;
}

export async function parseSources(input: ParseInput, memory: ParseMemory): Promise<ParseOutcome> {
  const { disk, root, sources, onProgress } = input;
  const { store, stats } = memory;
  const unread: Diagnostic[] = [];
  const kept = new Map<string, Kept>();
  let lanes: Awaited<ReturnType<typeof input.lanes>> | null = null;
  const loaded = async (): Promise<Lanes> => {
    lanes ??= await input.lanes();
    return lanes.lanes;
  };
  const ofLanes = (): readonly Diagnostic[] => lanes?.diagnostics ?? [];
  if (memory.tryLanes || input.plugins !== "") await loaded();
  // What was parsed without a plugin that is refused is no result to be remembered as that plugin's.
  const refused = ofLanes().some(({ severity }) => severity === "error") ? " refused" : "";
  const settings = { ...input, plugins: input.plugins + refused };
  let writer: ArticleWriter | null = null;
  const write = (): ArticleWriter => {
    writer ??= createWriter(disk, store.articles, store.writable(0));
    return writer;
  };
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const parse = async (source: Source, folders: ParseContext["folders"]) =>
    parseFile(source, { config: input.config, words: input.words, lanes: await loaded(), folders });
  const bodies = createBodies(disk, store.articles, async (path) => {
    const source = byPath.get(path);
    const read = source === undefined ? null : readSource(disk, root, source);
    return read !== null && "source" in read ? (await parse(read.source, folders)).body : null;
  });
  const keep = (
    found: FoundSource,
    key: string,
    hash: string,
    at: Location,
    stored: StoredResult<Parsed>,
  ) => {
    kept.set(found.path, { key, record: [found.kind, hash, at], stored });
    const address = bodyAddress(stored.result);
    if (address !== null && stored.body !== null) bodies.note(address, stored.body, found.path);
    return stored.result;
  };
  const take = async (
    found: FoundSource,
    context: string,
    folders: ParseContext["folders"],
  ): Promise<Parsed | null> => {
    const known = memory.knownHash(found.path);
    const at = known === null ? null : store.results().get<Parsed>(parseKey(context, found, known));
    if (known !== null && at !== null)
      return keep(found, parseKey(context, found, known), known, at.at, at.stored);
    const read = readSource(disk, root, found);
    stats.read++;
    if ("diagnostic" in read) {
      unread.push(read.diagnostic);
      return null;
    }
    const { source } = read;
    const key = parseKey(context, found, source.hash);
    const stored = store.results().get<Parsed>(key);
    if (stored !== null) return keep(found, key, source.hash, stored.at, stored.stored);
    const began = performance.now();
    const { parsed, body } = await parse(source, folders);
    stats.parsed(found.path, performance.now() - began);
    const put = write().put(key, parsed, body);
    // What was written is what was given.
    return keep(found, key, source.hash, put.at, put.stored as StoredResult<Parsed>);
  };

  const sections: ParsedSection[] = [];
  const own = parseContextKey(settings, {});
  for (const found of sources) {
    if (found.kind !== "section") continue;
    const parsed = await take(found, own, {});
    if (parsed !== null && "section" in parsed) sections.push(parsed.section);
  }
  const folders = foldersOf(sections.map(({ defaults }) => defaults));
  const context = parseContextKey(settings, folders);
  const files: ParsedFile[] = [];
  for (const found of sources) {
    if (found.kind !== "article" && found.kind !== "page") continue;
    const parsed = await take(found, context, folders);
    if (parsed !== null && "file" in parsed) files.push(parsed.file);
    onProgress(files.length);
  }
  (writer as ArticleWriter | null)?.flush();
  return {
    bodies,
    kept,
    site: {
      files,
      sections: sections.flatMap(({ section }) => section ?? []),
      unread,
      diagnostics: sections.flatMap(({ diagnostics }) => diagnostics),
      ofLanes: ofLanes(),
      folders,
    },
  };
}
